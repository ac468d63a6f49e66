import type { DatabaseSync } from 'node:sqlite';
import { openDatabase } from '../database.js';
import { prepareRows } from '../rows.js';
import { translate } from '../sqlite-errors.js';
import { append } from './append.js';
import type { WireError, WriteAnswer, WriteRequest } from './messages.js';
import { streamTails } from './stream-tails.js';

/** How long a write waits for other processes that write. Nothing else waits in this thread. */
const PATIENCE_MS = 5000;

/** Writes to one log, one group of appends at a time. */
export type LogWriter = {
  /** All in one transaction with one fsync; each is answered for itself. */
  readonly write: (group: readonly WriteRequest[]) => WriteAnswer[];
  readonly close: () => void;
};

/** Throws what opening a log throws. */
export const openLogWriter = (path: string): LogWriter => {
  const db = openDatabase(path, false);
  db.exec(`PRAGMA busy_timeout = ${PATIENCE_MS}`);
  const rows = prepareRows(db);
  const tails = streamTails(rows);
  const begin = db.prepare('BEGIN IMMEDIATE');
  const commit = db.prepare('COMMIT');

  const write = (group: readonly WriteRequest[]): WriteAnswer[] => {
    try {
      begin.run();
      tails.refresh();
      const answers = group.map((request) => append(request, rows, tails));
      commit.run();
      return answers;
    } catch (error) {
      rollBack(db);
      tails.forget();
      return refuseAll(group, translate(path, error));
    }
  };

  return {
    write,
    close: () => {
      db.close();
    },
  };
};

/** The same answer to a whole group: nothing of it is known to be stored. */
export const refuseAll = (group: readonly WriteRequest[], reason: unknown): WriteAnswer[] => {
  const error = toWire(reason);
  return group.map(() => ({ error }));
};

/** SQLite may have rolled back by itself, as it does when the disk is full. */
const rollBack = (db: DatabaseSync): void => {
  try {
    if (db.isTransaction) db.exec('ROLLBACK');
  } catch {
    // the connection is beyond help: the next group is told why
  }
};

const toWire = (reason: unknown): WireError => {
  if (!(reason instanceof Error)) return { name: 'Error', message: String(reason) };
  const { name, message, stack } = reason;
  return { ...pickKod(reason), name, message, ...(stack !== undefined && { stack }) };
};

const pickKod = (error: Error): Pick<WireError, 'kod'> =>
  'kod' in error ? { kod: error.kod as NonNullable<WireError['kod']> } : {};
