import type { DomainEvent, RecordedEvent } from '#domain';
import type { Codec, PlacedEvent } from '../codec/codec.js';
import type {
  Appended,
  Batch,
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
import { ClientHolder } from './client-holder.js';
import { parseConnectionString, type Connection } from './connection-string.js';
import { Feed } from './feed.js';
import { DEFAULT_LIMITS, type KurrentLimits } from './limits.js';
import { Reader } from './reader.js';
import { throwIfClosing, type Surroundings } from './retry.js';
import { awaitServer } from './start-check.js';
import { StreamTails } from './stream-tails.js';
import { subscription } from './subscription.js';
import { Writer } from './writer.js';

export type KurrentOptions = {
  /** `kurrentdb://användare:lösenord@värd:port?tls=true`; several hosts for a cluster. */
  readonly url: string;
  readonly codec: Codec;
  readonly limits?: Partial<KurrentLimits>;
};

/** The log in a KurrentDB (or EventStoreDB) server or cluster, over gRPC. */
export class KurrentEventStore implements EventStore, StoredReader {
  private readonly closing = new AbortController();
  private readonly holder: ClientHolder;
  private readonly around: Surroundings;
  private readonly tails: StreamTails;
  private readonly reader: Reader;
  private readonly writer: Writer;
  private readonly working = new Set<Promise<unknown>>();

  private constructor(
    private readonly connection: Connection,
    private readonly codec: Codec,
    limits: KurrentLimits,
  ) {
    this.around = { where: connection.where, limits, closing: this.closing.signal };
    this.holder = new ClientHolder(connection.full, limits);
    this.tails = new StreamTails(limits);
    this.reader = new Reader(this.holder, this.around, this.tails);
    this.writer = new Writer(this.holder, this.around, this.tails, this.reader, codec);
  }

  /**
   * Throws `LogMisconfigured` when a setting is wrong (password, certificate, address), `LogUnavailable` when
   * the server is not to be reached.
   */
  static async connect({ url, codec, limits }: KurrentOptions): Promise<KurrentEventStore> {
    const store = new KurrentEventStore(parseConnectionString(url), codec, { ...DEFAULT_LIMITS, ...limits });
    try {
      await awaitServer(store.connection, () => store.reader.head());
      return store;
    } catch (error) {
      await store.close();
      throw error;
    }
  }

  append(stream: StreamName, events: readonly NewEvent[], expected: ExpectedRevision): Promise<Appended> {
    return this.work(() => this.writer.append(stream, events, expected));
  }

  async read<E extends DomainEvent = DomainEvent>(
    stream: StreamName,
    options?: ReadOptions,
  ): Promise<StreamSlice<E>> {
    const { revision, stored } = await this.work(() => this.reader.stream(stream, options));
    return { revision, events: stored.map(this.decode) as RecordedEvent<E>[] };
  }

  async readAll({
    after,
    limit,
  }: {
    after: Position | null;
    limit: number;
  }): Promise<readonly RecordedEvent[]> {
    return (await this.work(() => this.reader.all(after, limit))).map(this.decode);
  }

  async readStored(stream: StreamName, options: ReadOptions = {}): Promise<readonly PlacedEvent[]> {
    return (await this.work(() => this.reader.stream(stream, options))).stored;
  }

  subscribe(options: SubscribeOptions): AsyncIterable<Batch> {
    const { around, decode, holder, tails } = this;
    const stopped = AbortSignal.any([options.signal, this.closing.signal]);
    const open = (after: Position | null, most: number): Feed =>
      new Feed({
        client: holder.client,
        after,
        most,
        limits: around.limits,
        passed: ({ stream, revision, hash }) => {
          tails.passed(stream, { revision, hash });
        },
        timedOut: (client) => {
          holder.timedOut(client);
        },
      });
    const firstAfter = async (position: Position): Promise<PlacedEvent | undefined> =>
      (await this.reader.all(position, 1))[0];
    return subscription({ around, decode, open, firstAfter, stopped }, options);
  }

  head(): Promise<Position | null> {
    return this.work(() => this.reader.head());
  }

  /** Waits for the tries that are under way, and lets nothing hang. Subscriptions that are still open end with `LogUnavailable`. */
  async close(): Promise<void> {
    this.closing.abort();
    await Promise.allSettled(this.working);
    await this.holder.close();
  }

  private readonly decode = (stored: PlacedEvent): RecordedEvent => this.codec.decode(stored);

  private async work<T>(call: () => Promise<T>): Promise<T> {
    throwIfClosing(this.around);
    const working = call();
    this.working.add(working);
    try {
      return await working;
    } finally {
      this.working.delete(working);
    }
  }
}
