import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { positionsIn, ProjectionBench, rakneModell, until } from '../testing/index.js';
import { ReadModelNotReady } from './errors.js';
import type { Projections } from './projections.js';
import type { LasmodellStatus } from './status.js';

const soon = { timeoutMs: 8_000 };
const statusOf = (projections: Projections): LasmodellStatus => projections.status()[0]!;
const positions = (count: number): number[] => Array.from({ length: count }, (_, i) => i + 1);

describe('A new version of a read model', () => {
  let bench: ProjectionBench;
  beforeEach(() => {
    bench = new ProjectionBench();
  });
  afterEach(() => bench.cleanup());

  const v1 = rakneModell();
  const v2 = rakneModell({ version: 2, tabeller: `${v1.tabeller}; CREATE TABLE ny (x)` });

  it('stands beside the old one, which answers until the new one has caught up', async () => {
    const before = bench.start([v1]);
    await before.projections.vantaPa(await bench.note('arende-1', 1, 2, 3), soon);
    await before.stop();
    const gate = bench.holdAt(2);
    const { projections } = bench.start([v2]);
    const reader = bench.reader('rakning', [1, 2]);
    await until(gate.reached);
    expect(reader.las((_, { version }) => version)).toBe(1);
    expect(positionsIn(reader)).toEqual([1, 2, 3]);
    await until(() => statusOf(projections).bygge?.position === '1');
    expect(statusOf(projections)).toMatchObject({ tillstand: 'bygger', version: 1, bygge: { version: 2 } });

    gate.open();
    await projections.vantaPaRedo(soon);
    expect(reader.las((_, { version }) => version)).toBe(2);
    expect(positionsIn(reader)).toEqual([1, 2, 3]);
  });

  it('is not read by queries that only know the old one, nor the other way round', async () => {
    const before = bench.start([v1]);
    await before.projections.vantaPa(await bench.note('arende-1', 1), soon);
    expect(() => positionsIn(bench.reader('rakning', [2]))).toThrow(ReadModelNotReady);
    await before.stop();
    const { projections } = bench.start([v2]);
    await projections.vantaPaRedo(soon);
    expect(() => positionsIn(bench.reader('rakning', [1]))).toThrow(ReadModelNotReady);
  });

  it('lets the old one go on following the log where the release still has it', async () => {
    const before = bench.start([v1]);
    await before.projections.vantaPa(await bench.note('arende-1', 1, 2, 3), soon);
    await before.stop();
    const gate = bench.holdAt(2);
    const { projections } = bench.start([v1, v2]);
    await until(gate.reached);
    const position = await bench.note('arende-1', 4);
    const reader = bench.reader('rakning', [1, 2]);
    await until(() => reader.las((_, seen) => seen.version === 1 && seen.position === position));
    gate.open();
    await until(() => reader.las((_, { version }) => version) === 2);
    await projections.vantaPa(await bench.note('arende-1', 5), soon);
    expect(positionsIn(reader)).toEqual(positions(5));
  });

  it('is gone back from when the old release is started again', async () => {
    const newer = bench.start([v2]);
    await newer.projections.vantaPa(await bench.note('arende-1', 1), soon);
    await newer.stop();
    const older = bench.start([v1]);
    await older.projections.vantaPaRedo(soon);
    expect(bench.reader().las((_, { version }) => version)).toBe(1);
  });

  it('is not fought over by two releases that run at the same time', async () => {
    const older = bench.start([v1]);
    await older.projections.vantaPa(await bench.note('arende-1', 1), soon);
    const newer = bench.start([v2]);
    await newer.projections.vantaPaRedo(soon);
    await until(() => statusOf(older.projections).tillstand === 'stoppad');
    await newer.projections.vantaPa(await bench.note('arende-1', 2), soon);
    expect(bench.reader('rakning', [1, 2]).las((_, { version }) => version)).toBe(2);
  });
});
