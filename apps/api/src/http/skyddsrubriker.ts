import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';

/**
 * On every answer, put together once: nothing of it is to be run, shown in a frame, taken for another type or fetched
 * into a page elsewhere. What only means something to a page in a browser is left to the pages: every request pays for
 * every header, and so does whoever reads the answer.
 */
export const skyddaSvar = (app: NestFastifyApplication): void => {
  app.useSecurityHeaders({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
    },
    crossOriginResourcePolicy: true,
    xContentTypeOptions: true,
    xFrameOptions: { action: 'deny' },
    // of pages
    crossOriginOpenerPolicy: false,
    originAgentCluster: false,
    referrerPolicy: false,
    xDnsPrefetchControl: false,
    xDownloadOptions: false,
    xPermittedCrossDomainPolicies: false,
    xXssProtection: false,
    // without TLS of its own the service must not promise it; the proxy that has it does
    strictTransportSecurity: false,
    // Fastify sends none that would be taken away
    xPoweredBy: false,
  });
};

/** On every page beside a policy of its own: what it may load and run is nobody else's to say. */
export const SIDRUBRIKER = {
  'cross-origin-opener-policy': 'same-origin',
  'origin-agent-cluster': '?1',
  'referrer-policy': 'no-referrer',
  'x-dns-prefetch-control': 'off',
} as const;

/** Puts them, and a policy, on every route from an address on. To be called before there are any. */
export const skyddaSidor = (fastify: FastifyInstance, fran: string, policy: string): void => {
  fastify.addHook('onRoute', (vag) => {
    if (vag.url !== fran && !vag.url.startsWith(`${fran}/`)) return;
    vag.onRequest = [
      ...[vag.onRequest ?? []].flat(),
      (_request, reply, done) => {
        void reply.headers({ ...SIDRUBRIKER, 'content-security-policy': policy });
        done();
      },
    ];
  });
};
