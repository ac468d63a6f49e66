import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RecordedEvent } from '#domain';
import type { Position } from '#event-store';
import { startProjectionsHere, type ProjectionsHereOptions } from '../engine/projections-here.js';
import type { Notis, Projections } from '../engine/projections.js';
import type { ReadModel } from '../engine/read-model.js';
import { SqliteReadModelFiles, type SqliteReadModelFilesOptions } from '../sqlite/sqlite-read-model-files.js';
import { SqliteReadModelReader } from '../sqlite/sqlite-read-model-reader.js';
import { MemoryEventStore } from './memory-event-store.js';
import { noterat } from './rakne-modell.js';

type Running = {
  readonly projections: Projections;
  readonly files: SqliteReadModelFiles;
  readonly notes: Notis[];
};
type StartOptions = Partial<Omit<ProjectionsHereOptions, 'models'>> & Partial<SqliteReadModelFilesOptions>;

/** A data folder, a log in memory and as many engines over them as a spec wants. Everything is gone after `cleanup`. */
export class ProjectionBench {
  readonly dataDir = mkdtempSync(join(tmpdir(), 'lasmodeller-'));
  readonly store = new MemoryEventStore();
  private readonly closing: (() => Promise<void> | void)[] = [];

  /** An engine as in a process of its own. */
  start(models: readonly ReadModel[], options: StartOptions = {}): Running & { stop: () => Promise<void> } {
    const { dataDir } = this;
    const { leaseMs = 6_000, graceMs = 0, now = Date.now, store = this.store, ...rest } = options;
    const files = SqliteReadModelFiles.open({ dataDir, leaseMs, graceMs, now });
    const notes: Notis[] = [];
    const projections = startProjectionsHere({
      ...{ store, files, models, now, tickMs: 10, retry: { first: 5, longest: 20 } },
      ...rest,
      onNotis: (notis) => notes.push(notis),
    });
    let stopped: Promise<void> | undefined;
    const stop = (): Promise<void> => (stopped ??= projections.stop().then(() => files.close()));
    this.closing.push(stop);
    return { projections, files, notes, stop };
  }

  reader(namn = 'rakning', versioner: readonly number[] = [1]): SqliteReadModelReader {
    const reader = new SqliteReadModelReader({ dataDir: this.dataDir, namn, versioner });
    this.closing.push(() => reader.close());
    return reader;
  }

  /** Appends numbers to a stream; the position of the last. */
  async note(strom: string, ...tal: readonly number[]): Promise<Position> {
    const { revision } = await this.store.read(strom);
    return (
      await this.store.append(
        strom,
        tal.map((n) => noterat(n)),
        revision,
      )
    ).position;
  }

  /** The log answers up to right before a position and then waits, so that a build can be caught in the middle. */
  holdAt(position: number): { readonly open: () => void; readonly reached: () => boolean } {
    const state = { open: false, reached: false };
    const read = this.store.readAll.bind(this.store);
    this.store.readAll = async (options): Promise<readonly RecordedEvent[]> => {
      const from = Number(options.after ?? 0);
      if (state.open || from >= position) return read(options);
      if (from < position - 1)
        return read({ ...options, limit: Math.min(options.limit, position - 1 - from) });
      state.reached = true;
      await until(() => state.open);
      return read(options);
    };
    return { open: () => (state.open = true), reached: () => state.reached };
  }

  async cleanup(): Promise<void> {
    for (const close of this.closing.reverse()) await close();
    rmSync(this.dataDir, { recursive: true, force: true });
  }
}

/** Resolves when it holds; gives up before the test's own time limit, so that it is said what did not come. */
export const until = async (holds: () => boolean, timeoutMs = 8_000): Promise<void> => {
  const end = performance.now() + timeoutMs;
  while (!holds()) {
    if (performance.now() > end) throw new Error(`Det blev aldrig så: ${String(holds)}`);
    await new Promise((resolve) => setImmediate(resolve));
  }
};

/** Positions the read model has a line for, as numbers. */
export const positionsIn = (reader: SqliteReadModelReader): number[] =>
  reader.las((query) =>
    query
      .all<{ position: string }>('SELECT position FROM rad ORDER BY rowid')
      .map(({ position }) => Number(position)),
  );
