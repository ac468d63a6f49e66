import { randomBytes, randomUUID } from 'node:crypto';
import { link, mkdir, open, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Kvittensnyckel } from './kvittenslank.js';

const FIL = 'kvittensnyckel';
const BYTE = 32;
const RAD = /^[\w-]{43}$/;

/** The file of keys is not one. Nothing is guessed: links already sent would stop working without a word. */
export class SkadadKvittensnyckel extends Error {
  override readonly name = 'SkadadKvittensnyckel';
  readonly kod = 'KVITTENSNYCKELN_SKADAD';
}

/** Reads keys, one in base64url a line, the one in use first. Throws `SkadadKvittensnyckel` for anything else. */
export const tolkaKvittensnycklar = (text: string, varifran: string): readonly Kvittensnyckel[] => {
  const rader = text.split('\n').filter((rad) => rad.trim() !== '');
  if (rader.length === 0 || !rader.every((rad) => RAD.test(rad.trim())))
    throw new SkadadKvittensnyckel(
      `${varifran} är ingen fil med kvittensnycklar: en per rad, 32 byte i base64url. Återställ den från säkerhetskopia.`,
    );
  return rader.map((rad) => new Uint8Array(Buffer.from(rad.trim(), 'base64url')));
};

const kod = (fel: unknown): unknown =>
  typeof fel === 'object' && fel !== null && 'code' in fel ? fel.code : undefined;

const innehallet = async (fil: string): Promise<string | null> => {
  try {
    return await readFile(fil, 'utf8');
  } catch (fel) {
    if (kod(fel) === 'ENOENT') return null;
    throw fel;
  }
};

const synka = async (mapp: string): Promise<void> => {
  const handtag = await open(mapp, 'r');
  try {
    await handtag.sync();
  } finally {
    await handtag.close();
  }
};

const skriv = async (fil: string, text: string): Promise<void> => {
  const handtag = await open(fil, 'wx', 0o600);
  try {
    await handtag.writeFile(text);
    await handtag.sync();
  } finally {
    await handtag.close();
  }
};

/** Makes the file whole and durable, unless another process was first. */
const skapa = async (fil: string): Promise<void> => {
  await mkdir(dirname(fil), { recursive: true, mode: 0o700 });
  const tillfallig = `${fil}.${randomUUID()}.tmp`;
  try {
    await skriv(tillfallig, `${randomBytes(BYTE).toString('base64url')}\n`);
    await link(tillfallig, fil); // unlike a rename it never replaces what another was first to make
  } catch (fel) {
    if (kod(fel) !== 'EEXIST') throw fel;
  } finally {
    await rm(tillfallig, { force: true });
  }
  await synka(dirname(fil));
};

/**
 * The keys of the links, from the file `kvittensnyckel` in the data folder; made, readable by nobody else, when it is
 * first needed. A new key is put on a line before the others, which go on to be accepted until they are taken away.
 * Throws `SkadadKvittensnyckel`, and what the file system does.
 */
export const kvittensnycklar = async (datamapp: string): Promise<readonly Kvittensnyckel[]> => {
  const fil = join(datamapp, FIL);
  const redan = await innehallet(fil);
  if (redan !== null) return tolkaKvittensnycklar(redan, fil);
  await skapa(fil);
  return tolkaKvittensnycklar((await innehallet(fil)) ?? '', fil);
};
