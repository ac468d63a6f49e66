import type { Position } from '#event-store';
import type { WaitOptions } from './position-monitor.js';
import type { ByggStatus, LasmodellStatus } from './status.js';

/** The read models as the rest of the process sees them, whichever thread they run in. */
export interface Projections {
  status(): readonly LasmodellStatus[];
  /** Every read model has reached the head that stood at start: what `/halsa/redo` asks. */
  readonly redo: boolean;
  vantaPaRedo(options: Omit<WaitOptions, 'namn'>): Promise<void>;
  /**
   * Resolves when a query would see everything up to the position. Rejects with `WaitTimedOut`, with
   * `ReadModelStopped` as soon as it is known that the model will not get there, or with the signal's reason.
   */
  vantaPa(position: Position, options: WaitOptions): Promise<void>;
  /** Calls each time a read model has come further, after its rows can be read. The function returned ends it. */
  vidFramsteg(namn: string, framat: () => void): () => void;
  /** Builds a read model from zero beside the live one and switches. Progress is also in `status()`. */
  byggOm(namn: string, onProgress?: (progress: ByggStatus) => void): Promise<void>;
  /** Finishes the work at hand. */
  stop(): Promise<void>;
}

export type Notis = { readonly niva: 'info' | 'warn' | 'error'; readonly text: string };
