import { spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import {
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { SkadatDokument } from '../dokumentlager.js';
import { FilDokumentlager } from './fil-dokumentlager.js';

let mapp: string;
let lager: FilDokumentlager;

beforeEach(async () => {
  mapp = mkdtempSync(join(tmpdir(), 'dokument-'));
  lager = await FilDokumentlager.oppna(mapp);
});
afterEach(() => {
  chmodSync(mapp, 0o700);
  rmSync(mapp, { recursive: true });
});

async function* delar(...texter: readonly (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const text of texter) yield Buffer.from(text);
}
const sha256 = (innehall: string | Uint8Array): string => createHash('sha256').update(innehall).digest('hex');
const filer = (): string[] =>
  readdirSync(mapp, { recursive: true, withFileTypes: true })
    .filter((e) => e.isFile())
    .map((e) => join(e.parentPath, e.name));
const hela = async (innehall: AsyncIterable<Uint8Array> | null): Promise<Buffer | null> => {
  if (!innehall) return null;
  const alla: Uint8Array[] = [];
  for await (const del of innehall) alla.push(del);
  return Buffer.concat(alla);
};

describe('a document', () => {
  it('is named by what it holds, and read back as it was', async () => {
    const lagrat = await lager.put(delar('Tjänste', 'skrivelse'));
    expect(lagrat).toEqual({ sha256: sha256('Tjänsteskrivelse'), storlek: 17 });
    expect((await hela(await lager.get(lagrat.sha256)))?.toString()).toBe('Tjänsteskrivelse');
    expect(await lager.finns(lagrat.sha256)).toBe(true);
  });

  it('is stored once, whoever brings it and when', async () => {
    const lagrade = await Promise.all([1, 2, 3].map(async () => lager.put(delar('Protokoll'))));
    await lager.put(delar('Proto', 'koll'));
    expect(new Set(lagrade.map((l) => l.sha256)).size).toBe(1);
    expect(filer()).toHaveLength(1);
  });

  it('may be empty', async () => {
    const { sha256: namn, storlek } = await lager.put(delar());
    expect(storlek).toBe(0);
    expect(await hela(await lager.get(namn))).toEqual(Buffer.alloc(0));
  });

  it('may be much larger than any part of it that is in memory', async () => {
    const del = randomBytes(256 * 1024);
    const { sha256: namn, storlek } = await lager.put(delar(...Array<Buffer>(64).fill(del)));
    expect(storlek).toBe(16 * 1024 * 1024);
    expect(sha256((await hela(await lager.get(namn))) ?? '')).toBe(namn);
  });

  it('lies two folders down, readable by the service alone', async () => {
    const { sha256: namn } = await lager.put(delar('Motion'));
    const fil = join(mapp, namn.slice(0, 2), namn.slice(2, 4), namn);
    expect(filer()).toEqual([fil]);
    expect(statSync(fil).mode & 0o777).toBe(0o600);
  });

  it.each([
    ['nobody has stored', 'a'.repeat(64)],
    ['with a name that is no checksum', '../../etc/passwd'],
    ['with a name in capitals', 'A'.repeat(64)],
  ])('%s is null', async (_, namn) => {
    expect(await lager.get(namn)).toBeNull();
    expect(await lager.finns(namn)).toBe(false);
  });
});

describe('a damaged document', () => {
  let namn: string;
  beforeEach(async () => {
    ({ sha256: namn } = await lager.put(delar('Beslut')));
    writeFileSync(filer()[0]!, 'Avslag');
  });

  it('is named when it is read', async () => {
    const skadat = hela(await lager.get(namn));
    await expect(skadat).rejects.toBeInstanceOf(SkadatDokument);
    await expect(skadat).rejects.toMatchObject({ sha256: namn, kod: 'DOKUMENTET_SKADAT' });
  });

  it('can be looked at by one who says so', async () => {
    expect((await hela(await lager.get(namn, { verifiera: false })))?.toString()).toBe('Avslag');
  });

  it('is whole again when it is stored anew', async () => {
    await lager.put(delar('Beslut'));
    expect((await hela(await lager.get(namn)))?.toString()).toBe('Beslut');
  });
});

describe('a document that does not come whole', () => {
  it('leaves nothing when its source fails', async () => {
    const avbruten = async function* (): AsyncGenerator<Uint8Array> {
      yield Buffer.from('halv');
      throw Object.assign(new Error('förbindelsen bröts'), { code: 'EIO' }); // of the source, not of the store
    };
    await expect(lager.put(avbruten())).rejects.toThrow('förbindelsen bröts');
    expect(filer()).toEqual([]);
  });

  it('leaves nothing when the disk is full', () => {
    const modul = fileURLToPath(new URL('fil-dokumentlager.ts', import.meta.url));
    const program = `
      import { registerHooks } from 'node:module';
      registerHooks({ resolve: (s, c, next) => next(s.startsWith('.') ? s.replace(/[.]js$/, '.ts') : s, c) });
      const { FilDokumentlager } = await import(${JSON.stringify(modul)});
      const lager = await FilDokumentlager.oppna(${JSON.stringify(mapp)});
      async function* stort() { for (let i = 0; i < 100; i++) yield Buffer.alloc(10_000); }
      console.log(await lager.put(stort()).catch((e) => e.kod));`;
    const node = `"${process.execPath}" --experimental-transform-types --no-warnings --input-type=module -`;
    const { stdout, stderr } = spawnSync('bash', ['-c', `ulimit -f 100; ${node}`], {
      input: program,
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    expect(stdout.trim()).toBe('DISKEN_FULL');
    expect(filer()).toEqual([]);
  });

  it('is cleared away a day after the process that took it was killed, and not before', async () => {
    const [gammal, ny] = ['gammal', 'ny'].map((namn) => join(mapp, 'inkommande', namn));
    writeFileSync(gammal!, 'halv');
    writeFileSync(ny!, 'halv');
    utimesSync(gammal!, new Date(0), new Date(0));
    await FilDokumentlager.oppna(mapp);
    expect(filer()).toEqual([ny]);
  });

  it('says that the folder cannot be written to', async () => {
    if (process.getuid?.() === 0) return; // root may write anywhere
    chmodSync(join(mapp, 'inkommande'), 0o500);
    await expect(lager.put(delar('a'))).rejects.toMatchObject({ kod: 'LAGRET_SKRIVSKYDDAT' });
    chmodSync(join(mapp, 'inkommande'), 0o700);
  });

  it('says that the folder is gone', async () => {
    rmSync(join(mapp, 'inkommande'), { recursive: true });
    await expect(lager.put(delar('a'))).rejects.toMatchObject({ kod: 'LAGRET_KAN_EJ_NAS' });
  });

  it('is never met half-written by a reader', async () => {
    const namn = sha256('Kallelse');
    let slapp = (): void => {};
    const vantan = new Promise<void>((klar) => (slapp = klar));
    const langsamt = async function* (): AsyncGenerator<Uint8Array> {
      yield Buffer.from('Kall');
      await vantan;
      yield Buffer.from('else');
    };
    const skriver = lager.put(langsamt());
    expect(await lager.get(namn)).toBeNull();
    slapp();
    await skriver;
    expect(readFileSync(filer()[0]!, 'utf8')).toBe('Kallelse');
  });
});
