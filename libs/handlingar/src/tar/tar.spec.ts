import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { lasTar, skrivTar, type Skrivfil } from './index.js';

const TID = '2026-03-02T09:00:00Z';
const BIT = 65_536;
let mapp: string;

beforeAll(() => {
  mapp = mkdtempSync(join(tmpdir(), 'tar-'));
});
afterAll(() => rmSync(mapp, { recursive: true }));

const textfil = (plats: string, text: string): Skrivfil => ({
  plats,
  storlek: Buffer.byteLength(text),
  innehall: (async function* () {
    yield Buffer.from(text);
  })(),
});
const filer = (): readonly Skrivfil[] => [
  textfil('LÄSMIG.md', 'Läs mig först'),
  textfil('tom', ''),
  textfil(`dokument/${'a'.repeat(64)}`, 'x'.repeat(1_000)),
];

const hel = async (av: readonly Skrivfil[]): Promise<Buffer> => {
  const bitar: Uint8Array[] = [];
  for await (const bit of skrivTar(av, TID)) bitar.push(bit as Uint8Array);
  return Buffer.concat(bitar);
};

/** A file of many pieces that tells how many were asked for, and when nobody wants more. */
const stor = (antal: number) => {
  const raknat = { bitar: 0 };
  const slappt = Promise.withResolvers<undefined>();
  const innehall = (async function* () {
    try {
      for (; raknat.bitar < antal; raknat.bitar++) yield Buffer.alloc(BIT);
    } finally {
      slappt.resolve(undefined);
    }
  })();
  return { raknat, slappt: slappt.promise, fil: { plats: 'stor', storlek: antal * BIT, innehall } };
};

describe('files as a tar', () => {
  it('are the same bytes every time, and are read back as they were', async () => {
    const bytes = await hel(filer());
    expect(bytes.equals(await hel(filer()))).toBe(true);
    const fil = join(mapp, 'hel.tar');
    writeFileSync(fil, bytes);
    const last: [string, string][] = [];
    for await (const { plats, innehall } of lasTar(fil)) {
      const bitar: Uint8Array[] = [];
      for await (const bit of innehall) bitar.push(bit);
      last.push([plats, Buffer.concat(bitar).toString()]);
    }
    expect(last).toEqual([
      ['LÄSMIG.md', 'Läs mig först'],
      ['tom', ''],
      [`dokument/${'a'.repeat(64)}`, 'x'.repeat(1_000)],
    ]);
  });

  it('are opened when they are read, no faster than that, and let go when nobody reads on', async () => {
    const { raknat, slappt, fil } = stor(1_000);
    const tar = skrivTar([fil], TID);
    expect(raknat.bitar).toBe(0);
    let last = 0;
    for await (const bit of tar) {
      last += (bit as Uint8Array).byteLength;
      if (last > 10 * BIT) break;
    }
    expect(raknat.bitar).toBeLessThan(30);
    await slappt;
  });

  it.each([
    ['fewer', 2],
    ['more', 0],
  ])('end in an error where a file has %s bytes than was said', async (_, extra) => {
    const fil = { ...textfil('fel', 'a'), storlek: extra };
    await expect(hel([fil, ...filer()])).rejects.toThrow();
  });
});
