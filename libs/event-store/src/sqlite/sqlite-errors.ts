import { accessSync, constants } from 'node:fs';
import { dirname } from 'node:path';
import { DamagedLog, LogUnavailable, type LogUnavailableKod } from '../errors.js';

/** Result codes of SQLite: the low byte is the kind, the rest says more. */
const IOERR_WRITE = 778;
const IOERR_SHMSIZE = 4874;
const IOERR_SHMOPEN = 4618;

type Meaning = { readonly kod: LogUnavailableKod; readonly text: string };

const FULL: Meaning = {
  kod: 'DISKEN_FULL',
  text: 'går inte att skriva: disken är full eller filen har nått sin högsta tillåtna storlek. Frigör utrymme och försök igen; inget är halvskrivet',
};
const LOCKED: Meaning = {
  kod: 'LOGGEN_LAST',
  text: 'är låst av en annan process. Stäng den eller vänta tills den är klar och försök igen',
};
const READ_ONLY: Meaning = {
  kod: 'LOGGEN_SKRIVSKYDDAD',
  text: 'är skrivskyddad. Ge tjänsten rätt att skriva i mappen och i loggens filer',
};
const UNREACHABLE: Meaning = {
  kod: 'LOGGEN_KAN_EJ_NAS',
  text: 'går inte att nå. Kontrollera disken, mappen och rättigheterna',
};

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

const BY_ERRNO: Readonly<Record<string, Meaning>> = {
  EACCES: READ_ONLY,
  EPERM: READ_ONLY,
  EROFS: READ_ONLY,
  ENOSPC: FULL,
  EDQUOT: FULL,
  EFBIG: FULL,
};

const CORRUPT = [11, 26]; // CORRUPT, NOTADB

/** Whether another connection holds the lock: worth another try. */
export const isBusy = (error: unknown): boolean => {
  const code = sqliteCode(error);
  return code !== null && [5, 6].includes(code & 0xff);
};

export const isSqliteError = (error: unknown): boolean => sqliteCode(error) !== null;

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
  const meaning = code === null ? BY_ERRNO[errnoOf(error)] : meaningOf(path, code);
  return meaning
    ? new LogUnavailable(`Loggen ${path} ${meaning.text}.`, meaning.kod, { cause: error })
    : error;
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
    return BY_ERRNO[errnoOf(error)] === READ_ONLY;
  }
};

const sqliteCode = (error: unknown): number | null =>
  error instanceof Error && 'errcode' in error && typeof error.errcode === 'number' ? error.errcode : null;

const errnoOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
