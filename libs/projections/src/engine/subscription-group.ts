import { setImmediate, setTimeout as sleep } from 'node:timers/promises';
import {
  comparePositions,
  DamagedLog,
  NewerRelease,
  type Batch,
  type EventStore,
  type Position,
} from '#event-store';
import type { RecordedEvent } from '#domain';
import { pauseAfter, type BackoffLimits } from './backoff.js';
import { orsakAv, ReadModelDamaged } from './errors.js';
import type { ModelRunner } from './model-runner.js';

export type GroupSettings = {
  readonly batchSize: number;
  readonly retry: BackoffLimits;
  /** Longest piece of work, ms, before another group gets the thread. */
  readonly sliceMs: () => number;
};

/** What a group tells the engine. All of it is synchronous. */
export interface GroupHost {
  /** The runner has left the group because of this error. */
  failed(runner: ModelRunner, error: unknown): void;
  /** The runners have committed; `caughtUp` = the end of the log was reached. */
  committed(group: SubscriptionGroup, caughtUp: boolean): void;
  /** A batch is done and the next has not come: others at the same place may be joined. */
  rested(group: SubscriptionGroup): void;
  /** Hindered, no longer hindered, or empty. */
  changed(): void;
}

/** Events in the first piece of work, before it is known how long an event takes. */
const FIRST_SLICE = 100;

/** Read models that stand at the same place share a subscription: each event is decoded once for all of them. */
export class SubscriptionGroup {
  readonly runners = new Set<ModelRunner>();
  hinder: string | null = null;
  private readonly stopping = new AbortController();
  /** Failures of the log in a row. */
  private failures = 0;
  private sliceSize: number;
  /** In the middle of a batch, or not yet begun. */
  private busy = true;
  /** After an undecodable event: one event at a time, so that all before it are taken. */
  private careful = false;
  private takenSinceSubscribe = 0;

  constructor(
    public position: Position | null,
    private readonly store: EventStore,
    private readonly host: GroupHost,
    private readonly settings: GroupSettings,
  ) {
    this.sliceSize = Math.min(FIRST_SLICE, settings.batchSize);
  }

  /** Between two batches: a runner at the same place misses nothing by joining now. */
  get joinable(): boolean {
    return !this.busy && !this.isStopped();
  }

  /** Has not begun, and may be given whole streams. */
  get stromvis(): boolean {
    return this.position === null && [...this.runners].every((runner) => runner.stromvis);
  }

  /** Runs until stopped or until nobody is left. */
  async run(): Promise<void> {
    while (!this.isStopped() && this.runners.size > 0) {
      try {
        await this.verify();
        const ended = await this.follow();
        if (ended && !this.isStopped()) await this.pause('Prenumerationen på loggen avslutades');
      } catch (error) {
        if (!this.isStopped()) await this.recover(error);
      }
    }
    this.host.changed();
  }

  /** After the piece of work at hand. */
  stop(): void {
    this.stopping.abort();
  }

  isStopped(): boolean {
    return this.stopping.signal.aborted;
  }

  private async verify(): Promise<void> {
    for (const runner of [...this.runners].filter((r) => !r.verified)) {
      try {
        await runner.verify();
      } catch (error) {
        if (!(error instanceof ReadModelDamaged)) throw error;
        this.leave(runner, error);
      }
    }
  }

  /** true = the store ended the subscription by itself. */
  private async follow(): Promise<boolean> {
    if (this.runners.size === 0) return false;
    const batchSize = this.careful ? 1 : this.settings.batchSize;
    const subscription = new AbortController();
    const stop = AbortSignal.any([this.stopping.signal, subscription.signal]);
    this.takenSinceSubscribe = 0;
    this.busy = false;
    try {
      for await (const batch of this.store.subscribe({ after: this.position, signal: stop, batchSize })) {
        if (this.isStopped()) return false; // a batch that is not begun is not begun
        this.busy = true;
        this.failures = 0;
        this.unhindered();
        await this.handle(batch);
        if (this.pastTheBad(batch)) return false;
        this.busy = false;
        this.host.rested(this);
        if (this.isStopped() || this.runners.size === 0) return false;
      }
      return true;
    } finally {
      this.busy = true;
      subscription.abort();
    }
  }

  private async handle({ events, position, caughtUp }: Batch): Promise<void> {
    for (let done = 0; ;) {
      const slice = events.slice(done, done + this.sliceSize);
      done += slice.length;
      const last = done >= events.length;
      await this.step(slice, last ? position : (slice.at(-1)?.position ?? position));
      this.host.committed(this, last && caughtUp);
      // A store may answer without ever leaving the thread: timers, messages and other groups get their turn here.
      if (!(last && caughtUp)) await setImmediate();
      if (last || this.isStopped()) return;
    }
  }

  private async step(slice: readonly RecordedEvent[], position: Position | null): Promise<void> {
    const started = performance.now();
    for (const runner of [...this.runners]) {
      if (!this.runners.has(runner)) continue; // taken out while another worked
      try {
        await runner.advance(slice, position);
      } catch (error) {
        this.leave(runner, error);
      }
    }
    if (comparePositions(position, this.position) > 0) this.position = position;
    this.takenSinceSubscribe += slice.length;
    this.adapt(slice.length, performance.now() - started);
  }

  /** Pieces of about the time allowed: large while catching up alone, small while others wait for the thread. */
  private adapt(events: number, ms: number): void {
    if (events === 0) return;
    const fits = Math.floor((events * this.settings.sliceMs()) / Math.max(ms, 0.01));
    this.sliceSize = Math.max(1, Math.min(fits, this.sliceSize * 2, this.settings.batchSize));
  }

  private pastTheBad(batch: Batch): boolean {
    const past = this.careful && (batch.caughtUp || this.takenSinceSubscribe > 2 * this.settings.batchSize);
    if (past) this.careful = false;
    return past;
  }

  private async recover(error: unknown): Promise<void> {
    if (!(error instanceof NewerRelease || error instanceof DamagedLog)) return this.pause(orsakAv(error));
    if (this.careful && this.takenSinceSubscribe === 0) {
      // The very next event cannot be read by this release, and trying again would not help.
      for (const runner of [...this.runners]) this.leave(runner, error);
      return;
    }
    this.careful = true;
  }

  private async pause(orsak: string): Promise<void> {
    this.hinder = orsak;
    this.host.changed();
    const pause = pauseAfter(++this.failures, this.settings.retry);
    await sleep(pause, undefined, { signal: this.stopping.signal }).catch(() => undefined);
  }

  private unhindered(): void {
    if (this.hinder === null) return;
    this.hinder = null;
    this.host.changed();
  }

  /** Takes a runner out because of an error. */
  leave(runner: ModelRunner, error: unknown): void {
    this.runners.delete(runner);
    this.host.failed(runner, error);
  }
}
