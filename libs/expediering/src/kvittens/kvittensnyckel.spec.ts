import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { kvittensnycklar, SkadadKvittensnyckel } from './kvittensnyckel.js';

describe('the keys of the links', () => {
  let mapp: string;
  let fil: string;
  beforeEach(() => {
    mapp = mkdtempSync(join(tmpdir(), 'kvittens-'));
    fil = join(mapp, 'data', 'kvittensnyckel');
  });
  afterEach(() => rmSync(mapp, { recursive: true, force: true }));
  const las = () => kvittensnycklar(join(mapp, 'data'));

  it('are made when first needed, for nobody else to read, and stay the same', async () => {
    const forst = await las();
    expect(forst.map((n) => n.length)).toStrictEqual([32]);
    expect(statSync(fil).mode & 0o777).toBe(0o600);
    expect(await las()).toStrictEqual(forst);
    expect(readdirSync(join(mapp, 'data'))).toStrictEqual(['kvittensnyckel']);
  });

  it('are the same for all who need them first at one time', async () => {
    const vid = async (varv: number) => {
      for (let n = 0; n < varv; n++) await setImmediate();
      return las();
    };
    const alla = await Promise.all(Array.from({ length: 40 }, (_, n) => vid(n)));
    expect(new Set(alla.map((n) => Buffer.from(n[0]!).toString('hex'))).size).toBe(1);
  });

  it('are not the same anywhere else', async () => {
    const har = await las();
    expect(await kvittensnycklar(join(mapp, 'annan'))).not.toStrictEqual(har);
  });

  it('are several after a new one has been put first', async () => {
    const [gammal] = await las();
    const ny = Buffer.alloc(32, 7);
    writeFileSync(fil, `${ny.toString('base64url')}\n${readFileSync(fil, 'utf8')}`);
    expect(await las()).toStrictEqual([new Uint8Array(ny), gammal]);
  });

  it.each(['', '\n', 'hemlig\n', `${'A'.repeat(44)}\n`])(
    'are not guessed where the file holds %j',
    async (innehall) => {
      await las();
      writeFileSync(fil, innehall);
      await expect(las()).rejects.toThrow(SkadadKvittensnyckel);
      expect(readFileSync(fil, 'utf8')).toBe(innehall);
    },
  );
});
