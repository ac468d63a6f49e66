import type { Position } from '#event-store';

/** An event as it lies in the log, as far as it can be read, with what stands before it in its stream. */
export type Loggrad = {
  readonly strom: string;
  readonly revision: number;
  readonly position: Position;
  readonly typ: string;
  readonly hash: string;
  /** What the hash of its bytes really is. */
  readonly beraknad: string;
  /** The hash that it says the event before it has; undefined where that cannot be read. */
  readonly foregaendeHash: string | null | undefined;
  /** The event before it in the stream, as it lies; null where there is none. */
  readonly fore: { readonly hash: string; readonly position: Position } | null;
};

/** A place in the log that is not what it should be. */
export type Loggfel = {
  readonly strom: string | null;
  readonly revision: number | null;
  readonly position: string | null;
  /** Stable, upper case, ASCII. */
  readonly kod: string;
  readonly text: string;
};

/** What is read of a log: a row, or a place that is wrong. */
export type Avlast =
  { readonly slag: 'rad'; readonly rad: Loggrad } | { readonly slag: 'fel'; readonly fel: Loggfel };

/** A log to verify. It is only read. */
export type Loggkalla = {
  /** How the log is named to people. */
  readonly namn: string;
  /** How many events there are, null where nobody can tell beforehand. */
  readonly antal: number | null;
  /** In log order, in pieces, past whatever cannot be read. */
  readonly las: () => AsyncIterable<readonly Avlast[]>;
  readonly stang: () => Promise<void>;
};
