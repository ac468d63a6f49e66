import type { Leveranskanal } from '#domain';
import type { Sandningsutfall } from '../kanaler/kanal.js';

/** Who is told of what is done, to count it. Never throws: what it cannot count is not counted. */
export interface Matare {
  /** An attempt was recorded. */
  forsok(kanal: Leveranskanal, utfall: Sandningsutfall['utfall']): void;
  /** A delivery arrived, at a moment of the log (ISO 8601 UTC). */
  levererad(expediering: string, nar: string): void;
  /** A recipient acknowledged a delivery, at a moment of the log (ISO 8601 UTC). */
  kvitterad(leverans: string, nar: string): void;
}

/** Counts nothing. */
export const ingenMatare: Matare = {
  forsok: () => undefined,
  levererad: () => undefined,
  kvitterad: () => undefined,
};
