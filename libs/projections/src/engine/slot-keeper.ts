import { pauseAfter, type BackoffLimits } from './backoff.js';
import { orsakAv, ReadModelDamaged } from './errors.js';
import { isHopeless, stoppOf } from './failure.js';
import type { Groups } from './groups.js';
import type { Hinder, ModelRunner } from './model-runner.js';
import type { ModelSlot } from './model-slot.js';
import type { ReadModelFiles } from './read-model-files.js';
import type { Reporter } from './reporter.js';
import type { Chores } from './upkeep.js';

export type KeeperParts = {
  readonly slots: readonly ModelSlot[];
  readonly groups: Groups;
  readonly files: ReadModelFiles;
  readonly reporter: Reporter;
  readonly retry: BackoffLimits;
  readonly now: () => number;
};

/** Keeps every read model in its right place, and what goes wrong with one from touching another. */
export class SlotKeeper implements Chores {
  constructor(private readonly the: KeeperParts) {}

  /** All together, so that models that stand at the same place share a subscription from the start. */
  reconcile(): void {
    const { slots, groups, reporter, now } = this.the;
    const due = slots.filter((slot) => (slot.hinder?.provasIgen ?? 0) <= now());
    for (const slot of due) this.attempt(slot, () => this.reconcileSlot(slot));
    groups.place(...slots.flatMap((slot) => slot.runnable));
    reporter.status();
  }

  /** Gives finished builds to the readers. */
  promote(runners: Iterable<ModelRunner>): void {
    const ready = new Set(runners);
    for (const slot of this.the.slots) {
      const { bygge } = slot;
      if (bygge?.stopp !== null || !ready.has(bygge)) continue;
      this.attempt(slot, () => {
        if (slot.promote()) this.promoted(slot, bygge.model.version);
      });
    }
  }

  failed(runner: ModelRunner, error: unknown): void {
    const slot = this.the.slots.find((s) => s.runners.includes(runner));
    if (slot === undefined) return; // closed meanwhile
    if (error instanceof ReadModelDamaged) {
      this.attempt(slot, () => slot.discard(runner));
      this.noteDamage(error);
      this.reconcile();
    } else if (isHopeless(error)) this.stopRunner(slot, runner, error);
    else {
      runner.hinder = this.hinder(error, ++runner.failures);
      this.the.reporter.note('warn', `Läsmodellen ${slot.namn} väntar: ${runner.hinder.orsak}`);
    }
    this.the.reporter.status();
  }

  look(): void {
    const { slots, now } = this.the;
    this.reconcile();
    const runners = slots.flatMap((slot) => slot.runners);
    for (const runner of runners) if ((runner.hinder?.provasIgen ?? Infinity) <= now()) this.tryAgain(runner);
    this.promote(runners.filter((runner) => runner.ikapp));
  }

  tidy(): void {
    for (const slot of this.the.slots) this.attempt(slot, () => slot.renew());
    try {
      this.the.files.sweep();
    } catch (error) {
      this.the.reporter.note('warn', `Gamla läsmodeller kunde inte tas bort: ${orsakAv(error)}`);
    }
  }

  private promoted({ namn }: ModelSlot, version: number): void {
    const { reporter } = this.the;
    reporter.note('info', `Läsmodellen ${namn} v${version} är byggd och används nu`);
    reporter.positions(true);
    reporter.status();
  }

  private tryAgain(runner: ModelRunner): void {
    try {
      runner.retry();
      this.the.groups.place(runner);
    } catch (error) {
      this.failed(runner, error);
    }
  }

  private stopRunner(slot: ModelSlot, runner: ModelRunner, error: unknown): void {
    const stopp = (runner.stopp = stoppOf(error, runner.position));
    this.the.reporter.note('error', `Läsmodellen ${slot.namn} har stannat: ${stopp.orsak}`);
    this.attempt(slot, () => {
      this.the.files.noteStop(runner.generation.generation, stopp);
      if (runner === slot.bygge) slot.buildStopped(stopp.orsak);
    });
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
    this.the.reporter.note('error', `${error.message}. Den byggs om från början.`);
  }

  /** What goes wrong with one model's files is that model's: noted, and tried again after a while. */
  private attempt(slot: ModelSlot, work: () => void): void {
    try {
      work();
    } catch (error) {
      slot.hinder = this.hinder(error, ++slot.failures);
      this.the.reporter.note('warn', `Läsmodellen ${slot.namn} väntar: ${slot.hinder.orsak}`);
      this.the.reporter.status();
    }
  }

  private hinder(error: unknown, failures: number): Hinder {
    return { orsak: orsakAv(error), provasIgen: this.the.now() + pauseAfter(failures, this.the.retry) };
  }
}
