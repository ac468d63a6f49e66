import { comparePositions, type EventStore } from '#event-store';
import { BulkBuild, type BulkSettings } from './bulk-build.js';
import type { ModelRunner } from './model-runner.js';
import { SubscriptionGroup, type GroupHost, type GroupSettings } from './subscription-group.js';

/** Which runner hangs on which subscription: as few subscriptions as there are different places. */
export class Groups {
  private readonly groups = new Map<SubscriptionGroup, Promise<void>>();
  private readonly bulk: BulkBuild;
  private stopped = false;

  constructor(
    private readonly store: EventStore,
    private readonly host: GroupHost,
    private readonly settings: GroupSettings,
    bulk: BulkSettings,
  ) {
    this.bulk = new BulkBuild(store, host, bulk, (runners) => this.place(...runners));
  }

  get size(): number {
    return this.groups.size;
  }

  of(runner: ModelRunner): SubscriptionGroup | null {
    for (const group of this.groups.keys()) if (group.runners.has(runner)) return group;
    return null;
  }

  /** Puts runners where they stand: together with others at the same place, else on their own until they meet them. */
  place(...runners: readonly ModelRunner[]): void {
    const fresh = new Set<SubscriptionGroup>();
    for (const runner of runners) {
      if (this.stopped || runner.closed || this.of(runner) !== null) continue;
      const group = this.joinableAt(runner) ?? at(runner, alike(runner, fresh)) ?? this.begin(runner, fresh);
      group.runners.add(runner);
    }
    for (const group of fresh) this.groups.set(group, this.run(group));
  }

  remove(runner: ModelRunner): void {
    const group = this.of(runner);
    group?.runners.delete(runner);
    if (group?.runners.size === 0) group.stop();
  }

  /** When one has caught up with another they go on together. */
  merge(group: SubscriptionGroup): void {
    if (!group.joinable) return;
    for (const other of this.groups.keys()) {
      if (other === group || !other.joinable || comparePositions(other.position, group.position) !== 0)
        continue;
      for (const runner of group.runners) other.runners.add(runner);
      group.runners.clear();
      group.stop();
      return;
    }
  }

  /** All of them, when they have finished the piece of work at hand. */
  async stop(): Promise<void> {
    this.stopped = true;
    for (const group of this.groups.keys()) group.stop();
    await Promise.all(this.groups.values());
  }

  /** One that has not been verified goes through the beginning of a group, where that is done. */
  private joinableAt(runner: ModelRunner): SubscriptionGroup | undefined {
    return runner.verified
      ? at(
          runner,
          [...this.groups.keys()].filter((g) => g.joinable),
        )
      : undefined;
  }

  private begin(runner: ModelRunner, fresh: Set<SubscriptionGroup>): SubscriptionGroup {
    const group = new SubscriptionGroup(runner.position, this.store, this.host, this.settings);
    fresh.add(group);
    return group;
  }

  private async run(group: SubscriptionGroup): Promise<void> {
    // Not at once: the caller has the group in its map before the first message from it.
    await Promise.resolve();
    try {
      await this.bulk.run(group);
      await group.run();
    } finally {
      this.groups.delete(group);
    }
  }
}

const at = (runner: ModelRunner, groups: Iterable<SubscriptionGroup>): SubscriptionGroup | undefined =>
  [...groups].find((group) => comparePositions(group.position, runner.position) === 0);

/** Those that would read in the same way from the beginning. */
const alike = (runner: ModelRunner, groups: Iterable<SubscriptionGroup>): SubscriptionGroup[] =>
  [...groups].filter((group) => group.position !== null || group.stromvis === runner.stromvis);
