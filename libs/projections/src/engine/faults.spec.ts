import { truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { LogUnavailable } from '#event-store';
import { positionsIn, ProjectionBench, rakneModell, until } from '../testing/index.js';
import { ReadModelUnavailable } from './errors.js';
import type { Projections } from './projections.js';
import type { LasmodellStatus } from './status.js';

const soon = { timeoutMs: 8_000 };
const statusOf = (projections: Projections, namn = 'rakning'): LasmodellStatus =>
  projections.status().find((model) => model.namn === namn)!;

describe('What goes wrong', () => {
  let bench: ProjectionBench;
  beforeEach(() => {
    bench = new ProjectionBench();
  });
  afterEach(() => bench.cleanup());

  /** Takes anything. */
  const tallig = rakneModell({ namn: 'tallig', apply: () => undefined });

  it('A log out of reach makes the models wait, and they go on from their own checkpoint when it is back', async () => {
    const { projections } = bench.start([rakneModell()]);
    await projections.vantaPa(await bench.note('arende-1', 1, 2), soon);
    bench.store.faults.unreachable = () => new LogUnavailable('Loggen svarar inte', 'LOGGEN_KAN_EJ_NAS');
    bench.store.wake();
    await until(() => statusOf(projections).tillstand === 'vantar');
    expect(statusOf(projections)).toMatchObject({ orsak: 'Loggen svarar inte', position: '2' });

    bench.store.faults.unreachable = undefined;
    await projections.vantaPa(await bench.note('arende-1', 3), soon);
    expect(positionsIn(bench.reader())).toEqual([1, 2, 3]);
    await until(() => statusOf(projections).tillstand === 'aktuell');
  });

  it('A full disk makes its own model wait, and it is tried again by itself', async () => {
    let full = true;
    const cramped = rakneModell({
      apply: (handelser, tx, strommar) => {
        rakneModell().apply(handelser, tx, strommar);
        if (full && handelser.some(({ position }) => position === '3'))
          throw new ReadModelUnavailable('disken är full');
      },
    });
    const { projections } = bench.start([cramped, tallig]);
    await projections.vantaPa(await bench.note('arende-1', 1, 2), soon);
    const position = await bench.note('arende-1', 3);
    await until(() => statusOf(projections).tillstand === 'vantar');
    await projections.vantaPa(position, { ...soon, namn: 'tallig' });
    expect(statusOf(projections)).toMatchObject({ orsak: 'disken är full', position: '2' });
    full = false;
    await projections.vantaPa(position, soon);
    expect(positionsIn(bench.reader())).toEqual([1, 2, 3]);
  });

  it('A file that is damaged is thrown away and built again', async () => {
    const first = bench.start([rakneModell()]);
    const position = await bench.note('arende-1', 1, 2);
    await first.projections.vantaPa(position, soon);
    await first.stop();
    const path = join(bench.dataDir, 'lasmodeller', 'rakning-v1-g1.sqlite');
    truncateSync(path, 100);
    writeFileSync(path, 'detta är ingen databas, men så långt att den kunde vara en sådan. '.repeat(100));

    const second = bench.start([rakneModell()]);
    await second.projections.vantaPa(position, soon);
    expect(positionsIn(bench.reader())).toEqual([1, 2]);
    expect(second.notes).toContainEqual(expect.objectContaining({ niva: 'error' }));
  });

  it('A log that is not the one the rows came from gives new rows, never a mixture', async () => {
    const first = bench.start([rakneModell()]);
    await first.projections.vantaPa(await bench.note('arende-1', 1, 2, 3), soon);
    await first.stop();
    bench.store.clear();
    const position = await bench.note('arende-9', 7, 8, 9, 10);

    const second = bench.start([rakneModell()]);
    await second.projections.vantaPa(position, soon);
    expect(bench.reader().las((query) => query.all('SELECT strom, antal FROM summa'))).toEqual([
      { strom: 'arende-9', antal: 4 },
    ]);
  });

  it('Tables that were changed without a new version are noticed and built again', async () => {
    const first = bench.start([rakneModell()]);
    const position = await bench.note('arende-1', 1);
    await first.projections.vantaPa(position, soon);
    await first.stop();
    const changed = rakneModell({
      tabeller: `${rakneModell().tabeller}; CREATE INDEX pa_strom ON rad (strom)`,
    });
    const second = bench.start([changed]);
    await second.projections.vantaPa(position, soon);
    const indexes = bench
      .reader()
      .las((query) => query.all("SELECT 1 FROM sqlite_schema WHERE name = 'pa_strom'"));
    expect(indexes).toHaveLength(1);
  });
});
