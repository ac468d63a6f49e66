import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { pack, type Pack } from 'tar-stream';
import type { Skrivfil } from '../eark/paket.js';

const skrivIn = async (tar: Pack, { plats, storlek, innehall }: Skrivfil, mtime: Date): Promise<void> => {
  const post = tar.entry({ name: plats, size: storlek, mode: 0o644, mtime });
  await pipeline(Readable.from(innehall), post);
};

const skrivAlla = async (tar: Pack, filer: readonly Skrivfil[], mtime: Date): Promise<void> => {
  try {
    for (const fil of filer) await skrivIn(tar, fil, mtime);
    tar.finalize();
  } catch (error) {
    tar.destroy(error as Error); // whoever reads it gets the error, and no end that looks right
  }
};

/** Files as one tar, while somebody reads it. `tid` (ISO 8601) is that of every file: the same files are the same bytes. */
export const skrivTar = (filer: readonly Skrivfil[], tid: string): Readable => {
  const tar = pack();
  void skrivAlla(tar, filer, new Date(tid));
  return Readable.from(tar as AsyncIterable<Uint8Array>, { objectMode: false });
};
