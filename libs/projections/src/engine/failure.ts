import { DamagedLog, LogUnavailable, NewerRelease, type Position } from '#event-store';
import {
  orsakAv,
  PoisonEvent,
  ProjectionOvertaken,
  ReadModelDamaged,
  ReadModelUnavailable,
} from './errors.js';
import type { Stopp } from './status.js';

/** Whether trying again would give the same: only a restart (another release) or a rebuild helps. */
export const isHopeless = (error: unknown): boolean =>
  error instanceof PoisonEvent || error instanceof NewerRelease || error instanceof DamagedLog;

/** Where and why it stopped. */
export const stoppOf = (error: unknown, efter: Position | null): Stopp => {
  if (!(error instanceof PoisonEvent)) return { handelse: null, efter, orsak: orsakAv(error) };
  const { position, stream, revision, type } = error.handelse;
  const orsak = `${type} (${stream}, revision ${revision}) kan inte läsas in: ${error.message}`;
  return { handelse: { position, strom: stream, revision, typ: type }, efter, orsak };
};

/** Everything that is not known to come from the surroundings is taken to be the event's, or the model's, fault. */
export const isTheEvents = (error: unknown): boolean =>
  !(
    error instanceof ProjectionOvertaken ||
    error instanceof ReadModelUnavailable ||
    error instanceof ReadModelDamaged ||
    error instanceof LogUnavailable ||
    error instanceof PoisonEvent
  );

/** A failure of a read model on its way between threads, where an error loses its class. */
export type SentFailure = { readonly slag: 'handelse' | 'skada' | 'hinder'; readonly orsak: string };

/** What of an error decides what becomes of the model. */
export const sentFailure = (error: unknown): SentFailure => {
  const orsak = orsakAv(error);
  if (isTheEvents(error)) return { slag: 'handelse', orsak };
  return { slag: error instanceof ReadModelDamaged ? 'skada' : 'hinder', orsak };
};

/** An error that is treated as the one that was sent. */
export const receivedFailure = ({ slag, orsak }: SentFailure): Error => {
  if (slag === 'handelse') return new Error(orsak);
  return slag === 'skada' ? new ReadModelDamaged(orsak) : new ReadModelUnavailable(orsak);
};
