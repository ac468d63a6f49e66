import type { Aktor, Decider, DomainEvent } from '#domain';
import type { Appended, EventStore, NewEvent, Position, StreamName } from '#event-store';
import { kept, sizeOf, type KeepableEvent, type KeptEvent } from './kept-event.js';

/** A stream as far as it has been read: what to decide on. */
export type StreamState<S> = {
  state: S;
  /** Of the newest event; -1 when nobody has written to the stream. */
  revision: number;
  position: Position | null;
  /** Record time of the newest event. */
  registrerad: string | null;
  aktor: Aktor | null;
  /** Every command that has written here, with the revision of its last event. */
  readonly commands: Map<string, number>;
  /** About how much memory it takes. */
  bytes: number;
  /** The log is known to go on after what has been read. */
  behind: boolean;
};

/** A decider as this folder sees it: `evolve` is given less than a whole recorded event. */
export type StateDecider<S> = Pick<Decider<S, never, DomainEvent, never>, 'initialState' | 'evolve'>;

/** So much memory is used for streams between commands: some two hundred thousand ordinary events. */
export const MOST_BYTES_KEPT = 128 * 1024 * 1024;

/**
 * What streams say, kept between commands so that only what is new is read. Only ever holds what the log
 * answered or acknowledged, in order, and every append states the revision it was decided on: an entry may be thrown away, or be
 * behind, at any moment without anything going wrong.
 */
export class StreamStates {
  private readonly streams = new Map<StreamName, StreamState<unknown>>();
  private bytes = 0;

  constructor(
    private readonly store: EventStore,
    private readonly most = MOST_BYTES_KEPT,
  ) {}

  /** The stream up to now. `fresh`: somebody else has just written; nothing kept is trusted. */
  async load<S>(decider: StateDecider<S>, stream: StreamName, fresh = false): Promise<StreamState<S>> {
    const last = (fresh ? undefined : this.streams.get(stream)) ?? unread(decider);
    const { events } = await this.read(stream, last.revision + 1, fresh);
    this.take(stream); // its size changes
    const further = events.filter(({ revision }) => revision > last.revision); // others may have read on meanwhile
    for (const event of further) extend(decider, last as StreamState<S>, event, event.position);
    last.behind = false;
    this.keep(stream, last);
    return last as StreamState<S>;
  }

  /** The stream as it was when last heard of, if it is remembered. Others may have written since. */
  remembered<S>(stream: StreamName): StreamState<S> | undefined {
    const last = this.streams.get(stream) as StreamState<S> | undefined;
    return last?.behind ? undefined : last;
  }

  /**
   * What has been appended to what was loaded needs not be read back. Where the log cannot tell who wrote it, it
   * must: the same command may have been decided otherwise by another process.
   */
  wrote<S>(
    decider: StateDecider<S>,
    stream: StreamName,
    events: readonly NewEvent[],
    { revision, position, written }: Appended,
  ): void {
    const last = this.streams.get(stream) as StreamState<S> | undefined;
    if (last?.revision !== revision - events.length) return; // read on meanwhile, or forgotten
    if (!written) {
      last.behind = true;
      return;
    }
    this.take(stream);
    for (const event of events) extend(decider, last, { ...event, revision: last.revision + 1 }, position);
    this.keep(stream, last);
  }

  /** What is kept stands while it is read on: many may want the same at once, and none of them is to read it all anew. */
  private async read(stream: StreamName, from: number, fresh: boolean): ReturnType<EventStore['read']> {
    try {
      return await this.store.read(stream, { from, ...(fresh && { fresh }) });
    } catch (error) {
      this.take(stream); // a failed reading leaves nothing
      throw error;
    }
  }

  private take(stream: StreamName): void {
    const last = this.streams.get(stream);
    if (last && this.streams.delete(stream)) this.bytes -= last.bytes;
  }

  /** The stream used last is forgotten last: a Map keeps the order of insertion. */
  private keep(stream: StreamName, last: StreamState<unknown>): void {
    this.take(stream);
    if (last.revision < 0) return;
    this.streams.set(stream, last);
    this.bytes += last.bytes;
    while (this.bytes > this.most) {
      const [oldest] = this.streams.keys();
      if (oldest === undefined) return;
      this.take(oldest);
    }
  }
}

const unread = <S>({ initialState }: StateDecider<S>): StreamState<S> => ({
  state: initialState,
  revision: -1,
  position: null,
  registrerad: null,
  aktor: null,
  commands: new Map(),
  bytes: 0,
  behind: false,
});

/** One more event. */
const extend = <S>(
  { evolve }: StateDecider<S>,
  last: StreamState<S>,
  event: KeepableEvent,
  position: Position,
): void => {
  const fact: KeptEvent = kept(event, last.aktor);
  last.state = evolve(last.state, fact as never);
  last.revision = event.revision;
  last.position = position;
  last.registrerad = fact.metadata.registrerad;
  last.aktor = fact.metadata.aktor;
  last.commands.set(fact.metadata.commandId, event.revision);
  last.bytes += sizeOf(fact);
};
