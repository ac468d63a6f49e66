import type { PositionMonitor } from './position-monitor.js';
import type { ByggStatus } from './status.js';

/** Often enough for a progress bar. */
const EVERY_MS = 200;

/** Tells how a build gets on while `work` runs, and once more when it is done. */
export const withProgress = async (
  monitor: PositionMonitor,
  namn: string,
  onProgress: ((progress: ByggStatus) => void) | undefined,
  work: () => Promise<void>,
): Promise<void> => {
  const told: ByggStatus[] = [];
  const tell = (): void => {
    const bygge = monitor.status().find((model) => model.namn === namn)?.bygge ?? null;
    if (bygge === null) return;
    told[0] = bygge;
    onProgress?.(bygge);
  };
  const timer = setInterval(tell, EVERY_MS);
  try {
    await work();
    if (told[0] !== undefined) onProgress?.({ ...told[0], andel: 1 });
  } finally {
    clearInterval(timer);
  }
};
