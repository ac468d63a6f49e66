import type { RecordedEvent } from '#domain';
import { comparePositions } from '#event-store';
import type { ReadModel, SqlQuery, Strommar } from '../engine/read-model.js';
import { SqliteModelFile } from '../sqlite/model-file.js';

/** A read model alone with its tables, for its `*.projection.spec.ts`. */
export type ModelBench = {
  /** Applies events as the engine would, in batches of `batch` (default: all at once); those it has had are left out. */
  readonly apply: (handelser: readonly RecordedEvent[], batch?: number) => void;
  readonly query: SqlQuery;
  readonly close: () => void;
};

/** Tables in memory. `log` is what `behover` and `strommar` read from; by default what has been applied. */
export const modelBench = (model: ReadModel, log: readonly RecordedEvent[] = []): ModelBench => {
  const file = SqliteModelFile.open(':memory:', model, { cacheKiB: 2_048, building: false });
  const known: RecordedEvent[] = [...log];
  const apply = (batch: readonly RecordedEvent[]): void => {
    const from = file.plats();
    const fresh = batch.filter((event) => comparePositions(event.position, from.position) > 0);
    const last = fresh.at(-1);
    if (last === undefined) return;
    if (log.length === 0) known.push(...fresh);
    const wanted = new Set(model.behover?.(fresh, file.query) ?? []);
    const sista = { strom: last.stream, revision: last.revision, hash: last.metadata.hash };
    file.commit(from.position, { position: last.position, sista }, (tx) =>
      model.apply(fresh, tx, streamsOf(known, wanted)),
    );
  };
  return {
    apply: (handelser, batch = Math.max(handelser.length, 1)) => {
      for (let i = 0; i < handelser.length; i += batch) apply(handelser.slice(i, i + batch));
    },
    query: file.query,
    close: () => file.close(),
  };
};

const streamsOf = (log: readonly RecordedEvent[], wanted: ReadonlySet<string>): Strommar => ({
  las: (strom, till) => {
    if (!wanted.has(strom)) throw new Error(`Strömmen ${strom} efterfrågades inte i behover`);
    return log.filter(
      (event) => event.stream === strom && comparePositions(event.position, till.position) <= 0,
    );
  },
});
