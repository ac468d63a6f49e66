import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { skrivTar } from '#handlingar';
import type { Bevispaket } from './paket.js';

/** The place where a package was to be written is not empty. */
export class PlatsenUpptagen extends Error {
  override readonly name = 'PlatsenUpptagen';
  constructor(readonly plats: string) {
    super(`${plats} finns redan. Ange en annan mapp eller fil.`);
  }
}

/** The same package is the same bytes, whoever makes it and when: the time of every file is the beginning of time. */
const TID = '1970-01-01T00:00:00Z';

/** A package as one tar, made while somebody reads it. */
export const paketetsTar = ({ filer }: Bevispaket): Readable =>
  skrivTar(
    filer.map(({ namn, storlek, las }) => ({ plats: namn, storlek, innehall: las() })),
    TID,
  );

const tillTar = async (paket: Bevispaket, fil: string): Promise<void> => {
  const halv = `${fil}.ofardig`;
  try {
    await pipeline(paketetsTar(paket), createWriteStream(halv, { flags: 'wx', mode: 0o600 }));
    await rename(halv, fil);
  } catch (error) {
    await rm(halv, { force: true });
    throw error;
  }
};

const tillMapp = async ({ filer }: Bevispaket, mapp: string): Promise<void> => {
  await mkdir(mapp, { recursive: true, mode: 0o700 });
  if ((await readdir(mapp)).length > 0) throw new PlatsenUpptagen(mapp);
  for (const { namn, las } of filer) {
    const plats = join(mapp, namn);
    await mkdir(dirname(plats), { recursive: true, mode: 0o700 });
    await pipeline(Readable.from(las()), createWriteStream(plats, { flags: 'wx', mode: 0o600 }));
  }
};

/** Writes a package: as one file where the place ends in .tar, otherwise as a folder that must be empty. */
export const skrivPaket = (paket: Bevispaket, plats: string): Promise<void> =>
  plats.endsWith('.tar') ? tillTar(paket, plats) : tillMapp(paket, plats);
