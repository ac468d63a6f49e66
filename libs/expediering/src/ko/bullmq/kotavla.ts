import { createBullBoard } from '@bull-board/api';
import { BullMQAdapter } from '@bull-board/api/bullMQAdapter';
import { FastifyAdapter } from '@bull-board/fastify';
import { Queue } from 'bullmq';
import type { FastifyInstance } from 'fastify';
import { LEVERANSKANALER } from '#domain';
import { avsluta, nyForbindelse } from './forbindelse.js';
import { PREFIX } from './jobb.js';
import type { Kotavla, Kotavleval } from './kotavleval.js';

/** Nothing from elsewhere: who looks at the queues of a municipality is nobody else's concern. */
const POLICY = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "frame-ancestors 'none'",
].join('; ');

/** The page asks for fonts at Google; those of the browser do as well. */
const utanFrammande = (html: string): string => html.replace(/<link\b[^>]*\bhref="https?:[^>]*>/g, '');

/** See `monteraKotavla`. */
export const montera = async (
  fastify: FastifyInstance,
  { redisUrl, sokvag, logg }: Kotavleval,
): Promise<Kotavla> => {
  const redis = nyForbindelse(redisUrl, 'utan-ko', logg);
  const koer = LEVERANSKANALER.map((kanal) => {
    const ko = new Queue(kanal, {
      connection: redis,
      prefix: PREFIX,
      skipWaitingForReady: true,
      skipVersionCheck: true,
      skipMetasUpdate: true,
    });
    return ko.on('error', () => undefined); // the connection tells of itself
  });
  const server = new FastifyAdapter();
  server.setBasePath(sokvag);
  createBullBoard({
    queues: koer.map((ko) => new BullMQAdapter(ko, { readOnlyMode: true })),
    serverAdapter: server,
    options: { uiConfig: { boardTitle: 'Expediering' } },
  });
  await fastify.register(
    async (tavla) => {
      // the board refuses what changes one queue, but not what changes all of them
      tavla.addHook('onRequest', async (fraga, svar) => {
        void svar.header('content-security-policy', POLICY);
        if (fraga.method !== 'GET' && fraga.method !== 'HEAD')
          return svar.code(405).send({ kod: 'TAVLAN_VISAR_BARA', detail: 'Kötavlan visar bara.' });
        return undefined;
      });
      tavla.addHook('onSend', async (_fraga, _svar, kropp: unknown) =>
        typeof kropp === 'string' && kropp.startsWith('<!DOCTYPE html>') ? utanFrammande(kropp) : kropp,
      );
      await tavla.register(server.registerPlugin());
    },
    { prefix: sokvag },
  );
  return {
    stang: async () => {
      await Promise.all(koer.map(async (ko) => ko.close().catch(() => undefined)));
      avsluta(redis);
    },
  };
};
