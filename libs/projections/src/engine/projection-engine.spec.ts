import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { positionsIn, ProjectionBench, rakneModell } from '../testing/index.js';

describe('The read models', () => {
  let bench: ProjectionBench;
  beforeEach(() => {
    bench = new ProjectionBench();
  });
  afterEach(() => bench.cleanup());

  it('follow the log: what has been appended can be read when its position has been waited for', async () => {
    await bench.note('arende-1', 1, 2, 3);
    const { projections } = bench.start([rakneModell()]);
    const position = await bench.note('arende-2', 4);

    await projections.vantaPa(position, { timeoutMs: 8_000 });

    const { summor, seen } = bench.reader().las((query, snapshot) => ({
      summor: query.all('SELECT strom, summa, antal FROM summa ORDER BY strom').map((rad) => ({ ...rad })),
      seen: snapshot,
    }));
    expect(summor).toEqual([
      { strom: 'arende-1', summa: 6, antal: 3 },
      { strom: 'arende-2', summa: 4, antal: 1 },
    ]);
    expect(seen).toEqual({ version: 1, generation: 1, position });
  });
  it('go on from where they stood when they are started again', async () => {
    const first = bench.start([rakneModell()]);
    await first.projections.vantaPa(await bench.note('arende-1', 1, 2), { timeoutMs: 8_000 });
    await first.stop();
    const position = await bench.note('arende-1', 3);

    const { projections } = bench.start([rakneModell()]);
    await projections.vantaPa(position, { timeoutMs: 8_000 });

    expect(positionsIn(bench.reader())).toEqual([1, 2, 3]);
  });
});
