import type { DomainEvent } from '../shared/handelse.js';

/**
 * A head of the tree over the whole log was signed: that the log then was these events, in this order. `not` is the signed
 * note (C2SP tlog-checkpoint) as it was handed out.
 */
export type TradhuvudSignerat = DomainEvent<
  'TradhuvudSignerat',
  { readonly storlek: number; readonly rot: string; readonly not: string }
>;

/** A witness outside has seen that the log only grew since the head it saw before, and signed that (C2SP tlog-cosignature). */
export type TradhuvudBevittnat = DomainEvent<
  'TradhuvudBevittnat',
  { readonly storlek: number; readonly vittne: string; readonly medsignatur: string }
>;

/** An authority outside has said when the head was there at the latest: its answer, whole (RFC 3161). */
export type TradhuvudTidsstamplat = DomainEvent<
  'TradhuvudTidsstamplat',
  { readonly storlek: number; readonly utgivare: string; readonly tidpunkt: string; readonly svar: string }
>;

/** Everything that may stand in `tradhuvud`. */
export type TradhuvudEvent = TradhuvudSignerat | TradhuvudBevittnat | TradhuvudTidsstamplat;

/** Name of the one stream of heads. */
export const tradhuvudstrom = 'tradhuvud';
