import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { DamagedLog, LogUnavailable, NewerRelease } from '../errors.js';
import { translated } from './sqlite-errors.js';

/** "ALOG": what says that a SQLite file is a log of this product. */
const APPLICATION_ID = 0x414c4f47;

/** Raised with every change of the schema; a file with a higher one is left alone. */
const SCHEMA_VERSION = 1;

/** Opening waits so long for another process that creates the log or recovers it after a crash. */
const OPEN_BUSY_MS = 3000;

/**
 * Pages in the WAL before they are moved to the file (40 MB): the pages of the index change again and again, and the fewer
 * times they are moved the better; a start after a crash reads so much once.
 */
const CHECKPOINT_PAGES = 10_000;

/** A full WAL file is cut back to this at the next checkpoint. */
const WAL_LIMIT_BYTES = 64 * 1024 * 1024;

/**
 * Positions come from the row id: always one more than the newest, never given again, since nothing is ever
 * deleted. That also makes a missing row visible.
 */
const SCHEMA = `
  CREATE TABLE handelser (
    position INTEGER PRIMARY KEY,
    strom    TEXT    NOT NULL,
    revision INTEGER NOT NULL,
    id       TEXT    NOT NULL,
    typ      TEXT    NOT NULL,
    version  INTEGER NOT NULL,
    data     TEXT    NOT NULL,
    metadata TEXT    NOT NULL,
    hash     TEXT    NOT NULL,
    UNIQUE (strom, revision)
  ) STRICT;
  CREATE TRIGGER handelser_andras_aldrig BEFORE UPDATE ON handelser
    BEGIN SELECT RAISE(ABORT, 'En händelse ändras aldrig.'); END;
  CREATE TRIGGER handelser_tas_aldrig_bort BEFORE DELETE ON handelser
    BEGIN SELECT RAISE(ABORT, 'En händelse tas aldrig bort.'); END;
  PRAGMA application_id = ${APPLICATION_ID};
  PRAGMA user_version = ${SCHEMA_VERSION};
`;

/** Opens the file, made into an empty log if it is new. Throws `LogUnavailable`, `DamagedLog`, `NewerRelease`. */
export const openDatabase = (path: string, readOnly: boolean): DatabaseSync =>
  translated(path, () => {
    if (readOnly && !existsSync(path))
      throw new LogUnavailable(
        `Loggen ${path} finns inte. Starta tjänsten en gång, eller peka ut rätt mapp.`,
        'LOGGEN_KAN_EJ_NAS',
      );
    if (!readOnly) mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    const db = new DatabaseSync(path, { readOnly, timeout: OPEN_BUSY_MS });
    try {
      prepareDatabase(db, path, readOnly);
      return db;
    } catch (error) {
      db.close();
      throw error;
    }
  });

const prepareDatabase = (db: DatabaseSync, path: string, readOnly: boolean): void => {
  // before anything is changed: what is not a log, or a newer one, must stay as it is
  const isEmpty = assertLog(db, path);
  if (isEmpty && readOnly)
    throw new LogUnavailable(`Loggen ${path} är inte skapad än. Starta tjänsten först.`, 'LOGGEN_KAN_EJ_NAS');
  if (!readOnly) {
    db.exec(`PRAGMA journal_mode = WAL; PRAGMA journal_size_limit = ${WAL_LIMIT_BYTES}`);
    db.exec(`PRAGMA wal_autocheckpoint = ${CHECKPOINT_PAGES}`);
    db.exec('PRAGMA synchronous = FULL');
    if (isEmpty) createSchema(db, path);
  }
};

/** Two processes may start on the same new file: the second finds the schema made. */
const createSchema = (db: DatabaseSync, path: string): void => {
  db.exec('BEGIN IMMEDIATE');
  try {
    if (assertLog(db, path)) db.exec(SCHEMA);
    db.exec('COMMIT');
  } catch (error) {
    if (db.isTransaction) db.exec('ROLLBACK');
    throw error;
  }
};

/** True for a file without anything in it; throws for one that is not a log that this release can read. */
const assertLog = (db: DatabaseSync, path: string): boolean => {
  const applicationId = pragma(db, 'application_id');
  const version = pragma(db, 'user_version');
  const tables = db.prepare('SELECT count(*) AS count FROM sqlite_schema').get()?.['count'];
  if (applicationId === 0 && version === 0 && tables === 0) return true;
  if (applicationId !== APPLICATION_ID)
    throw new DamagedLog(
      `${path} är en databas men inte en händelselogg. Peka ut rätt fil; den här har inte ändrats.`,
    );
  if (version > SCHEMA_VERSION)
    throw new NewerRelease(
      `Loggen ${path} har version ${version} och är skriven av en nyare utgåva; den här klarar ${SCHEMA_VERSION}. Uppgradera. Filen har inte ändrats.`,
    );
  return false;
};

const pragma = (db: DatabaseSync, name: 'application_id' | 'user_version'): number =>
  Number(db.prepare(`PRAGMA ${name}`).get()?.[name]);
