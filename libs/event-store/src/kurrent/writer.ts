import {
  MaxAppendSizeExceededError,
  WrongExpectedVersionError,
  type AppendResult,
  type EventData,
} from '@kurrent/kurrentdb-client';
import type { Codec, PlacedEvent, StoredEvent } from '../codec/codec.js';
import { assertAppendSize } from '../codec/limits.js';
import { DamagedLog, EventTooLarge, RevisionConflict } from '../errors.js';
import type { Appended, ExpectedRevision, NewEvent, StreamName } from '../event-store.js';
import type { ClientHolder } from './client-holder.js';
import { commandError } from './failures.js';
import { isAfter, positionText, type LogPosition } from './kurrent-position.js';
import type { Reader } from './reader.js';
import { untilAnswered, within, type Surroundings } from './retry.js';
import { toEventData } from './stored-form.js';
import type { StreamTails, Tail } from './stream-tails.js';
import { Turns } from './turns.js';

/** Appends, each until it is known what came of it. */
export class Writer {
  private readonly turns: Turns;
  /** The furthest place that this store has heard of. An answer that lies before it tells of an older append. */
  private newest: LogPosition = { commit: 0n, prepare: 0n };

  constructor(
    private readonly holder: ClientHolder,
    private readonly around: Surroundings,
    private readonly tails: StreamTails,
    private readonly reader: Reader,
    private readonly codec: Codec,
  ) {
    this.turns = new Turns(around.limits.appendsAtOnce);
  }

  async append(
    stream: StreamName,
    events: readonly NewEvent[],
    expected: ExpectedRevision,
  ): Promise<Appended> {
    await this.codec.prepare(stream, events);
    const onto = await this.endBefore(stream, events, expected);
    if ('position' in onto) return onto;
    const prepared = chained(this.codec, stream, events, onto);
    assertAppendSize(
      stream,
      prepared.map(({ stored }) => stored),
    );
    return (await this.store(stream, prepared, onto, expected)) ?? this.standing(stream, events, expected);
  }

  /** Undefined: the server says that the stream is not where the writer believes. */
  private async store(
    stream: StreamName,
    prepared: readonly Prepared[],
    onto: Tail,
    expected: ExpectedRevision,
  ): Promise<Appended | undefined> {
    const settled = this.tails.writing(stream);
    const heard = this.newest;
    let own: Tail | null = null;
    try {
      const answer = await this.send(
        stream,
        prepared.map(({ data }) => data),
        expected,
      );
      if (answer === undefined) return undefined;
      const { appended, place } = readAnswer(stream, answer, onto.revision + prepared.length);
      const hash = prepared.at(-1)?.stored.hash ?? null;
      if (isAfter(place, heard)) own = { revision: appended.revision, hash };
      if (isAfter(place, this.newest)) this.newest = place;
      return appended;
    } finally {
      settled(own && { onto, tail: own });
    }
  }

  /**
   * The hash that the first event must carry. Where it has to be read, what stands after it is read as well:
   * then the append is a repeat, or somebody else was first.
   */
  private async endBefore(
    stream: StreamName,
    events: readonly NewEvent[],
    expected: ExpectedRevision,
  ): Promise<Tail | Appended> {
    if (expected === 'no-stream') return { revision: -1, hash: null };
    const known = this.tails.of(stream);
    if (known?.revision === expected) return known;
    const [before, ...after] = await this.reader.at(stream, expected, 1 + events.length);
    if (before?.revision !== expected || after.length > 0)
      return repeatOf(events, after) ?? (await this.conflict(stream, expected));
    const tail = { revision: expected, hash: before.hash };
    this.tails.read(stream, tail);
    return tail;
  }

  private send(
    stream: StreamName,
    events: EventData[],
    expected: ExpectedRevision,
  ): Promise<AppendResult | undefined> {
    const streamState = expected === 'no-stream' ? 'no_stream' : BigInt(expected);
    const { appendTryMs } = this.around.limits;
    const use = this.holder.forCall();
    return untilAnswered(this.around, () =>
      this.turns.take(() =>
        use((client) => within(appendTryMs, client.appendToStream(stream, events, { streamState }))).catch(
          (error: unknown) => refused(commandError(error), stream),
        ),
      ),
    );
  }

  /** Our own earlier try, or a repeat of it, may be what stands there. */
  private async standing(
    stream: StreamName,
    events: readonly NewEvent[],
    expected: ExpectedRevision,
  ): Promise<Appended> {
    const from = expected === 'no-stream' ? 0 : expected + 1;
    const standing = await this.reader.at(stream, from, events.length);
    return repeatOf(events, standing) ?? (await this.conflict(stream, expected));
  }

  private async conflict(stream: StreamName, expected: ExpectedRevision): Promise<never> {
    const newest = await this.reader.newest(stream, true);
    throw new RevisionConflict(stream, expected, newest?.revision ?? 'no-stream');
  }
}

type Prepared = { readonly stored: StoredEvent; readonly data: EventData };

/** Encoded once: a further try sends the same bytes. */
const chained = (codec: Codec, stream: StreamName, events: readonly NewEvent[], onto: Tail): Prepared[] => {
  let { revision, hash } = onto;
  return events.map((event) => {
    const stored = codec.encode(stream, ++revision, event, hash);
    ({ hash } = stored);
    return { stored, data: toEventData(stored, event.metadata) };
  });
};

/** The same ids in the same places, all of them. */
const repeatOf = (events: readonly NewEvent[], standing: readonly PlacedEvent[]): Appended | undefined => {
  const last = standing.at(-1);
  if (!last || standing.length !== events.length) return undefined;
  const same = events.every(({ id }, i) => standing[i]?.id.toLowerCase() === id.toLowerCase());
  return same ? { revision: last.revision, position: last.position } : undefined;
};

const refused = (error: Error, stream: StreamName): undefined => {
  if (error instanceof WrongExpectedVersionError) return undefined;
  if (error instanceof MaxAppendSizeExceededError)
    throw new EventTooLarge(
      `${stream}: KurrentDB tar högst ${error.maxAppendSize} byte på en gång. Dela upp händelserna.`,
    );
  throw error;
};

const readAnswer = (
  stream: StreamName,
  { nextExpectedRevision, position }: AppendResult,
  expectedRevision: number,
): { readonly appended: Appended; readonly place: LogPosition } => {
  const revision = Number(nextExpectedRevision);
  if (position === undefined) throw new Error(`${stream}: KurrentDB svarade utan position.`);
  // a stream that was deleted and begun again goes on counting: hashes over the revision would never agree
  if (revision !== expectedRevision)
    throw new DamagedLog(
      `${stream}: KurrentDB gav revision ${revision}, inte ${expectedRevision}. Har strömmen raderats? Kör \`arendelogg logg verifiera\`.`,
    );
  return { appended: { revision, position: positionText(position) }, place: position };
};
