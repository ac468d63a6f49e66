import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { arLoopback } from '#platform';
import { problem } from './fel/problem.js';
import { svaraMedProblem } from './fel/problem.filter.js';

/** The name in a Host header, without port and brackets. */
const vardnamn = (host: string): string => host.replace(/:\d+$/, '').replace(/^\[|\]$/g, '');

/**
 * As long as nobody logs in, the loopback address is what protects the service, and a page somebody visits must not
 * get round it: a name of the page's own that points here would make the service part of that page.
 */
const nekaFrammandeNamn = (fastify: FastifyInstance): void => {
  let godtagen: string | null = null; // who asks asks again, by the same name
  fastify.addHook('onRequest', (request, reply, done) => {
    const { host } = request.headers;
    if (host !== undefined && host !== godtagen && arLoopback(vardnamn(host))) godtagen = host;
    if (host === godtagen) done();
    else
      svaraMedProblem(
        reply,
        problem('VARDNAMN_NEKAS', 'Använd http://127.0.0.1 eller http://localhost, med tjänstens port.'),
      );
  });
};

/** Refuses what a page on another site sends by way of a visitor's browser. */
export const skyddaMotAndraSidor = (app: NestFastifyApplication, host: string): void => {
  app.enableCsrfProtection();
  if (arLoopback(host)) nekaFrammandeNamn(app.getHttpAdapter().getInstance());
};
