import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Position } from '#event-store';
import { ReadModelDamaged, ReadModelUnavailable } from '../engine/errors.js';
import { GenerationRegister } from './generation-register.js';
import { BEING_FILLED } from './model-file.js';
import { registerOf } from './paths.js';
import { guarded } from './sqlite-error.js';

/** A register that cannot be read takes nothing with it that cannot be built again. */
export const openRegister = (folder: string, now?: () => number): GenerationRegister => {
  try {
    mkdirSync(folder, { recursive: true });
    return GenerationRegister.open(registerOf(folder), now);
  } catch (error) {
    if (error instanceof ReadModelUnavailable) throw error;
    if (!(error instanceof ReadModelDamaged))
      throw new ReadModelUnavailable(`Läsmodellernas mapp kan inte användas: ${folder}`, { cause: error });
    for (const name of readdirSync(folder)) remove(join(folder, name));
    return GenerationRegister.open(registerOf(folder), now);
  }
};

/** Removes a database and what SQLite keeps beside it. Readers that have it open keep it; false = try later. */
export const remove = (path: string): boolean => {
  try {
    for (const suffix of ['', '-wal', '-shm']) rmSync(`${path}${suffix}`, { force: true });
    return true;
  } catch {
    return false;
  }
};

/**
 * Keeps the writers of a file waiting while the switch is made. A writer that was first has its position
 * counted; one that comes after finds the register changed before it tells anyone where it is.
 */
export const hold = (
  path: string,
): { readonly position: Position | null; readonly letGo: () => void } | null => {
  try {
    return guarded('Läsmodellen som ersätts', () => {
      const db = new DatabaseSync(path, { timeout: 2_000 });
      try {
        db.exec('BEGIN IMMEDIATE');
        return { position: readPosition(db), letGo: () => db.close() };
      } catch (error) {
        db.close();
        throw error;
      }
    });
  } catch (error) {
    if (error instanceof ReadModelUnavailable) throw error;
    return null; // damaged, or not a read model: nothing to wait for
  }
};

const readPosition = (db: DatabaseSync): Position | null => {
  const rad = db.prepare('SELECT position FROM lasmodell_plats').get();
  return typeof rad?.['position'] === 'string' ? rad['position'] : null;
};

/** Where a file stands, whoever writes it. */
export const positionIn = (path: string): Position | null => lookInto(path, readPosition);

/** Whether rows have been put in without a checkpoint, and it has not been said that all of them are there. */
export const isBeingFilled = (path: string): boolean =>
  lookInto(path, (db) => db.prepare('PRAGMA user_version').get()?.['user_version']) === BEING_FILLED;

/** null when there is none, or it cannot be read. */
const lookInto = <T>(path: string, look: (db: DatabaseSync) => T): T | null => {
  if (!existsSync(path)) return null;
  try {
    const db = new DatabaseSync(path, { readOnly: true, timeout: 2_000 });
    try {
      return look(db);
    } finally {
      db.close();
    }
  } catch {
    return null;
  }
};
