import type { AvvikelseNoterad } from '../arende/arende.events.js';
import type { Decided } from '../shared/decider.js';
import type { Notering } from './prova.js';

/** A deviation as the fact that notes it, beside the fact (of type `avser`) that it concerns. */
export const noterad = ({ skal, ...not }: Notering, avser: string): Decided<AvvikelseNoterad> => ({
  type: 'AvvikelseNoterad',
  data: { ...not, avser },
  ...(skal !== undefined && { skal }),
});
