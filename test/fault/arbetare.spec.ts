import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { request, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { arProvning, Webhookmottagare } from '#expediering/testing';
import { finnsRedis, Provredis } from '#testing';
import { oppnaLogg } from '../../apps/api/src/sammansattning/logg.js';
import {
  nyMapp,
  skriv,
  stada,
  startaArbetare,
  startaServer,
  stoppa,
  tills,
  type Miljo,
  type Server,
} from './prov.js';

const medRedis = finnsRedis('arbetaren') ? describe : describe.skip;
const OMGANGAR = Number(process.env['FAULT_ROUNDS'] ?? 1);
const NYCKEL = 'k'.repeat(40);

medRedis('A worker beside the api, over one log and a Redis', () => {
  const data = nyMapp();
  let redis: Provredis;
  let mottagare: Webhookmottagare;
  let env: Miljo;
  let api: Server;
  let arbetare: Server;

  /** What has been received, by the key that makes a delivery that one and no other. */
  const anropen = (): readonly string[] =>
    mottagare.anrop
      .filter((anrop) => !arProvning(anrop))
      .map(({ huvuden }) => String(huvuden['idempotency-key']));

  const sand = async (vag: string, kropp: Record<string, unknown>) =>
    skriv(api.klient, { nyckel: randomUUID(), vag: `/api/${vag}`, kropp });

  /** A decision that is sent to the nämnd; what each delivery of it is called, once they are settled. */
  const expediera = async (): Promise<string> => {
    const { id } = await sand('arenden', { serie: 'KS', arendemening: 'Lokal', skedde: '2026-01-12' });
    await sand(`arenden/${id}/beslut`, {
      ...{ skedde: '2026-03-02T14:00:00Z', organ: 'Kommunstyrelsen', paragraf: '12' },
      ...{ beslutssatser: ['Lokalen hyrs.'], slutligt: true },
    });
    const { revision } = await sand(`arenden/${id}/expedieringar`, {
      ...{ skedde: '2026-03-10', avser: { slag: 'beslut', nr: 1 } },
      mottagare: [{ typ: 'organ', namn: 'Socialnämnden' }],
    });
    return `arende-${id}-${revision}`;
  };

  /** What the log says of the only delivery of an expediering. */
  const handelserOm = async (expediering: string): Promise<readonly string[]> => {
    const logg = await oppnaLogg({ data, kurrentdbUrl: null }, true);
    try {
      const { events } = await logg.read(`leverans-${expediering}-1`, { from: 0, limit: 100 });
      return events.map(({ type }) => type);
    } finally {
      await logg.close();
    }
  };
  const tillsLevererad = (expediering: string) =>
    tills(
      () => handelserOm(expediering),
      (typer) => typer.includes('Levererad'),
    );

  /** The receiver answers nobody from now on; those that have come to it, and how they are let go. */
  const hallKvar = (): { readonly svar: ServerResponse[]; readonly slapp: () => void } => {
    const svar: ServerResponse[] = [];
    mottagare.svara = (ett) => svar.push(ett);
    return {
      svar,
      slapp: () => {
        mottagare.svara = (ett) => ett.writeHead(204).end();
        for (const ett of svar.splice(0)) ett.writeHead(204).end();
      },
    };
  };

  beforeAll(async () => {
    redis = await Provredis.starta();
    mottagare = await Webhookmottagare.starta();
    const nycklar = join(data, 'webhooknycklar');
    mkdirSync(nycklar);
    writeFileSync(join(nycklar, `127.0.0.1_${mottagare.port}.nycklar`), NYCKEL);
    env = {
      REDIS_URL: redis.url,
      ARENDELOGG_WEBHOOK_TILLAT: '127.0.0.1/32',
      ARENDELOGG_EXPEDIERING_SKALA: '0.01',
      ARENDELOGG_KOTAVLA: '1',
    };
    api = await startaServer(data, env);
    await sand('organ/SN/inrattande', { skedde: '2011-01-01', namn: 'Socialnämnden', typ: 'namnd' });
    await sand('organ/SN/brevlada', {
      ...{ skedde: '2011-01-01', kanal: 'webhook' },
      adress: `http://127.0.0.1:${mottagare.port}/hook`,
    });
  }, 120_000);
  afterAll(async () => {
    await stada();
    await mottagare.stang();
    await redis.stada();
  });

  it('sends also what was expedierat before there was any worker', async () => {
    const tidig = await expediera();
    arbetare = await startaArbetare(data, env);
    await tillsLevererad(tidig);
    expect(anropen()).toEqual([`${tidig}-1-1`]);
  }, 120_000);

  it('sends what is asked of the api, and tells how it goes', async () => {
    const id = await expediera();
    await tillsLevererad(id);
    expect(anropen().filter((nyckel) => nyckel === `${id}-1-1`)).toHaveLength(1);
    const redo = await arbetare.klient.hamta('/halsa/redo');
    expect([redo.status, redo.json['status']]).toEqual([200, 'redo']);
    expect((await arbetare.klient.hamta('/halsa/liv')).json).toEqual({ status: 'lever' });
    const matt = await tills(
      async () => (await fetch(`${arbetare.klient.url}/metrics`)).text(),
      (text) => text.includes('arendelogg_leveranser{lage="levererad"} 2'),
    );
    expect(matt).toMatch(/^arendelogg_leveranser\{lage="vantar"\} 0$/m);
    expect(matt).toMatch(/^arendelogg_leveransforsok_total\{kanal="webhook",utfall="levererad"\} 2$/m);
    expect(matt).toMatch(/^arendelogg_beslut_till_leverans_sekunder_count 2$/m);
    expect(matt).toMatch(/^arendelogg_ko_jobb\{kanal="webhook",lage="vantar"\} 0$/m);
    expect(matt).toMatch(/^arendelogg_expediering_skuld 0$/m);
    expect(matt).toMatch(/^arendelogg_kretsar_brutna 0$/m);
    expect(matt).toMatch(/^arendelogg_lasmodell_ikapp\{lasmodell="expediering"\} 1$/m);
  }, 120_000);

  it('shows its queues to who sits at the machine, and lets nobody change them', async () => {
    const { url } = arbetare.klient;
    const tavla = await fetch(`${url}/kotavla`);
    expect([tavla.status, await tavla.text()]).toEqual([200, expect.stringContaining('<!DOCTYPE html>')]);
    const andring = await fetch(`${url}/kotavla/api/queues/webhook/pause`, { method: 'PUT' });
    expect(andring.status).toBe(405);
    for (const vag of ['/kotavla', '/metrics']) {
      const fraga = request(`${url}${vag}`, { headers: { host: 'elak.example' } }).end();
      const [svar] = (await once(fraga, 'response')) as [{ statusCode: number; resume: () => void }];
      svar.resume();
      expect([vag, svar.statusCode]).toEqual([vag, 421]);
    }
    expect((await fetch(`${api.klient.url}/kotavla`)).status).toBe(404);
  });

  it(
    'finishes what is at hand when it is told to stop: once at the receiver, and said in the log',
    async () => {
      for (let i = 0; i < OMGANGAR; i++) {
        const { svar, slapp } = hallKvar();
        const id = await expediera();
        await tills(
          async () => svar.length,
          (antal) => antal === 1,
        );
        const slut = stoppa(arbetare);
        await tills(
          async () => arbetare.process.ut(),
          (ut) => ut.includes('Avslutar: '),
        );
        slapp();
        expect(await slut).toBe(0);
        expect(await handelserOm(id)).toEqual(['SkickadTillMottagare', 'Levererad']);
        expect(arbetare.process.ut() + arbetare.process.fel()).not.toMatch(/ FEL |closed|stängd/i);
        arbetare = await startaArbetare(data, env);
        expect(anropen().filter((nyckel) => nyckel === `${id}-1-1`)).toHaveLength(1);
      }
    },
    120_000 * OMGANGAR,
  );

  it('ends at once when it is told twice, and what was at hand is sent by the next', async () => {
    const { svar, slapp } = hallKvar();
    const id = await expediera();
    await tills(
      async () => svar.length,
      (antal) => antal === 1,
    );
    arbetare.process.signal('SIGTERM');
    await tills(
      async () => arbetare.process.ut(),
      (ut) => ut.includes('Avslutar: '),
    );
    arbetare.process.signal('SIGTERM');
    expect(await arbetare.process.slut).toBe(128 + 15);
    expect(await handelserOm(id)).toEqual([]);
    slapp();
    arbetare = await startaArbetare(data, env);
    await tillsLevererad(id);
  }, 120_000);

  it(
    'delivers what it had at hand when it was killed, once it is started again',
    async () => {
      for (let i = 0; i < OMGANGAR; i++) {
        const { svar, slapp } = hallKvar();
        const ids = [await expediera(), await expediera(), await expediera()];
        await tills(
          async () => svar.length,
          (antal) => antal >= 3,
        );
        arbetare.process.signal('SIGKILL');
        await arbetare.process.slut;
        slapp();
        expect(await Promise.all(ids.map(handelserOm))).toEqual([[], [], []]);
        arbetare = await startaArbetare(data, env);
        for (const id of ids) {
          expect((await tillsLevererad(id)).filter((typ) => typ === 'Levererad')).toHaveLength(1);
          expect(anropen()).toContain(`${id}-1-1`);
        }
      }
    },
    120_000 * OMGANGAR,
  );

  it('shares its read models with another over the same folder, of which one may be killed', async () => {
    const andra = await startaArbetare(data, env);
    const fore = await Promise.all([expediera(), expediera(), expediera()]);
    for (const id of fore) await tillsLevererad(id);
    arbetare.process.signal('SIGKILL');
    await arbetare.process.slut;
    const efter = await Promise.all([expediera(), expediera(), expediera()]);
    for (const id of efter) await tillsLevererad(id);
    arbetare = await startaArbetare(data, env);
    const sist = await expediera();
    await tillsLevererad(sist);
    const alla = [...fore, ...efter, sist];
    for (const id of alla)
      expect((await handelserOm(id)).filter((typ) => typ === 'Levererad')).toHaveLength(1);
    expect(await stoppa(andra)).toBe(0);
  }, 120_000);

  it('starts while Redis is away, says so, and sends when it is back', async () => {
    expect(await stoppa(arbetare)).toBe(0);
    await redis.doda();
    const id = await expediera();
    arbetare = await startaArbetare(data, env);
    const redo = await arbetare.klient.hamta('/halsa/redo');
    expect([redo.status, JSON.stringify(redo.json)]).toEqual([503, expect.stringContaining('nås inte')]);
    expect(await (await fetch(`${arbetare.klient.url}/metrics`)).text()).toMatch(
      /^arendelogg_ko_nas\{kanal="webhook"\} 0$/m,
    );
    expect(arbetare.process.ut()).toMatch(/Redis på \S+ nås inte/);
    await redis.start();
    await tillsLevererad(id);
    expect(await stoppa(arbetare)).toBe(0);
  }, 120_000);
});
