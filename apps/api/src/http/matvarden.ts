import type { FastifyInstance } from 'fastify';
import type { Matvarden } from '#expediering';

/** What Prometheus reads: beside the API and not part of it. */
export const visaMatvarden = (fastify: FastifyInstance, matvarden: Matvarden): void => {
  fastify.get('/metrics', async (_request, reply) => {
    const { typ, text } = await matvarden.visa();
    return reply.type(typ).send(text);
  });
};
