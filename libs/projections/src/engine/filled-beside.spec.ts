import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { SqliteEventStore } from '#event-store';
import { isBeingFilled } from '../sqlite/file-care.js';
import { SqliteReadModelReader } from '../sqlite/sqlite-read-model-reader.js';
import { noterat, openTalLog, positionsIn, runsTypescript, until } from '../testing/index.js';
import { startProjectionThread } from './projection-thread.js';
import type { Notis, Projections } from './projections.js';

const entry = new URL('../testing/rakne-thread.entry.ts', import.meta.url);

// A thread compiles the sources before it begins, which takes its time on a busy machine.
const soon = { timeoutMs: 30_000 };

/** Numbers that the model filled beside meets as bad luck: see the entry. */
const [GIFT, FALL, STOPP] = [13, 7, 5];

/** So many that some of them have been written for good before all have. */
const ANTAL = 2_600;

const NAMN = ['rakning', 'bredvid'];

describe('A read model that is filled by the thread that reads', () => {
  let dataDir: string;
  let log: SqliteEventStore;
  let readers: readonly SqliteReadModelReader[];
  let notes: Notis[];
  let projections: Projections | undefined;

  const start = (stopMs = 10_000, leaseMs = 6_000): Projections =>
    (projections = startProjectionThread({
      ...{ entry, config: { dataDir, leaseMs, bulkFrom: 1, bredvid: true }, namn: NAMN, stopMs },
      retry: { first: 5, longest: 20 },
      onNotis: (notis) => notes.push(notis),
      worker: { execArgv: [...runsTypescript] },
    }));

  const note = async (strom: string, ...tal: readonly number[]) => {
    const { revision } = await log.read(strom);
    return (
      await log.append(
        strom,
        tal.map((n) => noterat(n)),
        revision,
      )
    ).position;
  };

  const positions = () => readers.map(positionsIn);
  const warnings = () => notes.filter(({ niva }) => niva !== 'info');

  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'lasmodeller-'));
    log = openTalLog(dataDir);
    readers = NAMN.map((namn) => new SqliteReadModelReader({ dataDir, namn, versioner: [1] }));
    notes = [];
    projections = undefined;
  });
  afterEach(async () => {
    await projections?.stop();
    for (const reader of readers) reader.close();
    await log.close();
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('has the same rows, and goes on in the projection thread', async () => {
    for (const strom of ['arende-1', 'arende-2', 'arende-1']) await note(strom, 1);
    const running = start();
    await running.vantaPaRedo(soon);
    expect(positions()).toEqual([
      [1, 3, 2],
      [1, 3, 2],
    ]);
    expect(['lasaren', 'projektionen'].map((t) => existsSync(join(dataDir, t)))).toEqual([true, false]);
    const position = await note('arende-2', 1);
    for (const namn of NAMN) await running.vantaPa(position, { ...soon, namn });
    expect(positions()).toEqual([
      [1, 3, 2, 4],
      [1, 3, 2, 4],
    ]);
    expect(existsSync(join(dataDir, 'projektionen'))).toBe(true);
    expect(warnings()).toEqual([]);
  });

  it('stops right before an event it cannot take, as in log order, and the others are built', async () => {
    for (const [strom, tal] of [
      ['arende-1', 1],
      ['arende-2', 1],
      ['arende-2', GIFT],
      ['arende-1', 1],
    ] as const)
      await note(strom, tal);
    const running = start();
    await running.vantaPa('4', { ...soon, namn: 'rakning' });
    await until(() => running.status()[1]?.tillstand === 'stoppad', 30_000);
    expect(running.status()[1]).toMatchObject({
      stopp: { efter: '2', handelse: { position: '3', strom: 'arende-2' } },
      bygge: { position: '2', handelser: 2 },
    });
    expect(positionsIn(readers[0]!)).toEqual([1, 4, 2, 3]);
    expect(notes.filter(({ niva }) => niva === 'warn')).toEqual([]);
  });

  it('is built in log order when the thread falls', async () => {
    for (const strom of ['arende-1', 'arende-2', 'arende-1']) await note(strom, FALL);
    await start().vantaPaRedo(soon);
    expect(positionsIn(readers[1]!)).toEqual([1, 2, 3]);
    expect(positionsIn(readers[0]!).toSorted()).toEqual([1, 2, 3]);
    expect(warnings()).toEqual([]);
  });

  it('that is cut short is begun again from nothing', async () => {
    for (let kvar = ANTAL; kvar > 0; kvar -= 100)
      await note(
        'arende-1',
        ...Array.from({ length: 100 }, (_, i) => (kvar === 100 && i === 99 ? STOPP : 1)),
      );
    const cut = start(1, 100);
    const half = (): string | undefined =>
      readdirSync(join(dataDir, 'lasmodeller')).find((f) => /^bredvid.*sqlite$/.test(f));
    await until(() => existsSync(join(dataDir, 'vantar')), 30_000);
    await cut.stop();
    expect(isBeingFilled(join(dataDir, 'lasmodeller', half() ?? ''))).toBe(true);
    writeFileSync(join(dataDir, 'vidare'), '');
    await start().vantaPaRedo(soon);
    const alla = Array.from({ length: ANTAL }, (_, i) => i + 1);
    expect(positions()).toEqual([alla, alla]);
  });
});
