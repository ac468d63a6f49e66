import type { Decider, DomainEvent, Metadata, RecordedEvent, Varning } from '#domain';
import type { EventStore, Position, StreamName } from '#event-store';
import { varningAv } from './varningar.js';

/** What one command has written in a stream. */
export type Spar = {
  readonly bodyHash: string;
  /** How many events, and the place of the last. */
  readonly antal: number;
  readonly revision: number;
  readonly position: Position;
  readonly varningar: readonly Varning[];
};

/** A stream as far as it has been read: what to decide on, and what every command did to it. */
export type Laststrom<S> = {
  state: S;
  /** Of the newest event; -1 when nobody has written to the stream. */
  revision: number;
  position: Position | null;
  /** Record time of the newest event. */
  registrerad: string | null;
  readonly kommandon: Map<string, Spar>;
};

/** A decider as this folder sees it: `evolve` is given less than a whole recorded event. */
export type Beslutare<S> = Pick<Decider<S, never, DomainEvent, never>, 'initialState' | 'evolve'>;

/**
 * What is kept of a read event: what deciders look at. The hashes and the rest of the envelope would be most of
 * the memory.
 */
type Fakta = Pick<RecordedEvent, 'type' | 'data' | 'id' | 'revision'> & {
  readonly metadata: Pick<
    Metadata,
    'skedde' | 'registrerad' | 'kalla' | 'skal' | 'aktor' | 'import' | 'commandId'
  >;
};

const fakta = ({ type, data, id, revision, metadata }: RecordedEvent): Fakta => {
  const {
    foregaendeHash: _f,
    hash: _h,
    bodyHash: _b,
    correlationId: _c,
    causationId: _o,
    ...kept
  } = metadata;
  const { sett: _s, ...rest } = kept;
  return { type, data, id, revision, metadata: rest };
};

/** How many events are kept in memory in all: about 1 KiB each. */
export const MOST_EVENTS_KEPT = 100_000;

/**
 * What streams say, kept between commands so that only what is new is read. Only ever holds what the log
 * answered, in order, and every append states the revision it was decided on: an entry may be thrown away, or be
 * behind, at any moment without anything going wrong.
 */
export class StreamStates {
  private readonly kept = new Map<StreamName, Laststrom<unknown>>();
  private events = 0;

  constructor(
    private readonly store: EventStore,
    private readonly most = MOST_EVENTS_KEPT,
  ) {}

  /** The stream up to now. `fresh`: somebody else has just written; nothing kept is trusted. */
  async load<S>(decider: Beslutare<S>, stream: StreamName, fresh = false): Promise<Laststrom<S>> {
    if (fresh) this.drop(stream);
    const last = this.taken<S>(stream) ?? unread(decider);
    const slice = await this.store.read(stream, { from: last.revision + 1, ...(fresh && { fresh }) });
    if (last.revision > (slice.revision === 'no-stream' ? -1 : slice.revision)) {
      this.drop(stream); // a node that lags behind, or a log that was restored
      return this.load(decider, stream, true);
    }
    for (const event of slice.events) extend(decider, last, event);
    this.keep(stream, last);
    return last;
  }

  drop(stream: StreamName): void {
    const last = this.kept.get(stream);
    if (!last) return;
    this.kept.delete(stream);
    this.events -= weight(last);
  }

  /** Taken out while it is read on, so that the count of events stays right. */
  private taken<S>(stream: StreamName): Laststrom<S> | undefined {
    const last = this.kept.get(stream) as Laststrom<S> | undefined;
    this.drop(stream);
    return last;
  }

  /** The stream used last is forgotten last: a Map keeps the order of insertion. */
  private keep(stream: StreamName, last: Laststrom<unknown>): void {
    this.drop(stream);
    if (last.revision < 0) return;
    this.kept.set(stream, last);
    this.events += weight(last);
    for (const oldest of this.kept.keys()) {
      if (this.events <= this.most) return;
      this.drop(oldest);
    }
  }
}

const weight = ({ revision }: Laststrom<unknown>): number => revision + 1;

const unread = <S>({ initialState }: Beslutare<S>): Laststrom<S> => ({
  state: initialState,
  revision: -1,
  position: null,
  registrerad: null,
  kommandon: new Map(),
});

/** One more event. Two readers may bring the same one: the second changes nothing. */
const extend = <S>({ evolve }: Beslutare<S>, last: Laststrom<S>, event: RecordedEvent): void => {
  if (event.revision !== last.revision + 1) return;
  last.state = evolve(last.state, fakta(event) as never);
  last.revision = event.revision;
  last.position = event.position;
  last.registrerad = event.metadata.registrerad;
  last.kommandon.set(
    event.metadata.commandId,
    medHandelse(last.kommandon.get(event.metadata.commandId), event),
  );
};

const INGA: readonly Varning[] = [];

const medHandelse = (spar: Spar | undefined, event: RecordedEvent): Spar => {
  const varning = varningAv(event);
  const tidigare = spar?.varningar ?? INGA;
  return {
    bodyHash: spar?.bodyHash ?? event.metadata.bodyHash,
    antal: (spar?.antal ?? 0) + 1,
    revision: event.revision,
    position: event.position,
    varningar: varning ? [...tidigare, varning] : tidigare,
  };
};
