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

/** Every third tick it tidies too: a build belongs to its owner for 6 s at a time, and half a second is a tick. */
const TIDY_TICKS = 3;

/** Ticks until the signal says stop. */
export const keepTicking = async (chores: Chores, tickMs: number, signal: AbortSignal): Promise<void> => {
  for (let tick = 0; !signal.aborted; tick++) {
    chores.look();
    if (tick % TIDY_TICKS === 0) chores.tidy();
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
