import type { KurrentDBClient } from '@kurrent/kurrentdb-client';
import type { PlacedEvent } from '../codec/codec.js';
import type { Position } from '../event-store.js';
import { comparePositions } from '../position.js';
import { openRead, type ReadCall, type ReadResp } from './client-internals.js';
import { SubscriptionEnded, TryTimedOut } from './failures.js';
import { parsePosition, positionText } from './kurrent-position.js';
import type { KurrentLimits } from './limits.js';
import { subscribeRequest } from './read-requests.js';
import { toPlacedEvent } from './stored-form.js';

/** As long a consumer that catches up waits for its batch to fill. */
const GATHER_MS = 5;

/** An event, or (without one) a place that the server's filter has passed. */
export type FeedItem = { readonly event: PlacedEvent | null; readonly position: Position };

export type FeedOptions = {
  readonly client: KurrentDBClient;
  readonly after: Position | null;
  /** As many events are held ready, no more. */
  readonly most: number;
  readonly limits: Pick<KurrentLimits, 'readTryMs' | 'catchUpSilenceMs'>;
  readonly passed: (event: PlacedEvent) => void;
  readonly timedOut: (client: KurrentDBClient) => void;
};

/**
 * One subscription in the server, until it fails or is closed. Events, checkpoints and the notice of having
 * caught up come down one call and are kept in their order: a checkpoint taken by a callback of its own would
 * overtake the events that wait here. When as many wait as may, the call is paused, and the server stops.
 */
export class Feed {
  private readonly items: FeedItem[] = [];
  private newest: Position | null;
  private confirmed = false;
  private silence: NodeJS.Timeout;
  private call: ReadCall | undefined;
  private failure: Error | undefined;
  private endReached = false;
  private untold = false;
  /** The consumer may take what there is. */
  private offered = false;
  private gathering = false;
  private wake: () => void = () => undefined;

  constructor(private readonly options: FeedOptions) {
    const { client, after, limits } = options;
    this.newest = after;
    this.silence = this.failAfter(limits.readTryMs);
    const request = subscribeRequest(after === null ? null : parsePosition(after));
    openRead(client, request, false).then(
      (call) => {
        this.listen(call);
      },
      (error: unknown) => {
        this.fail(error as Error);
      },
    );
  }

  /** The server has said that there is no more, and no event waits here. */
  get isCaughtUp(): boolean {
    return this.endReached && this.waitingEvents === 0;
  }

  /** Waits until the server has taken the subscription. */
  async confirmation(): Promise<void> {
    while (!this.confirmed) {
      if (this.failure) throw this.failure;
      await this.news();
    }
  }

  /** Puts an event before all others, unless it is among them already. */
  beginWith(event: PlacedEvent): void {
    const first = this.items[0]?.position ?? null;
    if (first !== null && comparePositions(first, event.position) <= 0) return;
    this.items.unshift({ event, position: event.position });
    if (comparePositions(this.newest, event.position) < 0) this.newest = event.position;
    this.offer();
  }

  /** Up to so many events, or nothing but the news that the end is reached, or a checkpoint. What came before a failure is given first. */
  async take(count: number): Promise<readonly FeedItem[]> {
    await this.offering();
    const events = Math.min(this.waitingEvents, count);
    const taken = this.items.splice(0, events === 0 && !this.untold ? 1 : events);
    this.untold = false;
    this.offered = this.items.length > 0;
    if (this.call?.isPaused() && !this.isFull) this.resume(this.call);
    return taken;
  }

  private async offering(): Promise<void> {
    while (!this.offered) {
      if (this.failure && this.items.length === 0) throw this.failure;
      if (this.failure) return;
      await this.news();
    }
  }

  private news(): Promise<void> {
    return new Promise((resolve) => (this.wake = resolve));
  }

  private get waitingEvents(): number {
    return this.items.at(-1)?.event === null ? this.items.length - 1 : this.items.length;
  }

  private get isFull(): boolean {
    return this.items.length >= this.options.most;
  }

  putBack(items: readonly FeedItem[]): void {
    this.items.unshift(...items);
    this.offered = true;
  }

  close(): void {
    this.fail(new SubscriptionEnded('avslutad'));
    this.items.length = 0;
    this.untold = this.offered = false;
  }

  private listen(call: ReadCall): void {
    this.call = call;
    // always listened to: an error that nobody listens to ends the process
    call.on('error', (error) => {
      this.fail(error);
    });
    if (this.failure) call.cancel();
    call.on('end', () => {
      this.fail(new SubscriptionEnded('servern avslutade prenumerationen'));
    });
    call.on('data', (response: ReadResp) => {
      if (this.failure) return;
      try {
        this.receive(response);
      } catch (error) {
        this.fail(error as Error);
      }
    });
  }

  private receive(response: ReadResp): void {
    const recorded = response.getEvent()?.getEvent();
    const checkpoint = response.getCheckpoint();
    if (recorded) this.hold(toPlacedEvent(recorded));
    else if (checkpoint) this.passedOver(checkpoint);
    else if (response.hasCaughtUp()) this.endReached = this.untold = true;
    else if (response.hasFellBehind()) this.endReached = false;
    this.confirmed = true;
    this.watchSilence();
    this.offerSoon();
  }

  /**
   * Messages come one by one, and a consumer that is woken for each gets batches of one, with a transaction
   * each. While there is history to come it waits for a full batch, or a moment; live, for what came together.
   */
  private offerSoon(): void {
    if (this.untold || this.isFull) this.offer();
    else if (!this.gathering) {
      this.gathering = true;
      const offer = (): void => {
        this.gathering = false;
        this.offer();
      };
      if (this.endReached) setImmediate(offer);
      else setTimeout(offer, GATHER_MS);
    }
  }

  private offer(): void {
    this.offered = this.untold || this.items.length > 0;
    this.wake();
  }

  private hold(event: PlacedEvent): void {
    this.options.passed(event);
    this.add({ event, position: event.position });
    if (this.isFull) this.call?.pause();
  }

  private resume(call: ReadCall): void {
    call.resume();
    this.watchSilence();
  }

  private passedOver(checkpoint: ReadResp.Checkpoint): void {
    const commit = BigInt(checkpoint.getCommitPosition());
    this.add({
      event: null,
      position: positionText({ commit, prepare: BigInt(checkpoint.getPreparePosition()) }),
    });
  }

  /**
   * Whatever comes after a waiting checkpoint takes its place. Nothing goes back: some servers repeat an old
   * checkpoint for as long as a subscription lives.
   */
  private add(item: FeedItem): void {
    if (comparePositions(item.position, this.newest) <= 0) return;
    this.newest = item.position;
    if (this.items.at(-1)?.event === null) this.items.pop();
    this.items.push(item);
  }

  /** Before the end is reached the server has something to say all the time; after it silence is good. */
  private watchSilence(): void {
    clearTimeout(this.silence);
    const quiet = this.endReached || this.call?.isPaused();
    if (!quiet && !this.failure) this.silence = this.failAfter(this.options.limits.catchUpSilenceMs);
  }

  private failAfter(ms: number): NodeJS.Timeout {
    return setTimeout(() => {
      this.fail(new TryTimedOut(`prenumerationen har varit tyst i ${ms} ms`));
    }, ms);
  }

  private fail(error: Error): void {
    clearTimeout(this.silence);
    if (this.failure) return;
    this.failure = error;
    if (error instanceof TryTimedOut) this.options.timedOut(this.options.client);
    this.call?.cancel();
    this.wake();
  }
}
