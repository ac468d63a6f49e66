import type { RecordedEvent } from '#domain';
import { comparePositions, type EventStore, type Position } from '#event-store';
import type { Generation } from './read-model-files.js';

/** Read models that may be filled where the log is read, out of the same pages. */
export interface Lendable {
  /** Hands them over, their files closed, to be filled from nothing up to the end. Not called: they stay. */
  lend(): readonly Generation[];
  /** Those that are still to be filled, as numbers of generations. */
  wanted(): readonly number[];
  /** One of them is not filled any more; its file has been closed. */
  failed(generation: number, error: unknown): void;
}

/** Everything up to a position, stream by stream, as often as the next page is asked for. */
export type StreamPages = (till: Position, lendable: Lendable) => AsyncIterable<readonly RecordedEvent[]>;

/** Events of a page: some tens of ärenden, one MB. Fewer cut more streams in two; more stay so long that they are moved as something that stays. */
const PAGE = 500;

/** Read in this thread; null where the store does not offer it. */
export const pagesHere = (
  store: EventStore,
): ((till: Position) => AsyncIterable<readonly RecordedEvent[]>) | null => {
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

/** The last in log order of a page, and of what came before it. */
export const lastOf = (before: RecordedEvent | null, page: readonly RecordedEvent[]): RecordedEvent | null =>
  page.reduce<RecordedEvent | null>(
    (a, b) => (a !== null && comparePositions(a.position, b.position) >= 0 ? a : b),
    before,
  );
