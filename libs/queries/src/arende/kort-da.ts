import { fold, kort, type Diarieform, type Tidpunkter } from '#domain';
import type { EventStore, Position } from '#event-store';
import { lasMotenOm } from '#projections';
import type { Efter, Fragetider } from '../fragor.js';
import { fraga, kravPosition, type Lasmodeller } from '../lasmodeller.js';
import type { Kortsvar } from '../svar.js';
import { kandaHandelser, okantDa, tidpunkter, type Arendehandelse } from '../tider.js';
import { lasMoten, medMotenDa, type Mote } from './kortets-moten.js';

/** Where the history of an ärende is read. */
export type Kallor = { readonly store: EventStore; readonly lasmodeller: Lasmodeller };

/** What the log holds of an ärende, and of the meetings that have named it. */
export type Lasning = {
  readonly handelser: readonly [Arendehandelse, ...Arendehandelse[]];
  readonly moten: readonly Mote[];
  readonly tider: Tidpunkter;
  readonly revision: number;
  readonly position: Position;
};

/**
 * Reads an ärende and its meetings as of two times. Of a revision, or of what stood in the log at a position, the
 * meetings are as the log had them then: by its order, since two events may be recorded in the same millisecond.
 */
export const lasArende = async (
  { store, lasmodeller }: Kallor,
  id: string,
  val: Fragetider & Efter,
  upptill?: Position,
): Promise<Lasning> => {
  kravPosition(val);
  const tider = tidpunkter(val);
  const fresh = val.efter !== undefined;
  const handelser = await kandaHandelser(store, id, val, tider, fresh);
  const { revision, position } = handelser.at(-1) ?? handelser[0];
  const strommar = await fraga(lasmodeller, 'rapporter', val, (query) => lasMotenOm(query, id));
  const till = upptill ?? (val.revision === undefined ? undefined : position);
  const moten = await lasMoten(store, strommar, { upptill: till, vidTidpunkt: tider.vidTidpunkt, fresh });
  return { handelser, moten, tider, revision, position };
};

/** The card out of what has been read; null before the opening, on either axis. */
export const kortDa = (
  id: string,
  { handelser, moten, tider, revision, position }: Lasning,
  form: Diarieform | undefined,
): Kortsvar | null => {
  const { arende } = fold(handelser, tider);
  if (arende === null) return null;
  const hela = medMotenDa(id, arende, moten, tider);
  return { json: JSON.stringify(kort(hela, { revision, position, form })), revision, position };
};

/** The card as of two times, or a revision, out of the log itself, which is never behind. Throws as `HamtaKort`. */
export const lasKortDa = async (
  kallor: Kallor,
  id: string,
  val: Fragetider & Efter,
  form: Diarieform | undefined,
): Promise<Kortsvar> => {
  const kortet = kortDa(id, await lasArende(kallor, id, val), form);
  if (kortet === null) throw okantDa(id);
  return kortet;
};
