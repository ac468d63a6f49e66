import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { SqliteEventStore } from '#event-store';
import { SqliteReadModelFiles } from '../sqlite/sqlite-read-model-files.js';
import { SqliteReadModelReader } from '../sqlite/sqlite-read-model-reader.js';
import { noterat, openTalLog, positionsIn, rakneModell, runsTypescript, until } from '../testing/index.js';
import { RebuildInProgress } from './errors.js';
import { startProjectionThread } from './projection-thread.js';
import type { Notis, Projections } from './projections.js';

const entry = new URL('../testing/rakne-thread.entry.ts', import.meta.url);

// A thread compiles the sources before it begins, which takes its time on a busy machine.
const soon = { timeoutMs: 30_000 };

describe('The projection thread', () => {
  let dataDir: string;
  let log: SqliteEventStore;
  let reader: SqliteReadModelReader;
  let notes: Notis[];
  let projections: Projections | undefined;

  const start = (config: object = {}): Projections =>
    (projections = startProjectionThread({
      ...{ entry, config: { dataDir, ...config }, namn: ['rakning'] },
      retry: { first: 5, longest: 20 },
      onNotis: (notis) => notes.push(notis),
      worker: { execArgv: [...runsTypescript] },
    }));

  const note = async (typ = 'TalNoterat') => {
    const { revision } = await log.read('arende-1');
    return (await log.append('arende-1', [noterat(1, typ)], revision)).position;
  };

  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'lasmodeller-'));
    log = openTalLog(dataDir);
    reader = new SqliteReadModelReader({ dataDir, namn: 'rakning', versioner: [1] });
    notes = [];
    projections = undefined;
  });
  afterEach(async () => {
    await projections?.stop();
    reader.close();
    await log.close();
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('follows the log beside the main thread, which waits for a position and reads', async () => {
    const first = await note();
    const running = start();
    await running.vantaPa(first, soon);
    const second = await note();
    await running.vantaPa(second, soon);
    expect(positionsIn(reader)).toEqual([Number(first), Number(second)]);
  });

  /** The nice values of this process' threads of a name, as Linux tells them: what a thread starts has its name too. */
  const niceValues = (thread: string): readonly number[] =>
    readdirSync('/proc/self/task').flatMap((id) => {
      const stat = readFileSync(join('/proc/self/task', id, 'stat'), 'utf8');
      const [, name, rest = ''] = /^\d+ \((.*)\) (.*)$/s.exec(stat) ?? [];
      return name === thread ? [Number(rest.split(' ')[16])] : [];
    });

  it('gives way to those who write, in Linux', async () => {
    if (process.platform !== 'linux') {
      process.stdout.write('Att läsmodellernas tråd ger företräde prövas bara i Linux.\n');
      return;
    }
    await start().vantaPa(await note(), soon);
    expect(niceValues('lasmodeller')).toContain(10);
    expect(niceValues('V8Worker')).not.toContain(10);
  });

  it('rebuilds on command, tells how it goes, and refuses a second time meanwhile', async () => {
    const running = start();
    await running.vantaPa(await note(), soon);
    const other = SqliteReadModelFiles.open({ dataDir });
    other.begin(rakneModell(), 'en annan');
    await expect(running.byggOm('rakning')).rejects.toThrow(RebuildInProgress);
    other.release('en annan');
    other.close();
    await expect(running.byggOm('finns-inte')).rejects.toThrow('finns inte');
    await running.byggOm('rakning');
    expect(running.status()).toMatchObject([{ namn: 'rakning', tillstand: 'aktuell', bygge: null }]);
    expect(reader.las((_, { generation }) => generation)).toBeGreaterThan(1);
  });

  it('builds from nothing out of what a thread of its own reads', async () => {
    for (const [i, strom] of ['arende-1', 'arende-2', 'arende-1'].entries())
      await log.append(strom, [noterat(i)], i < 2 ? 'no-stream' : 0);
    const running = start({ bulkFrom: 1 });
    await running.vantaPaRedo(soon);
    expect(positionsIn(reader)).toEqual([1, 3, 2]);
    await running.vantaPa(await note('TalNoterat'), soon);
    expect(positionsIn(reader)).toEqual([1, 3, 2, 4]);
    expect(notes.filter(({ niva }) => niva !== 'info')).toEqual([]);
  });

  it('that falls while it builds from nothing begins it again', async () => {
    await note();
    await note('Krasch');
    const running = start({ bulkFrom: 1 });
    await running.vantaPa('2', soon);
    expect(positionsIn(reader)).toEqual([1, 2]);
  });

  it('that cannot begin is tried again, and says why meanwhile', async () => {
    await log.close();
    renameSync(join(dataDir, 'logg.sqlite'), join(dataDir, 'undan'));
    const running = start();
    await until(() => running.status()[0]?.orsak?.includes('föll') === true, 30_000);
    expect(running.status()).toMatchObject([{ namn: 'rakning', tillstand: 'vantar', generation: null }]);
    expect(running.redo).toBe(false);
    renameSync(join(dataDir, 'undan'), join(dataDir, 'logg.sqlite'));
    await running.vantaPaRedo(soon);
  });

  it('stops when told, also in the middle of the beginning', async () => {
    await start().stop();
    expect(notes.filter(({ niva }) => niva !== 'info')).toEqual([]);
  });

  it('is started again when it falls, and goes on', async () => {
    const running = start();
    await running.vantaPa(await note(), soon);
    const fatal = await note('Krasch');
    await running.vantaPa(fatal, soon);
    expect(notes).toContainEqual(
      expect.objectContaining({ niva: 'error', text: expect.stringContaining('föll och startas igen') }),
    );
    expect(positionsIn(reader)).toHaveLength(2);
  });
});
