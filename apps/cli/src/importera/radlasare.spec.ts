import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { storlekAv, STORSTA_RAD, textrader, type Textrad } from './radlasare.js';

let mapp: string;
beforeAll(() => {
  mapp = mkdtempSync(join(tmpdir(), 'arendelogg-rader-'));
});
afterAll(() => rmSync(mapp, { recursive: true }));

const las = async (innehall: string | Buffer): Promise<readonly Textrad[]> => {
  const fil = join(mapp, 'rader.jsonl');
  writeFileSync(fil, innehall);
  const rader: Textrad[] = [];
  for await (const rad of textrader(fil)) rader.push(rad);
  return rader;
};

it('gives every line with its number and how far into the file it ends', async () => {
  expect(await las('ett\n\ntvå')).toEqual([
    { nr: 1, text: 'ett', fel: null, byte: 4 },
    { nr: 2, text: '', fel: null, byte: 5 },
    { nr: 3, text: 'två', fel: null, byte: 9 },
  ]);
});

it('takes a byte order mark and line breaks of Windows', async () => {
  const rader = await las('\uFEFFett\r\ntvå\r\n');
  expect(rader.map(({ text }) => text?.trim())).toEqual(['ett', 'två']);
});

it('says of a line that is no UTF-8, or too long, that it is, and reads on', async () => {
  const rader = await las(
    Buffer.concat([Buffer.from([0x61, 0xe5, 0x0a]), Buffer.from(`${'x'.repeat(STORSTA_RAD + 1)}\nsist`)]),
  );
  expect(rader.map(({ text, fel }) => [text, fel?.kod])).toEqual([
    [null, 'OGILTIG_UTF8'],
    [null, 'RADEN_FOR_LANG'],
    ['sist', undefined],
  ]);
});

it('holds lines together over the pieces that the file is read in', async () => {
  const langa = Array.from({ length: 40 }, (_, i) => `${i} ${'å'.repeat(10_000)}`);
  expect((await las(langa.join('\n'))).map(({ text }) => text)).toEqual(langa);
});

it('knows the size of a file, and that a folder is none', async () => {
  await las('12345');
  expect(await storlekAv(join(mapp, 'rader.jsonl'))).toBe(5);
  await expect(storlekAv(mapp)).rejects.toMatchObject({ code: 'EISDIR' });
  await expect(storlekAv(join(mapp, 'saknas'))).rejects.toMatchObject({ code: 'ENOENT' });
});
