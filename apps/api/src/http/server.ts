import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest, HTTPMethods } from 'fastify';
import { avslutaLugnt } from './avslut.js';
import { skyddaMotAndraSidor } from './egen-sida.js';
import { problem } from './fel/problem.js';
import { monteraKvittens } from '../kvittens/montera-kvittens.js';
import { svaraMedProblem } from './fel/problem.filter.js';
import { visaOpenapi } from './openapi.js';
import { skyddaSvar } from './skyddsrubriker.js';

const STORSTA_KROPP = 1024 * 1024;

/** Fastify with limits: one of our bodies is small, and a client that stops half-way is not waited for. */
export const skapaAdapter = (): FastifyAdapter =>
  new FastifyAdapter({
    bodyLimit: STORSTA_KROPP,
    requestTimeout: 30_000,
    // its answer is no problem+json; `avslutaLugnt` gives one
    return503OnClosing: false,
    routerOptions: { maxParamLength: 200 },
    frameworkErrors: (_error: Error, _request: FastifyRequest, reply: FastifyReply) =>
      svaraMedProblem(
        reply,
        problem(
          'OGILTIG_PARAMETER',
          'Adressen går inte att läsa: den innehåller fel tecken, eller en del är för lång.',
        ),
      ),
    // no middleware: every request would pay for looking
    skipMiddie: true,
  });

const METODER: readonly HTTPMethods[] = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

/** Which methods each address takes. */
const metoderPerVag = (fastify: FastifyInstance): Map<string, Set<HTTPMethods>> => {
  const vagar = new Map<string, Set<HTTPMethods>>();
  fastify.addHook('onRoute', ({ url, method }) => {
    const metoder = vagar.get(url) ?? new Set();
    for (const m of [method].flat()) metoder.add(m);
    vagar.set(url, metoder);
  });
  return vagar;
};

/** An address that exists answers 405 for the methods it does not take, and says which it does. */
const nekaAndraMetoder = (fastify: FastifyInstance, vagar: Map<string, Set<HTTPMethods>>): void => {
  for (const [url, tar] of [...vagar]) {
    const ovriga = METODER.filter((m) => !tar.has(m));
    const allow = [...tar].join(', ');
    if (ovriga.length === 0 || url.includes('*')) continue;
    fastify.route({
      method: ovriga,
      url,
      // before the body is read: whatever it is, it is not wanted here
      onRequest: (_request, reply, done) => {
        void reply.header('allow', allow);
        svaraMedProblem(reply, problem('METOD_TILLATS_INTE', `Adressen tar emot ${allow}.`));
        done();
      },
      handler: () => undefined,
    });
  }
};

/** Everything of the HTTP surface that is not a controller. Afterwards the app can listen, or be asked by `inject`. */
export const forberedServer = async (
  app: NestFastifyApplication,
  version: string,
  host: string,
): Promise<void> => {
  const fastify = app.getHttpAdapter().getInstance();
  fastify.removeContentTypeParser('text/plain');
  const vagar = metoderPerVag(fastify);
  avslutaLugnt(fastify);
  skyddaSvar(app);
  skyddaMotAndraSidor(app, host);
  app.setGlobalPrefix('api');
  visaOpenapi(app, version);
  monteraKvittens(app);
  await app.init();
  nekaAndraMetoder(fastify, vagar);
  await fastify.ready();
};
