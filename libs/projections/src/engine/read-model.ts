import type { RecordedEvent } from '#domain';
import type { StreamName } from '#event-store';

/** What a column can hold. Booleans are stored as 0 and 1, everything composite as JSON text. */
export type SqlVarde = string | number | bigint | null | Uint8Array;

/** Positional values (`?`), or one object of named ones (`:namn`). */
export type SqlParameter = SqlVarde | Readonly<Record<string, SqlVarde>>;

/** One row, keyed by column name. */
export type Rad = Readonly<Record<string, SqlVarde>>;

/* eslint-disable @typescript-eslint/no-unnecessary-type-parameters -- the caller names the row its own SQL gives */

/** Reading with prepared statements: the same SQL text is prepared once. Values travel as parameters, never in the text. */
export interface SqlQuery {
  get<R = Rad>(sql: string, ...parametrar: SqlParameter[]): R | undefined;
  all<R = Rad>(sql: string, ...parametrar: SqlParameter[]): R[];
}

/* eslint-enable @typescript-eslint/no-unnecessary-type-parameters */

/** Reading and writing inside the transaction that also moves the checkpoint. Synchronous throughout. */
export interface ReadModelTx extends SqlQuery {
  /** Rows changed. */
  run(sql: string, ...parametrar: SqlParameter[]): number;
}

/** Streams that were read again because `behover` asked for them. */
export interface Strommar {
  /**
   * The stream as it stood when `till` had been appended (inclusive), oldest first; never what came after
   * it, so that a rebuild gives the same rows as live. Throws for a stream that `behover` did not name.
   */
  las(strom: StreamName, till: Pick<RecordedEvent, 'position'>): readonly RecordedEvent[];
}

/**
 * A read model: tables and a function from events to rows. No side effects, no clock, no chance: the same
 * events must give the same rows in a rebuild, in batches of any size.
 */
export type ReadModel = {
  /** Lower-case letters, digits, hyphens; becomes part of a file name. */
  readonly namn: string;
  /** Bumped when the tables or the rules change: the new version is built beside the old one. */
  readonly version: number;
  /** DDL, run once in an empty file. */
  readonly tabeller: string;
  /**
   * Indexes that only readers use, by name: what each is on, as after `ON` in its DDL. A build from nothing makes
   * them when all rows are there, which is several times as fast as keeping them.
   */
  readonly lasindex?: Readonly<Record<string, string>>;
  /**
   * The rows are the same if streams come one after the other, in the order they were begun, each in order of
   * revision, as if they come mixed, in log order: nothing in one stream has to wait for another. A build from
   * nothing is then given whole streams, many times as fast. Absent: always given the log's own order.
   */
  readonly stromvis?: true;
  /**
   * A build from nothing may fill it in the thread that reads, while the projection thread fills the others: it needs
   * nothing that is made for them, so that nothing is made twice.
   */
  readonly bredvid?: true;
  /**
   * A whole batch in log order, each event exactly once (a build from nothing: see `stromvis`). What it throws is taken to be the event's fault:
   * the batch is tried again in halves until the poison event stands alone, and the model stops before it.
   */
  readonly apply: (handelser: readonly RecordedEvent[], tx: ReadModelTx, strommar: Strommar) => void;
  /**
   * Optional, before `apply`: the streams it will have to read again for this batch. Sees the rows as they
   * are before the batch. Name few: every one is read from its beginning.
   */
  readonly behover?: (handelser: readonly RecordedEvent[], query: SqlQuery) => readonly StreamName[];
  /** Optional: a page of whole streams has been written, and of what is remembered of them only the last may be needed again. */
  readonly glom?: () => void;
};

/** Refuses a list of models that could not be told apart, or that would not make a file name. */
export const checkModels = (models: readonly ReadModel[]): void => {
  const seen = new Set<string>();
  for (const { namn, version } of models) {
    if (!/^[a-z][a-z0-9-]{0,40}$/.test(namn)) throw new Error(`Läsmodellens namn duger inte: ${namn}`);
    if (!Number.isInteger(version) || version < 1)
      throw new Error(`${namn}: versionen måste vara ett heltal från 1`);
    const key = `${namn}-v${version}`;
    if (seen.has(key)) throw new Error(`Läsmodellen ${key} är angiven två gånger`);
    seen.add(key);
  }
};
