import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ReadModelDamaged, ReadModelUnavailable, RebuildInProgress } from '../engine/errors.js';
import { rakneModell } from '../testing/index.js';
import { SqliteReadModelFiles } from './sqlite-read-model-files.js';

describe('The register of generations', () => {
  let dataDir: string;
  let now: number;
  let files: SqliteReadModelFiles;
  const model = rakneModell();
  const open = (): SqliteReadModelFiles =>
    SqliteReadModelFiles.open({ dataDir, now: () => now, leaseMs: 1_000, graceMs: 500 });

  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'lasmodeller-'));
    now = 1_000_000;
    files = open();
  });
  afterEach(() => {
    files.close();
    rmSync(dataDir, { recursive: true, force: true });
  });

  const build = (agare: string, position: string | null) => {
    const generation = files.begin(model, agare);
    const file = files.open(generation, model);
    if (position !== null) file.commit(null, { position, sista: null }, () => undefined);
    return { generation, file };
  };

  it('gives a build to one owner at a time, until its time has run out', () => {
    const { generation } = files.begin(model, 'a');
    expect(() => files.begin(model, 'b')).toThrow(RebuildInProgress);
    expect(files.adopt(generation, 'b')).toBeNull();
    now += 900;
    expect(files.renew(generation, 'a')).toBe(true);
    now += 900;
    expect(files.adopt(generation, 'b')).toBeNull();
    now += 101;
    expect(files.adopt(generation, 'b')).toMatchObject({ agare: 'b' });
    expect(files.renew(generation, 'a')).toBe(false);
  });

  it('switches only forward, and only for the owner', () => {
    const first = build('a', '5');
    expect(files.promote(first.generation, 'a', '5')).toBe('bytt');
    const second = build('a', '4');
    expect(files.promote(second.generation, 'a', '4')).toBe('efter');
    expect(files.promote(second.generation, 'b', '9')).toBe('forlorad');
    expect(files.current('rakning')?.generation).toBe(first.generation.generation);
    expect(files.promote(second.generation, 'a', '5')).toBe('bytt');
    expect(files.current('rakning')?.generation).toBe(second.generation.generation);
    first.file.close();
    second.file.close();
  });

  it('tells every process that something has changed, once', () => {
    const other = open();
    other.changed();
    expect(other.changed()).toBe(false);
    files.begin(model, 'a');
    expect(other.changed()).toBe(true);
    expect(other.changed()).toBe(false);
    other.close();
  });

  it('never reuses a number, so that an old file is never taken for a new one', () => {
    const first = files.begin(model, 'a').generation;
    files.discard(first);
    now += 1_000;
    files.sweep();
    expect(files.info()).toEqual([]);
    expect(files.begin(model, 'a').generation).toBeGreaterThan(first);
  });

  it('refuses to go on with a served file that is gone, rather than serve an empty one', () => {
    const { generation, file } = build('a', '1');
    files.promote(generation, 'a', '1');
    file.close();
    const current = files.current('rakning')!;
    rmSync(join(dataDir, 'lasmodeller', `rakning-v1-g${current.generation}.sqlite`));
    expect(() => files.open(current, model)).toThrow(ReadModelDamaged);
  });

  it('that is damaged is thrown away with everything it spoke of', () => {
    build('a', '1').file.close();
    files.close();
    writeFileSync(join(dataDir, 'lasmodeller', 'register-1.sqlite'), 'inte en databas '.repeat(500));
    files = open();
    expect(files.info()).toEqual([]);
    files.begin(model, 'b');
  });

  it('in a folder that cannot be written says so', () => {
    const closed = join(dataDir, 'fil');
    writeFileSync(closed, '');
    chmodSync(closed, 0o400);
    expect(() => SqliteReadModelFiles.open({ dataDir: closed })).toThrow(ReadModelUnavailable);
  });
});
