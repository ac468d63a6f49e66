import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fastify } from 'fastify';
import { finnsRedis, Provredis } from '#testing';
import { ettJobb, LANGT_FRAM, provlogg } from '../testing/koprov.js';
import type { BullmqKo } from './bullmq-ko.js';
import { monteraKotavla, type Kotavla } from './montera.js';
import { nyKo } from './testing/bullmqprov.js';

const prova = finnsRedis('kötavlan') ? describe : describe.skip;

prova('the board of the queues', () => {
  const app = fastify();
  let redis: Provredis;
  let ko: BullmqKo;
  let tavla: Kotavla;
  const andra: string[] = [];
  beforeAll(async () => {
    redis = await Provredis.starta();
    ko = nyKo(redis.url);
    await ko.laggTill([ettJobb('a', LANGT_FRAM), ettJobb('b')]);
    app.addHook('onRoute', ({ method, url }) => {
      for (const m of [method].flat()) if (m !== 'GET' && m !== 'HEAD') andra.push(`${m} ${url}`);
    });
    tavla = await monteraKotavla(app, {
      redisUrl: redis.url,
      sokvag: '/admin/koer',
      logg: provlogg().logg,
    });
    await app.ready();
  });
  afterAll(async () => {
    await app.close();
    await tavla.stang();
    await ko.stang();
    await redis.stada();
  });

  it('is shown under its path, with everything it needs from here', async () => {
    const sida = await app.inject({ url: '/admin/koer/' });
    expect(sida.statusCode).toBe(200);
    expect(sida.headers['content-security-policy']).toContain("default-src 'self'");
    expect(sida.body).not.toMatch(/(src|href)="(https?:)?\/\//);
    const filer = [...sida.body.matchAll(/(?:src|href)="(static\/[^"]+)"/g)].map((traff) => traff[1] ?? '');
    expect(filer.length).toBeGreaterThan(2);
    for (const fil of filer) expect((await app.inject({ url: `/admin/koer/${fil}` })).statusCode).toBe(200);
  });

  it('tells what each channel holds', async () => {
    const svar = await app.inject({ url: '/admin/koer/api/queues' });
    const { queues } = svar.json<{ queues: { name: string; counts: object; readOnlyMode: boolean }[] }>();
    expect(queues.map(({ name }) => name)).toEqual(['epost', 'webhook', 'fil']);
    expect(queues.every(({ readOnlyMode }) => readOnlyMode)).toBe(true);
    expect(queues[1]).toMatchObject({ counts: { waiting: 1, delayed: 1 } });
  });

  it('refuses every call that would change something', async () => {
    expect(andra.length).toBeGreaterThan(15);
    for (const rutt of andra) {
      const [method = '', mall = ''] = rutt.split(' ');
      const url = mall.replace(':queueName', 'webhook').replace(':jobId', 'a-1').replace(/:\w+/g, 'delayed');
      const svar = await app.inject({ method: method as 'PUT', url, payload: {} });
      expect({ rutt, kod: svar.statusCode }).toEqual({ rutt, kod: 405 });
    }
    expect(await ko.rakna()).toEqual({ vantar: 1, fordrojda: 1, pagar: 0 });
    expect((await redis.sag('HGET {expediering}:webhook:meta paused')).includes('$-1')).toBe(true);
  });
});
