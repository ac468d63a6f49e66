import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Okand, tolkaLeveransId } from '#domain';
import { KVITTENS_CSP, kvittenssida } from '#expediering';
import { svaraMedProblem, svarPaFel } from '../http/fel/problem.filter.js';
import { SIDRUBRIKER } from '../http/skyddsrubriker.js';
import { Kvittenser, type Sidsvar } from './kvittenser.js';

const STORSTA_FORMULAR = 4_096;
const FORMULAR = 'application/x-www-form-urlencoded';

type MedToken = { readonly Params: { readonly token: string } };

/** The pages hold what only the recipient is to see: nobody keeps, indexes or passes them on. */
const svara = (reply: FastifyReply, { status, sida }: Sidsvar): FastifyReply =>
  reply
    .code(status)
    .headers({
      ...SIDRUBRIKER,
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': KVITTENS_CSP,
      'cache-control': 'no-store',
      'x-robots-tag': 'noindex, nofollow',
    })
    .send(kvittenssida(sida));

const namnI = (kropp: unknown): string => (kropp instanceof URLSearchParams ? (kropp.get('namn') ?? '') : '');

/**
 * The pages of acknowledgement at `/kvittens/<token>`, for people outside who follow the link of a message, and
 * `/api/leveranser/hamtning/<token>`, which leads whoever may read it to what a message only points at. Only here is a
 * form taken. To be called before the app is initialised.
 */
export const monteraKvittens = (app: NestFastifyApplication): void => {
  const kvittenser = (): Kvittenser => app.get(Kvittenser, { strict: false });
  void app
    .getHttpAdapter()
    .getInstance()
    .register((fastify, _val, klar) => {
      fastify.addContentTypeParser(
        FORMULAR,
        { parseAs: 'string', bodyLimit: STORSTA_FORMULAR },
        (_request, kropp, done) => done(null, new URLSearchParams(kropp.toString())),
      );
      fastify.get<MedToken>('/kvittens/:token', async ({ params }, reply) =>
        svara(reply, await kvittenser().visa(params.token)),
      );
      fastify.post<MedToken>('/kvittens/:token', async ({ params, body }: FastifyRequest<MedToken>, reply) =>
        svara(reply, await kvittenser().kvittera(params.token, namnI(body))),
      );
      fastify.get<MedToken>('/api/leveranser/hamtning/:token', ({ params }, reply) => {
        const id = kvittenser().leveransFor(params.token, 'hamtning');
        const delar = id === null ? null : tolkaLeveransId(id);
        if (delar === null) throw new Okand('LEVERANS_OKAND', 'Länken leder inte till något.');
        const { expediering, nr } = delar;
        void reply
          .header('cache-control', 'no-store')
          .redirect(`/api/expedieringar/${expediering}/leveranser/${nr}`, 303);
      });
      fastify.setErrorHandler((error, _request, reply) => svaraMedProblem(reply, svarPaFel(error)));
      klar();
    });
};
