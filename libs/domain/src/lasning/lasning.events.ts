import type { DomainEvent } from '../shared/handelse.js';

/** The view that was read: the id of the operation, or of the command line's command. Only names that the code gives. */
export type Lasvy = string;

/**
 * What was asked for, in ids and times and never in content. null = not asked for, which for a time means as it is now.
 */
export type Lasning = {
  readonly vy: Lasvy;
  readonly arende: string | null;
  readonly organ: string | null;
  readonly sammantrade: string | null;
  /** Another stream than that of the ärende or the meeting. */
  readonly strom: string | null;
  readonly revision: number | null;
  /** The times asked about, as they were written. */
  readonly vidTidpunkt: string | null;
  readonly giltig: string | null;
  /** The two moments that were compared, or between which it was asked about. */
  readonly fran: string | null;
  readonly till: string | null;
};

/** Somebody was shown something that is logged when it is read; who and when stands in the metadata. */
export type LasningLoggad = DomainEvent<'LasningLoggad', Lasning>;

/** Everything that may stand in `lasning-<år>-<månad>`. */
export type LasningEvent = LasningLoggad;
