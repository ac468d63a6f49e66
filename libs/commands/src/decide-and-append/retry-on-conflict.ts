import { setTimeout as sleep } from 'node:timers/promises';
import { RevisionConflict, type StreamName } from '#event-store';
import { ForsokenTogSlut } from '../errors.js';

const MOST_TRIES = 20;
const FIRST_PAUSE_MS = 2;
const LONGEST_PAUSE_MS = 200;

/** 2, 4, 8 … at most 200 ms, and anything from half of it: two that met do not meet again. About two seconds in all. */
const pause = (failed: number): number =>
  Math.min(FIRST_PAUSE_MS * 2 ** (failed - 1), LONGEST_PAUSE_MS) * (0.5 + Math.random() / 2);

/**
 * Tries again when somebody else was first; `attempt` is told how many tries have failed, and must read anew.
 * Throws `ForsokenTogSlut` in the end.
 */
export const retryOnConflict = async <T>(
  stream: StreamName,
  attempt: (failed: number) => Promise<T>,
  most = MOST_TRIES,
): Promise<T> => {
  for (let failed = 0; ;) {
    try {
      return await attempt(failed);
    } catch (error) {
      if (!(error instanceof RevisionConflict)) throw error;
      failed++;
      if (failed === most) throw new ForsokenTogSlut(stream, failed, { cause: error });
      await sleep(pause(failed));
    }
  }
};
