import { DamagedLog, NewerRelease, type Position } from '#event-store';
import { orsakAv, PoisonEvent } from './errors.js';
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
