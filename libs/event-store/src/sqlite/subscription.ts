import type { RecordedEvent } from '#domain';
import type { PlacedEvent } from '../codec/codec.js';
import type { Batch, Position, SubscribeOptions } from '../event-store.js';
import type { Wakeups } from './wakeups.js';

const BATCH_SIZE = 500;

/** Events read at a time, and characters of them that make a batch large enough, however few they are. */
const READ_SIZE = 250;
const BATCH_LENGTH = 8_000_000;

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
    const { stored, end } = nextOf(source, position, batchSize);
    const batch = decodeBatch(source, stored, position, end);
    ({ position } = batch);
    if (batch.events.length > 0 || (batch.caughtUp && !told)) yield batch;
    told = batch.caughtUp;
    if (told) await source.wakeups.beyond(wakeups, signal);
  }
}

/** What comes after a position, and whether the log ends there. */
const nextOf = (
  { after }: Source,
  position: Position | null,
  most: number,
): { readonly stored: readonly PlacedEvent[]; readonly end: boolean } => {
  const stored: PlacedEvent[] = [];
  for (let length = 0; stored.length < most && length < BATCH_LENGTH;) {
    const limit = Math.min(READ_SIZE, most - stored.length);
    const read = after(stored.at(-1)?.position ?? position, limit);
    for (const event of read) length += event.data.length;
    stored.push(...read);
    if (read.length < limit) return { stored, end: true };
  }
  return { stored, end: false };
};

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
