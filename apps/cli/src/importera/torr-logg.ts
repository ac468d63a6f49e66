import { createSecretKey, randomBytes, type KeyObject } from 'node:crypto';
import { handelsekatalog, type DomainEvent, type RecordedEvent } from '#domain';
import {
  assertAppendSize,
  createCodec,
  RevisionConflict,
  upcasters,
  type Appended,
  type Batch,
  type Codec,
  type EventStore,
  type ExpectedRevision,
  type KeyStore,
  type NewEvent,
  type PlacedEvent,
  type Position,
  type ReadOptions,
  type StreamName,
  type StreamSlice,
  type SubscribeOptions,
} from '#event-store';

/** One key for everything, that nobody keeps. */
const slangnycklar = (): KeyStore => {
  const nyckel: KeyObject = createSecretKey(randomBytes(32));
  return { ensure: async () => nyckel, find: () => nyckel, destroy: async () => undefined };
};

/** Beyond every position that a log gives out. */
const BORTOM = 9_000_000_000_000_000_000n;

/** A stream: how far the real log had come when the first event was thought of, and what was thought of since. */
type Gren = { readonly bas: number; readonly hash: string | null; readonly tankta: PlacedEvent[] };

/**
 * A log where nothing is written: what is appended is kept in memory, on top of what the real log says. Events are
 * made as they would have been stored, so that whatever could not be stored is refused here too.
 */
export class TorrLogg implements EventStore {
  private readonly grenar = new Map<StreamName, Gren>();
  private readonly codec: Codec = createCodec({ katalog: handelsekatalog, upcasters, keys: slangnycklar() });
  private antal = 0n;

  constructor(private readonly inner: EventStore) {}

  async append(
    stream: StreamName,
    events: readonly NewEvent[],
    expected: ExpectedRevision,
  ): Promise<Appended> {
    await this.codec.prepare(stream, events);
    const gren = this.grenar.get(stream) ?? (await this.nyGren(stream));
    const { revision } = slutAv(gren);
    if ((expected === 'no-stream' ? -1 : expected) !== revision)
      return this.bekraftad(stream, events, expected);
    const nya = this.kodade(stream, events, gren);
    assertAppendSize(stream, nya);
    gren.tankta.push(...nya);
    this.grenar.set(stream, gren);
    return { revision: revision + nya.length, position: nya.at(-1)?.position ?? '0' };
  }

  async read<E extends DomainEvent = DomainEvent>(
    stream: StreamName,
    options: ReadOptions = {},
  ): Promise<StreamSlice<E>> {
    const gren = this.grenar.get(stream);
    if (!gren) return this.inner.read<E>(stream, options);
    const { revision } = slutAv(gren);
    const [lagst, hogst] = granser(options, revision);
    const { backwards = false, limit = Number.MAX_SAFE_INTEGER } = options;
    const verkliga = (): Promise<readonly RecordedEvent<E>[]> =>
      this.verkliga<E>(stream, lagst, Math.min(hogst, gren.bas), { backwards, limit });
    const inom = gren.tankta.slice(Math.max(lagst - gren.bas - 1, 0), Math.max(hogst - gren.bas, 0));
    const tankta = (backwards ? inom.reverse() : inom)
      .slice(0, limit)
      .map((e) => this.codec.decode(e)) as RecordedEvent<E>[];
    if (backwards && tankta.length === limit) return { revision, events: tankta };
    const alla = backwards ? [...tankta, ...(await verkliga())] : [...(await verkliga()), ...tankta];
    return { revision, events: alla.slice(0, limit) };
  }

  readAll(options: {
    readonly after: Position | null;
    readonly limit: number;
  }): Promise<readonly RecordedEvent[]> {
    return this.inner.readAll(options);
  }

  subscribe(options: SubscribeOptions): AsyncIterable<Batch> {
    return this.inner.subscribe(options);
  }

  head(): Promise<Position | null> {
    return this.inner.head();
  }

  close(): Promise<void> {
    return this.inner.close();
  }

  private kodade(stream: StreamName, events: readonly NewEvent[], gren: Gren): readonly PlacedEvent[] {
    let { revision, hash } = slutAv(gren);
    return events.map((event) => {
      const stored = this.codec.encode(stream, ++revision, event, hash);
      hash = stored.hash;
      return { ...stored, stream, revision, position: String(BORTOM + ++this.antal) };
    });
  }

  private async nyGren(stream: StreamName): Promise<Gren> {
    const { revision, events } = await this.inner.read(stream, { backwards: true, limit: 1 });
    return {
      bas: revision === 'no-stream' ? -1 : revision,
      hash: events[0]?.metadata.hash ?? null,
      tankta: [],
    };
  }

  private async verkliga<E extends DomainEvent>(
    stream: StreamName,
    lagst: number,
    hogst: number,
    { backwards, limit }: { readonly backwards: boolean; readonly limit: number },
  ): Promise<readonly RecordedEvent<E>[]> {
    if (lagst > hogst) return [];
    const [from, to] = backwards ? [hogst, lagst] : [lagst, hogst];
    return (await this.inner.read<E>(stream, { from, to, backwards, limit })).events;
  }

  /** The same ids where they would have come are the same append, repeated. */
  private async bekraftad(
    stream: StreamName,
    events: readonly NewEvent[],
    expected: ExpectedRevision,
  ): Promise<Appended> {
    const from = expected === 'no-stream' ? 0 : expected + 1;
    const { revision, events: star } = await this.read(stream, { from, to: from + events.length - 1 });
    const sista = star.at(-1);
    if (sista && star.length === events.length && star.every(({ id }, i) => id === events[i]?.id))
      return { revision: sista.revision, position: sista.position };
    throw new RevisionConflict(stream, expected, revision);
  }
}

const slutAv = ({ bas, hash, tankta }: Gren): { revision: number; hash: string | null } =>
  tankta.at(-1) ?? { revision: bas, hash };

/** Lowest and highest revision that is asked for. */
const granser = ({ from, to, backwards }: ReadOptions, sist: number): readonly [number, number] =>
  backwards ? [to ?? 0, from ?? sist] : [from ?? 0, to ?? sist];

/** The log of a place where there is none. */
export const tomLogg: EventStore = {
  append: () => Promise.reject(new Error('En tom logg tar inte emot något.')),
  read: async () => ({ revision: 'no-stream', events: [] }),
  readAll: async () => [],
  subscribe: async function* () {
    // nothing ever comes
  },
  head: async () => null,
  close: async () => undefined,
};
