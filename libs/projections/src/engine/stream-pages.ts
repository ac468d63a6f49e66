import type { RecordedEvent } from '#domain';
import type { EventStore, Position } from '#event-store';

/** Everything up to a position, stream by stream, as often as the next page is asked for. */
export type StreamPages = (till: Position) => AsyncIterable<readonly RecordedEvent[]>;

/** Events of a page: some hundred ärenden, a few MB. With more, what belongs together hardly meets more often. */
const PAGE = 1_000;

/** Read in this thread; null where the store does not offer it. */
export const pagesHere = (store: EventStore): StreamPages | null => {
  if (store.readByStream === undefined) return null;
  const read = store.readByStream.bind(store);
  return async function* (till) {
    for (let after: RecordedEvent | null = null; ;) {
      const page: readonly RecordedEvent[] = await read({ after, till, limit: PAGE });
      after = page.at(-1) ?? null;
      if (after === null) return;
      yield page;
    }
  };
};
