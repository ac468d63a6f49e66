import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { arProvning, Webhookmottagare } from '#expediering/testing';
import { finnsRedis, Provredis } from '#testing';
import { mkdirSync, writeFileSync } from 'node:fs';
import { oppnaLogg } from '../../../apps/api/src/sammansattning/logg.js';
import { kor, skrivRader } from '../../e2e/cli-harness.js';
import { nyMapp, sattArbetareIgang, stada, startaServer, tills, type Miljo } from '../prov.js';
import { avgjort, envar, expediera, inratta, type Provorgan } from './kommunen.js';
import { Skuldbild } from './skuldbild.js';

const GAMLA = Number(process.env['FAULT_ROUNDS'] ?? 1) > 1 ? 1_000 : 100;

/** An old ärende whose decision was sent to somebody that the register knows today. */
const gammalt = (lopnr: number): readonly object[] => {
  const arende = `KS-2019-${lopnr}`;
  const beslut = { organ: 'Kommunstyrelsen', beslutssatser: ['Kommunen ansluter sig.'], slutligt: true };
  const mottagare = [{ typ: 'organ', namn: 'Nämnd 1' }];
  return [
    {
      kommando: 'OppnaArende',
      diarienummer: arende,
      skedde: '2019-01-07',
      data: { arendemening: `Fråga ${lopnr}` },
    },
    { kommando: 'FattaBeslut', arende, skedde: '2019-02-04', data: beslut },
    {
      kommando: 'ExpedieraBeslut',
      arende,
      skedde: '2019-02-11',
      data: { avser: { slag: 'beslut', nr: 1 }, mottagare },
    },
  ];
};

describe('historia som läses in medan det skickas', () => {
  const slapp: (() => Promise<unknown>)[] = [];
  afterAll(async () => {
    await stada();
    await Promise.all(slapp.map(async (ett) => ett()));
  });

  /** What was called when one decision of today had arrived after all the old ones. */
  const provad = async (medArbetare: boolean): Promise<void> => {
    const data = nyMapp();
    const mottagare = await Webhookmottagare.starta();
    slapp.push(async () => mottagare.stang());
    const utskicken = () => mottagare.anrop.filter((anrop) => !arProvning(anrop));
    const nycklar = join(data, 'webhooknycklar');
    mkdirSync(nycklar);
    writeFileSync(join(nycklar, `127.0.0.1_${mottagare.port}.nycklar`), 'n'.repeat(40));
    const miljo: Miljo = {
      ARENDELOGG_WEBHOOK_TILLAT: '127.0.0.0/8',
      ARENDELOGG_EXPEDIERING_SKALA: '0.002', // everything is reconciled all the time
    };
    const redis = medArbetare ? await Provredis.starta() : null;
    if (redis) slapp.push(async () => redis.stada());
    const env = { ...miljo, ...(redis && { REDIS_URL: redis.url }) };
    const server = await startaServer(data, env);
    const arbetare = redis && sattArbetareIgang(data, env);
    const organen = [1, 2].map((nr): Provorgan => ({
      kod: `N${nr}`,
      namn: `Nämnd ${nr}`,
      brevlada: { kanal: 'webhook', adress: `http://127.0.0.1:${mottagare.port}/${nr}` },
    }));
    await inratta(server.klient, organen);
    await arbetare?.redo;

    const rader = Array.from({ length: GAMLA }, (_, nr) => gammalt(nr + 1)).flat();
    const inlast = await kor(data, 'importera', skrivRader(join(data, 'gamla.jsonl'), rader));
    expect(inlast).toMatchObject({ kod: 0 });
    await expediera(server.klient, await avgjort(server.klient), envar(organen));
    await tills(
      async () => utskicken().length,
      (antal) => antal >= organen.length,
    );
    for (const process of [arbetare, server.process])
      if (process) {
        process.signal('SIGTERM');
        expect(await process.slut).toBe(0);
      }

    const logg = await oppnaLogg({ data, kurrentdbUrl: null }, true);
    slapp.push(async () => logg.close());
    const handelser = await logg.readAll({ after: null, limit: Number.MAX_SAFE_INTEGER });
    expect(handelser.filter(({ type }) => type === 'BeslutExpedierat')).toHaveLength(GAMLA + 1);
    expect(handelser.filter(({ type }) => type === 'ExpedieringPlanerad')).toHaveLength(1);
    const bild = new Skuldbild(logg);
    expect(await bild.las()).toMatchObject({ mottagare: organen.length, levererad: organen.length });
    expect(
      utskicken()
        .map(({ vag }) => vag)
        .toSorted(),
    ).toEqual(['/1', '/2']);
  };

  it(
    `skickar inget av ${GAMLA} gamla expedieringar, bara den som görs efter dem`,
    () => provad(false),
    300_000,
  );

  (finnsRedis('import med en arbetare igång') ? it : it.skip)(
    'och inte heller när en arbetare skickar',
    () => provad(true),
    300_000,
  );
});
