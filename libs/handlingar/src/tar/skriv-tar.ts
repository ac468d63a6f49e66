import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { pack, type Pack } from 'tar-stream';

/** One file as it is written: how large, and its bytes as they are read. */
export type Skrivfil = {
  readonly plats: string;
  readonly storlek: number;
  readonly innehall: AsyncIterable<Uint8Array>;
};

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

async function* bytes(filer: readonly Skrivfil[], mtime: Date): AsyncGenerator<Uint8Array> {
  const tar = pack();
  void skrivAlla(tar, filer, mtime);
  yield* tar as AsyncIterable<Uint8Array>; // whoever stops reading destroys it, and what it is read from is let go
}

/**
 * Files as one tar, made while somebody reads it: nothing is opened before, and no file is held whole. `tid` (ISO 8601)
 * is that of every file: the same files are the same bytes.
 */
export const skrivTar = (filer: readonly Skrivfil[], tid: string): Readable =>
  Readable.from(bytes(filer, new Date(tid)), { objectMode: false });
