import { createHash } from 'node:crypto';
import type { DomainEvent, RecordedEvent } from '#domain';
import {
  RevisionConflict,
  type Appended,
  type Batch,
  type ByStreamOptions,
  type EventStore,
  type ExpectedRevision,
  type NewEvent,
  type Position,
  type ReadOptions,
  type StreamName,
  type StreamSlice,
  type SubscribeOptions,
} from '#event-store';

/** What a test makes go wrong. Each is asked on every read; throw to fail. */
export type MemoryFaults = {
  /** Any call: the log is out of reach. */
  unreachable?: (() => Error) | undefined;
  /** Reading this event fails, as for one of a newer release. */
  decode?: ((event: RecordedEvent) => Error | null) | undefined;
};

/** The port of the log in memory, for specs of what reads it: order, positions, subscriptions and faults, nothing stored. */
export class MemoryEventStore implements EventStore {
  readonly faults: MemoryFaults = {};
  /** Subscriptions begun since the start, and batches handed out. */
  readonly seen = { subscriptions: 0, batches: [] as number[] };
  private readonly log: RecordedEvent[] = [];
  private waiting: (() => void)[] = [];
  private wakeups = 0;

  async append(
    stream: StreamName,
    events: readonly NewEvent[],
    expected: ExpectedRevision,
  ): Promise<Appended> {
    this.reach();
    const old = this.log.filter((event) => event.stream === stream);
    const repeated = events.map(({ id }) => old.find((event) => event.id === id));
    const last = repeated.at(-1);
    if (last !== undefined) return { revision: last.revision, position: last.position };
    const actual = old.at(-1)?.revision ?? 'no-stream';
    if (actual !== expected) throw new RevisionConflict(stream, expected, actual);
    for (const event of events) this.record(stream, event);
    this.wake();
    const { revision, position } = this.log.at(-1)!;
    return { revision, position };
  }

  async read<E extends DomainEvent = DomainEvent>(
    stream: StreamName,
    options: ReadOptions = {},
  ): Promise<StreamSlice<E>> {
    this.reach();
    const all = this.log.filter((event) => event.stream === stream);
    const { from, to, backwards = false, limit = Infinity } = options;
    const ordered = backwards ? all.toReversed() : all;
    const inside = ordered.filter(({ revision }) =>
      backwards
        ? revision <= (from ?? Infinity) && revision >= (to ?? 0)
        : revision >= (from ?? 0) && revision <= (to ?? Infinity),
    );
    const events = inside.slice(0, limit).map((event) => this.decoded(event)) as RecordedEvent<E>[];
    return { revision: all.at(-1)?.revision ?? 'no-stream', events };
  }

  async readAll({
    after,
    limit,
  }: {
    after: Position | null;
    limit: number;
  }): Promise<readonly RecordedEvent[]> {
    this.reach();
    const from = Number(after ?? 0);
    return this.log.slice(from, from + limit).map((event) => this.decoded(event));
  }

  async readByStream({ after, till, limit }: ByStreamOptions): Promise<readonly RecordedEvent[]> {
    this.reach();
    const inside = this.log.filter(({ position }) => Number(position) <= Number(till));
    const streams = [...Map.groupBy(inside, ({ stream }) => stream).values()].flat();
    const from = streams.findIndex((e) => e.stream === after?.stream && e.revision === after.revision) + 1;
    return streams.slice(from, from + limit).map((event) => this.decoded(event));
  }

  async *subscribe({ after, signal, batchSize = 500 }: SubscribeOptions): AsyncIterable<Batch> {
    this.seen.subscriptions++;
    let from = Number(after ?? 0);
    for (let told = false; !signal.aborted;) {
      const { wakeups } = this;
      const events = await this.readAll({ after: String(from), limit: batchSize });
      from += events.length;
      const caughtUp = from >= this.log.length;
      if (events.length > 0 || !told) {
        told = caughtUp;
        this.seen.batches.push(events.length);
        yield { events, position: from === 0 ? null : String(from), caughtUp };
      } else await this.wokenBeyond(wakeups, signal);
    }
  }

  async head(): Promise<Position | null> {
    this.reach();
    return this.log.at(-1)?.position ?? null;
  }

  /** Subscriptions that wait look again, and meet the faults there are by then. */
  wake(): void {
    this.wakeups++;
    for (const wake of this.waiting.splice(0)) wake();
  }

  async close(): Promise<void> {
    this.wake();
  }

  /** The log is gone and another one stands in its place. */
  clear(): void {
    this.log.length = 0;
  }

  private record(stream: StreamName, event: NewEvent): void {
    const before = this.log.findLast((other) => other.stream === stream);
    const position = String(this.log.length + 1);
    const foregaendeHash = before?.metadata.hash ?? null;
    const text = JSON.stringify([stream, event, foregaendeHash]);
    const hash = createHash('sha256').update(text).digest('hex');
    const revision = (before?.revision ?? -1) + 1;
    const metadata = { ...event.metadata, foregaendeHash, hash };
    this.log.push({ ...structuredClone(event), version: 1, metadata, stream, revision, position });
  }

  private decoded(event: RecordedEvent): RecordedEvent {
    const error = this.faults.decode?.(event) ?? null;
    if (error !== null) throw error;
    return event;
  }

  private reach(): void {
    const error = this.faults.unreachable?.();
    if (error !== undefined) throw error;
  }

  private wokenBeyond(wakeups: number, signal: AbortSignal): Promise<void> {
    if (signal.aborted || this.wakeups > wakeups) return Promise.resolve();
    return new Promise((resolve) => {
      this.waiting.push(resolve);
      signal.addEventListener('abort', () => resolve(), { once: true });
    });
  }
}
