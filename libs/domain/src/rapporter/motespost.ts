import type { Overklagbart } from '../delegationsbeslut/delegationsbeslut.types.js';
import type { Skedde, Skett } from '../shared/edtf.js';
import type { Datum } from '../shared/stockholm.js';

/** What every post has. */
export type Post<S extends string> = { readonly slag: S; readonly nyckel: string; readonly oppen: boolean };

/** What a report says of the meeting that a post belongs to. `organ` is the body's code. */
export type Moteshuvud = {
  readonly sammantrade: string;
  readonly organ: string;
  readonly organnamn: string | null;
  readonly sammantradesdag: Datum;
};

/** A notice of an approval, and what became of it. */
export type Anslagsbild = {
  readonly nr: number;
  readonly datum: Skedde;
  readonly nedtaget: Skett;
  readonly avbrutet: Skett;
};
export type Paragrafpost = Post<'paragraf'> &
  Moteshuvud & {
    readonly nr: number;
    readonly rubrik: string | null;
    readonly arenden: readonly string[];
    readonly avgor: boolean;
    /** The last day the meeting is known to have gone on. */
    readonly sistaDag: Datum;
    readonly justerad: Skett;
    readonly anslag: readonly Anslagsbild[];
  };

/** What a notice on the anslagstavla tells of (KL 8:9–10). */
export const ANSLAGSTYPER = ['justering', 'delegationsbeslut', 'kungorelse'] as const;

/** A notice on the anslagstavla: of a justering, of a decision outside a meeting, or of a meeting that is to be held. */
export type Anslagspost = Post<'anslag'> &
  Anslagsbild & {
    readonly typ: (typeof ANSLAGSTYPER)[number];
    /** The body's code. */
    readonly organ: string;
    readonly organnamn: string | null;
    readonly sammantrade: string | null;
    readonly sammantradesdag: Datum | null;
    /** The decision outside a meeting, by its id. */
    readonly delegationsbeslut: string | null;
    readonly paragrafer: readonly number[];
    readonly tavlor: readonly string[];
    readonly forvaringsplats: string | null;
    readonly nedtasTidigast: Datum | null;
    /** When the paragrafer were approved; null where that is not known of all of them, or differs. */
    readonly justerat: Skedde;
    /** Whether the time for laglighetsprövning counts from it. */
    readonly raknas: boolean;
  };

export type Sammantradespost = Post<'mote'> &
  Moteshuvud & {
    readonly status: string;
    /** The day it ended, from which the days for justering count; null: not known. */
    readonly slut: Skedde;
    /** Paragrafer that no approval is known of. */
    readonly ojusterade: readonly number[];
    /** Approved ones that no notice is known of, by the day of the approval. */
    readonly ejTillkannagivna: readonly {
      readonly justerad: Skedde;
      readonly paragrafer: readonly number[];
    }[];
  };

/** A decision outside a meeting. `organ` is the nämnd's code; what it says is not here, since it may concern somebody. */
export type Delegationsbeslutspost = Post<'delegationsbeslut'> & {
  /** Its id, `SN-2026-3`. */
  readonly beslut: string;
  readonly organ: string;
  readonly arende: string | null;
  readonly datum: Skedde;
  /** Taken because it could not wait: the nämnd is told at its next meeting. */
  readonly bradskande: boolean;
  readonly overklagbart: Overklagbart | null;
  /** Where it was first reported to the nämnd. */
  readonly anmalt: {
    readonly datum: Skedde;
    readonly sammantrade: string;
    readonly paragraf: number | null;
  } | null;
  /** Its own notices. */
  readonly anslag: readonly Anslagsbild[];
  readonly makulerat: Skett;
  readonly overklagandetidUt: Skett;
  readonly lagaKraft: Skett;
  readonly upphavt: Skett;
  /** When each party received it: their times for förvaltningsbesvär. */
  readonly delgivningar: readonly { readonly nr: number; readonly datum: Skedde }[];
  /** Annulled after it was carried out, and not undone (KL 13:15). */
  readonly rattas: boolean;
};
