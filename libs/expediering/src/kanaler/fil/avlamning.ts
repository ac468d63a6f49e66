import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { iMappen } from './mappfel.js';
import type { Skrivenfil } from './metadata.js';

const TILLFALLIG = /^\.[\da-f-]{36}\.tmp$/;
/** Older than this is what a killed process left. */
const LEFTOVER_MS = 24 * 3_600_000;

/** A file on its way: where it lies, and the name it is to have. */
type Pavag = { readonly namn: string; readonly tillfallig: string };

/** The name itself must survive a power cut. Not every system can sync a folder; then there is nothing to do. */
const syncaMapp = async (mapp: string): Promise<void> => {
  const handle = await open(mapp, 'r').catch(() => null);
  if (!handle) return;
  await handle.sync().catch(() => undefined);
  await handle.close();
};

/** Whether a file is there. */
export const filFinns = async (mapp: string, namn: string): Promise<boolean> =>
  iMappen(async () =>
    stat(join(mapp, namn)).then(
      () => true,
      (error: unknown) => {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
        throw error;
      },
    ),
  );

/** Makes the folder if it is not there, and clears away what was never finished. */
export const oppnaMapp = async (mapp: string): Promise<void> =>
  iMappen(async () => {
    await mkdir(mapp, { recursive: true, mode: 0o750 });
    for (const namn of (await readdir(mapp)).filter((fil) => TILLFALLIG.test(fil))) {
      const { mtimeMs } = await stat(join(mapp, namn)).catch(() => ({ mtimeMs: Infinity })); // another was first
      if (mtimeMs < Date.now() - LEFTOVER_MS) await rm(join(mapp, namn), { force: true });
    }
  });

/**
 * Files that are seen together or not at all. Each is written whole under a name nobody reads, in the same folder;
 * `slutfor` gives them their names in the order they were written, so that the last one says that all are there.
 */
export class Avlamning {
  private readonly pavag: Pavag[] = [];

  constructor(private readonly mapp: string) {}

  /** Rejects with `Mappfel`, and with what the source throws. */
  async skriv(
    namn: string,
    mediatyp: string,
    innehall: AsyncIterable<Uint8Array> | string,
  ): Promise<Skrivenfil> {
    const tillfallig = join(this.mapp, `.${randomUUID()}.tmp`);
    const hash = createHash('sha256');
    let storlek = 0;
    const handle = await iMappen(async () => open(tillfallig, 'wx', 0o640));
    this.pavag.push({ namn, tillfallig });
    try {
      for await (const del of typeof innehall === 'string' ? [Buffer.from(innehall)] : innehall) {
        hash.update(del);
        storlek += del.byteLength;
        await iMappen(async () => handle.writeFile(del)); // from where the last part ended
      }
      await iMappen(async () => handle.sync());
    } finally {
      await handle.close();
    }
    return { namn, mediatyp, sha256: hash.digest('hex'), storlek };
  }

  async slutfor(): Promise<void> {
    await iMappen(async () => {
      const sist = this.pavag.at(-1);
      for (const fil of this.pavag) {
        if (fil === sist) await syncaMapp(this.mapp); // the names of the others, before the one that vouches for them
        await rename(fil.tillfallig, join(this.mapp, fil.namn));
      }
      await syncaMapp(this.mapp);
    });
  }

  /** Nothing of what was not finished is left. What has been given its name is: without the last one nobody reads it. */
  async stada(): Promise<void> {
    for (const { tillfallig } of this.pavag) await rm(tillfallig, { force: true }).catch(() => undefined);
  }
}
