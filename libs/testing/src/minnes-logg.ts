import { setImmediate } from 'node:timers/promises';
import { handelsekatalog, nyckelstrom, type DomainEvent, type RecordedEvent } from '#domain';
import {
  assertAppendSize,
  createCodec,
  LogUnavailable,
  RevisionConflict,
  upcasters,
  type Appended,
  type Batch,
  type Codec,
  type EventStore,
  type ExpectedRevision,
  type NewEvent,
  type PlacedEvent,
  type Position,
  type ReadOptions,
  type StoredEvent,
  type StoredReader,
  type StreamName,
  type StreamSlice,
  type SubscribeOptions,
} from '#event-store';
import { MemoryKeyStore } from '#event-store/testing';

/** Events as they are in the product, with keys that nobody keeps. */
export const provcodec = (): Codec =>
  createCodec({ katalog: handelsekatalog, upcasters, nyckelstrom, keys: new MemoryKeyStore() });

/** The log in memory. It keeps the whole contract, encrypts, and lets others in between call and answer. */
export class MinnesLogg implements EventStore, StoredReader {
  private readonly log: PlacedEvent[] = [];
  private readonly streams = new Map<StreamName, PlacedEvent[]>();
  private readonly waiting = new Set<() => void>();
  private closed = false;

  constructor(private readonly codec: Codec = provcodec()) {}

  async append(
    stream: StreamName,
    events: readonly NewEvent[],
    expected: ExpectedRevision,
  ): Promise<Appended> {
    this.assertOpen();
    await this.codec.prepare(stream, events);
    await setImmediate();
    this.assertOpen();
    const old = this.streams.get(stream) ?? [];
    const actual = old.at(-1)?.revision ?? 'no-stream';
    if (actual !== expected) return acknowledged(old, { stream, events, expected, actual });
    const stored = this.encoded(stream, events, old);
    assertAppendSize(stream, stored);
    const revision = old.length + stored.length - 1;
    for (const event of stored) this.record(stream, event);
    for (const wake of [...this.waiting]) wake();
    return { revision, position: String(this.log.length), written: true };
  }

  async read<E extends DomainEvent = DomainEvent>(
    stream: StreamName,
    options: ReadOptions = {},
  ): Promise<StreamSlice<E>> {
    this.assertOpen();
    const all = this.streams.get(stream) ?? [];
    const revision = all.at(-1)?.revision ?? 'no-stream';
    const events = within(all, options).map((e) => this.codec.decode(e));
    await setImmediate();
    return { revision, events: events as RecordedEvent<E>[] };
  }

  async readAll(options: {
    readonly after: Position | null;
    readonly limit: number;
  }): Promise<readonly RecordedEvent[]> {
    this.assertOpen();
    const from = Number(options.after ?? 0);
    return this.log.slice(from, from + options.limit).map((e) => this.codec.decode(e));
  }

  async readStored(stream: StreamName, options: ReadOptions = {}): Promise<readonly PlacedEvent[]> {
    this.assertOpen();
    return within(this.streams.get(stream) ?? [], options);
  }

  async *subscribe({ after, signal, batchSize = 500 }: SubscribeOptions): AsyncGenerator<Batch> {
    let position = after;
    for (let told = false; !signal.aborted;) {
      const length = this.log.length;
      const events = await this.readAll({ after: position, limit: batchSize });
      const caughtUp = events.length < batchSize;
      if (events.length > 0 || !told) {
        position = events.at(-1)?.position ?? position;
        yield { events, position, caughtUp };
        told = caughtUp;
      } else if (this.log.length === length) await this.beyond(signal);
    }
  }

  async head(): Promise<Position | null> {
    this.assertOpen();
    return this.log.at(-1)?.position ?? null;
  }

  async close(): Promise<void> {
    this.closed = true;
    for (const wake of [...this.waiting]) wake();
  }

  /** Streams that somebody has written to. */
  strommar(): readonly StreamName[] {
    return [...this.streams.keys()];
  }

  private encoded(
    stream: StreamName,
    events: readonly NewEvent[],
    old: readonly PlacedEvent[],
  ): StoredEvent[] {
    let previous = old.at(-1)?.hash ?? null;
    return events.map((event, i) => {
      const stored = this.codec.encode(stream, old.length + i, event, previous);
      previous = stored.hash;
      return stored;
    });
  }

  private record(stream: StreamName, event: StoredEvent): void {
    const all = this.streams.get(stream) ?? [];
    const placed = { ...event, stream, revision: all.length, position: String(this.log.length + 1) };
    this.streams.set(stream, all);
    all.push(placed);
    this.log.push(placed);
  }

  private assertOpen(): void {
    if (this.closed) throw new LogUnavailable('Loggen är stängd.', 'LOGGEN_KAN_EJ_NAS');
  }

  private async beyond(signal: AbortSignal): Promise<void> {
    await new Promise<void>((resolve) => {
      const done = (): void => {
        this.waiting.delete(done);
        signal.removeEventListener('abort', done);
        resolve();
      };
      this.waiting.add(done);
      signal.addEventListener('abort', done);
    });
  }
}

const within = (
  all: readonly PlacedEvent[],
  { from, to, backwards = false, limit = Infinity }: ReadOptions,
): readonly PlacedEvent[] => {
  const [lowest, highest] = backwards ? [to, from] : [from, to];
  const events = all.slice(lowest ?? 0, (highest ?? all.length) + 1);
  return (backwards ? events.reverse() : events).slice(0, limit);
};

/** The same ids where they would have come are the same append, repeated. */
const acknowledged = (
  old: readonly PlacedEvent[],
  append: {
    readonly stream: StreamName;
    readonly events: readonly NewEvent[];
    readonly expected: ExpectedRevision;
    readonly actual: ExpectedRevision;
  },
): Appended => {
  const { stream, events, expected, actual } = append;
  const first = expected === 'no-stream' ? 0 : expected + 1;
  const last = old[first + events.length - 1];
  if (last && events.every(({ id }, i) => old[first + i]?.id === id))
    return { revision: last.revision, position: last.position };
  throw new RevisionConflict(stream, expected, actual);
};
