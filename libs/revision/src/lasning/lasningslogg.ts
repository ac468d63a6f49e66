import type { Aktor, Lasning } from '#domain';

/** Who reads, and which of their requests it is. */
export type Lasare = {
  readonly aktor: Aktor;
  /** UUID of the request: the same one twice is logged once. */
  readonly begaran: string;
  /** The caller gave the request its id, so that it may have been logged before, by whichever process. */
  readonly namngiven?: boolean;
};

/** Who has read what. */
export interface Lasningslogg {
  /**
   * Resolves when the reading stands in the log; only then may what was read be handed out. Throws `LogUnavailable`
   * where it could not be logged.
   */
  logga(lasning: Lasning, lasare: Lasare): Promise<void>;
}

/** Injection token of {@link Lasningslogg}. */
export const LASNINGSLOGG = Symbol('Lasningslogg');
