import { setTimeout as sleep } from 'node:timers/promises';
import type { RecordedEvent } from '#domain';
import type { PlacedEvent } from '../codec/codec.js';
import type { Batch, Position, SubscribeOptions } from '../event-store.js';
import { commandError, finalError, isOutage } from './failures.js';
import type { Feed, FeedItem } from './feed.js';
import { pauseAfter, throwIfClosing, unavailable, type Surroundings } from './retry.js';

const BATCH_SIZE = 500;

/** What a subscription needs of its store. */
export type Source = {
  readonly around: Surroundings;
  readonly open: (after: Position | null, buffered: number) => Feed;
  readonly firstAfter: (position: Position) => Promise<PlacedEvent | undefined>;
  readonly decode: (stored: PlacedEvent) => RecordedEvent;
  /** The consumer has had enough, or the store closes. */
  readonly stopped: AbortSignal;
};

/**
 * The log from a checkpoint on, for ever. The server ends subscriptions at a restart, a leader change, or when
 * their consumer is too slow, and none resumes by itself: we begin again after what was delivered last, so
 * that nothing is missing and nothing comes twice. Without contact for the total time it throws.
 */
export async function* subscription(source: Source, options: SubscribeOptions): AsyncGenerator<Batch> {
  const { signal, batchSize = BATCH_SIZE } = options;
  const { around, stopped } = source;
  const outage = new Outage(around, stopped);
  for (let position = options.after; !signal.aborted;) {
    throwIfClosing(around);
    const feed = source.open(position, Math.min(batchSize, BATCH_SIZE)); // so many lie ready at most
    const stop = (): void => {
      feed.close();
    };
    stopped.addEventListener('abort', stop, { once: true });
    try {
      await beginAfter(position, feed, source);
      for await (const batch of batchesOf(feed, position, batchSize, source.decode)) {
        outage.isOver();
        ({ position } = batch);
        yield batch;
      }
    } catch (error) {
      if (isAborted(signal)) return;
      await outage.pauseAfter(commandError(error));
    } finally {
      stopped.removeEventListener('abort', stop);
      feed.close();
    }
  }
}

/** Read through a function: nothing tells the compiler that it changes while we wait. */
const isAborted = (signal: AbortSignal): boolean => signal.aborted;

/**
 * Some servers lose the first event after a checkpoint that is not an event of ours: they look for what comes
 * next through the filter, find that event, and begin after it. By the time a subscription is confirmed that has
 * happened; so the first event is asked for, and put in its place.
 */
const beginAfter = async (position: Position | null, feed: Feed, source: Source): Promise<void> => {
  if (position === null) return;
  await feed.confirmation();
  const first = await source.firstAfter(position);
  if (first) feed.beginWith(first);
};

/** Until the feed fails, which it says by throwing. */
async function* batchesOf(
  feed: Feed,
  after: Position | null,
  batchSize: number,
  decode: Source['decode'],
): AsyncGenerator<Batch> {
  let position = after;
  for (let told = false; ;) {
    const items = await feed.take(batchSize);
    const batch = batchOf(items, position, decode, feed);
    const news = batch.events.length > 0 || batch.position !== position || (batch.caughtUp && !told);
    ({ position } = batch);
    told = batch.caughtUp;
    if (news) yield batch;
  }
}

/**
 * Events before one that cannot be read are delivered first, so that a consumer stops at the very event that
 * is wrong: alone at the head of the next batch it throws.
 */
const batchOf = (
  items: readonly FeedItem[],
  checkpoint: Position | null,
  decode: Source['decode'],
  feed: Feed,
): Batch => {
  const events: RecordedEvent[] = [];
  let position = checkpoint;
  for (const [i, item] of items.entries()) {
    try {
      if (item.event) events.push(decode(item.event));
    } catch (error) {
      if (events.length === 0) throw error;
      feed.putBack(items.slice(i));
      break;
    }
    ({ position } = item);
  }
  return { events, position, caughtUp: feed.isCaughtUp };
};

/** From the first failure until something comes again. */
class Outage {
  private since: number | null = null;
  private failures = 0;

  constructor(
    private readonly around: Surroundings,
    private readonly stopped: AbortSignal,
  ) {}

  isOver(): void {
    this.since = null;
    this.failures = 0;
  }

  async pauseAfter(error: Error): Promise<void> {
    const { where, limits } = this.around;
    throwIfClosing(this.around);
    if (!isOutage(error)) throw finalError(error, where);
    this.since ??= performance.now();
    if (performance.now() - this.since > limits.totalMs) throw unavailable(this.around, error);
    const pause = pauseAfter(++this.failures, limits);
    await sleep(pause, undefined, { signal: this.stopped }).catch(() => undefined);
  }
}
