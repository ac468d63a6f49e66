import { ReadModelDamaged, ReadModelUnavailable } from '../engine/errors.js';

/** Primary result codes of SQLite (sqlite.org/rescode.html) that say nothing about the event at hand. */
const UNAVAILABLE: Readonly<Record<number, string>> = {
  3: 'åtkomst nekas',
  5: 'filen är låst',
  6: 'filen är låst',
  7: 'minnet är slut',
  8: 'filen är skrivskyddad',
  10: 'läs- eller skrivfel på disken',
  13: 'disken är full',
  14: 'filen kan inte öppnas',
  15: 'filen är låst',
  22: 'filen är för stor för filsystemet',
};
/** Corrupt, not a database, and (extended) the file has been removed under us. */
const DAMAGED = new Set([11, 26, 1032]);

/** By shape: an error of the driver need not be an instance of this realm's `Error`. */
const codeOf = (error: unknown): number | null => {
  const code = typeof error === 'object' && error !== null && 'errcode' in error ? error.errcode : null;
  return typeof code === 'number' ? code : null;
};

/** What an error of the driver means for a read model; any other error is given back as it is. */
export const translate = (error: unknown, what: string): unknown => {
  const code = codeOf(error);
  if (code === null) return error;
  const primary = code & 0xff;
  if (DAMAGED.has(code) || DAMAGED.has(primary))
    return new ReadModelDamaged(`${what}: filen är skadad`, { cause: error });
  const unavailable = UNAVAILABLE[primary];
  return unavailable === undefined
    ? error
    : new ReadModelUnavailable(`${what}: ${unavailable}`, { cause: error });
};

/** Runs a piece of work and translates what it throws. */
export const guarded = <T>(what: string, work: () => T): T => {
  try {
    return work();
  } catch (error) {
    throw translate(error, what);
  }
};
