import { randomUUID } from 'node:crypto';
import type { EventStore } from '#event-store';
import { pauseAfter, type BackoffLimits } from './backoff.js';
import { orsakAv, ReadModelDamaged } from './errors.js';
import { isHopeless, stoppOf } from './failure.js';
import { Groups } from './groups.js';
import type { Hinder, ModelRunner } from './model-runner.js';
import { ModelSlot } from './model-slot.js';
import type { ReadModelFiles } from './read-model-files.js';
import { checkModels, type ReadModel } from './read-model.js';
import { Reporter } from './reporter.js';
import type { Report } from './status.js';
import type { GroupHost, SubscriptionGroup } from './subscription-group.js';
import { followHead, keepTicking, type Chores } from './upkeep.js';

export type EngineOptions = {
  readonly store: EventStore;
  readonly files: ReadModelFiles;
  /** A name may stand with two versions: the older one is kept up to date until the newer one is ready. */
  readonly models: readonly ReadModel[];
  readonly report: (report: Report) => void;
  /** `bygge`: only what `byggOm` asks for; somebody else follows the log. */
  readonly lage?: 'alla' | 'bygge';
  /** Events at most in one batch (1,000): with events of the largest size that is 64 MB. */
  readonly batchSize?: number;
  /** How often it looks after builds, hinders and files (500 ms). */
  readonly tickMs?: number;
  readonly retry?: BackoffLimits;
  readonly now?: () => number;
};

/** Pieces of work while others wait for the thread, and while nobody does. */
const SHARED_SLICE_MS = 20;
const OWN_SLICE_MS = 250;
const RETRY: BackoffLimits = { first: 250, longest: 30_000 };

/** Follows the log with every read model. Runs in whatever thread it is made in; `ProjectionThread` gives it one of its own. */
export class ProjectionEngine implements GroupHost, Chores {
  private readonly slots: readonly ModelSlot[];
  private readonly groups: Groups;
  private readonly reporter: Reporter;
  private readonly retry: BackoffLimits;
  private readonly stopping = new AbortController();
  private readonly agare = randomUUID();
  private background: Promise<unknown> = Promise.resolve();
  private readonly now: () => number;

  constructor(private readonly options: EngineOptions) {
    const { store, files, models, lage = 'alla', batchSize = 1_000 } = options;
    checkModels(models);
    this.now = options.now ?? Date.now;
    this.retry = options.retry ?? RETRY;
    const sliceMs = (): number => (this.groups.size > 1 ? SHARED_SLICE_MS : OWN_SLICE_MS);
    this.groups = new Groups(store, this, { batchSize, retry: this.retry, sliceMs });
    const left = (runner: ModelRunner): void => this.groups.remove(runner);
    const settings = { store, files, agare: this.agare, now: this.now, lage, left };
    const names = [...new Set(models.map(({ namn }) => namn))];
    this.slots = names.map(
      (namn) =>
        new ModelSlot(
          namn,
          models.filter((m) => m.namn === namn),
          settings,
        ),
    );
    this.reporter = new Reporter(options.report, this.slots, this.groups, files, this.now);
  }

  /** Opens the files and begins to follow the log, each model from where it stood. */
  start(): void {
    const { store, tickMs = 500 } = this.options;
    const { signal } = this.stopping;
    this.background = Promise.all([
      keepTicking(this, tickMs, signal),
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
    await this.background;
    for (const slot of this.slots) slot.close();
    try {
      this.options.files.release(this.agare);
    } catch {
      // Its time runs out by itself.
    }
  }

  committed(group: SubscriptionGroup, caughtUp: boolean): void {
    if (caughtUp) for (const runner of group.runners) runner.ikapp = true;
    if (this.options.files.changed()) this.reconcile();
    if (caughtUp) this.promote(group.runners);
    this.reporter.positions(caughtUp);
  }

  rested(group: SubscriptionGroup): void {
    this.groups.merge(group);
  }

  changed(): void {
    this.reporter.status();
  }

  failed(runner: ModelRunner, error: unknown): void {
    const slot = this.slots.find((s) => s.runners.includes(runner));
    if (slot === undefined) return; // closed meanwhile
    if (error instanceof ReadModelDamaged) {
      this.attempt(slot, () => slot.discard(runner));
      this.noteDamage(error);
      this.reconcile();
    } else if (isHopeless(error)) this.stopRunner(slot, runner, error);
    else {
      runner.hinder = this.hinder(error, ++runner.failures);
      this.reporter.note('warn', `Läsmodellen ${slot.namn} väntar: ${runner.hinder.orsak}`);
    }
    this.reporter.status();
  }

  look(): void {
    this.reconcile();
    const runners = this.slots.flatMap((slot) => slot.runners);
    for (const runner of runners)
      if ((runner.hinder?.provasIgen ?? Infinity) <= this.now()) this.tryAgain(runner);
    this.promote(runners.filter((runner) => runner.ikapp));
    if (runners.some(({ generation }) => generation.tillstand === 'bygger')) this.reporter.status();
  }

  tidy(): void {
    for (const slot of this.slots) this.attempt(slot, () => slot.renew());
    try {
      this.options.files.sweep();
    } catch (error) {
      this.reporter.note('warn', `Gamla läsmodeller kunde inte tas bort: ${orsakAv(error)}`);
    }
  }

  private tryAgain(runner: ModelRunner): void {
    try {
      runner.retry();
      this.groups.place(runner);
    } catch (error) {
      this.failed(runner, error);
    }
  }

  private stopRunner(slot: ModelSlot, runner: ModelRunner, error: unknown): void {
    const stopp = (runner.stopp = stoppOf(error, runner.position));
    this.reporter.note('error', `Läsmodellen ${slot.namn} har stannat: ${stopp.orsak}`);
    if (runner === slot.bygge) slot.buildStopped(stopp.orsak);
    this.attempt(slot, () => this.options.files.noteStop(runner.generation.generation, stopp));
  }

  private promote(runners: Iterable<ModelRunner>): void {
    const ready = new Set(runners);
    for (const slot of this.slots) {
      const { bygge } = slot;
      if (bygge?.stopp !== null || !ready.has(bygge)) continue;
      this.attempt(slot, () => {
        if (!slot.promote()) return;
        this.reporter.note(
          'info',
          `Läsmodellen ${slot.namn} v${bygge.model.version} är byggd och används nu`,
        );
        this.reporter.positions(true);
        this.reporter.status();
      });
    }
  }

  /** All together, so that models that stand at the same place share a subscription from the start. */
  private reconcile(): void {
    if (this.stopping.signal.aborted) return;
    const due = this.slots.filter((slot) => (slot.hinder?.provasIgen ?? 0) <= this.now());
    for (const slot of due) this.attempt(slot, () => this.reconcileSlot(slot));
    this.groups.place(...this.slots.flatMap((slot) => slot.runnable));
  }

  private reconcileSlot(slot: ModelSlot): void {
    try {
      slot.reconcile();
    } catch (error) {
      if (!(error instanceof ReadModelDamaged)) throw error;
      this.noteDamage(error);
      slot.reconcile();
    }
  }

  private noteDamage(error: ReadModelDamaged): void {
    this.reporter.note('error', `${error.message}. Den byggs om från början.`);
  }

  /** What goes wrong with one model's files is that model's: noted, and tried again after a while. */
  private attempt(slot: ModelSlot, work: () => void): void {
    try {
      work();
    } catch (error) {
      slot.hinder = this.hinder(error, ++slot.failures);
      this.reporter.note('warn', `Läsmodellen ${slot.namn} väntar: ${slot.hinder.orsak}`);
      this.reporter.status();
    }
  }

  private hinder(error: unknown, failures: number): Hinder {
    return { orsak: orsakAv(error), provasIgen: this.now() + pauseAfter(failures, this.retry) };
  }
}
