import type { Mottagare } from '../../arende/arende.types.js';

/** What is said of everything that is sent, whatever it is: a decision, a paragraf, a decision outside a meeting. */
export type Expedierat = {
  /** Counted from 1 in the stream where it stands. */
  readonly nr: number;
  readonly mottagare: readonly Mottagare[];
  readonly kanal: string | null;
  readonly sekretesskontroll: boolean | null;
  /** Number of the expediering in the same stream whose place this takes, because what was sent has been corrected. */
  readonly ersatter: number | null;
};
