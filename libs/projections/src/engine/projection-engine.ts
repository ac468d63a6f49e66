import { randomUUID } from 'node:crypto';
import type { EventStore } from '#event-store';
import type { BackoffLimits } from './backoff.js';
import { FinalSpurt } from './final-spurt.js';
import { Groups } from './groups.js';
import type { ModelRunner } from './model-runner.js';
import { ModelSlot } from './model-slot.js';
import type { ReadModelFiles } from './read-model-files.js';
import { checkModels, type ReadModel } from './read-model.js';
import { Reporter } from './reporter.js';
import { SlotKeeper } from './slot-keeper.js';
import type { Report } from './status.js';
import { pagesHere, type StreamPages } from './stream-pages.js';
import type { GroupHost, SubscriptionGroup } from './subscription-group.js';
import { followHead, keepTicking } from './upkeep.js';

export type EngineOptions = {
  readonly store: EventStore;
  readonly files: ReadModelFiles;
  /** A name may stand with two versions: the older one is kept up to date until the newer one is ready. */
  readonly models: readonly ReadModel[];
  readonly report: (report: Report) => void;
  /** `bygge`: only what `byggOm` asks for; somebody else follows the log. */
  readonly lage?: 'alla' | 'bygge';
  /**
   * Events at most in one batch (5,000): what is written to the same ärende is then one row. The log gives fewer where
   * they are large.
   */
  readonly batchSize?: number;
  /** Events in the log from which a build from nothing is worth doing stream by stream (10,000). */
  readonly bulkFrom?: number;
  /** How streams are read for it; by default in this thread. */
  readonly pages?: StreamPages | null;
  /** How often it looks after builds, hinders and files (500 ms). */
  readonly tickMs?: number;
  readonly retry?: BackoffLimits;
  readonly now?: () => number;
  /** Who it is in the register; by default nobody else's name. */
  readonly agare?: string;
};

/**
 * Pieces of work while others wait for the thread, and while nobody does: then as many as are written in a second, since
 * an ärende that has had several of them is written once.
 */
const SHARED_SLICE_MS = 20;
const OWN_SLICE_MS = 1_000;
const BATCH_SIZE = 5_000;
const RETRY: BackoffLimits = { first: 250, longest: 30_000 };

/** Follows the log with every read model. Runs in whatever thread it is made in; `ProjectionThread` gives it one of its own. */
export class ProjectionEngine implements GroupHost {
  private readonly slots: readonly ModelSlot[];
  private readonly groups: Groups;
  private readonly reporter: Reporter;
  private readonly keeper: SlotKeeper;
  private readonly spurt: FinalSpurt;
  private readonly retry: BackoffLimits;
  private readonly stopping = new AbortController();
  private readonly agare: string;
  private background: Promise<unknown> = Promise.resolve();

  constructor(private readonly options: EngineOptions) {
    const {
      store,
      files,
      models,
      lage = 'alla',
      batchSize = BATCH_SIZE,
      now = Date.now,
      retry = RETRY,
    } = options;
    checkModels(models);
    this.retry = retry;
    this.agare = options.agare ?? randomUUID();
    const sliceMs = (): number => (this.groups.size > 1 ? SHARED_SLICE_MS : OWN_SLICE_MS);
    const { pages = pagesHere(store), bulkFrom: fromEvents = 10_000 } = options;
    this.groups = new Groups(store, this, { batchSize, retry, sliceMs }, { pages, fromEvents });
    const left = (runner: ModelRunner): void => this.groups.remove(runner);
    const settings = { store, files, agare: this.agare, now, lage, left };
    const names = [...new Set(models.map(({ namn }) => namn))];
    this.slots = names.map(
      (namn) =>
        new ModelSlot(
          namn,
          models.filter((m) => m.namn === namn),
          settings,
        ),
    );
    const { slots, groups } = this;
    this.reporter = new Reporter(options.report, slots, groups, files, now);
    this.keeper = new SlotKeeper({ slots, groups, files, reporter: this.reporter, retry, now });
    this.spurt = new FinalSpurt(store, groups, this.keeper, this.stopping.signal);
  }

  /** Opens the files and begins to follow the log, each model from where it stood. */
  start(): void {
    const { store, tickMs = 500 } = this.options;
    const { signal } = this.stopping;
    this.background = Promise.all([
      keepTicking(this.keeper, tickMs, signal),
      followHead(store, this.reporter, this.slots, { tickMs, retry: this.retry }, signal),
    ]);
    this.reporter.status();
  }

  /** Resolves when the read model has been built from zero beside the live one and readers have been switched to it. */
  async byggOm(namn: string): Promise<void> {
    const slot = this.slots.find((s) => s.namn === namn);
    if (slot === undefined) throw new Error(`Läsmodellen ${namn} finns inte`);
    const { runner, klart } = slot.byggOm();
    this.groups.place(runner);
    this.reporter.note('info', `Läsmodellen ${namn} byggs om från början`);
    this.reporter.status();
    await klart;
  }

  /** Finishes the work at hand and closes the files. The store and the register are the caller's. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.groups.stop();
    await Promise.all([this.background, this.spurt.ended()]);
    for (const slot of this.slots) slot.close();
    try {
      this.options.files.release(this.agare);
    } catch {
      // Its time runs out by itself.
    }
  }

  committed(group: SubscriptionGroup, caughtUp: boolean): void {
    if (caughtUp) for (const runner of group.runners) runner.ikapp = true;
    // Before anyone is told: what was written to a file that has just been replaced cannot be read any more.
    if (this.options.files.changed()) this.keeper.reconcile();
    if (caughtUp) this.keeper.promote(group.runners);
    this.reporter.positions(caughtUp);
  }

  rested(group: SubscriptionGroup): void {
    for (const slot of this.slots) {
      const { bygge } = slot;
      if (bygge !== null && bygge.ikapp && group.runners.has(bygge)) this.spurt.begin(slot, bygge);
    }
    this.groups.merge(group);
  }

  changed(): void {
    this.reporter.status();
  }

  failed(runner: ModelRunner, error: unknown): void {
    this.keeper.failed(runner, error);
  }
}
