import type { Codec } from '../../codec/codec.js';
import type { KeyStore } from '../../codec/keys.js';
import type { Appended, EventStore, Position, StreamName } from '../../event-store.js';
import type { StoredReader } from '../../stored-reader.js';
import type { RecordedEvent } from '#domain';

/**
 * What happens to a log that lives behind a connection; an adapter without one has none of it.
 * - `dropConnections` cuts every connection once; new ones are accepted.
 * - `loseNextAnswer`: the next append is stored, but its answer never comes.
 * - `stallNextCall`: the next call is taken and never answered, until the adapter gives up by itself.
 * - `restart` stops the server hard and starts it again over the same data; resolves when it accepts connections.
 */
export type FaultName = 'dropConnections' | 'loseNextAnswer' | 'stallNextCall' | 'restart';

/** One log to put to the test, and what the adapter's spec can do with it. */
export type ContractSubject = {
  readonly store: EventStore & StoredReader;
  /** Nothing but this test has written to the log: its very beginning can be stated. */
  readonly fresh?: boolean;
  /** Closes the store and opens the same log anew, as after a restart of the product. */
  reopen?(): Promise<EventStore & StoredReader>;
  /** A further store over the same log: another process. Closed by `cleanup`. */
  another?(): Promise<EventStore>;
  /** Everything the adapter has stored or sent, as it lies on the disk or went over the wire. */
  bytes?(): Promise<Buffer>;
  /** Changes text in the newest event's data as it lies, past the store. */
  damage?(from: string, to: string): Promise<void>;
  /** Those that the spec has named to `eventStoreContract`. */
  readonly faults?: Readonly<Partial<Record<FaultName, () => Promise<void>>>>;
  cleanup(): Promise<void>;
};

/** What every sentence of the contract speaks of; renewed for each of them. */
export type ContractContext = {
  subject: ContractSubject;
  store: EventStore & StoredReader;
  codec: Codec;
  keys: KeyStore;
  /** Its own per test, so that a shared server is fine. */
  stream: StreamName;
  /** Where the log ended when the test began. */
  start: Position | null;
  /** Ends with the test: no subscription outlives it. */
  ended: AbortSignal;
};

/** What every repeat of an append is answered with: where it stands, and never that it wrote. */
export const placeOf = ({ revision, position }: Appended): Appended => ({ revision, position });

/** The field `text` of each event. */
export const texts = (events: readonly RecordedEvent[]): unknown[] =>
  events.map(({ data }) => (data as { text: unknown }).text);

/** The same for the field `antal`. */
export const numbers = (events: readonly RecordedEvent[]): unknown[] =>
  events.map(({ data }) => (data as { antal: unknown }).antal);

/** All events after a position, read page by page as a rebuild does. */
export const allAfter = async (
  store: EventStore,
  after: Position | null,
  limit = 100,
): Promise<RecordedEvent[]> => {
  const events: RecordedEvent[] = [];
  for (let from = after; ;) {
    const page = await store.readAll({ after: from, limit });
    if (page.length === 0) return events;
    events.push(...page);
    from = events.at(-1)?.position ?? from;
  }
};

/** Follows the log until so many events of the streams have come. */
export const follow = async (
  { store, ended }: Pick<ContractContext, 'store' | 'ended'>,
  options: { after: Position | null; streams: readonly StreamName[]; count: number; batchSize?: number },
): Promise<RecordedEvent[]> => {
  const stop = new AbortController();
  const seen: RecordedEvent[] = [];
  const { after, batchSize = 500 } = options;
  const batches = store.subscribe({ after, batchSize, signal: AbortSignal.any([stop.signal, ended]) });
  for await (const batch of batches) {
    seen.push(...batch.events.filter(({ stream }) => options.streams.includes(stream)));
    if (seen.length >= options.count) stop.abort();
  }
  return seen;
};
