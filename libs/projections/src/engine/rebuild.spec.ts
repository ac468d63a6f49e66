import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { noterat, positionsIn, ProjectionBench, rakneModell, until } from '../testing/index.js';
import { ReadModelNotReady, RebuildStopped } from './errors.js';
import type { Projections } from './projections.js';
import type { ByggStatus, LasmodellStatus } from './status.js';

const soon = { timeoutMs: 8_000 };
const statusOf = (projections: Projections): LasmodellStatus => projections.status()[0]!;

describe('A read model that is built', () => {
  let bench: ProjectionBench;
  beforeEach(() => {
    bench = new ProjectionBench();
  });
  afterEach(() => bench.cleanup());

  const filesOf = (): string[] =>
    readdirSync(join(bench.dataDir, 'lasmodeller')).filter((name) => name.endsWith('.sqlite'));

  it('for the first time cannot be read before it has caught up', async () => {
    await bench.note('arende-1', 1, 2, 3, 4);
    const gate = bench.holdAt(3);
    const { projections } = bench.start([rakneModell()]);
    await until(gate.reached);
    expect(() => positionsIn(bench.reader())).toThrow(ReadModelNotReady);
    expect(projections.redo).toBe(false);
    expect(statusOf(projections)).toMatchObject({ tillstand: 'bygger', generation: null, version: 1 });
    gate.open();
    await projections.vantaPaRedo(soon);
    expect(positionsIn(bench.reader())).toEqual([1, 2, 3, 4]);
    expect(projections.redo).toBe(true);
  });

  describe('again, on command', () => {
    it('gives the same rows, in a file of its own, and the old file is removed', async () => {
      const { projections } = bench.start([rakneModell()]);
      await projections.vantaPa(await bench.note('arende-1', 1, 2, 3), soon);
      const reader = bench.reader();
      const before = reader.las((query) => query.all('SELECT * FROM rad'));
      const progress: ByggStatus[] = [];
      await projections.byggOm('rakning', (p) => progress.push(p));
      expect(reader.las((query, { generation }) => [generation, query.all('SELECT * FROM rad')])).toEqual([
        2,
        before,
      ]);
      await projections.vantaPa(await bench.note('arende-1', 4), soon);
      expect(positionsIn(reader)).toEqual([1, 2, 3, 4]);
      expect(statusOf(projections)).toMatchObject({ tillstand: 'aktuell', generation: 2, bygge: null });
    });

    it('gives what following the log event by event gave', async () => {
      const { projections } = bench.start([rakneModell()]);
      for (let i = 0; i < 60; i++)
        await projections.vantaPa(await bench.note(`arende-${i % 7}`, i, i * i), soon);
      const reader = bench.reader();
      const everything = () =>
        reader.las((query) => [
          query.all('SELECT * FROM rad'),
          query.all('SELECT * FROM summa ORDER BY strom'),
        ]);
      const live = everything();
      await projections.byggOm('rakning');
      expect(everything()).toEqual(live);
      expect(reader.las((_, { generation }) => generation)).toBe(2);
    });

    it('keeps the live one following the log meanwhile', async () => {
      const { projections } = bench.start([rakneModell()]);
      await projections.vantaPa(await bench.note('arende-1', 1, 2, 3), soon);
      const gate = bench.holdAt(2);
      const done = projections.byggOm('rakning');
      await until(gate.reached);
      await projections.vantaPa(await bench.note('arende-1', 4), soon);
      expect(positionsIn(bench.reader())).toEqual([1, 2, 3, 4]);
      expect(statusOf(projections)).toMatchObject({
        tillstand: 'aktuell',
        generation: 1,
        bygge: { generation: 2, position: '1' },
      });
      gate.open();
      await done;
      expect(positionsIn(bench.reader())).toEqual([1, 2, 3, 4]);
      expect(statusOf(projections).generation).toBe(2);
    });

    it('leaves a query that has begun with the rows it began with', async () => {
      const { projections } = bench.start([rakneModell()]);
      await projections.vantaPa(await bench.note('arende-1', 1, 2, 3), soon);
      const reader = bench.reader();
      positionsIn(reader);
      await projections.byggOm('rakning');
      await until(
        () => !existsSync(join(bench.dataDir, 'lasmodeller', 'rakning-v1-g1.sqlite')) || filesOf().length > 1,
      );
      expect(positionsIn(reader)).toEqual([1, 2, 3]);
    });

    it('starts a stopped model anew when its fault has gone', async () => {
      let mended = false;
      const model = rakneModell({
        apply: (handelser, tx, strommar) => {
          const fit = mended ? handelser.filter(({ type }) => type !== 'Giftigt') : handelser;
          rakneModell().apply(fit, tx, strommar);
        },
      });
      const { projections } = bench.start([model]);
      await projections.vantaPa(await bench.note('arende-1', 1), soon);
      await bench.store.append('arende-1', [noterat(2, 'Giftigt')], 0);
      await until(() => statusOf(projections).tillstand === 'stoppad');
      await expect(projections.byggOm('rakning')).rejects.toThrow(RebuildStopped);
      expect(positionsIn(bench.reader())).toEqual([1]);
      mended = true;
      await projections.byggOm('rakning');
      await projections.vantaPa(await bench.note('arende-1', 3), soon);
      expect(statusOf(projections)).toMatchObject({ tillstand: 'aktuell', stopp: null });
    });
  });

  it('goes on after a restart from where it stood, not from the beginning', async () => {
    await bench.note('arende-1', 1, 2, 3, 4);
    const gate = bench.holdAt(3);
    const first = bench.start([rakneModell()]);
    await until(gate.reached);
    const stopped = first.stop();
    gate.open();
    await stopped;
    const taken: string[] = [];
    const second = bench.start([
      rakneModell({
        apply: (handelser, tx, strommar) => {
          taken.push(...handelser.map(({ position }) => position));
          rakneModell().apply(handelser, tx, strommar);
        },
      }),
    ]);
    await second.projections.vantaPaRedo(soon);
    expect(positionsIn(bench.reader())).toEqual([1, 2, 3, 4]);
    expect(taken).toEqual(['3', '4']);
  });

  it('leaves no files behind', async () => {
    const { projections } = bench.start([rakneModell()]);
    await projections.vantaPa(await bench.note('arende-1', 1), soon);
    for (let i = 0; i < 3; i++) await projections.byggOm('rakning');
    await until(() => filesOf().length === 2);
    expect(filesOf()).toEqual(['rakning-v1-g4.sqlite', 'register-1.sqlite']);
  });
});
