import type { DomainEvent, Metadata, RecordedEvent } from '#domain';

/** ASCII name of a stream, `<category>-<rest>`; the category holds no hyphen. */
export type StreamName = string;

/** A place in the whole log. Opaque text; order only by `comparePositions`. */
export type Position = string;

/** The revision a writer saw last. Always explicit: there is no "any". */
export type ExpectedRevision = number | 'no-stream';

/** An event to be stored: id and metadata are decided by the writer, chain and hash by the store. */
export type NewEvent<E extends DomainEvent = DomainEvent> = E & {
  /** UUID, deterministic: the same append twice is stored once. */
  readonly id: string;
  readonly metadata: Metadata;
};

/** What an append answers: revision and position of the last event appended. */
export type Appended = {
  readonly revision: number;
  readonly position: Position;
  /** It was this append that wrote them. Absent where they stood already, or where the log cannot tell. */
  readonly written?: true;
};

/** A stream as read; `revision` is that of the stream's newest event at the time of the read. */
export type StreamSlice<E extends DomainEvent = DomainEvent> = {
  readonly revision: ExpectedRevision;
  readonly events: readonly RecordedEvent<E>[];
};

export type ReadOptions = {
  /** First revision wanted (inclusive). Backwards: where to begin, default the newest. */
  readonly from?: number;
  /** Last revision wanted (inclusive). */
  readonly to?: number;
  readonly backwards?: boolean;
  /** At most so many events. */
  readonly limit?: number;
  /** Ask the node that takes writes, after a revision conflict. Ignored where there is only one. */
  readonly fresh?: boolean;
};

/** What the tree over the log is made of: an event's place, id and hash, with nothing decoded. */
export type EventHash = { readonly position: Position; readonly id: string; readonly hash: string };

/** A page of `readByStream`. */
export type ByStreamOptions = {
  /** Exclusive: the last event of the page before, null = from the first stream. */
  readonly after: Pick<RecordedEvent, 'stream' | 'revision'> | null;
  /** Inclusive: what has been appended since is left out. */
  readonly till: Position;
  readonly limit: number;
};

/** What a subscription delivers: events in log order, and whether the log's end was reached with them. */
export type Batch = {
  readonly events: readonly RecordedEvent[];
  /** The checkpoint to store once the batch is handled. Never runs ahead of `events`. */
  readonly position: Position | null;
  readonly caughtUp: boolean;
};

export type SubscribeOptions = {
  /** Exclusive: the position handled last, null = from the beginning. */
  readonly after: Position | null;
  readonly signal: AbortSignal;
  /** Most events in one batch (default 500). The store may give fewer, where they are large or far away. */
  readonly batchSize?: number;
};

/**
 * One append-only log. Expected failures:
 * `RevisionConflict` (append), `LogUnavailable` (any call; the outcome of an append is then unknown and the
 * same append may be repeated), `NewerRelease` (read; written by a newer release), `DamagedLog` (read),
 * `EventTooLarge` (append; nothing was written).
 */
export interface EventStore {
  /**
   * Appends all or nothing. The same ids with the same expected revision are acknowledged with the
   * revision and position they already have, not stored twice.
   */
  append(stream: StreamName, events: readonly NewEvent[], expected: ExpectedRevision): Promise<Appended>;
  /** A stream nobody has written to is `{ revision: 'no-stream', events: [] }`. */
  read<E extends DomainEvent = DomainEvent>(
    stream: StreamName,
    options?: ReadOptions,
  ): Promise<StreamSlice<E>>;
  /** Events of all streams in log order, after a position (exclusive). */
  readAll(options: {
    readonly after: Position | null;
    readonly limit: number;
  }): Promise<readonly RecordedEvent[]>;
  /**
   * Optional: everything up to a position, one stream after the other in the order they were begun, each in order of
   * revision. For building from nothing: what belongs together comes together, which the log's own order spreads
   * over years. A page holds `limit` events, wherever that cuts a stream; an empty one is the end.
   */
  readByStream?(options: ByStreamOptions): Promise<readonly RecordedEvent[]>;
  /** Optional: as `readAll`, but for what the log says of each event's hash: neither read, verified nor decoded. */
  readHashes?(options: {
    readonly after: Position | null;
    readonly limit: number;
  }): Promise<readonly EventHash[]>;
  /**
   * Live from `after` on, until the signal aborts; then it ends without an error. Applies back-pressure.
   * Ends with a throw when the log cannot be reached: the caller resumes from its own checkpoint.
   */
  subscribe(options: SubscribeOptions): AsyncIterable<Batch>;
  /** Position of the newest event, null for an empty log. */
  head(): Promise<Position | null>;
  close(): Promise<void>;
}

/** Injection token of the log. */
export const EVENT_STORE = Symbol('EventStore');
