import type { Expedieringsslag, FastMottagare, Leverans, Leveranskanal } from '#domain';

/** A fact that something was expedierat: its stream and revision. */
export type Kallplats = { readonly strom: string; readonly revision: number };

/** A round of a delivery that waits, and from when it may be tried (ISO 8601 UTC); null = it has not been. */
export type Vantande = {
  readonly id: string;
  readonly omgang: number;
  readonly kanal: Leveranskanal;
  readonly nasta: string | null;
};

/** Something that was sent of a decision that has been corrected since. */
export type RattatUtskick = Kallplats & {
  readonly id: string;
  readonly slag: Expedieringsslag;
  /** Its number in its stream, and the revision there of the last correction. */
  readonly nr: number;
  readonly rattelse: number;
};

/** A delivery that nobody has acknowledged. `avsandare` is the code of the body that sent it. */
export type Obekraftad = {
  readonly id: string;
  readonly avsandare: string | null;
  readonly levererad: string;
  readonly leverans: Leverans;
  readonly mottagare: FastMottagare;
};

/** Something a secretary has to deal with and has not been told of. */
export type Atgard = {
  readonly id: string;
  readonly omgang: number;
  readonly avsandare: string | null;
  readonly lage: string;
  readonly namn: string;
  readonly arende: string | null;
};

/**
 * Where expediering learns what is owed. Only hints: what is done is decided on the log, so one that names too much
 * costs reading, and one that is behind costs time. Pages are walked until they are empty.
 */
export interface Skuld {
  oplanerade(limit: number): Promise<readonly Kallplats[]>;
  /** Rounds begun after the last that was answered, and how far that is now. `null`: from those that begin now on. */
  nyvackta(
    efter: number | null,
    limit: number,
  ): Promise<{ readonly poster: readonly Vantande[]; readonly till: number }>;
  /** What is to be tried no later than a moment, in pages. Nothing of a channel that is paused. */
  forfallna(
    senast: string,
    efter: Pick<Vantande, 'id' | 'nasta'> | null,
    limit: number,
  ): Promise<readonly Vantande[]>;
  arPausad(kanal: Leveranskanal): Promise<boolean>;
  /** Corrected no later than a moment, and not sent anew. */
  rattade(fore: string, limit: number): Promise<readonly RattatUtskick[]>;
  /** Ids of expedieringar to call back: annulled, or replaced. */
  attAterkalla(limit: number): Promise<readonly string[]>;
  /** Ids of deliveries that wait though all of it was called back. */
  aterkalladeVantande(limit: number): Promise<readonly string[]>;
  obekraftade(
    senast: string,
    efter: Pick<Obekraftad, 'id' | 'levererad'> | null,
    limit: number,
  ): Promise<readonly Obekraftad[]>;
  /** None of a body that has had its summary that day or later. */
  attSammanfatta(dag: string, limit: number): Promise<readonly Atgard[]>;
  /** Calls when something may have become owed. The function returned ends it. */
  vidNytt(nytt: () => void): () => void;
}

/** Nest token of {@link Skuld}. */
export const SKULD = Symbol('Skuld');
