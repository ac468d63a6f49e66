import type { RecordedEvent } from '#domain';
import type { PlacedEvent } from '../codec/codec.js';
import type { Batch, Position, SubscribeOptions } from '../event-store.js';
import type { Wakeups } from './wakeups.js';

const BATCH_SIZE = 500;

/** What a subscription needs of its store. */
export type Source = {
  readonly after: (position: Position | null, limit: number) => readonly PlacedEvent[];
  readonly decode: (stored: PlacedEvent) => RecordedEvent;
  readonly wakeups: Wakeups;
};

/**
 * Reads on from the checkpoint, a batch at a time and only when asked for the next one: a slow reader holds
 * nothing in memory but its own batch.
 */
export async function* subscription(source: Source, options: SubscribeOptions): AsyncGenerator<Batch> {
  const { signal, batchSize = BATCH_SIZE } = options;
  let position = options.after;
  for (let told = false; !signal.aborted;) {
    const wakeups = source.wakeups.count;
    const stored = source.after(position, batchSize);
    const batch = decodeBatch(source, stored, position, stored.length < batchSize);
    ({ position } = batch);
    if (batch.events.length > 0 || (batch.caughtUp && !told)) yield batch;
    told = batch.caughtUp;
    if (told) await source.wakeups.beyond(wakeups, signal);
  }
}

/**
 * Events before one that cannot be read are delivered first, so that a consumer stops at the very event that is wrong:
 * alone at the head of the next batch it throws.
 */
const decodeBatch = (
  { decode }: Source,
  stored: readonly PlacedEvent[],
  checkpoint: Position | null,
  caughtUp: boolean,
): Batch => {
  const events: RecordedEvent[] = [];
  for (const event of stored) {
    try {
      events.push(decode(event));
    } catch (error) {
      if (events.length === 0) throw error;
      break;
    }
  }
  const position = events.at(-1)?.position ?? checkpoint;
  return { events, position, caughtUp: caughtUp && events.length === stored.length };
};
