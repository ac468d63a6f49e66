import type { RecordedEvent } from '#domain';
import { comparePositions, type EventStore, type Position, type StreamName } from '#event-store';
import type { Strommar } from './read-model.js';

/** Streams read at once: enough to hide the latency of a server, few enough to keep memory flat. */
const AT_ONCE = 8;

type Read = ReadonlyMap<StreamName, readonly RecordedEvent[]>;

const through = (read: Read): Strommar => ({
  las: (strom, till) => {
    const events = read.get(strom);
    if (events === undefined) throw new Error(`Strömmen ${strom} efterfrågades inte i behover`);
    return events.filter((event) => comparePositions(event.position, till.position) <= 0);
  },
});

export const noStreams = through(new Map());

/** Those of the wanted streams that begin among the events: what is to be known of them is there already. */
export const begunIn = (events: readonly RecordedEvent[], wanted: ReadonlySet<StreamName>): Read => {
  const begun = new Map<StreamName, RecordedEvent[]>();
  if (wanted.size === 0) return begun;
  for (const event of events) {
    if (event.revision === 0 && wanted.has(event.stream)) begun.set(event.stream, [event]);
    else begun.get(event.stream)?.push(event);
  }
  return begun;
};

/** Reads whole streams, without what was appended after `till`. `known` need not be read. */
export const readStreams = async (
  store: EventStore,
  wanted: readonly StreamName[],
  till: Position | null,
  known: Read,
): Promise<Strommar> => {
  const read = new Map(known);
  for (let i = 0; i < wanted.length; i += AT_ONCE) {
    const slices = await Promise.all(
      wanted.slice(i, i + AT_ONCE).map(async (strom) => [strom, (await store.read(strom)).events] as const),
    );
    for (const [strom, events] of slices)
      read.set(
        strom,
        events.filter((event) => comparePositions(event.position, till) <= 0),
      );
  }
  return through(read);
};
