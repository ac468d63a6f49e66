import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { DamagedLog } from '#event-store';
import { noterat, ProjectionBench, rakneModell, until } from '../testing/index.js';
import { SqliteReadModelFiles } from '../sqlite/sqlite-read-model-files.js';
import { ReadModelDamaged, ReadModelUnavailable } from './errors.js';
import { receivedFailure } from './failure.js';
import { FilledBeside } from './filled-beside.js';
import type { ReadModel } from './read-model.js';
import { pagesHere, type StreamPages } from './stream-pages.js';

const soon = { timeoutMs: 8_000 };

/** As the counting model, but for the order of its lines; tells in which order it was given the events. */
const stromvis = (given: string[] = [], changes: Partial<ReadModel> = {}): ReadModel =>
  rakneModell({
    stromvis: true,
    lasindex: { rad_strom: 'rad (strom)' },
    apply: (handelser, tx, strommar) => {
      given.push(...handelser.map(({ stream, revision }) => `${stream}:${revision}`));
      rakneModell().apply(handelser, tx, strommar);
    },
    ...changes,
  });

const I_STROMMAR = ['arende-1:0', 'arende-1:1', 'arende-1:2', 'arende-2:0', 'arende-2:1'];
const I_LOGGEN = ['arende-1:0', 'arende-2:0', 'arende-1:1', 'arende-2:1', 'arende-1:2'];

describe('A build from nothing', () => {
  let bench: ProjectionBench;
  beforeEach(async () => {
    bench = new ProjectionBench();
    for (const [i, strom] of ['arende-1', 'arende-2', 'arende-1', 'arende-2', 'arende-1'].entries())
      await bench.note(strom, i + 1);
  });
  afterEach(() => bench.cleanup());

  const rader = () =>
    bench
      .reader()
      .las((query) => [
        query.all('SELECT * FROM rad ORDER BY CAST(position AS INTEGER)'),
        query.all('SELECT * FROM summa ORDER BY strom'),
        query.all("SELECT name FROM sqlite_schema WHERE name = 'rad_strom'"),
      ]);

  /** Pages of two events, the next only when it is let through. */
  const gated = (): { pages: StreamPages; seen: () => number; open: () => void } => {
    let [seen, isOpen] = [0, false];
    const pages: StreamPages = async function* (till) {
      for await (const page of pagesHere(bench.store)!(till))
        for (let i = 0; i < page.length; i += 2) {
          yield page.slice(i, i + 2);
          seen++;
          await until(() => isOpen);
        }
    };
    return { pages, seen: () => seen, open: () => (isOpen = true) };
  };

  /** Pages of those that read in a thread of their own, here: what is lent is filled before a page is given. */
  const lent = (models: readonly ReadModel[], given: number[][] = []): StreamPages =>
    async function* (till, lendable) {
      const failures: (() => void)[] = [];
      const files = SqliteReadModelFiles.open({ dataDir: bench.dataDir });
      const { store } = bench;
      const filled = new FilledBeside({ store, files, models }, till, (generation, fel) =>
        failures.push(() => lendable.failed(generation, receivedFailure(fel))),
      );
      filled.open(lendable.lend());
      for await (const page of pagesHere(store)!(till)) {
        given.push([...lendable.wanted()]);
        filled.keep(lendable.wanted());
        await filled.fill(page);
        for (const tell of failures.splice(0)) tell();
        yield page;
      }
      filled.filled();
      files.close();
    };

  it('is given stream by stream, and goes on in log order from where the log ended', async () => {
    const given: string[] = [];
    const { projections } = bench.start([stromvis(given)], { bulkFrom: 5 });
    await projections.vantaPa(await bench.note('arende-1', 6), soon);
    expect(given).toEqual([...I_STROMMAR, 'arende-1:3']);
    const [, summor, index] = rader();
    expect(summor).toEqual([
      { strom: 'arende-1', summa: 15, antal: 4 },
      { strom: 'arende-2', summa: 6, antal: 2 },
    ]);
    expect(index).toHaveLength(1);
  });

  it('is given the log order where it must have it, or where there is little to read', async () => {
    for (const [models, bulkFrom] of [
      [{ stromvis: undefined }, 5],
      [{}, 6],
    ] as const) {
      const given: string[] = [];
      const own = new ProjectionBench();
      for (const event of await bench.store.readAll({ after: null, limit: 10 }))
        await own.store.append(
          event.stream,
          [noterat(1)],
          event.revision === 0 ? 'no-stream' : event.revision - 1,
        );
      const { stromvis: _, ...rest } = stromvis(given);
      const model: ReadModel = 'stromvis' in models ? rest : stromvis(given);
      const { projections } = own.start([model], { bulkFrom });
      await projections.vantaPaRedo(soon);
      expect(given).toEqual(I_LOGGEN);
      await own.cleanup();
    }
  });

  it('is built beside one that must have the log order, and both are right', async () => {
    const [fritt, ordnat]: [string[], string[]] = [[], []];
    const { stromvis: _, ...iOrdning } = stromvis(ordnat, { namn: 'ordnad' });
    const { projections } = bench.start([stromvis(fritt), iOrdning], { bulkFrom: 1 });
    await projections.vantaPaRedo(soon);
    expect([fritt, ordnat]).toEqual([I_STROMMAR, I_LOGGEN]);
  });

  it('tells how far it has come', async () => {
    const { pages, seen, open } = gated();
    const { projections } = bench.start([stromvis()], { bulkFrom: 1, pages });
    await until(() => seen() === 1 && projections.status()[0]?.bygge?.handelser === 2);
    expect(projections.status()[0]?.bygge).toMatchObject({ position: null, andel: 0.4, handelser: 2 });
    open();
    await projections.vantaPaRedo(soon);
  });

  it('that is cut short is begun again from nothing', async () => {
    const { pages, seen, open } = gated();
    const first = bench.start([stromvis()], { bulkFrom: 1, pages });
    await until(() => seen() === 1);
    open();
    await first.stop();
    const given: string[] = [];
    const second = bench.start([stromvis(given)], { bulkFrom: 1 });
    await second.projections.vantaPaRedo(soon);
    expect(given).toEqual(I_STROMMAR);
    expect(rader()[0]).toHaveLength(5);
    expect(
      readdirSync(join(bench.dataDir, 'lasmodeller')).filter((f) => f.endsWith('-g1.sqlite')),
    ).toHaveLength(1);
  });

  it('stops right before a poison event, as in log order, and the others are built', async () => {
    await bench.store.append('arende-2', [noterat(6, 'Giftigt')], 1);
    await bench.note('arende-1', 7);
    const fri = stromvis([], { namn: 'fri', apply: () => undefined });
    const { pages, open } = gated();
    open();
    const { projections } = bench.start([stromvis(), fri], { bulkFrom: 1, pages });
    await projections.vantaPa('7', { ...soon, namn: 'fri' });
    await until(() => projections.status()[0]?.tillstand === 'stoppad');
    expect(projections.status()[0]).toMatchObject({
      stopp: { efter: '5', handelse: { position: '6', strom: 'arende-2' } },
      bygge: { position: '5', handelser: 5 },
    });
  });

  it('stops right before an event that cannot be read', async () => {
    bench.store.faults.decode = (event) =>
      event.position === '4' ? new DamagedLog('händelsen är skadad') : null;
    const { projections } = bench.start([stromvis()], { bulkFrom: 1 });
    await until(() => projections.status()[0]?.tillstand === 'stoppad');
    expect(projections.status()[0]).toMatchObject({
      stopp: { efter: '3', handelse: null },
      bygge: { position: '3', handelser: 3 },
    });
  });

  it('is begun again when the disk has been full', async () => {
    let full = true;
    const given: string[] = [];
    const model = stromvis(given, {
      apply: (handelser, tx, strommar) => {
        stromvis(given).apply(handelser, tx, strommar);
        if (full) throw new ReadModelUnavailable('disken är full');
      },
    });
    const { projections } = bench.start([model], { bulkFrom: 1 });
    await until(() => projections.status()[0]?.tillstand === 'vantar');
    full = false;
    given.length = 0;
    await projections.vantaPaRedo(soon);
    expect(given).toEqual(I_STROMMAR);
    expect(rader()[0]).toHaveLength(5);
  });

  it('is lent to whoever reads only where others are filled meanwhile', async () => {
    for (const [others, wanted] of [
      [[stromvis()], [[2]]],
      [[], [[]]],
    ] as const) {
      const given: number[][] = [];
      const models = [...others, stromvis([], { namn: 'bredvid', bredvid: true })];
      const { projections, stop } = bench.start(models, { bulkFrom: 1, pages: lent(models, given) });
      await projections.vantaPaRedo(soon);
      await stop();
      expect(given).toEqual(wanted);
      rmSync(join(bench.dataDir, 'lasmodeller'), { recursive: true });
    }
  });

  it.each([
    ['waits', 2, new ReadModelUnavailable('disken är full')],
    ['is thrown away', 3, new ReadModelDamaged('filen är skadad')],
  ])('that is lent and fails %s, and is begun again', async (_, generation, error) => {
    let failing = true;
    const given: string[] = [];
    const bredvid = stromvis(given, {
      ...{ namn: 'bredvid', bredvid: true },
      apply: (handelser, tx, strommar) => {
        stromvis(given).apply(handelser, tx, strommar);
        if (!failing) return;
        failing = false;
        given.length = 0;
        throw error;
      },
    });
    const models = [stromvis(), bredvid];
    const { projections, notes } = bench.start(models, { bulkFrom: 1, pages: lent(models) });
    await projections.vantaPaRedo(soon);
    expect(notes).toContainEqual(expect.objectContaining({ text: expect.stringContaining(error.message) }));
    expect(given).toEqual(I_STROMMAR);
    bench.reader('bredvid').las((query, now) => {
      expect(query.all('SELECT * FROM rad')).toHaveLength(5);
      expect(now.generation).toBe(generation);
    });
  });
});
