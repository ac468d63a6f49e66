import type { RecordedEvent } from '#domain';
import { comparePositions } from '#event-store';
import type { Plats } from '../engine/read-model-files.js';
import type { ReadModel, SqlQuery, Strommar } from '../engine/read-model.js';
import { SqliteModelFile } from '../sqlite/model-file.js';

/** A read model alone with its tables, for its `*.projection.spec.ts`. */
export type ModelBench = {
  /** Applies events as the engine would, in batches of `batch` (default: all at once); those it has had are left out. */
  readonly apply: (handelser: readonly RecordedEvent[], batch?: number) => void;
  /** Fills in events as a build from nothing does: whole streams, in the order they were begun, in one or many pieces. */
  readonly fill: (handelser: readonly RecordedEvent[]) => void;
  /** What has been filled in, if anything, is all there is up to its last event in log order. */
  readonly filled: () => void;
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
    file.commit(from.position, { position: last.position, sista: placeOf(last) }, (tx) =>
      model.apply(fresh, tx, streamsOf(known, wanted)),
    );
  };
  let last: RecordedEvent | undefined;
  const fill = (events: readonly RecordedEvent[]): void => {
    const wanted = new Set(model.behover?.(events, file.query) ?? []);
    file.fill((tx) => model.apply(events, tx, streamsOf(known, wanted)));
    model.glom?.();
    last = events.reduce(
      (a, b) => (comparePositions(b.position, a.position) > 0 ? b : a),
      last ?? events[0]!,
    );
  };
  const filled = (): void => {
    if (last !== undefined) file.filled({ position: last.position, sista: placeOf(last) });
  };
  return {
    apply: (handelser, batch = Math.max(handelser.length, 1)) => {
      for (let i = 0; i < handelser.length; i += batch) apply(handelser.slice(i, i + batch));
    },
    fill,
    filled,
    query: file.query,
    close: () => file.close(),
  };
};

const placeOf = ({ stream, revision, metadata }: RecordedEvent): Plats['sista'] => ({
  strom: stream,
  revision,
  hash: metadata.hash,
});

const streamsOf = (log: readonly RecordedEvent[], wanted: ReadonlySet<string>): Strommar => ({
  las: (strom, till) => {
    if (!wanted.has(strom)) throw new Error(`Strömmen ${strom} efterfrågades inte i behover`);
    return log.filter(
      (event) => event.stream === strom && comparePositions(event.position, till.position) <= 0,
    );
  },
});
