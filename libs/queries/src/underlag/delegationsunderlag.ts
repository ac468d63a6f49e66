import {
  beskrivDelegationsbeslut,
  beskrivDelegationsordning,
  delegationsbeslutId,
  delegationsordningslage,
  fold,
  foldDelegationsbeslut,
  foldDelegationsordning,
  kort,
  mening,
  punktVid,
  rad,
  tolkaArendeId,
  type Delegationsbeslutsdata,
  type Delegationsfaktum,
  type Delegationspunkt,
  type Historikrad,
  type Ordningsfaktum,
  type RecordedEvent,
  type Skedde,
} from '#domain';
import type { Mote } from '../arende/kortets-moten.js';
import type { Diarieformer } from '../lasmodeller.js';
import type { Arendehandelse } from '../tider.js';
import { kandaDa, klassbaraI, type Stromsyn } from './klassbara.js';
import { klassade, type Beslutsplats, type Kunskap, type Svar } from './klassning.js';
import { motesunderlag, type Motesunderlag } from './motets-del.js';
import { beslutetsOgonblick, type Ogonblick } from './ogonblick.js';
import { underlagsregler, type Underlagsregel } from './regler.js';
import { kantKort, klassbara, type KantKort } from './underlag.js';

export type Beslutshandelse = RecordedEvent & Delegationsfaktum;
export type Ordningshandelse = RecordedEvent & Ordningsfaktum;

/** What the log holds of a decision outside a meeting, and of what it names. An empty list: nothing is recorded of it. */
export type Delegationslasning = {
  readonly beslut: readonly [Beslutshandelse, ...Beslutshandelse[]];
  readonly arende: readonly Arendehandelse[];
  readonly ordning: readonly Ordningshandelse[];
  /** The meeting that gave the right to decide in this matter alone; null: the decision names none. */
  readonly uppdrag: Mote | null;
};

/** Whether a point of the delegation order held when the decision was taken, and its words where it did. */
export type Punktbild = { readonly gallde: Svar; readonly punkt: Delegationspunkt | null };

/** The decision itself, as it stands now: a correction counts, an annulled one is told as such. */
export type Delegationsunderlagsbeslut = Historikrad &
  Pick<
    Delegationsbeslutsdata<'DelegationsbeslutFattat'>,
    'namnd' | 'nr' | 'slag' | 'arende' | 'punkt' | 'delegat' | 'sarskiltUppdrag'
  > & { readonly mening: string };

/** What a decision outside a meeting rested on. */
export type Delegationsunderlag = {
  readonly id: string;
  readonly beslut: Delegationsunderlagsbeslut;
  readonly ogonblick: Ogonblick;
  /** The ärende it was about; null: about none, or one that the log does not have. */
  readonly arende:
    | (Kunskap & {
        readonly id: string;
        /** As the log has them now; null: the ärende is not open. */
        readonly diarienummer: string | null;
        readonly arendemening: string | null;
        /** By what was certainly recorded; null: the ärende was not. */
        readonly kort: KantKort | null;
      })
    | null;
  /** The nämnd's delegation order; null: nothing is recorded of it. */
  readonly ordning:
    | (Kunskap & {
        readonly namnd: string;
        /** The point that was named, by what was recorded then and is now; null: the decision names none. */
        readonly kantDa: Punktbild | null;
        readonly kantNu: Punktbild | null;
      })
    | null;
  /** The meeting that gave the right to decide in this matter alone; null: none is named, or the log does not have it. */
  readonly sammantrade: Motesunderlag | null;
  /** What else stands in the decision's own stream, and what was noted with it. */
  readonly egna: Kunskap;
  readonly noterat: readonly (Historikrad & { readonly mening: string })[];
  readonly regler: readonly Underlagsregel[];
};

type Fattat = Beslutshandelse & { readonly type: 'DelegationsbeslutFattat' };
const arFattat = (h: Beslutshandelse): h is Fattat => h.type === 'DelegationsbeslutFattat';

/** The decision as it stands corrected, else as it was written before it was annulled; undefined: never recorded. */
const fattat = (handelser: readonly Beslutshandelse[]): Fattat | undefined =>
  foldDelegationsbeslut(handelser)
    .fakta.map(({ faktum }) => faktum as Beslutshandelse)
    .find(arFattat) ?? handelser.find(arFattat);

const BESLUTSSYN: Stromsyn<Beslutshandelse> = {
  vik: foldDelegationsbeslut,
  rad: (h, markering) => rad(h, beskrivDelegationsbeslut(h), markering),
};
const ORDNINGSSYN: Stromsyn<Ordningshandelse> = {
  vik: foldDelegationsordning,
  rad: (h, markering) => rad(h, beskrivDelegationsordning(h), markering),
};

const medMening = (historiken: Historikrad) => ({ ...historiken, mening: mening(historiken) });

const arendets = (
  id: string,
  handelser: readonly Arendehandelse[],
  plats: Beslutsplats,
  former: Diarieformer,
): Delegationsunderlag['arende'] => {
  if (handelser.length === 0) return null;
  const { arende } = fold(handelser);
  const form = former(tolkaArendeId(id)?.serie ?? '');
  const kortet = arende && kort(arende, { revision: 0, position: '0', form });
  return {
    id,
    diarienummer: kortet?.diarienummer ?? null,
    arendemening: kortet?.arendemening ?? null,
    kort: kantKort(handelser, plats),
    ...klassade(klassbara(handelser, plats), plats),
  };
};

const punktbild = (
  handelser: readonly Ordningshandelse[],
  punkt: string | null,
  skedde: Skedde,
): Punktbild | null => {
  if (punkt === null) return null;
  const svar = punktVid(delegationsordningslage(handelser), punkt, skedde);
  if (svar === null) return { gallde: 'kanInteAvgoras', punkt: null };
  return svar === false ? { gallde: 'nej', punkt: null } : { gallde: 'ja', punkt: svar };
};

const ordningens = (
  handelser: readonly Ordningshandelse[],
  { data: { namnd, punkt }, metadata: { skedde } }: Fattat,
  plats: Beslutsplats,
): Delegationsunderlag['ordning'] =>
  handelser.length === 0
    ? null
    : {
        namnd,
        kantDa: punktbild(kandaDa(handelser, plats), punkt, skedde),
        kantNu: punktbild(handelser, punkt, skedde),
        ...klassade(klassbaraI(handelser, plats, ORDNINGSSYN), plats),
      };

const beslutsdel = ({ data }: Fattat) => {
  const { namnd, nr, slag, arende, punkt, delegat, sarskiltUppdrag } = data;
  return { namnd, nr, slag, arende, punkt, delegat, sarskiltUppdrag };
};

/** What a decision outside a meeting names: where else there is something to read of it. */
export const namntIBeslutet = (
  handelser: readonly Beslutshandelse[],
): Pick<Fattat['data'], 'namnd' | 'arende' | 'sarskiltUppdrag'> | null => fattat(handelser)?.data ?? null;

/** What a decision outside a meeting rested on; null where the log has no such decision. */
export const delegationsunderlag = (
  { beslut: handelser, arende, ordning, uppdrag }: Delegationslasning,
  former: Diarieformer,
): Delegationsunderlag | null => {
  const beslut = fattat(handelser);
  if (beslut === undefined) return null;
  const { markeringar } = foldDelegationsbeslut(handelser);
  const { spann, visat } = beslutetsOgonblick(beslut.metadata, null);
  const plats = { spann, position: beslut.position };
  const { commandId } = beslut.metadata;
  const noterat = handelser.filter(
    (h) => h.revision !== beslut.revision && h.metadata.commandId === commandId,
  );
  const avBeslutet = new Set([beslut, ...noterat].map(({ revision }) => revision));
  const egna = klassbaraI(handelser, plats, BESLUTSSYN);
  return {
    id: delegationsbeslutId(beslut.data),
    beslut: {
      ...medMening(BESLUTSSYN.rad(beslut, markeringar.get(beslut.revision))),
      ...beslutsdel(beslut),
    },
    ogonblick: visat,
    arende: beslut.data.arende === null ? null : arendets(beslut.data.arende, arende, plats, former),
    ordning: ordningens(ordning, beslut, plats),
    sammantrade:
      uppdrag === null || uppdrag.handelser.length === 0
        ? null
        : motesunderlag(uppdrag, beslut.data.sarskiltUppdrag?.paragraf ?? null, plats),
    egna: klassade(
      egna.filter(({ handelse }) => !avBeslutet.has(handelse.revision)),
      plats,
    ),
    noterat: noterat.map((h) => medMening(BESLUTSSYN.rad(h, markeringar.get(h.revision)))),
    regler: underlagsregler('DelegationsbeslutFattat', spann),
  };
};
