import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { SkadatDokument, type Dokumentlager, type Hamtning, type Lagrat } from '../dokumentlager.js';
import { errnoOf, translate } from './fel.js';

const SHA256 = /^[0-9a-f]{64}$/;
/** Where documents lie until they are whole: in the same file system, so that moving them is one step. */
const INKOMMANDE = 'inkommande';
/** Older than this is what a killed process left. */
const LEFTOVER_MS = 24 * 3_600_000;

/** Documents as files in a folder, `ab/cd/<sha256>`: none of the folders gets too large. */
export class FilDokumentlager implements Dokumentlager {
  private readonly mapp: string;

  private constructor(mapp: string) {
    this.mapp = mapp;
  }

  /** Makes the folder if it is not there, and clears away what was never finished. Throws `LagretOtillgangligt`. */
  static async oppna(mapp: string): Promise<FilDokumentlager> {
    const lager = new FilDokumentlager(mapp);
    await lager.oversatt(async () => {
      await mkdir(join(mapp, INKOMMANDE), { recursive: true, mode: 0o700 });
      await lager.stada();
    });
    return lager;
  }

  async put(innehall: AsyncIterable<Uint8Array>): Promise<Lagrat> {
    const tillfallig = join(this.mapp, INKOMMANDE, randomUUID());
    try {
      const lagrat = await this.skriv(tillfallig, innehall);
      await this.oversatt(async () => this.installera(tillfallig, this.plats(lagrat.sha256)));
      return lagrat;
    } catch (error) {
      await rm(tillfallig, { force: true }).catch(() => undefined); // what went wrong first is what matters
      throw error;
    }
  }

  async get(sha256: string, { verifiera = true }: Hamtning = {}): Promise<AsyncIterable<Uint8Array> | null> {
    // opened when somebody reads: a content that is asked for and never read holds nothing open
    return (await this.finns(sha256)) ? this.las(sha256, verifiera) : null;
  }

  async finns(sha256: string): Promise<boolean> {
    if (!SHA256.test(sha256)) return false;
    return this.oversatt(async () => {
      try {
        return (await stat(this.plats(sha256))).isFile();
      } catch (error) {
        if (errnoOf(error) === 'ENOENT') return false;
        throw error;
      }
    });
  }

  private plats(sha256: string): string {
    return join(this.mapp, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  }

  /** Written, hashed and on the disk before it gets its name. */
  private async skriv(fil: string, innehall: AsyncIterable<Uint8Array>): Promise<Lagrat> {
    const hash = createHash('sha256');
    let storlek = 0;
    const handle = await this.oversatt(async () => open(fil, 'wx', 0o600));
    try {
      for await (const del of innehall) {
        hash.update(del);
        storlek += del.byteLength;
        await this.oversatt(async () => handle.writeFile(del)); // from where the last part ended, all of it
      }
      await this.oversatt(async () => handle.sync());
    } finally {
      await handle.close();
    }
    return { sha256: hash.digest('hex'), storlek };
  }

  /** In one step, so that a reader meets a whole document or none; one that is there already is the same. */
  private async installera(tillfallig: string, plats: string): Promise<void> {
    const mapp = dirname(plats);
    const skapad = await mkdir(mapp, { recursive: true, mode: 0o700 });
    await rename(tillfallig, plats);
    await syncFolder(mapp);
    if (skapad === undefined) return;
    await syncFolder(dirname(mapp));
    await syncFolder(this.mapp);
  }

  private async *las(sha256: string, verifiera: boolean): AsyncGenerator<Uint8Array> {
    const hash = createHash('sha256');
    try {
      for await (const del of createReadStream(this.plats(sha256)) as AsyncIterable<Buffer>) {
        if (verifiera) hash.update(del);
        yield del;
      }
    } catch (error) {
      throw translate(this.mapp, error);
    }
    if (verifiera && hash.digest('hex') !== sha256) throw new SkadatDokument(sha256, this.plats(sha256));
  }

  private async stada(): Promise<void> {
    const inkommande = join(this.mapp, INKOMMANDE);
    for (const namn of await readdir(inkommande)) {
      const fil = join(inkommande, namn);
      const { mtimeMs } = await stat(fil).catch(() => ({ mtimeMs: Infinity })); // another process was first
      if (mtimeMs < Date.now() - LEFTOVER_MS) await rm(fil, { force: true });
    }
  }

  private async oversatt<T>(task: () => Promise<T>): Promise<T> {
    try {
      return await task();
    } catch (error) {
      throw translate(this.mapp, error);
    }
  }
}

/** The name itself must survive a power cut. Not every system can sync a folder; then there is nothing to do. */
const syncFolder = async (mapp: string): Promise<void> => {
  const handle = await open(mapp, 'r').catch(() => null);
  if (!handle) return;
  await handle.sync().catch(() => undefined);
  await handle.close();
};
