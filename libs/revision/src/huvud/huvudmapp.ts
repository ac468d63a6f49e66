import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';

/** Name of a head's file: they sort by how much they cover. */
const filnamn = (storlek: number): string => `tradhuvud-${String(storlek).padStart(12, '0')}.txt`;

/**
 * Copies a head to a folder, whole or not at all, where it is not there already: a folder on another machine is where a log
 * that is cut short at its end can be told from one that is not. Throws what the file system does.
 */
export const laggIHuvudmapp = (
  mapp: string,
  { storlek, not }: { readonly storlek: number; readonly not: string },
): void => {
  const fil = join(mapp, filnamn(storlek));
  if (existsSync(fil)) return;
  mkdirSync(mapp, { recursive: true });
  const ny = `${fil}.${process.pid}.ny`;
  const fd = openSync(ny, 'w', 0o644);
  try {
    writeSync(fd, not);
    fsyncSync(fd);
  } catch (error) {
    unlinkSync(ny);
    throw error;
  } finally {
    closeSync(fd);
  }
  renameSync(ny, fil);
};
