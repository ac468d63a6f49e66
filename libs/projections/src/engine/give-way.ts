import { setPriority } from 'node:os';

/** Of Linux' -20 to 19: about a tenth of a core where others want all of it, and all that they leave. */
const NICE = 10;

/**
 * Lets those who write go first where the cores do not suffice: they promise something, and the read models catch up
 * when there is time. In Linux a thread has a priority of its own; elsewhere it would be the whole process', so there
 * nothing is done.
 */
export const giveWay = (): void => {
  if (process.platform !== 'linux') return;
  try {
    setPriority(NICE);
  } catch {
    // forbidden here: the cores are then shared evenly
  }
};
