import { setImmediate } from 'node:timers/promises';
import type { RecordedEvent } from '#domain';
import type { EventStore, Position } from '#event-store';
import { isTheEvents } from './failure.js';
import { Lending } from './lending.js';
import type { ModelRunner } from './model-runner.js';
import { eventsBetween } from './status.js';
import { lastOf, type StreamPages } from './stream-pages.js';
import type { GroupHost, SubscriptionGroup } from './subscription-group.js';

export type BulkSettings = {
  /** null: the log is only read in its own order. */
  readonly pages: StreamPages | null;
  /** Events that make it worth while. */
  readonly fromEvents: number;
};

/**
 * Builds from nothing: the log up to where it ends now, given stream by stream, so that a card is folded in memory
 * and written once and not once for every batch its events are spread over. Whatever is wrong with an event is
 * left to be found in log order, where a model stops right before it.
 */
export class BulkBuild {
  constructor(
    private readonly store: EventStore,
    private readonly host: GroupHost,
    private readonly settings: BulkSettings,
    private readonly place: (runners: readonly ModelRunner[]) => void,
  ) {}

  /** Brings the runners of a group that has not begun to where the log ends now, if that is worth it. */
  async run(group: SubscriptionGroup): Promise<void> {
    const { pages } = this.settings;
    const till = group.stromvis ? await this.worthReadingTo() : null;
    if (pages === null || till === null) return;
    const lending = new Lending(group, (runner, error) => this.failed(group, runner, error));
    const last = await this.fill(group, lending, pages(till, lending), till);
    if (group.isStopped()) return;
    if (last?.position === till) this.finish(group, lending, last);
    else this.inLogOrder(group, [...group.runners]);
  }

  private async worthReadingTo(): Promise<Position | null> {
    const head = await this.store.head().catch(() => null); // the subscription says what is wrong
    const events = eventsBetween(null, head);
    return events !== null && events >= this.settings.fromEvents ? head : null;
  }

  /** The last event in log order of those that have been read; null where the log cannot be read so. */
  private async fill(
    group: SubscriptionGroup,
    lending: Lending,
    pages: AsyncIterable<readonly RecordedEvent[]>,
    till: Position,
  ): Promise<RecordedEvent | null> {
    let last: RecordedEvent | null = null;
    try {
      for await (const page of pages) {
        for (const runner of group.runners) {
          if (lending.has(runner)) runner.took(page);
          else await this.fillOne(group, runner, page, till);
        }
        if (group.isStopped() || group.runners.size === 0) return null;
        last = lastOf(last, page);
        this.host.committed(group, false);
      }
      return last;
    } catch {
      return null; // in log order it is said of which event, and everything before it is taken
    }
  }

  private async fillOne(
    group: SubscriptionGroup,
    runner: ModelRunner,
    page: readonly RecordedEvent[],
    till: Position,
  ): Promise<void> {
    try {
      await runner.fill(page, till);
    } catch (error) {
      this.failed(group, runner, error);
    }
    await setImmediate(); // timers, messages and other groups get their turn
  }

  private failed(group: SubscriptionGroup, runner: ModelRunner, error: unknown): void {
    if (isTheEvents(error)) this.inLogOrder(group, [runner]);
    else group.leave(runner, error);
  }

  private finish(group: SubscriptionGroup, lending: Lending, last: RecordedEvent): void {
    group.position = last.position;
    for (const runner of [...group.runners]) {
      try {
        if (lending.has(runner)) runner.takeBack();
        else runner.filled(last);
      } catch (error) {
        group.leave(runner, error);
        continue;
      }
      if (runner.position !== last.position) this.inLogOrder(group, [runner]); // its reader fell
    }
  }

  /** From the beginning again, as if there were no other way. */
  private inLogOrder(group: SubscriptionGroup, runners: readonly ModelRunner[]): void {
    for (const runner of runners) {
      group.runners.delete(runner);
      if (runner.closed) continue;
      try {
        runner.startOver({ stromvis: false });
      } catch (error) {
        this.host.failed(runner, error);
      }
    }
    this.place(runners.filter(({ hinder }) => hinder === null));
  }
}
