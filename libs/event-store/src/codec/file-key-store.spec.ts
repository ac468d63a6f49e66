import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { FileKeyStore } from './file-key-store.js';
import { keyPath } from './key-file.js';
import { KeyDestroyed, KeyLost } from './keys.js';

describe('FileKeyStore', () => {
  const stream = 'arende-KS-2025-202';
  let folder: string;
  let keys: FileKeyStore;

  beforeEach(async () => {
    folder = join(await mkdtemp(join(tmpdir(), 'nycklar-')), 'nycklar');
    keys = new FileKeyStore(folder);
  });

  afterEach(async () => {
    jest.restoreAllMocks();
    await rm(join(folder, '..'), { recursive: true });
  });

  const files = async (): Promise<string[]> =>
    (await readdir(folder, { recursive: true, withFileTypes: true }))
      .filter((e) => e.isFile())
      .map((e) => e.name);

  it('makes a key that is found again, also after a restart', async () => {
    const key = await keys.ensure(stream);
    expect(key.symmetricKeySize).toBe(32);
    expect(await keys.ensure(stream)).toBe(key);
    expect(new FileKeyStore(folder).find(stream)?.equals(key)).toBe(true);
  });

  it('gives every stream its own', async () => {
    const key = await keys.ensure(stream);
    expect((await keys.ensure('arende-KS-2025-203')).equals(key)).toBe(false);
  });

  it('makes one key for fifty calls at once, in two stores over one folder', async () => {
    const other = new FileKeyStore(folder);
    const calls = Array.from({ length: 50 }, (_, i) => (i % 2 === 0 ? keys : other).ensure(stream));
    const [first, ...rest] = await Promise.all(calls);
    expect(rest.every((key) => first?.equals(key))).toBe(true);
    expect(await files()).toHaveLength(1);
  });

  it('lets nobody else read the keys', async () => {
    await keys.ensure(stream);
    const path = keyPath(folder, stream);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect((await stat(join(path, '..'))).mode & 0o777).toBe(0o700);
  });

  it('says that a key is lost when neither it nor its destruction is to be found', () => {
    expect(() => keys.find(stream)).toThrow(KeyLost);
  });

  it('destroys a key for good', async () => {
    const key = await keys.ensure(stream);
    await keys.destroy(stream);
    await keys.destroy(stream);
    for (const store of [keys, new FileKeyStore(folder)]) {
      expect(store.find(stream)).toBeNull();
      await expect(store.ensure(stream)).rejects.toThrow(KeyDestroyed);
    }
    expect(await readFile(keyPath(folder, stream), 'utf8')).toBe(`gallrad ${stream}\n`);
    expect((await files()).sort()).toEqual([keyPath(folder, stream).split('/').at(-1), 'generation'].sort());
    expect(key.symmetricKeySize).toBe(32);
  });

  it('refuses to make a key that was destroyed before it was ever made', async () => {
    await keys.destroy(stream);
    await expect(keys.ensure(stream)).rejects.toThrow(KeyDestroyed);
  });

  it('notices within a second that another process has destroyed a key', async () => {
    const now = jest.spyOn(performance, 'now').mockReturnValue(10_000);
    await keys.ensure(stream);
    await new FileKeyStore(folder).destroy(stream);
    expect(keys.find(stream)).not.toBeNull();
    now.mockReturnValue(11_001);
    expect(keys.find(stream)).toBeNull();
  });

  it('says what is wrong with a key file that has been changed', async () => {
    await keys.ensure(stream);
    const { writeFile } = await import('node:fs/promises');
    await writeFile(keyPath(folder, stream), 'nyckel abc arende-KS-2025-202\n');
    expect(() => new FileKeyStore(folder).find(stream)).toThrow(/skadad. Återställ/);
  });

  it('agrees with another process that makes the same keys at the same time', async () => {
    const script = `
      const { linkSync, writeFileSync, mkdirSync } = require('node:fs');
      const { dirname } = require('node:path');
      for (const [path, text] of JSON.parse(process.argv[1])) {
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path + '.annan', text);
        try { linkSync(path + '.annan', path); } catch (error) { if (error.code !== 'EEXIST') throw error; }
      }`;
    const ids = Array.from({ length: 200 }, (_, i) => `arende-KS-2025-${i}`);
    const theirs = ids.map((id) => [
      keyPath(folder, id),
      `nyckel ${Buffer.alloc(32, 7).toString('base64url')} ${id}\n`,
    ]);
    const [, ...ours] = await Promise.all([
      promisify(execFile)(process.execPath, ['-e', script, JSON.stringify(theirs)]),
      ...ids.map((id) => keys.ensure(id)),
    ]);
    const after = new FileKeyStore(folder);
    for (const [i, id] of ids.entries()) expect(after.find(id)?.equals(ours[i]!)).toBe(true);
  });
});
