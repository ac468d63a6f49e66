import type { PlacedEvent } from '../codec/codec.js';
import type { Position, ReadOptions, StreamName, StreamSlice } from '../event-store.js';
import { comparePositions } from '../position.js';
import type { ReadReq } from './client-internals.js';
import type { ClientHolder } from './client-holder.js';
import { collect, type Collected } from './collect.js';
import { parsePosition } from './kurrent-position.js';
import { readAllRequest, readStreamRequest, type StreamRange } from './read-requests.js';
import { untilAnswered, type Surroundings } from './retry.js';
import type { StreamTails } from './stream-tails.js';
import { Turns } from './turns.js';

/** To the end of the stream. No more than this: some servers count in 32 bits. */
const WHOLE = 2 ** 31 - 1;

export type RawSlice = {
  readonly revision: StreamSlice['revision'];
  readonly stored: readonly PlacedEvent[];
};

const NOBODY: RawSlice = { revision: 'no-stream', stored: [] };

/** Everything that reads and comes to an end. Verified events; the codec has not seen them yet. */
export class Reader {
  private readonly turns: Turns;

  constructor(
    private readonly holder: ClientHolder,
    private readonly around: Surroundings,
    private readonly tails: StreamTails,
  ) {
    this.turns = new Turns(around.limits.readsAtOnce);
  }

  async stream(stream: StreamName, options: ReadOptions = {}): Promise<RawSlice> {
    const { fresh = false } = options;
    const direct = await this.inOneQuestion(stream, options);
    if (direct) return direct;
    const tail = await this.newest(stream, fresh);
    if (!tail) return NOBODY;
    const range = rangeWithin(tail.revision, stream, options);
    if (range.count <= 0) return { revision: tail.revision, stored: [] };
    const { events } = await this.ask(readStreamRequest(range), fresh);
    return { revision: tail.revision, stored: events };
  }

  /** The events from a revision on, at most so many, from the node that takes writes. */
  async at(stream: StreamName, from: number, count: number): Promise<readonly PlacedEvent[]> {
    const { events } = await this.ask(readStreamRequest({ stream, from, backwards: false, count }), true);
    return events;
  }

  async newest(stream: StreamName, fresh: boolean): Promise<PlacedEvent | undefined> {
    const range = { stream, from: null, backwards: true, count: 1 };
    const [event] = (await this.ask(readStreamRequest(range), fresh)).events;
    this.remember(stream, event);
    return event;
  }

  /** Reading is inclusive, so one more is asked for and the first, already known, left out. */
  async all(after: Position | null, limit: number): Promise<readonly PlacedEvent[]> {
    if (limit <= 0) return [];
    const from = after === null ? null : parsePosition(after);
    const { events } = await this.ask(readAllRequest(from, false, limit + (from ? 1 : 0)), false);
    return events.filter((event) => comparePositions(event.position, after) > 0).slice(0, limit);
  }

  async head(): Promise<Position | null> {
    const { events } = await this.ask(readAllRequest(null, true, 1), false);
    return events[0]?.position ?? null;
  }

  /** Where the answer itself shows the newest event of the stream; everything else asks for that first. */
  private async inOneQuestion(stream: StreamName, options: ReadOptions): Promise<RawSlice | undefined> {
    const range = rangeToTheEnd(stream, options);
    if (range === undefined) return undefined;
    const { found, events } = await this.ask(readStreamRequest(range), options.fresh ?? false);
    const newest = range.backwards ? events[0] : events.at(-1);
    if (newest === undefined && found) return undefined; // the stream ends before `from`
    this.remember(stream, newest);
    return newest ? { revision: newest.revision, stored: events } : NOBODY;
  }

  private ask(request: ReadReq, fresh: boolean): Promise<Collected> {
    const { readTryMs } = this.around.limits;
    const use = this.holder.forCall();
    return untilAnswered(this.around, () =>
      this.turns.take(() => use((client) => collect(client, request, fresh, readTryMs))),
    );
  }

  private remember(stream: StreamName, newest: PlacedEvent | undefined): void {
    const { revision, hash } = newest ?? { revision: -1, hash: null };
    this.tails.read(stream, { revision, hash });
  }
}

/** A range that reaches the end of the stream: forwards from somewhere, or backwards from the end. */
const rangeToTheEnd = (stream: StreamName, options: ReadOptions): StreamRange | undefined => {
  const { from, to, backwards = false, limit = WHOLE } = options;
  if (to !== undefined || limit <= 0) return undefined;
  if (backwards) return from === undefined ? { stream, from: null, backwards, count: limit } : undefined;
  return limit === WHOLE ? { stream, from: from ?? null, backwards, count: WHOLE } : undefined;
};

/** Never beyond the newest revision that was seen: what is appended meanwhile belongs to the next read. */
const rangeWithin = (newest: number, stream: StreamName, options: ReadOptions): StreamRange => {
  const { from, to, backwards = false, limit = WHOLE } = options;
  const low = (backwards ? to : from) ?? 0;
  const high = Math.min((backwards ? from : to) ?? newest, newest);
  return { stream, from: backwards ? high : low, backwards, count: Math.min(limit, high - low + 1) };
};
