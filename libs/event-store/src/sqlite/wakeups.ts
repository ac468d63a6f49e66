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
const REST_MS = { shortest: 2, longest: 50 };

/** So many appends in a millisecond are more than a few who wait for each of theirs. */
const MANY = 0.5;

/**
 * Tells waiting subscriptions that there may be something new: at once for what this store and any other in
 * this process (worker threads included) has written, by a gentle poll for other processes. A wakeup says
 * nothing of what is new, so many of them may become one.
 */
export class Wakeups {
  private readonly channel: BroadcastChannel;
  private readonly waiting = new Set<() => void>();
  private poll: NodeJS.Timeout | null = null;
  private seen: number;
  private wakeupCount = 0;
  private resting: NodeJS.Timeout | null = null;
  private restMs = REST_MS.shortest;
  /** Appends since others were told. */
  private untold = 0;

  /** `path` is the real path of the log: what all stores over one file have in common. */
  constructor(
    path: string,
    private readonly dataVersion: () => number,
  ) {
    this.channel = new BroadcastChannel(`arendelogg:${path}`);
    this.channel.unref();
    this.channel.onmessage = () => {
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
    if (this.untold > 0) this.channel.postMessage(null);
    this.channel.close();
  }

  private tell(): void {
    this.untold = 0;
    this.channel.postMessage(null);
    this.resting = setTimeout(() => {
      this.resting = null;
      const many = this.untold > MANY * this.restMs;
      this.restMs = many
        ? Math.min(this.restMs * 2, REST_MS.longest)
        : Math.max(this.restMs / 2, REST_MS.shortest);
      if (this.untold > 0) this.tell();
    }, this.restMs).unref();
  }

  private look(): void {
    const dataVersion = this.dataVersion();
    if (dataVersion !== this.seen) this.wake();
    this.seen = dataVersion;
  }

  private stopPolling(): void {
    if (this.poll) clearInterval(this.poll);
    this.poll = null;
  }
}
