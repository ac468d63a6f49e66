import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { LogUnavailable } from '../errors.js';
import { isBusy, isSqliteError, translate } from './sqlite-errors.js';

/** Longest a write waits for other processes, with the event loop free in between. */
const PATIENCE_MS = 5000;
const RETRY_MS = 10;

/** Most calls of one transaction: a burst must not hold the lock, nor the event loop, for long. */
const MOST_IN_GROUP = 256;

/** SQLite itself waits so long for the lock, with the event loop blocked. */
const BUSY_TIMEOUT_MS = 5;

type Queued<T, R> = {
  readonly call: T;
  readonly resolve: (result: R) => void;
  readonly reject: (reason: unknown) => void;
};

type Outcome<R> = { readonly result: R } | { readonly refused: unknown };

export type GroupCommitParts<T, R> = {
  readonly db: DatabaseSync;
  readonly path: string;
  /** Runs first in every transaction. */
  readonly begun: () => void;
  /** One call inside the transaction. What it throws, unless SQLite did, refuses this call alone. */
  readonly run: (call: T) => R;
  readonly committed: () => void;
  readonly rolledBack: () => void;
};

/**
 * Calls that come in while others are being written share one transaction and one fsync. Each is answered when its
 * transaction is durable; if it cannot be committed all of its calls are answered `LogUnavailable`.
 */
export class GroupCommit<T, R> {
  private queue: Queued<T, R>[] = [];
  private scheduled: Promise<void> | null = null;

  private readonly begin: StatementSync;
  private readonly commit: StatementSync;

  constructor(private readonly parts: GroupCommitParts<T, R>) {
    this.begin = parts.db.prepare('BEGIN IMMEDIATE');
    this.commit = parts.db.prepare('COMMIT');
    parts.db.exec(`PRAGMA busy_timeout = ${BUSY_TIMEOUT_MS}`);
  }

  submit(call: T): Promise<R> {
    return new Promise((resolve, reject) => {
      this.queue.push({ call, resolve, reject });
      this.scheduled ??= this.drain();
    });
  }

  /** Resolves when everything submitted so far is answered. */
  async idle(): Promise<void> {
    await this.scheduled;
  }

  private async drain(): Promise<void> {
    for (let waitedSince = Date.now(); this.queue.length > 0;) {
      await new Promise(setImmediate); // callers of the same turn join the group
      if (this.flush()) waitedSince = Date.now();
      else if (Date.now() - waitedSince < PATIENCE_MS)
        await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
      else this.rejectAll(this.queue.splice(0), lockedTooLong(this.parts.path));
    }
    this.scheduled = null;
  }

  /** False when another process holds the lock: nothing has been tried. */
  private flush(): boolean {
    const { db, path, begun, committed, rolledBack } = this.parts;
    let group: Queued<T, R>[] = [];
    try {
      this.begin.run();
      group = this.queue.splice(0, MOST_IN_GROUP);
      begun();
      const outcomes = group.map(({ call }) => this.outcome(call));
      this.commit.run();
      committed();
      for (const [i, queued] of group.entries()) answer(queued, outcomes[i]);
      return true;
    } catch (error) {
      if (group.length === 0 && isBusy(error)) return false;
      rollBack(db);
      rolledBack();
      this.rejectAll(group.length > 0 ? group : this.queue.splice(0), translate(path, error));
      return true;
    }
  }

  private outcome(call: T): Outcome<R> {
    try {
      return { result: this.parts.run(call) };
    } catch (refused) {
      if (isSqliteError(refused)) throw refused;
      return { refused };
    }
  }

  private rejectAll(group: readonly Queued<T, R>[], reason: unknown): void {
    for (const { reject } of group) reject(reason);
  }
}

const answer = <R>({ resolve, reject }: Queued<unknown, R>, outcome: Outcome<R> | undefined): void => {
  if (outcome && 'result' in outcome) resolve(outcome.result);
  else reject(outcome?.refused);
};

/** SQLite may have rolled back by itself, as it does when the disk is full. */
const rollBack = (db: DatabaseSync): void => {
  try {
    if (db.isTransaction) db.exec('ROLLBACK');
  } catch {
    // the connection is beyond help: the next call says why
  }
};

const lockedTooLong = (path: string): LogUnavailable =>
  new LogUnavailable(
    `Loggen ${path} har varit låst av en annan process i ${PATIENCE_MS / 1000} sekunder. Stäng den eller vänta tills den är klar och försök igen.`,
    'LOGGEN_LAST',
  );
