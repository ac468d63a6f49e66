import { accessSync, constants } from 'node:fs';
import { dirname } from 'node:path';
import {
  FULL,
  LOCKED,
  meaningOfErrno,
  READ_ONLY,
  unavailable,
  UNREACHABLE,
  type Meaning,
} from '../codec/file-errors.js';
import { DamagedLog } from '../errors.js';

/** Result codes of SQLite: the low byte is the kind, the rest says more. */
const IOERR_WRITE = 778;
const IOERR_SHMSIZE = 4874;
const IOERR_SHMOPEN = 4618;

const BY_PRIMARY: Readonly<Record<number, Meaning>> = {
  3: READ_ONLY, // PERM
  5: LOCKED, // BUSY
  6: LOCKED, // LOCKED
  8: READ_ONLY, // READONLY
  10: UNREACHABLE, // IOERR
  13: FULL,
  14: UNREACHABLE, // CANTOPEN
};

/** A write that fails otherwise than with "disk full" is a limit on the file's size, or a quota. */
const BY_EXTENDED: Readonly<Record<number, Meaning>> = {
  [IOERR_WRITE]: FULL,
  [IOERR_SHMSIZE]: FULL,
  [IOERR_SHMOPEN]: READ_ONLY,
};

const CORRUPT = [11, 26]; // CORRUPT, NOTADB

/** Whether another connection holds the lock: worth another try. */
export const isBusy = (error: unknown): boolean => {
  const code = sqliteCode(error);
  return code !== null && [5, 6].includes(code & 0xff);
};

export const isSqliteError = (error: unknown): boolean => sqliteCode(error) !== null;

/** Whether an error concerns a part of the file that cannot be read, so that another part may be: corrupt, or cut short. */
export const isUnreadable = (error: unknown): boolean => {
  const code = sqliteCode(error);
  return code !== null && [...CORRUPT, 10].includes(code & 0xff);
};

/** Runs the call; what SQLite or the file system throws becomes an error of the port, with what to do about it. */
export const translated = <T>(path: string, call: () => T): T => {
  try {
    return call();
  } catch (error) {
    throw translate(path, error);
  }
};

/** An error of the port for one of SQLite or the file system; any other error as it is. */
export const translate = (path: string, error: unknown): unknown => {
  const code = sqliteCode(error);
  if (code !== null && CORRUPT.includes(code & 0xff))
    return new DamagedLog(
      `Loggen ${path} är skadad eller ingen logg. Stoppa tjänsten, kör \`arendelogg logg verifiera\` och återställ filen från säkerhetskopia.`,
      { cause: error },
    );
  const meaning = code === null ? meaningOfErrno(error) : meaningOf(path, code);
  return meaning ? unavailable(`Loggen ${path}`, meaning, error) : error;
};

const meaningOf = (path: string, code: number): Meaning | undefined => {
  const meaning = BY_EXTENDED[code] ?? BY_PRIMARY[code & 0xff];
  return meaning === UNREACHABLE && cannotWriteBeside(path) ? READ_ONLY : meaning;
};

/** SQLite says only that it cannot open or write; whether it may is asked of the file system. */
const cannotWriteBeside = (path: string): boolean => {
  try {
    accessSync(dirname(path), constants.W_OK);
    return false;
  } catch (error) {
    return meaningOfErrno(error) === READ_ONLY;
  }
};

const sqliteCode = (error: unknown): number | null =>
  typeof error === 'object' && error !== null && 'errcode' in error && typeof error.errcode === 'number'
    ? error.errcode
    : null;
