import type { Arende } from './arende.state.js';

/** Whether an ärende is about a motion: it was opened as one, or one has been noted in it. */
export const arMotion = ({ slag, motion }: Pick<Arende, 'slag' | 'motion'>): boolean =>
  slag === 'motion' || motion !== null;
