import type { Ko } from '../ko.js';
import type { BullmqKoval } from './bullmq-ko.js';

export type { BullmqKoval } from './bullmq-ko.js';
export type { Las } from './konsument.js';

/** A queue that can be away. */
export type Redisko = Ko & { nas(): Promise<boolean> };

/**
 * Makes the queue of a channel on Redis. Redis need not be there yet. BullMQ and the driver are loaded here and not
 * before: the embedded road has no use for them and shall not pay for them at every start.
 */
export const oppnaBullmqKo = async (val: BullmqKoval): Promise<Redisko> => {
  const { BullmqKo } = await import('./bullmq-ko.js');
  return new BullmqKo(val);
};
