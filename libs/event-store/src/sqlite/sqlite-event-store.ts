import { realpathSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import type { DomainEvent, RecordedEvent } from '#domain';
import type { Codec, PlacedEvent } from '../codec/codec.js';
import { assertAppendSize } from '../codec/limits.js';
import type { LogVerifier, VerifyOptions, VerifyReport } from '../codec/verifiera.js';
import { LogUnavailable } from '../errors.js';
import type {
  Appended,
  Batch,
  ByStreamOptions,
  EventHash,
  EventStore,
  ExpectedRevision,
  NewEvent,
  Position,
  ReadOptions,
  StreamName,
  StreamSlice,
  SubscribeOptions,
} from '../event-store.js';
import type { StoredReader } from '../stored-reader.js';
import { openDatabase } from './database.js';
import { prepareRows, verified, type Rows } from './rows.js';
import { translated } from './sqlite-errors.js';
import { subscription } from './subscription.js';
import { verifieraLogg } from './verifiera.js';
import { Wakeups } from './wakeups.js';
import { ThreadedWriter } from './writer/threaded-writer.js';

export type SqliteOptions = {
  /** The file of the log; it and its folder are made if they do not exist. */
  readonly path: string;
  readonly codec: Codec;
  /** For consumers in worker threads and for tools: reads a log that exists, beside the one that writes. */
  readonly readOnly?: boolean;
};

/**
 * The embedded log: one SQLite file, durable at every acknowledged append. A thread of its own writes, so that nobody
 * waits for the disk but the writers; this one prepares what it writes, and reads. Other processes may read, and
 * write, the same file.
 */
export class SqliteEventStore implements EventStore, LogVerifier, StoredReader {
  private readonly path: string;
  private readonly codec: Codec;
  private readonly rows: Rows;
  private readonly wakeups: Wakeups;
  private readonly writer: ThreadedWriter | null;
  private closing: Promise<void> | null = null;

  private constructor(
    private readonly db: DatabaseSync,
    { path, codec, readOnly = false }: SqliteOptions,
  ) {
    this.path = path;
    this.codec = codec;
    this.rows = prepareRows(db);
    this.wakeups = new Wakeups(realpathSync(path), this.rows.dataVersion);
    this.writer = readOnly
      ? null
      : new ThreadedWriter(path, (appends) => {
          this.wakeups.announce(appends);
        });
  }

  /** Throws `LogUnavailable`, `DamagedLog`, `NewerRelease`; a file that is not opened is not changed. */
  static open(options: SqliteOptions): SqliteEventStore {
    const db = openDatabase(options.path, options.readOnly ?? false);
    return translated(options.path, () => new SqliteEventStore(db, options));
  }

  async append(
    stream: StreamName,
    events: readonly NewEvent[],
    expected: ExpectedRevision,
  ): Promise<Appended> {
    this.assertOpen();
    if (!this.writer) throw openedForReading(this.path);
    await this.codec.prepare(stream, events);
    const sealed = events.map((event) => this.codec.seal(stream, event));
    assertAppendSize(stream, sealed);
    this.assertOpen();
    return this.writer.submit({ stream, events: sealed, expected });
  }

  async read<E extends DomainEvent = DomainEvent>(
    stream: StreamName,
    options: ReadOptions = {},
  ): Promise<StreamSlice<E>> {
    const { revision, stored } = this.ask(() => this.readRows(stream, options));
    return { revision, events: stored.map(this.decode) as RecordedEvent<E>[] };
  }

  async readAll({
    after,
    limit,
  }: {
    after: Position | null;
    limit: number;
  }): Promise<readonly RecordedEvent[]> {
    return this.ask(() => this.rows.after(after, limit)).map(this.decode);
  }

  async readStored(stream: StreamName, options: ReadOptions = {}): Promise<readonly PlacedEvent[]> {
    return this.ask(() => this.readRows(stream, options)).stored.map(verified);
  }

  async readByStream(options: ByStreamOptions): Promise<readonly RecordedEvent[]> {
    return this.ask(() => this.rows.byStream(options)).map(this.decode);
  }

  async readHashes({
    after,
    limit,
  }: {
    after: Position | null;
    limit: number;
  }): Promise<readonly EventHash[]> {
    return this.ask(() => this.rows.hashes(after, limit));
  }

  subscribe(options: SubscribeOptions): AsyncIterable<Batch> {
    const after = (position: Position | null, limit: number) =>
      this.ask(() => this.rows.after(position, limit));
    return subscription({ after, decode: this.decode, wakeups: this.wakeups }, options);
  }

  async head(): Promise<Position | null> {
    const position = this.ask(() => this.rows.head());
    return position === null ? null : String(position);
  }

  verify(options: VerifyOptions = {}): Promise<VerifyReport> {
    return verifieraLogg({ ...options, path: this.path });
  }

  /** Waits for the appends that are queued. Subscriptions that are still open end with `LogUnavailable`. */
  close(): Promise<void> {
    this.closing ??= this.closeAll();
    return this.closing;
  }

  private async closeAll(): Promise<void> {
    this.wakeups.wake();
    await this.writer?.close();
    this.wakeups.close();
    this.db.close();
  }

  private readonly decode = (stored: PlacedEvent): RecordedEvent => this.codec.decode(verified(stored));

  /** The tail first: what is appended after it is asked for belongs to the next read. */
  private readRows(stream: StreamName, options: ReadOptions) {
    const tail = this.rows.tail(stream);
    return tail
      ? { revision: tail.revision, stored: this.rowsUpTo(tail.revision, stream, options) }
      : { revision: 'no-stream' as const, stored: [] };
  }

  private rowsUpTo(
    end: number,
    stream: StreamName,
    { from, to, backwards = false, limit = Number.MAX_SAFE_INTEGER }: ReadOptions,
  ): readonly PlacedEvent[] {
    if (backwards)
      return this.rows.backwards(stream, { from: Math.min(from ?? end, end), to: to ?? 0, limit });
    const first = from ?? 0; // most reads ask for what is new, and there is nothing
    return first > end
      ? []
      : this.rows.forwards(stream, { from: first, to: Math.min(to ?? end, end), limit });
  }

  private ask<T>(question: () => T): T {
    this.assertOpen();
    return translated(this.path, question);
  }

  private assertOpen(): void {
    if (this.closing)
      throw new LogUnavailable(
        `Loggen ${this.path} är stängd: tjänsten håller på att stoppas.`,
        'LOGGEN_KAN_EJ_NAS',
      );
  }
}

const openedForReading = (path: string): LogUnavailable =>
  new LogUnavailable(`Loggen ${path} är öppnad bara för läsning.`, 'LOGGEN_SKRIVSKYDDAD');
