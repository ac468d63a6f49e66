import type { Datum, Paragrafslag } from '#domain';
import type { Kommun } from './kommun.js';
import type { Organidag } from './register.js';

/** Where something is done: at a paragraf of a meeting. */
export type Vid = {
  readonly kommun: Kommun;
  readonly organ: Organidag;
  /** The id of the meeting. */
  readonly mote: string;
  readonly paragraf: number;
};

/** One point of a meeting. */
export type Punkt = {
  /** The ärende, by its name in the script; null where the point is about none. */
  readonly arende: string | null;
  readonly rubrik: string;
  readonly slag: Paragrafslag;
  /** Not in the summons; all who are there agree to take it up. */
  readonly bradskande?: true;
  /** The rule that stops it from being taken up at all. */
  readonly tasInteUpp?: string;
  /** Approved at once. */
  readonly omedelbart?: true;
  readonly gor: (vid: Vid) => Promise<void>;
};

/** A meeting: when it is held, and when its minutes are approved, announced and sent. What is not said does not happen. */
export type Sammantradesplan = {
  readonly organ: string;
  readonly dag: Datum;
  readonly punkter: readonly Punkt[];
  readonly justerat?: Datum;
  readonly anslaget?: Datum;
  readonly avbrutet?: Datum;
  readonly anslagetIgen?: Datum;
  /** What the notice says; the day it comes down is the same where no other is said, if that is within the year. */
  readonly nedtasTidigast?: Datum;
  readonly nedtaget?: Datum;
  readonly expedierat?: Datum;
  readonly franvarande?: readonly string[];
  /** Not enough of them come to begin with; the ersättare named are called in. */
  readonly forst?: { readonly narvarande: readonly string[]; readonly inkallade: readonly string[] };
  /** Broken off before this point (from 0) and taken up again another day. */
  readonly ajourneras?: { readonly fore: number; readonly till: Datum };
};
