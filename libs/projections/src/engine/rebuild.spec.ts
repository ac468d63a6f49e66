import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { RecordedEvent } from '#domain';
import { noterat, positionsIn, ProjectionBench, rakneModell, until } from '../testing/index.js';
import { ReadModelNotReady, RebuildInProgress, RebuildStopped } from './errors.js';
import type { Projections } from './projections.js';
import type { ByggStatus, LasmodellStatus } from './status.js';

const soon = { timeoutMs: 5_000 };
const statusOf = (projections: Projections): LasmodellStatus => projections.status()[0]!;
const positions = (count: number): number[] => Array.from({ length: count }, (_, i) => i + 1);

describe('A read model that is built', () => {
  let bench: ProjectionBench;
  beforeEach(() => {
    bench = new ProjectionBench();
  });
  afterEach(() => bench.cleanup());

  const filesOf = (): string[] =>
    readdirSync(join(bench.dataDir, 'lasmodeller')).filter((name) => name.endsWith('.sqlite'));

  /** A log whose reading of one position waits, so that a build can be caught in the middle. */
  const holdAt = (position: number): { open: () => void; reached: () => boolean } => {
    const state = { open: false, reached: false };
    const original = bench.store.readAll.bind(bench.store);
    bench.store.readAll = async (options): Promise<readonly RecordedEvent[]> => {
      const from = Number(options.after ?? 0);
      if (state.open) return original(options);
      const events = await original({
        ...options,
        limit: Math.max(1, Math.min(options.limit, position - 1 - from)),
      });
      if (from !== position - 1) return events;
      state.reached = true;
      await until(() => state.open);
      return original(options);
    };
    return { open: () => (state.open = true), reached: () => state.reached };
  };

  it('for the first time cannot be read before it has caught up', async () => {
    await bench.note('arende-1', 1, 2, 3, 4);
    const gate = holdAt(3);
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

  describe('in a new version', () => {
    const v1 = rakneModell();
    const v2 = rakneModell({ version: 2, tabeller: `${v1.tabeller}; CREATE TABLE ny (x)` });

    it('stands beside the old one, which answers until the new one has caught up', async () => {
      const before = bench.start([v1]);
      await before.projections.vantaPa(await bench.note('arende-1', 1, 2, 3), soon);
      await before.stop();
      const gate = holdAt(2);
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
      const gate = holdAt(2);
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

    it('keeps the live one following the log meanwhile', async () => {
      const { projections } = bench.start([rakneModell()]);
      await projections.vantaPa(await bench.note('arende-1', 1, 2, 3), soon);
      const gate = holdAt(2);
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

  describe('by another process', () => {
    it('is noticed by the one that serves, which goes on with the new file', async () => {
      const api = bench.start([rakneModell()]);
      await api.projections.vantaPa(await bench.note('arende-1', 1, 2), soon);
      const reader = bench.reader();
      positionsIn(reader);

      const cli = bench.start([rakneModell()], { lage: 'bygge' });
      await cli.projections.byggOm('rakning');
      await cli.stop();

      await api.projections.vantaPa(await bench.note('arende-1', 3), soon);
      expect(reader.las((_, { generation }) => generation)).toBe(2);
      expect(positionsIn(reader)).toEqual([1, 2, 3]);
    });

    it('gets past a live one that is always a little ahead, without waiting to be woken', async () => {
      const api = bench.start([rakneModell()]);
      await api.projections.vantaPa(await bench.note('arende-1', 1, 2, 3), soon);
      /** Hands out what stood at first as if it were the end, and nothing more. */
      const unwoken = Object.create(bench.store) as typeof bench.store;
      unwoken.subscribe = async function* ({ signal }) {
        yield { events: await bench.store.readAll({ after: null, limit: 2 }), position: '2', caughtUp: true };
        await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
      };
      const cli = bench.start([rakneModell()], { lage: 'bygge', store: unwoken });
      await cli.projections.byggOm('rakning');
      expect(bench.reader().las((_, snapshot) => snapshot)).toMatchObject({ generation: 2, position: '3' });
    });

    it('is not begun a second time', async () => {
      await bench.note('arende-1', 1, 2, 3);
      const api = bench.start([rakneModell()]);
      await api.projections.vantaPaRedo(soon);
      const gate = holdAt(2);
      const cli = bench.start([rakneModell()], { lage: 'bygge' });
      const done = cli.projections.byggOm('rakning');
      await until(gate.reached);
      await expect(api.projections.byggOm('rakning')).rejects.toThrow(RebuildInProgress);
      gate.open();
      await done;
      expect(positionsIn(bench.reader())).toEqual([1, 2, 3]);
    });

    it('is taken over from where it stood when that process is gone', async () => {
      await bench.note('arende-1', 1, 2, 3, 4);
      const api = bench.start([rakneModell()]);
      await api.projections.vantaPaRedo(soon);
      const { files } = bench.start([]);
      const model = rakneModell();
      const generation = files.begin(model, 'en process som har dött');
      const file = files.open(generation, model);
      const [first, second] = await bench.store.readAll({ after: null, limit: 2 });
      const sista = { strom: second!.stream, revision: second!.revision, hash: second!.metadata.hash };
      file.commit(null, { position: '2', sista }, (tx) => {
        for (const { position } of [first!, second!])
          tx.run('INSERT INTO rad VALUES (?, ?, 0)', position, 'halvfärdig');
      });
      file.close();
      files.release('en process som har dött');

      const reader = bench.reader();
      await until(() => reader.las((_, seen) => seen.generation) === generation.generation);
      expect(reader.las((query) => query.all('SELECT strom FROM rad').map(({ strom }) => strom))).toEqual([
        'halvfärdig',
        'halvfärdig',
        'arende-1',
        'arende-1',
      ]);
    });
  });

  it('goes on after a restart from where it stood, not from the beginning', async () => {
    await bench.note('arende-1', 1, 2, 3, 4);
    const gate = holdAt(3);
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
    const { projections, files } = bench.start([rakneModell()]);
    await projections.vantaPa(await bench.note('arende-1', 1), soon);
    for (let i = 0; i < 3; i++) await projections.byggOm('rakning');
    files.sweep();
    expect(filesOf()).toEqual(['rakning-v1-g4.sqlite', 'register-1.sqlite']);
  });
});
