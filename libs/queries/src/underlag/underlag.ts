import {
  arRattelse,
  beskriv,
  fold,
  foldSammantrade,
  historikrad,
  kort,
  mening,
  motespunkt,
  sammantradeId,
  type Diarieform,
  type FaktumAv,
  type Historikrad,
  type Kort,
  type RecordedEvent,
} from '#domain';
import type { Lasning } from '../arende/kort-da.js';
import type { Mote } from '../arende/kortets-moten.js';
import type { Arendehandelse } from '../tider.js';
import { horTillBehandlingen } from './behandling.js';
import { kandaDa, klassbaraI } from './klassbara.js';
import { klassade, type Beslutsplats, type Klassbar, type Kunskap } from './klassning.js';
import { motesunderlag, type Motesunderlag } from './motets-del.js';
import { beslutetsOgonblick, type Ogonblick } from './ogonblick.js';
import { underlagsregler, type Underlagsregel } from './regler.js';

/** What of the card people decide on, as it was known then. */
export type KantKort = Pick<
  Kort,
  'status' | 'handlaggare' | 'handlingar' | 'remisser' | 'yttranden' | 'tjansteskrivelser' | 'forslag'
>;

/** The decision itself, as it stands now: a correction counts, an annulled one is told as such. */
export type Underlagsbeslut = Historikrad & {
  readonly nr: number;
  readonly organ: string;
  readonly paragraf: string | null;
  readonly mening: string;
};

/** What a decision rested on. */
export type Underlag = Kunskap & {
  readonly id: string;
  readonly diarienummer: string;
  readonly arendemening: string;
  readonly beslut: Underlagsbeslut;
  readonly ogonblick: Ogonblick;
  /** By what was certainly recorded; null: the ärende was not. */
  readonly kort: KantKort | null;
  /** What was said and voted while it was decided. */
  readonly behandlingen: readonly (Historikrad & { readonly mening: string })[];
  /** null: no meeting is known at which it was taken, or several may be the one. */
  readonly sammantrade: Motesunderlag | null;
  readonly regler: readonly Underlagsregel[];
};

type Beslutshandelse = RecordedEvent & FaktumAv<'BeslutFattat'>;
type Funnet = { readonly beslut: Beslutshandelse; readonly rad: Historikrad };

const arBeslut =
  (nr: number) =>
  (h: Arendehandelse): h is Beslutshandelse =>
    h.type === 'BeslutFattat' && h.data.nr === nr;

/** A decision by its number: as it stands corrected, else the annulled one that had it. */
const funnet = ({ handelser }: Lasning, nr: number): Funnet | null => {
  const { fakta, markeringar } = fold(handelser);
  const gallande = fakta.map(({ faktum }) => faktum as Arendehandelse).find(arBeslut(nr));
  const beslut = gallande ?? handelser.findLast(arBeslut(nr));
  return beslut ? { beslut, rad: historikrad(beslut, markeringar.get(beslut.revision)) } : null;
};

const motetDar = (
  { handelser, moten }: Lasning,
  { data, metadata }: Beslutshandelse,
): { readonly mote: Mote; readonly paragraf: number | null } | null => {
  const { arende } = fold(handelser);
  if (arende === null) return null;
  const lagen = moten.map(({ id, handelser: dess }) => foldSammantrade(id, dess).sammantrade);
  const punkt = motespunkt(arende, { ...data, datum: metadata.skedde }, lagen);
  const mote = moten.find(({ id }) => punkt && sammantradeId(id) === sammantradeId(punkt.sammantrade));
  return mote && punkt ? { mote, paragraf: punkt.paragraf } : null;
};

/** What there is to say of each event of an ärende, before it is sorted by what was known. */
export const klassbara = (handelser: readonly Arendehandelse[], beslut: Beslutsplats): readonly Klassbar[] =>
  klassbaraI(handelser, beslut, { vik: fold, rad: historikrad });

/** What of the card was certainly recorded; null: the ärende was not. */
export const kantKort = (handelser: readonly Arendehandelse[], beslut: Beslutsplats): KantKort | null => {
  const { arende } = fold(kandaDa(handelser, beslut));
  if (arende === null) return null;
  const { status, handlaggare, handlingar, remisser, yttranden, tjansteskrivelser, forslag } = arende;
  return { status, handlaggare, handlingar, remisser, yttranden, tjansteskrivelser, forslag };
};

/** What the decision with a number rested on; null where there is none, before the opening too. */
export const underlag = (lasning: Lasning, nr: number, form: Diarieform | undefined): Underlag | null => {
  const { handelser, revision, position } = lasning;
  const hittat = funnet(lasning, nr);
  const { arende } = fold(handelser);
  if (hittat === null || arende === null) return null;
  const { beslut, rad } = hittat;
  const punkt = motetDar(lasning, beslut);
  const motet = punkt && foldSammantrade(punkt.mote.id, punkt.mote.handelser).sammantrade;
  const { spann, visat } = beslutetsOgonblick(beslut.metadata, motet);
  const plats = { spann, position: beslut.position };
  const behandlingen = handelser.filter((h) => horTillBehandlingen(h, beslut, handelser));
  const avBeslutet = new Set([beslut.revision, ...behandlingen.map((h) => h.revision)]);
  const ovriga = klassbara(handelser, plats).filter(({ handelse }) => !avBeslutet.has(handelse.revision));
  const { id, diarienummer, arendemening } = kort(arende, { revision, position, form });
  return {
    ...{ id, diarienummer, arendemening },
    beslut: { ...rad, ...beslutsdel(beslut), text: beskriv(beslut), mening: mening(rad) },
    ogonblick: visat,
    kort: kantKort(
      handelser.filter((h) => !avBeslutet.has(h.revision) || arRattelse(h)),
      plats,
    ),
    ...klassade(ovriga, plats),
    behandlingen: behandlingen.map((h) => {
      const dess = historikrad(h);
      return { ...dess, mening: mening(dess) };
    }),
    sammantrade: punkt && motesunderlag(punkt.mote, punkt.paragraf, plats),
    regler: underlagsregler('BeslutFattat', spann),
  };
};

const beslutsdel = ({ data: { nr, organ, paragraf } }: Beslutshandelse) => ({ nr, organ, paragraf });
