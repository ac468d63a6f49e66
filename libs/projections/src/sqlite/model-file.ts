import { createHash } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import type { Position } from '#event-store';
import { ProjectionOvertaken, ReadModelDamaged, ReadModelUnavailable } from '../engine/errors.js';
import type { Plats, ReadModelFile } from '../engine/read-model-files.js';
import type { ReadModel, ReadModelTx, SqlQuery } from '../engine/read-model.js';
import { guarded, translate } from './sqlite-error.js';
import { Statements } from './statements.js';

/** The checkpoint lives in the file it speaks of: one transaction, one truth. */
const PLATS_TABELL = `CREATE TABLE lasmodell_plats (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  tabeller TEXT NOT NULL,
  position TEXT,
  strom TEXT,
  revision INTEGER,
  hash TEXT
) STRICT`;

type PlatsRad = {
  position: Position | null;
  strom: string | null;
  revision: number | null;
  hash: string | null;
};

/** Waiting for a lock blocks the thread, so not for long; then `ReadModelUnavailable` and a later attempt. */
const BUSY_MS = 2_000;

export type ModelFileSettings = {
  /** Page cache in KiB. */
  readonly cacheKiB: number;
  /** Nobody reads it yet. */
  readonly building: boolean;
};

/**
 * Pages of log before they are moved to the database. A build writes the same pages again and again, so it
 * lets 40 MB gather; readers look through the log at every read, so they are given a short one.
 */
const BUILD_PAGES = 10_000;
const SERVE_PAGES = 1_000;

/** Rows that come in the order they are kept in touch few pages, and many models are filled at once. */
const FILL_CACHE_KIB = 2_048;

/** Pages of events to a transaction: what one has written to, the next often writes to again. */
const FILLS_AT_ONCE = 4;

/** `user_version` of a file with rows and no checkpoint. */
export const BEING_FILLED = 1;

/** A read model's own SQLite file. WAL: readers never wait. NORMAL: a power cut may take the last commits, which are read from the log again. */
export class SqliteModelFile implements ReadModelFile {
  readonly query: SqlQuery;
  private readonly tx: Statements;

  private filling = false;
  private fills = 0;

  private constructor(
    private readonly db: DatabaseSync,
    private readonly what: string,
    private readonly model: ReadModel,
    private readonly cacheKiB: number,
  ) {
    this.tx = new Statements(db, what);
    this.query = this.tx.readOnly();
  }

  /** Opens a file, or makes it with the model's tables. `path` may be `:memory:`. */
  static open(path: string, model: ReadModel, settings: ModelFileSettings): SqliteModelFile {
    const what = `Läsmodellen ${model.namn}`;
    const db = guarded(what, () => new DatabaseSync(path, { timeout: BUSY_MS }));
    try {
      db.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA temp_store = MEMORY;
        PRAGMA cache_size = -${settings.cacheKiB}; PRAGMA journal_size_limit = 67108864;
        PRAGMA wal_autocheckpoint = ${settings.building ? BUILD_PAGES : SERVE_PAGES}`);
      createTables(db, model);
      return new SqliteModelFile(db, what, model, settings.cacheKiB);
    } catch (error) {
      db.close();
      throw translate(error, what);
    }
  }

  plats(): Plats {
    const rad = this.tx.get<PlatsRad>('SELECT position, strom, revision, hash FROM lasmodell_plats');
    if (rad === undefined) throw new ReadModelDamaged(`${this.what}: platsen i loggen saknas`);
    const { position, strom, revision, hash } = rad;
    const sista = strom === null || revision === null || hash === null ? null : { strom, revision, hash };
    return { position, sista };
  }

  commit(from: Position | null, to: Plats, work: (tx: ReadModelTx) => void): void {
    this.transaction(() => {
      this.moveFrom(from, to);
      work(this.tx);
    });
  }

  fill(work: (tx: ReadModelTx) => void): void {
    if (!this.filling) guarded(this.what, () => this.beginToFill());
    this.fills++;
    this.transaction(() => work(this.tx), { ends: this.fills % FILLS_AT_ONCE === 0 });
  }

  /** In this order: the switch of journal makes all that has been written durable before the checkpoint says that it is. */
  filled(to: Plats): void {
    this.transaction(() => undefined);
    guarded(this.what, () => {
      // Sorting is let out on the disk: in memory it would take more the longer the log is.
      this.db.exec(`PRAGMA temp_store = FILE; ${this.eachIndex(createIndex)} PRAGMA temp_store = MEMORY`);
      this.db.exec(`PRAGMA synchronous = FULL; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;
        PRAGMA cache_size = -${this.cacheKiB}; PRAGMA cache_spill = ON`);
    });
    this.transaction(() => {
      this.moveFrom(null, to);
      this.db.exec('PRAGMA user_version = 0');
    });
    this.filling = false;
  }

  served(): void {
    guarded(this.what, () =>
      this.db.exec(`PRAGMA wal_autocheckpoint = ${SERVE_PAGES}; PRAGMA wal_checkpoint(PASSIVE)`),
    );
  }

  close(): void {
    if (this.db.isOpen) this.db.close();
  }

  /**
   * No journal on the disk, and no waiting for it: a file that is thrown away if anything happens. That is said first, and
   * durably. Nothing is written before a transaction ends, so that the file can be looked into meanwhile.
   */
  private beginToFill(): void {
    this.db
      .exec(`PRAGMA synchronous = FULL; PRAGMA user_version = ${BEING_FILLED}; PRAGMA journal_mode = MEMORY;
      PRAGMA synchronous = OFF; PRAGMA cache_size = -${FILL_CACHE_KIB}; PRAGMA cache_spill = OFF; ${this.eachIndex(dropIndex)}`);
    this.filling = true;
  }

  private eachIndex(ddl: (namn: string, on: string) => string): string {
    return Object.entries(this.model.lasindex ?? {})
      .map(([namn, on]) => ddl(namn, on))
      .join('');
  }

  /** One that does not end is gone on with by the next. */
  private transaction(work: () => void, { ends } = { ends: true }): void {
    if (!this.db.isTransaction) guarded(this.what, () => this.db.exec('BEGIN IMMEDIATE'));
    try {
      work();
      // A full disk may have ended the transaction under a model that swallowed the error.
      if (!this.db.isTransaction) throw new ReadModelUnavailable(`${this.what}: transaktionen avbröts`);
      if (ends) guarded(this.what, () => this.db.exec('COMMIT'));
    } catch (error) {
      this.rollback();
      throw error;
    }
  }

  /** First in the transaction: rows must not be written twice only to find out that someone else had. */
  private moveFrom(from: Position | null, { position, sista }: Plats): void {
    const moved = this.tx.run(
      'UPDATE lasmodell_plats SET position = ?, strom = ?, revision = ?, hash = ? WHERE position IS ?',
      ...[position, sista?.strom ?? null, sista?.revision ?? null, sista?.hash ?? null, from],
    );
    if (moved !== 1) throw new ProjectionOvertaken(`${this.what}: någon annan har flyttat platsen i loggen`);
  }

  private rollback(): void {
    try {
      if (this.db.isTransaction) this.db.exec('ROLLBACK');
    } catch {
      // The error that made it necessary is the one to tell; the next BEGIN reports what still is wrong.
    }
  }
}

/** Fingerprint of the DDL: tables changed without a new VERSION are noticed, not read as something else. */
const fingerprint = ({ tabeller, lasindex }: ReadModel): string =>
  createHash('sha256')
    .update(lasindex === undefined ? tabeller : tabeller + JSON.stringify(lasindex))
    .digest('hex');

const createIndex = (namn: string, on: string): string => `CREATE INDEX ${namn} ON ${on};`;
const dropIndex = (namn: string): string => `DROP INDEX ${namn};`;

const createTables = (db: DatabaseSync, model: ReadModel): void => {
  db.exec('BEGIN IMMEDIATE');
  const made = db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'lasmodell_plats'").get();
  if (made === undefined) {
    db.exec(model.tabeller);
    for (const [namn, on] of Object.entries(model.lasindex ?? {})) db.exec(createIndex(namn, on));
    db.exec(PLATS_TABELL);
    db.prepare('INSERT INTO lasmodell_plats (id, tabeller) VALUES (1, ?)').run(fingerprint(model));
  }
  db.exec('COMMIT');
  const { tabeller } = db.prepare('SELECT tabeller FROM lasmodell_plats').get() ?? {};
  if (tabeller !== fingerprint(model))
    throw new ReadModelDamaged(`Läsmodellen ${model.namn}: tabellerna har ändrats utan ny version`);
};
