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
import type { Tradhuvud } from './intyg.js';

/** Names of a head's files: they sort by how much they cover. */
const filnamn = (storlek: number, slag: string): string =>
  `tradhuvud-${String(storlek).padStart(12, '0')}.${slag}`;

/**
 * Copies a head to a folder, and beside it the time stamp over it, each whole or not at all, where they are not there already:
 * a folder on another machine is where a log that is cut short at its end can be told from one that is not. Throws what the
 * file system does.
 */
export const laggIHuvudmapp = (
  mapp: string,
  { storlek, not, tidsstampel }: Pick<Tradhuvud, 'storlek' | 'not'> & Partial<Pick<Tradhuvud, 'tidsstampel'>>,
): void => {
  laggDit(mapp, filnamn(storlek, 'txt'), Buffer.from(not, 'utf8'));
  if (tidsstampel) laggDit(mapp, filnamn(storlek, 'tsr'), Buffer.from(tidsstampel.svar, 'base64'));
};

const laggDit = (mapp: string, namn: string, bytes: Uint8Array): void => {
  const fil = join(mapp, namn);
  if (existsSync(fil)) return;
  mkdirSync(mapp, { recursive: true });
  const ny = `${fil}.${process.pid}.ny`;
  const fd = openSync(ny, 'w', 0o644);
  try {
    writeSync(fd, bytes);
    fsyncSync(fd);
  } catch (error) {
    unlinkSync(ny);
    throw error;
  } finally {
    closeSync(fd);
  }
  renameSync(ny, fil);
};
