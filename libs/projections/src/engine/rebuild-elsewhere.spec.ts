import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { positionsIn, ProjectionBench, rakneModell, until } from '../testing/index.js';
import { RebuildInProgress } from './errors.js';

const soon = { timeoutMs: 8_000 };

describe('A rebuild by another process', () => {
  let bench: ProjectionBench;
  beforeEach(() => {
    bench = new ProjectionBench();
  });
  afterEach(() => bench.cleanup());

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
    const gate = bench.holdAt(2);
    const cli = bench.start([rakneModell()], { lage: 'bygge' });
    const done = cli.projections.byggOm('rakning');
    await until(gate.reached);
    await expect(api.projections.byggOm('rakning')).rejects.toThrow(RebuildInProgress);
    gate.open();
    await done;
    expect(positionsIn(bench.reader())).toEqual([1, 2, 3]);
  });

  it('stays its own for as long as it works, however long that is', async () => {
    await bench.note('arende-1', 1, 2, 3);
    const gate = bench.holdAt(2);
    let now = 1_000_000;
    const clock = { leaseMs: 1_000, now: () => now };
    const one = bench.start([rakneModell()], clock);
    await until(gate.reached);
    const other = bench.start([rakneModell()], clock);
    for (let i = 0; i < 4; i++) {
      now += 600;
      await until(() => one.files.building('rakning')[0]?.agareTill === now + 1_000);
    }
    expect(other.projections.status()).toMatchObject([{ tillstand: 'bygger', bygge: null }]);
    gate.open();
    await one.projections.vantaPaRedo(soon);
    await other.projections.vantaPaRedo(soon);
    expect(bench.reader().las((_, { generation }) => generation)).toBe(1);
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
