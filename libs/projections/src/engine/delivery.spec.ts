import { spawnSync } from 'node:child_process';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { RecordedEvent } from '#domain';
import { SqliteReadModelFiles } from '../sqlite/sqlite-read-model-files.js';
import {
  modelBench,
  noterat,
  openTalLog,
  positionsIn,
  ProjectionBench,
  rakneModell,
  runsTypescript,
  sourceBeside,
} from '../testing/index.js';
import { ProjectionOvertaken } from './errors.js';
import { ModelRunner } from './model-runner.js';

const soon = { timeoutMs: 8_000 };

describe('Events that are delivered more than once, or to more than one', () => {
  let bench: ProjectionBench;
  beforeEach(() => {
    bench = new ProjectionBench();
  });
  afterEach(() => bench.cleanup());

  const events = async (): Promise<readonly RecordedEvent[]> => {
    await bench.note('arende-1', 1, 2, 3, 4);
    return bench.store.readAll({ after: null, limit: 100 });
  };

  it('count once, whatever batches they come in', async () => {
    const all = await events();
    const model = modelBench(rakneModell());
    for (const batch of [all.slice(0, 2), all.slice(0, 3), all, all.slice(1, 2), all]) model.apply(batch, 2);
    expect(model.query.all('SELECT position FROM rad').map(({ position }) => position)).toEqual([
      '1',
      '2',
      '3',
      '4',
    ]);
    expect(model.query.get('SELECT summa, antal FROM summa')).toEqual({ summa: 10, antal: 4 });
    model.close();
  });

  it('count once also when the engine gets an overlapping batch', async () => {
    const all = await events();
    const { files, stop } = bench.start([]);
    const generation = files.begin(rakneModell(), 'jag');
    const runner = new ModelRunner(
      rakneModell(),
      generation,
      () => files.open(generation, rakneModell()),
      bench.store,
      Date.now,
    );
    await runner.advance(all.slice(0, 3), '3');
    await runner.advance(all.slice(1, 4), '4');
    await runner.advance(all.slice(0, 2), '2');
    expect(runner.position).toBe('4');
    expect(runner.handelser).toBe(4);
    runner.close();
    await stop();
  });

  it('move the checkpoint of a second runner on without being written again', async () => {
    const all = await events();
    const { files } = bench.start([]);
    const generation = files.begin(rakneModell(), 'jag');
    const runner = (): ModelRunner =>
      new ModelRunner(
        rakneModell(),
        generation,
        () => files.open(generation, rakneModell()),
        bench.store,
        Date.now,
      );
    const [first, second] = [runner(), runner()];
    await first.advance(all.slice(0, 3), '3');
    await second.advance(all.slice(0, 2), '2');
    expect(second.position).toBe('3');
    await second.advance(all.slice(2, 4), '4');
    await first.advance(all.slice(3, 4), '4');
    expect([first.handelser, second.handelser]).toEqual([3, 1]);
    first.close();
    second.close();
  });

  it('are refused by the file to a writer who thinks it stands elsewhere, before a row is written', () => {
    const { files } = bench.start([]);
    const generation = files.begin(rakneModell(), 'jag');
    const file = files.open(generation, rakneModell());
    file.commit(null, { position: '3', sista: null }, () => undefined);
    let written = false;
    const late = (): void => file.commit(null, { position: '2', sista: null }, () => void (written = true));
    expect(late).toThrow(ProjectionOvertaken);
    expect(written).toBe(false);
    expect(file.plats().position).toBe('3');
    file.close();
  });

  it('end up once in the rows when two processes follow the log into the same file', async () => {
    const one = bench.start([rakneModell()]);
    const two = bench.start([rakneModell()]);
    for (let i = 0; i < 20; i++) {
      const position = await bench.note('arende-1', i);
      await Promise.all([one, two].map(({ projections }) => projections.vantaPa(position, soon)));
    }
    expect(positionsIn(bench.reader())).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
  });
});

describe('Rows and checkpoint', () => {
  let bench: ProjectionBench;
  beforeEach(() => {
    bench = new ProjectionBench();
  });
  afterEach(() => bench.cleanup());

  it('are both undone when writing fails half-way', () => {
    const { files } = bench.start([]);
    const generation = files.begin(rakneModell(), 'jag');
    const file = files.open(generation, rakneModell());
    const failing = (): void =>
      file.commit(null, { position: '1', sista: null }, (tx) => {
        tx.run("INSERT INTO rad VALUES ('1', 'arende-1', 1)");
        throw new Error('mitt i');
      });
    expect(failing).toThrow('mitt i');
    expect(file.plats().position).toBeNull();
    expect(file.query.all('SELECT * FROM rad')).toEqual([]);
    file.close();
  });

  it('are both there or both not when the process is killed with rows written', async () => {
    const log = openTalLog(bench.dataDir);
    const written = [noterat(1), noterat(2), noterat(3, 'Krasch'), noterat(4)];
    await log.append('arende-1', written.slice(0, 2), 'no-stream');
    const entry = sourceBeside(import.meta.url, '../testing/killed-while-writing.entry.ts');
    const run = () =>
      spawnSync(process.execPath, [...runsTypescript, entry, bench.dataDir], { encoding: 'utf8' });
    expect(run()).toMatchObject({ status: 0, stderr: '' });
    await log.append('arende-1', written.slice(2), 1);
    expect(run()).toMatchObject({ signal: 'SIGKILL' });

    const [generation] = SqliteReadModelFiles.open({ dataDir: bench.dataDir }).info();
    const rows = positionsIn(bench.reader());
    expect(rows.length).toBeGreaterThanOrEqual(2);
    expect(Number(generation?.position)).toBe(rows.at(-1));

    const { projections } = bench.start([rakneModell()], { store: log });
    await projections.vantaPa((await log.head())!, soon);
    expect(positionsIn(bench.reader())).toHaveLength(4);
    await bench.cleanup();
    await log.close();
  });
});
