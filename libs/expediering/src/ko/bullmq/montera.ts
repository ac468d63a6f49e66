import type { FastifyInstance } from 'fastify';
import type { Kotavla, Kotavleval } from './kotavleval.js';

export type { Kotavla, Kotavleval } from './kotavleval.js';

/**
 * Mounts the board of the queues under a path: to look at, not to change. Who may look is for the application to decide,
 * before the path is reached. Its packages are loaded here and not before.
 */
export const monteraKotavla = async (fastify: FastifyInstance, val: Kotavleval): Promise<Kotavla> => {
  const { montera } = await import('./kotavla.js');
  return montera(fastify, val);
};
