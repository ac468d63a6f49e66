import { setTimeout as sleep } from 'node:timers/promises';
import { LogUnavailable } from '../errors.js';
import { commandError, finalError, isOutage, isTimeout, TryTimedOut } from './failures.js';
import type { KurrentLimits } from './limits.js';

/** Where the log is, and whether we are stopping. */
export type Surroundings = {
  readonly where: string;
  readonly limits: KurrentLimits;
  /** Aborts when the store closes: nothing is tried again after that. */
  readonly closing: AbortSignal;
};

/**
 * The same call again until it is answered, with growing pauses, up to the total. A short outage (restart,
 * leader election, cut connection) never reaches the caller.
 */
export const untilAnswered = async <T>(around: Surroundings, attempt: () => Promise<T>): Promise<T> => {
  const giveUpAt = performance.now() + around.limits.totalMs;
  for (let tries = 1; ; tries++) {
    throwIfClosing(around);
    try {
      return await attempt();
    } catch (caught) {
      const error = commandError(caught);
      if (!isOutage(error)) throw finalError(error, around.where);
      const pause = pauseAfter(tries, around.limits);
      if (performance.now() + pause > giveUpAt) throw unavailable(around, error);
      await sleep(pause, undefined, { signal: around.closing }).catch(() => undefined);
    }
  }
};

/** Doubling, and anything between half and the whole of it: a hundred callers must not come back as one. */
export const pauseAfter = (tries: number, { firstPauseMs, longestPauseMs }: KurrentLimits): number =>
  Math.min(firstPauseMs * 2 ** (tries - 1), longestPauseMs) * (0.5 + Math.random() / 2);

export const unavailable = ({ where, limits }: Surroundings, error: Error): LogUnavailable =>
  isTimeout(error)
    ? new LogUnavailable(
        `KurrentDB (${where}) har inte svarat på ${limits.totalMs / 1000} s. Försök igen om en stund.`,
        'LOGGEN_TIDEN_UTE',
        { cause: error },
      )
    : new LogUnavailable(
        `KurrentDB (${where}) går inte att nå. Kontrollera att den är igång och försök igen om en stund.`,
        'LOGGEN_KAN_EJ_NAS',
        { cause: error },
      );

export const throwIfClosing = ({ where, closing }: Surroundings): void => {
  if (closing.aborted)
    throw new LogUnavailable(
      `Loggen ${where} är stängd: tjänsten håller på att stoppas.`,
      'LOGGEN_KAN_EJ_NAS',
    );
};

/** Gives up waiting, not the work: what came of it is unknown, and a late failure of it is nobody's. */
export const within = <T>(ms: number, work: Promise<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new TryTimedOut(`inget svar inom ${ms} ms`));
    }, ms);
    const settled = (): void => {
      clearTimeout(timer);
    };
    work.then(resolve, reject).then(settled, settled);
  });
