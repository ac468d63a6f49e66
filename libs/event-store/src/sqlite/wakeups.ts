import { BroadcastChannel } from 'node:worker_threads';

/**
 * How often a waiting subscription asks whether another process has written. One pragma of some microseconds, no disk: a
 * worker beside the api sends what is expedierat as soon as a person would notice.
 */
const POLL_MS = 25;

/**
 * Other threads are told at once, and after that at most so often: each time costs them, and what they read then is
 * one batch. The more is written the longer the rests: whoever writes alone is not kept waiting for anyone's batch.
 */
const SHORTEST_REST_MS = 2;

/**
 * How long a rest may be where so much is written, appends in a millisecond. More than a few who wait for each of
 * theirs; then more than people write, when what is taken at once is what keeps the readers in step.
 */
const RESTS = [
  { from: 2, longestMs: 1_000 },
  { from: 0.5, longestMs: 50 },
] as const;

/** The rest to take after one in which so many were written. */
export const nextRest = (restMs: number, appends: number): number => {
  const longest = RESTS.find(({ from }) => appends >= from * restMs)?.longestMs ?? 0;
  return Math.max(restMs > longest ? restMs / 2 : Math.min(restMs * 2, longest), SHORTEST_REST_MS);
};

/**
 * Tells waiting subscriptions that there may be something new: at once for what this store and any other in
 * this process (worker threads included) has written, after its rest, by a gentle poll for other processes. A wakeup says
 * nothing of what is new, so many of them may become one.
 */
export class Wakeups {
  private readonly channel: BroadcastChannel;
  private readonly waiting = new Set<() => void>();
  private poll: NodeJS.Timeout | null = null;
  private seen: number;
  private wakeupCount = 0;
  private resting: NodeJS.Timeout | null = null;
  private restMs = SHORTEST_REST_MS;
  /** Appends since others were told. */
  private untold = 0;
  /** Until then whoever writes here rests, and has said that it will tell. */
  private toldAt = 0;

  /** `path` is the real path of the log: what all stores over one file have in common. */
  constructor(
    path: string,
    private readonly dataVersion: () => number,
  ) {
    this.channel = new BroadcastChannel(`arendelogg:${path}`);
    this.channel.unref();
    this.channel.onmessage = (message) => {
      this.toldAt = performance.now() + (message.data as number);
      this.wake();
    };
    this.seen = dataVersion();
  }

  /** So many appends were committed by this store. */
  announce(appends: number): void {
    this.wake();
    this.untold += appends;
    if (!this.resting) this.tell();
  }

  /** Every waiting subscription looks again. */
  wake(): void {
    this.wakeupCount++;
    for (const done of [...this.waiting]) done();
  }

  /** How many wakeups there have been. Taken before looking, so that what is written after the look still wakes. */
  get count(): number {
    return this.wakeupCount;
  }

  /** Resolves at the first wakeup beyond `count`, at once if it has been, or when the signal aborts. */
  beyond(count: number, signal: AbortSignal): Promise<void> {
    if (signal.aborted || this.wakeupCount > count) return Promise.resolve();
    return new Promise((resolve) => {
      const done = (): void => {
        this.waiting.delete(done);
        signal.removeEventListener('abort', done);
        if (this.waiting.size === 0) this.stopPolling();
        resolve();
      };
      this.waiting.add(done);
      signal.addEventListener('abort', done);
      this.poll ??= setInterval(() => {
        this.look();
      }, POLL_MS);
    });
  }

  close(): void {
    this.wake();
    this.stopPolling();
    if (this.resting) clearTimeout(this.resting);
    if (this.untold > 0) this.channel.postMessage(0);
    this.channel.close();
  }

  private tell(): void {
    this.untold = 0;
    this.channel.postMessage(this.restMs);
    this.resting = setTimeout(() => {
      this.resting = null;
      this.restMs = nextRest(this.restMs, this.untold);
      if (this.untold > 0) this.tell();
    }, this.restMs).unref();
  }

  /** Not while those who write in this process rest: every look would find something. */
  private look(): void {
    if (performance.now() < this.toldAt) return;
    const dataVersion = this.dataVersion();
    if (dataVersion !== this.seen) this.wake();
    this.seen = dataVersion;
  }

  private stopPolling(): void {
    if (this.poll) clearInterval(this.poll);
    this.poll = null;
  }
}
