import { setImmediate } from 'node:timers/promises';
import type { EventStore } from '#event-store';
import type { Groups } from './groups.js';
import type { ModelRunner } from './model-runner.js';
import type { ModelSlot } from './model-slot.js';
import type { SlotKeeper } from './slot-keeper.js';

/** Tries before it goes back to wait for the log like the others. */
const TRIES = 500;

/**
 * The last steps of a build whose live one is written by another process under load: each time it has caught
 * up, the live one is a few events ahead. Reading on without waiting to be woken, it gets past within
 * milliseconds.
 */
export class FinalSpurt {
  private readonly underWay = new Set<Promise<void>>();

  constructor(
    private readonly store: EventStore,
    private readonly groups: Groups,
    private readonly keeper: SlotKeeper,
    private readonly signal: AbortSignal,
  ) {}

  /** For a runner that is not in the middle of a batch. */
  begin(slot: ModelSlot, runner: ModelRunner): void {
    this.groups.remove(runner);
    const spurt = this.run(slot, runner);
    this.underWay.add(spurt);
    void spurt.finally(() => this.underWay.delete(spurt));
  }

  /** When the signal has been given. */
  async ended(): Promise<void> {
    await Promise.all(this.underWay);
  }

  private async run(slot: ModelSlot, runner: ModelRunner): Promise<void> {
    try {
      for (let i = 0; i < TRIES && slot.bygge === runner && !this.signal.aborted; i++) {
        const events = await this.store.readAll({ after: runner.position, limit: 1_000 });
        const last = events.at(-1);
        if (last !== undefined) await runner.advance(events, last.position);
        this.keeper.promote([runner]);
        await setImmediate();
      }
    } catch (error) {
      this.keeper.failed(runner, error);
    }
    this.groups.place(...slot.runnable);
  }
}
