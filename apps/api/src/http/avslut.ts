import type { ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { problem } from './fel/problem.js';
import { svaraMedProblem } from './fel/problem.filter.js';

/** A request that has not been answered by then is cut off. */
const LANGSTA_VANTAN_MS = 10_000;
const TITTA_MS = 20;

/** To be asked again where another instance answers, or here once the service is back: so the connection is not kept. */
const nekaNytt = (reply: FastifyReply): void => {
  void reply.header('connection', 'close');
  svaraMedProblem(reply, problem('TJANSTEN_AVSLUTAS', 'Tjänsten avslutas och tar inte emot fler anrop.'));
};

/**
 * Lets what has begun be answered, and then hangs up. A browser keeps connections open on which it has asked for
 * nothing yet; Node counts those as busy, and the server would wait a minute for them. What comes meanwhile on such a
 * connection, or on a new one, is told that the service is about to end.
 */
export const avslutaLugnt = (fastify: FastifyInstance): void => {
  const pagaende = new Set<ServerResponse>();
  let avslutas = false;
  fastify.addHook('onRequest', (_request, reply, done) => {
    const svar = reply.raw;
    pagaende.add(svar);
    svar.once('close', () => pagaende.delete(svar));
    if (avslutas) nekaNytt(reply);
    else done();
  });
  fastify.addHook('preClose', async () => {
    avslutas = true;
    for (const svar of pagaende) if (!svar.headersSent) svar.setHeader('connection', 'close');
    const senast = performance.now() + LANGSTA_VANTAN_MS;
    while (pagaende.size > 0 && performance.now() < senast) await sleep(TITTA_MS);
    fastify.server.closeAllConnections();
  });
};
