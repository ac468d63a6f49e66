import type { RecordedEvent } from '#domain';
import { comparePositions, type EventStore, type Position, type StreamName } from '#event-store';

const SIDA = 1_000;

/** The names of the streams in the order they were begun: all that is kept of a log that can only be read in its own order. */
async function* namnen(store: EventStore, till: Position): AsyncGenerator<StreamName> {
  const sedda = new Set<StreamName>();
  let after: Position | null = null;
  while (comparePositions(after, till) < 0) {
    const events: readonly RecordedEvent[] = await store.readAll({ after, limit: SIDA });
    if (events.length === 0) return;
    for (const { stream, position } of events) {
      if (sedda.has(stream) || comparePositions(position, till) > 0) continue;
      sedda.add(stream);
      yield stream;
    }
    after = events.at(-1)?.position ?? after;
  }
}

async function* sidorna(store: EventStore, till: Position): AsyncGenerator<readonly RecordedEvent[]> {
  let after: RecordedEvent | null = null;
  for (;;) {
    const sida: readonly RecordedEvent[] = (await store.readByStream?.({ after, till, limit: SIDA })) ?? [];
    yield sida;
    after = sida.at(-1) ?? null;
    if (after === null) return;
  }
}

/** Page by page, not event by event: to wait for each of them costs as much as some of the rules. */
async function* urSidor(store: EventStore, till: Position): AsyncGenerator<readonly RecordedEvent[]> {
  let strom: RecordedEvent[] = [];
  for await (const sida of sidorna(store, till))
    for (const handelse of sida) {
      if (strom.length > 0 && strom[0]?.stream !== handelse.stream) {
        yield strom;
        strom = [];
      }
      strom.push(handelse);
    }
  if (strom.length > 0) yield strom;
}

/** A stream as it stood when the log ended at a position. */
export const lasStrom = async (
  store: EventStore,
  strom: StreamName,
  till: Position | null,
): Promise<readonly RecordedEvent[]> => {
  const { events } = await store.read(strom);
  return till === null ? [] : events.filter(({ position }) => comparePositions(position, till) <= 0);
};

/** Every stream of the log as it stood at a position, whole and one at a time (ADR 0010). */
export async function* stromvis(
  store: EventStore,
  till: Position | null,
): AsyncGenerator<readonly RecordedEvent[]> {
  if (till === null) return;
  if (store.readByStream) yield* urSidor(store, till);
  else for await (const namn of namnen(store, till)) yield await lasStrom(store, namn, till);
}
