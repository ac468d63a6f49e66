import { setTimeout as sleep } from 'node:timers/promises';
import type { EventStore } from '#event-store';
import type { BackoffLimits } from './backoff.js';
import { pauseAfter } from './backoff.js';
import type { Reporter } from './reporter.js';
import type { ModelSlot } from './model-slot.js';

/** What the engine does when nobody asks. */
export interface Chores {
  /** Every tick: what others did to the register, runners whose pause is over, builds that can be switched to. */
  look(): void;
  /** Now and then: keep builds one's own, remove old files. */
  tidy(): void;
}

/** Builds belong to their owner for 6 s at a time; old files are left for 10 s. */
const TIDY_MS = 1_500;

/** Ticks until the signal says stop. */
export const keepTicking = async (chores: Chores, tickMs: number, signal: AbortSignal): Promise<void> => {
  let tidied = -Infinity;
  while (!signal.aborted) {
    chores.look();
    if (performance.now() - tidied > TIDY_MS) {
      chores.tidy();
      tidied = performance.now();
    }
    await sleep(tickMs, undefined, { signal }).catch(() => undefined);
  }
};

/** Finds out which head stood at start, however long that takes, and after that how the head moves while someone is behind it. */
export const followHead = async (
  store: EventStore,
  reporter: Reporter,
  slots: readonly ModelSlot[],
  { tickMs, retry }: { readonly tickMs: number; readonly retry: BackoffLimits },
  signal: AbortSignal,
): Promise<void> => {
  let failures = 0;
  while (!signal.aborted) {
    try {
      if (reporter.startHuvud === undefined || behind(slots)) {
        reporter.huvud = await store.head();
        reporter.startHuvud ??= reporter.huvud;
        reporter.status();
      }
      failures = 0;
    } catch {
      failures++; // the subscriptions say what is wrong
    }
    const pause = failures === 0 ? tickMs : pauseAfter(failures, retry);
    await sleep(pause, undefined, { signal }).catch(() => undefined);
  }
};

const behind = (slots: readonly ModelSlot[]): boolean =>
  slots.some(({ live, bygge }) => bygge !== null || live === null || !live.ikapp || live.stopp !== null);
