import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { bevittnadNot, type Tradhuvud } from './intyg.js';

/** Names of a head's files: they sort by how much they cover. */
const filnamn = (storlek: number, slag: string): string =>
  `tradhuvud-${String(storlek).padStart(12, '0')}.${slag}`;

type Att = Pick<Tradhuvud, 'storlek' | 'not'> & Partial<Pick<Tradhuvud, 'tidsstampel' | 'medsignaturer'>>;

/**
 * Copies a head to a folder, each file whole or not at all, where it is not there already: a folder on another machine is where
 * a log that is cut short at its end can be told from one that is not. The note alone is what a time stamp is over; what others
 * have signed it with lies beside, since nothing in the folder may have to be replaced. Throws what the file system does.
 */
export const laggIHuvudmapp = (
  mapp: string,
  { storlek, not, tidsstampel, medsignaturer = [] }: Att,
): void => {
  laggDit(mapp, filnamn(storlek, 'txt'), Buffer.from(not, 'utf8'));
  if (tidsstampel) laggDit(mapp, filnamn(storlek, 'tsr'), Buffer.from(tidsstampel.svar, 'base64'));
  if (medsignaturer.length > 0)
    laggDit(
      mapp,
      filnamn(storlek, `bevittnad-${medsignaturer.length}.txt`),
      Buffer.from(bevittnadNot({ not, medsignaturer }), 'utf8'),
    );
};

const laggDit = (mapp: string, namn: string, bytes: Uint8Array): void => {
  const fil = join(mapp, namn);
  if (existsSync(fil)) return;
  mkdirSync(mapp, { recursive: true });
  const ny = `${fil}.${process.pid}.ny`;
  const fd = openSync(ny, 'w', 0o644);
  try {
    writeFileSync(fd, bytes); // all of them, however many it takes
    fsyncSync(fd);
  } catch (error) {
    unlinkSync(ny);
    throw error;
  } finally {
    closeSync(fd);
  }
  renameSync(ny, fil);
};
