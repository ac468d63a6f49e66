import {
  arRattelse,
  behandlatVid,
  beskrivSammantrade,
  fold,
  foldSammantrade,
  historikrad,
  kort,
  mening,
  rad,
  sammantradeId,
  sistaKandaDag,
  type Behandlat,
  type Faktum,
  type Historikrad,
  type Sammantrade,
  type SammantradeId,
  type Sammantradestatus,
} from '#domain';
import type { Lasning } from '../arende/kort-da.js';
import type { Mote, Moteshandelse } from '../arende/kortets-moten.js';
import type { Arendehandelse } from '../tider.js';
import { klassade, type Kunskap } from '../underlag/klassning.js';
import { narvarobild, type Narvarobild } from '../underlag/motets-del.js';
import { beslutetsOgonblick, type Ogonblick } from '../underlag/ogonblick.js';
import { handelsensParagrafer } from '../underlag/paragrafens.js';
import { klassbara } from '../underlag/underlag.js';
import { motetsFakta } from './sammanfogning.js';

export type Rad = Historikrad & { readonly mening: string };

/** What the body did with an ärende at a paragraf, and what was known when it did. */
export type Behandlatarende = {
  readonly id: string;
  /** null: the log does not have the ärende. */
  readonly diarienummer: string | null;
  readonly arendemening: string | null;
  readonly handelser: readonly Rad[];
  /** null: nothing was settled or proposed there, as far as is known. */
  readonly kunskap:
    | (Pick<Kunskap, 'ejRegistrerat' | 'kanInteAvgoras'> & {
        readonly ogonblick: Ogonblick;
        /** How many events were recorded. */
        readonly registrerat: number;
      })
    | null;
};

export type Paragrafuppspelning = {
  readonly nr: number;
  readonly slag: string;
  readonly rubrik: string | null;
  readonly narvaro: Narvarobild;
  /** The meeting's own, in the order they happened. */
  readonly handelser: readonly Rad[];
  readonly arenden: readonly Behandlatarende[];
};

/** A meeting as it went: what concerned all of it, and each paragraf with the matters dealt with there. */
export type Motesuppspelning = {
  readonly id: string;
  readonly organ: string;
  readonly organnamn: string | null;
  readonly datum: string;
  readonly status: Sammantradestatus;
  readonly handelser: readonly Rad[];
  readonly paragrafer: readonly Paragrafuppspelning[];
};

const AVGOR: ReadonlySet<string> = new Set([
  'BeslutFattat',
  'ForslagTillBeslutLamnat',
  'ArendeAterremitterat',
  'ArendeBordlagt',
  'ArendeBerett',
  'MotionsfristAnmald',
  'MotionAvskriven',
]);

const medMening = (historiken: Historikrad): Rad => ({ ...historiken, mening: mening(historiken) });

type Avser = { readonly slag: string; readonly nr: number };
type Platsdata = Partial<Pick<Behandlat, 'organ' | 'paragraf'>> & { readonly avser?: Avser | null };

const AVSEDDA: Readonly<Record<string, string>> = {
  beslut: 'BeslutFattat',
  forslag: 'ForslagTillBeslutLamnat',
  aterremiss: 'ArendeAterremitterat',
  bordlaggning: 'ArendeBordlagt',
};

/** Where something was done: by what it says, else where that was done which it speaks of. */
const platsen = (faktum: Faktum, alla: readonly Faktum[]): Behandlat | null => {
  const { organ, paragraf = null, avser } = faktum.data as Platsdata;
  if (organ === undefined || faktum.type === 'BeslutExpedierat') return null;
  if (organ !== null) return { organ, paragraf, datum: faktum.metadata.skedde };
  const avsett = alla.find(
    (f) => avser != null && f.type === AVSEDDA[avser.slag] && (f.data as { nr: number }).nr === avser.nr,
  );
  return avsett ? platsen(avsett, alla) : null;
};

const bilden = (mote: Mote) => {
  const sammantrade = foldSammantrade(mote.id, mote.handelser).sammantrade;
  return { ...sammantrade, sistaDag: sistaKandaDag(sammantrade) };
};

const kunskapen = (
  { handelser }: Lasning,
  vid: readonly Arendehandelse[],
  mote: Sammantrade,
): Behandlatarende['kunskap'] => {
  const avgorande = vid.find(({ type }) => AVGOR.has(type));
  if (avgorande === undefined) return null;
  const { spann, visat } = beslutetsOgonblick(avgorande.metadata, mote);
  const plats = { spann, position: avgorande.position };
  const egna = new Set(vid.map(({ revision }) => revision));
  const ovriga = klassbara(handelser, plats).filter(({ handelse }) => !egna.has(handelse.revision));
  const { registrerat, ejRegistrerat, kanInteAvgoras } = klassade(ovriga, plats);
  return { ogonblick: visat, registrerat: registrerat.length, ejRegistrerat, kanInteAvgoras };
};

const behandlat = (
  id: string,
  lasning: Lasning | null,
  mote: Sammantrade,
  paragraf: number,
): Behandlatarende => {
  const { arende, fakta, markeringar } = fold(lasning?.handelser ?? []);
  if (lasning === null || arende === null)
    return { id, diarienummer: null, arendemening: null, handelser: [], kunskap: null };
  const bilder = lasning.moten.map(bilden);
  const alla = fakta.map(({ faktum }) => faktum as Arendehandelse);
  const vid = alla.filter((faktum) => {
    const plats = platsen(faktum, alla);
    const punkt = plats && behandlatVid(id, plats, bilder);
    return punkt?.paragraf === paragraf && sammantradeId(punkt.mote) === sammantradeId(mote);
  });
  const { diarienummer, arendemening } = kort(arende, { revision: 0, position: '0' });
  return {
    ...{ id, diarienummer, arendemening },
    handelser: vid.map((h) => medMening(historikrad(h, markeringar.get(h.revision)))),
    kunskap: kunskapen(lasning, vid, mote),
  };
};

/** The whole meeting out of what the log holds of it and of the ärenden that it names; null = the log has no such ärende. */
export const motesuppspelning = (
  id: SammantradeId,
  handelser: readonly Moteshandelse[],
  arenden: ReadonlyMap<string, Lasning | null>,
): Motesuppspelning => {
  const mote = { id, handelser };
  const { sammantrade, markeringar } = foldSammantrade(id, handelser);
  const fakta = motetsFakta(mote, {}).map(({ faktum }) => faktum);
  const rader = (galler: (paragrafer: readonly number[] | null) => boolean): readonly Rad[] =>
    fakta
      .filter((h) => !arRattelse(h) && galler(handelsensParagrafer(h, handelser)))
      .map((h) => medMening(rad(h, beskrivSammantrade(h), markeringar.get(h.revision))));
  const { organ, organnamn, datum, status } = sammantrade;
  return {
    ...{ id: sammantradeId(id), organ, organnamn, datum, status },
    handelser: rader((paragrafer) => paragrafer === null),
    paragrafer: sammantrade.paragrafer
      .toSorted((a, b) => a.nr - b.nr)
      .map(({ nr, slag, rubrik, arenden: namngivna }) => ({
        ...{ nr, slag, rubrik },
        narvaro: narvarobild(sammantrade, nr),
        handelser: rader((paragrafer) => paragrafer?.includes(nr) === true),
        arenden: namngivna.map((arende) => behandlat(arende, arenden.get(arende) ?? null, sammantrade, nr)),
      })),
  };
};

/** The ärenden that a meeting's paragrafer name. */
export const namngivnaArenden = (
  id: SammantradeId,
  handelser: readonly Moteshandelse[],
): readonly string[] => [
  ...new Set(foldSammantrade(id, handelser).sammantrade.paragrafer.flatMap(({ arenden }) => arenden)),
];
