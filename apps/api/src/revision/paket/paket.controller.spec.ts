import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Global, Module } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { EVENT_STORE } from '#event-store';
import { DOKUMENTLAGER } from '#handlingar';
import { KLOCKA } from '#platform';
import { LASMODELLER } from '#queries';
import { VERIFIERARE } from '#revision';
import { ARENDE, HEMLIGT, MOTE, Provarende } from '#revision/testing';
import { StalldKlocka } from '#testing';
import { Problemfilter } from '../../http/fel/problem.filter.js';
import { skapaAdapter } from '../../http/server.js';
import { IDENTITET, rubrikidentitet } from '../../identitet/identitet.js';
import { Lasningsmodul } from '../lasning/lasningsmodul.js';
import { BEVISKALLA, Paketmodul } from './paketmodul.js';

let prov: Provarende;
let app: NestFastifyApplication;

beforeAll(async () => {
  prov = await Provarende.skapa();
  const las = () => [MOTE];
  const delar = [
    { provide: EVENT_STORE, useValue: prov.logg },
    { provide: DOKUMENTLAGER, useValue: prov.lager },
    { provide: KLOCKA, useValue: new StalldKlocka() },
    { provide: IDENTITET, useValue: rubrikidentitet },
    { provide: LASMODELLER, useValue: { vantaPa: async () => undefined, lasare: () => ({ las }) } },
  ];
  @Global()
  @Module({ providers: delar, exports: delar.map(({ provide }) => provide) })
  class Grund {}
  const bevis = { provide: BEVISKALLA, useFactory: () => prov.kalla };
  const modul = await Test.createTestingModule({
    imports: [Grund, Lasningsmodul, Paketmodul.med({ bevis, keys: prov.delar.keys })],
    providers: [{ provide: APP_FILTER, useClass: Problemfilter }],
  }).compile();
  app = modul.createNestApplication<NestFastifyApplication>(skapaAdapter(), { logger: false });
  app.setGlobalPrefix('api');
  await app.init();
});
afterAll(async () => {
  await app.close();
  await prov.kalla.stang();
  rmSync(prov.mapp, { recursive: true });
});

const hamta = (vag: string) =>
  app.inject({ url: `/api/revision/paket/${vag}`, headers: { 'x-arendelogg-aktor': 'revisor-1' } });

describe('GET /api/revision/paket/{id}', () => {
  it.each([
    ['', false],
    ['?medNyckel=ja', true],
    ['?franHuvud=3', false],
  ])('%s ger ett paket som håller', async (fraga, oppet) => {
    const svar = await hamta(`${ARENDE}${fraga}`);
    expect([svar.statusCode, svar.headers['content-type']]).toEqual([200, 'application/x-tar']);
    expect(svar.rawPayload.includes(HEMLIGT)).toBe(oppet);
    const fil = join(prov.mapp, 'hamtat.tar');
    writeFileSync(fil, svar.rawPayload);
    expect(spawnSync(process.execPath, [VERIFIERARE, fil], { env: {} }).status).toBe(0);
  });

  it('loggar vem som hämtade det', async () => {
    await hamta(ARENDE);
    const { events } = await prov.logg.read('lasning-2026-03', { backwards: true, limit: 1 });
    expect(events).toMatchObject([
      { data: { vy: 'hamtaBevispaket', arende: ARENDE }, metadata: { aktor: { id: 'revisor-1' } } },
    ]);
  });

  it.each([
    ['KS-2026-999', 404],
    ['41', 400],
    [`${ARENDE}?medNyckel=kanske`, 400],
    [`${ARENDE}?franHuvud=0`, 400],
    [`${ARENDE}?franHuvud=100000`, 400],
  ])('%s svarar %i', async (vag, status) => expect((await hamta(vag)).statusCode).toBe(status));
});
