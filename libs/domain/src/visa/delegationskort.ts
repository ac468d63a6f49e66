import { delegationsbeslutId } from '../delegationsbeslut/delegationsbeslut-id.js';
import { foldDelegationsbeslut } from '../delegationsbeslut/delegationsbeslut.fold.js';
import {
  delegationsanslag,
  ENDA_BESLUTET,
  type Delegationsanslag,
  type Delegationsbeslut,
  type Delegationsfaktum,
} from '../delegationsbeslut/delegationsbeslut.state.js';
import { beslutslage, type Beslutslage, type Efterspel } from '../efterspel/efterspel.state.js';
import { passarOrdningsfalt } from '../delegationsordning/delegationsordning.katalog.js';
import {
  delegationsordningVid,
  type Delegationsordning,
  type Delegationsordningslage,
  type Ordningsfaktum,
} from '../delegationsordning/delegationsordning.lage.js';
import type { Datum } from '../shared/stockholm.js';
import type { Tidpunkter } from '../tid/fold.js';
import { medRattelser } from '../tid/rattelser.js';
import { beskrivDelegationsbeslut, beskrivDelegationsordning } from './beskriv-delegation.js';
import { rad, type Historikrad } from './historik.js';

type Plats = { readonly revision: number; readonly position: string };

/** The card of a decision outside a meeting: what clients rely on. */
export type Delegationskort = { readonly id: string } & Omit<
  Delegationsbeslut,
  'anslag' | 'nedtagningar' | 'avbrott' | 'efterspel' | 'revision'
> &
  Beslutslage &
  Efterspel & {
    /** Its own notices, each with what became of it. */
    readonly anslag: readonly Delegationsanslag[];
    readonly anmalt: boolean;
  } & Plats;

/** The card by the state of a decision and how far the log had come. */
export const delegationskort = (beslut: Delegationsbeslut, plats: Plats): Delegationskort => {
  const { nedtagningar: _n, avbrott: _a, efterspel, ...visas } = beslut;
  return {
    id: delegationsbeslutId(beslut),
    ...visas,
    ...beslutslage(efterspel, ENDA_BESLUTET),
    ...efterspel,
    anslag: delegationsanslag(beslut),
    anmalt: beslut.anmalningar.length > 0,
    ...plats,
  };
};

/** A row of the list of decisions. */
export type Delegationsrad = Pick<
  Delegationsbeslut,
  | 'namnd'
  | 'ar'
  | 'nr'
  | 'slag'
  | 'arende'
  | 'punkt'
  | 'delegat'
  | 'rubrik'
  | 'utfall'
  | 'overklagbart'
  | 'datum'
> & {
  readonly id: string;
  readonly status: Delegationsbeslut['status'];
  readonly anmalt: boolean;
};

export const delegationsrad = (beslut: Delegationsbeslut): Delegationsrad => {
  const { namnd, ar, nr, slag, arende, punkt, delegat, rubrik, utfall, overklagbart, datum, status } = beslut;
  return {
    id: delegationsbeslutId(beslut),
    ...{ namnd, ar, nr, slag, arende, punkt, delegat, rubrik, utfall, overklagbart, datum, status },
    anmalt: beslut.anmalningar.length > 0,
  };
};

/** The audit trail of a decision as of two times, in order of revision. Corrected and annulled events stay, marked. */
export const delegationshistorik = (
  handelser: readonly Delegationsfaktum[],
  tider: Tidpunkter = {},
): readonly Historikrad[] => {
  const { vidTidpunkt } = tider;
  const { fakta, markeringar } = foldDelegationsbeslut(handelser, tider);
  const galler = new Set(fakta.map(({ faktum }) => faktum.revision));
  return handelser
    .filter((h) => vidTidpunkt === undefined || Date.parse(h.metadata.registrerad) <= vidTidpunkt)
    .filter((h) => tider.giltig === undefined || galler.has(h.revision) || markeringar.has(h.revision))
    .map((h) => rad(h, beskrivDelegationsbeslut(h), markeringar.get(h.revision)));
};

/** A delegation order on a day. What nobody knows is null. */
export type Delegationsordningskort = { readonly id: string; readonly dag: Datum } & Delegationsordning &
  Plats;

export const delegationsordningskort = (
  namnd: string,
  lage: Delegationsordningslage,
  dag: Datum,
  plats: Plats,
): Delegationsordningskort => ({ id: namnd, dag, ...delegationsordningVid(lage, dag), ...plats });

/** The audit trail of a delegation order, in order of revision. */
export const delegationsordningshistorik = (handelser: readonly Ordningsfaktum[]): readonly Historikrad[] => {
  const { markeringar } = medRattelser(handelser, passarOrdningsfalt);
  return handelser.map((h) => rad(h, beskrivDelegationsordning(h), markeringar.get(h.revision)));
};
