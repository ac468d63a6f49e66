import type { DatabaseSync } from 'node:sqlite';
import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import {
  LogWalk,
  type Loggfel,
  type ReadEvent,
  type VerifyOptions,
  type VerifyReport,
} from '../codec/verifiera.js';
import { openDatabase } from './database.js';
import { isUnreadable, translate } from './sqlite-errors.js';
import { ThreadedReader } from './reader/threaded-reader.js';
import { eventFinder, isFault, rowReader, type Found } from './verifiera-rader.js';

/** Positions read at a time. */
const PAGE = 1_000;

/** A shorter log is read before threads that would do it have started. */
const WORTH_THREADS = 20_000;

/** What one thread that walks can keep up with. */
const MOST_THREADS = 3;

/** Pages that each thread is asked for before the first is needed: so that none of them waits. */
const AHEAD = 2;

export type VerifieraLoggOptions = VerifyOptions & {
  readonly path: string;
  /** Threads that read and hash beside the one that walks; 0: that one does it. Without: what the log and machine are worth. */
  readonly threads?: number;
};

/**
 * Whether anything in the log has been changed, taken out or put in: every hash over the stored bytes, every chain, every
 * revision and every position, past whatever is wrong, as far as the log reached when it began. Others may write meanwhile.
 * Events taken from the very end leave no gap, and an event changed with all that builds on it leaves no broken chain:
 * those are found against a tree head that was signed earlier.
 */
export const verifieraLogg = async (options: VerifieraLoggOptions): Promise<VerifyReport> => {
  const { path } = options;
  const db = openDatabase(path, true);
  try {
    const walk = new LogWalk(eventFinder(db));
    const ends = endsOf(db, path);
    if (ends === null) {
      walk.note(damagedFile(path));
      return walk.report(true);
    }
    return walk.report(await walkThrough(db, walk, ends, options));
  } finally {
    db.close();
  }
};

type Ends = { readonly first: number; readonly last: number };

/** Answers whether it came to the end. */
const walkThrough = async (
  db: DatabaseSync,
  walk: LogWalk,
  { first, last }: Ends,
  { path, threads = worthThreads(last), onProgress, onHashes, signal }: VerifieraLoggOptions,
): Promise<boolean> => {
  if (first < 1) walk.note(putInBefore(first));
  const reader = threads > 0 ? new ThreadedReader(path, threads) : null;
  try {
    for await (const found of pages(rowReader(db), reader, last)) {
      if (signal?.aborted) return false;
      passAll(walk, found);
      onHashes?.(found.filter((one): one is ReadEvent => !isFault(one)));
      onProgress?.(walk.progress);
      await setImmediate(); // a server that verifies itself goes on serving, and a signal gets its turn
    }
  } finally {
    await reader?.close();
  }
  return true;
};

const passAll = (walk: LogWalk, found: readonly Found[]): void => {
  for (const one of found) {
    if (isFault(one)) walk.note(one);
    else walk.pass(one);
  }
};

const worthThreads = (last: number): number =>
  last < WORTH_THREADS ? 0 : Math.min(MOST_THREADS, availableParallelism());

/** The pages of the log in order: threads read ahead, and where one has fallen its pages are read here. */
async function* pages(
  read: (from: number, to: number) => readonly Found[],
  reader: ThreadedReader | null,
  last: number,
): AsyncGenerator<readonly Found[]> {
  const ahead = reader ? reader.threads * AHEAD : 1;
  const asked: Promise<readonly Found[] | null>[] = [];
  for (let from = 1, next = 1; from <= last; from += PAGE) {
    for (; next <= last && asked.length < ahead; next += PAGE)
      asked.push(reader?.read(next, pageEnd(next, last)) ?? Promise.resolve(null));
    yield (await asked.shift()) ?? read(from, pageEnd(from, last));
  }
}

const pageEnd = (from: number, last: number): number => Math.min(from + PAGE - 1, last);

/** Where the log ends; where that part of the table cannot be read, its index says it too. */
const ENDS = [
  'SELECT min(position) AS first, max(position) AS last FROM handelser',
  'SELECT min(position + 0) AS first, max(position + 0) AS last FROM handelser INDEXED BY sqlite_autoindex_handelser_1',
];

/** null: the file is so damaged that it does not even say how far it reaches. */
const endsOf = (db: DatabaseSync, path: string): Ends | null => {
  for (const query of ENDS) {
    try {
      const row = db.prepare(query).get();
      return { first: Number(row?.['first'] ?? 1), last: Number(row?.['last'] ?? 0) };
    } catch (error) {
      if (!isUnreadable(error)) throw translate(path, error);
    }
  }
  return null;
};

/** Positions begin at 1: one before that was never given, and readers of the whole log do not see it. */
const putInBefore = (first: number): Loggfel => ({
  strom: null,
  revision: null,
  position: String(first),
  kod: 'POSITION_OGILTIG',
  text: 'loggens positioner börjar på 1: händelsen är insatt i efterhand',
});

/** A file that SQLite cannot read on in is the answer, not an error. */
const damagedFile = (path: string): Loggfel => ({
  strom: null,
  revision: null,
  position: null,
  kod: 'FILEN_SKADAD',
  text: `${path} är så skadad att det inte går att se hur långt loggen räcker`,
});
