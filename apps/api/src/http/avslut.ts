import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';

/** A request that has not been answered by then is cut off. */
const LANGSTA_VANTAN_MS = 10_000;
const TITTA_MS = 20;

/**
 * Lets what has begun be answered, and then hangs up. A browser keeps connections open on which it has asked for
 * nothing yet; Node counts those as busy, and the server would wait a minute for them.
 */
export const avslutaLugnt = (fastify: FastifyInstance): void => {
  let pagaende = 0;
  fastify.addHook('onRequest', (_request, reply, done) => {
    pagaende++;
    reply.raw.once('close', () => pagaende--);
    done();
  });
  fastify.addHook('preClose', async () => {
    const senast = performance.now() + LANGSTA_VANTAN_MS;
    while (pagaende > 0 && performance.now() < senast) await sleep(TITTA_MS);
    fastify.server.closeAllConnections();
  });
};
