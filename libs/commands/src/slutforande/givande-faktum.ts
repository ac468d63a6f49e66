import type { DomainEvent, Hanvisning, RecordedEvent } from '#domain';
import type { EventStore, StreamName } from '#event-store';
import type { Kvitto } from '../kommando.js';

const PAGE = 50;

/** Names a fact in another stream. */
export const hanvisning = ({ stream, revision }: Pick<RecordedEvent, 'stream' | 'revision'>): Hanvisning => ({
  strom: stream,
  revision,
});

export const sammaHanvisning = (a: Hanvisning | null, b: Hanvisning): boolean =>
  a?.strom === b.strom && a.revision === b.revision;

/**
 * The newest fact of a type in the giving stream: what a command has just written, or what an earlier one had
 * written when there was nothing to do. It is most often the last event.
 */
export const givandeFaktum = async <E extends DomainEvent>(
  store: EventStore,
  stream: StreamName,
  galler: (event: RecordedEvent) => boolean,
): Promise<RecordedEvent<E> | null> => {
  for (let from: number | undefined; from === undefined || from >= 0;) {
    const range = { backwards: true, limit: PAGE, ...(from !== undefined && { from }) };
    const { events } = await store.read(stream, range);
    const funnet = events.find(galler);
    if (funnet) return funnet as RecordedEvent<E>;
    from = (events.at(-1)?.revision ?? 0) - 1;
  }
  return null;
};

/** The answer for both sides: of the giving one, with what the other added, and the place where both are seen. */
export const samlat = (givare: Kvitto, mottagare: Kvitto | null): Kvitto =>
  mottagare
    ? { ...givare, position: mottagare.position, varningar: [...givare.varningar, ...mottagare.varningar] }
    : givare;
