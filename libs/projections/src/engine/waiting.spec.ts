import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ProjectionBench, rakneModell, until } from '../testing/index.js';
import { WaitTimedOut } from './errors.js';

const soon = { timeoutMs: 8_000 };

describe('Waiting for a position', () => {
  let bench: ProjectionBench;
  beforeEach(() => {
    bench = new ProjectionBench();
  });
  afterEach(() => bench.cleanup());

  it('is over at once when it has been reached', async () => {
    const { projections } = bench.start([rakneModell()]);
    const position = await bench.note('arende-1', 1, 2);
    await projections.vantaPa(position, soon);
    await projections.vantaPa(position, { timeoutMs: 0 });
    await projections.vantaPa('1', { timeoutMs: 0, namn: 'rakning' });
  });

  it('gives up in time, and says what was waited for', async () => {
    const { projections } = bench.start([rakneModell()]);
    await bench.note('arende-1', 1);
    const waiting = projections.vantaPa('2', { timeoutMs: 20, namn: 'rakning' });
    await expect(waiting).rejects.toThrow(WaitTimedOut);
    await expect(waiting).rejects.toMatchObject({ namn: ['rakning'], position: '2' });
  });

  it('ends with the one who asked', async () => {
    const { projections } = bench.start([rakneModell()]);
    const stop = new AbortController();
    const waiting = projections.vantaPa('2', { timeoutMs: 60_000, signal: stop.signal });
    stop.abort(new Error('klienten gick'));
    await expect(waiting).rejects.toThrow('klienten gick');
    await expect(projections.vantaPa('2', { timeoutMs: 60_000, signal: stop.signal })).rejects.toThrow(
      'klienten gick',
    );
  });

  it('means the named model alone, or all of them', async () => {
    const slow = rakneModell({
      namn: 'andra',
      apply: () => {
        throw new Error('tar inga händelser');
      },
    });
    const { projections } = bench.start([rakneModell(), slow]);
    await projections.vantaPaRedo(soon);
    const position = await bench.note('arende-1', 1);
    await projections.vantaPa(position, { ...soon, namn: 'rakning' });
    await expect(projections.vantaPa(position, soon)).rejects.toThrow('andra');
  });

  it('does not end before a query would see it', async () => {
    const { projections } = bench.start([rakneModell()]);
    const reader = bench.reader();
    for (let i = 0; i < 50; i++) {
      const position = await bench.note(`arende-${i % 3}`, i);
      if (i % 10 === 5) void projections.byggOm('rakning');
      await projections.vantaPa(position, soon);
      expect(
        reader.las((query, snapshot) => [snapshot.position, query.get('SELECT count(*) AS n FROM rad')]),
      ).toEqual([position, { n: i + 1 }]);
    }
  });

  it('for readiness means the head that stood at start, not what has come since', async () => {
    await bench.note('arende-1', 1, 2, 3);
    const { projections } = bench.start([rakneModell()]);
    expect(projections.redo).toBe(false);
    await projections.vantaPaRedo(soon);
    await bench.note('arende-1', 4);
    expect(projections.redo).toBe(true);
  });

  it('for readiness is over with an empty log too', async () => {
    const { projections } = bench.start([rakneModell()]);
    await projections.vantaPaRedo(soon);
    expect(projections.status()).toMatchObject([
      { tillstand: 'aktuell', ikapp: true, position: null, efterslapning: 0 },
    ]);
  });

  it('a snapshot stays what it was while the model goes on', async () => {
    const { projections } = bench.start([rakneModell()]);
    await projections.vantaPa(await bench.note('arende-1', 1), soon);
    const writer = bench.start([rakneModell()]).files;
    const file = writer.open(writer.current('rakning')!, rakneModell());
    const reader = bench.reader();
    const counts = reader.las((query) => {
      const before = query.get('SELECT count(*) AS n FROM rad');
      file.commit('1', { position: '2', sista: null }, (tx) =>
        tx.run("INSERT INTO rad VALUES ('2', 'arende-1', 2)"),
      );
      return [before, query.get('SELECT count(*) AS n FROM rad')];
    });
    expect(counts).toEqual([{ n: 1 }, { n: 1 }]);
    expect(reader.las((query) => query.get('SELECT count(*) AS n FROM rad'))).toEqual({ n: 2 });
    file.close();
  });

  it('shows how far behind a model is', async () => {
    const { projections } = bench.start([rakneModell()]);
    await projections.vantaPa(await bench.note('arende-1', 1, 2), soon);
    await until(() => projections.status()[0]?.ikapp === true);
    expect(projections.status()).toMatchObject([
      {
        namn: 'rakning',
        version: 1,
        generation: 1,
        position: '2',
        huvud: '2',
        efterslapning: 0,
        tillstand: 'aktuell',
      },
    ]);
  });
});
