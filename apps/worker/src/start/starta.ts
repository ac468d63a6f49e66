import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import type { EventStore } from '#event-store';
import { Expedieringsmotor, Matvarden, monteraKotavla } from '#expediering';
import {
  kravDatamapp,
  kravLedigPort,
  nestlogg,
  sekunderSedan,
  systemKlocka,
  type Installningar,
  type Logg,
  type Lyssnarplats,
  type Utskrift,
} from '#platform';
import { LasmodellerISqlite, mattILasmodell, vantaTillsLast, type Projections } from '#projections';
import { ArbetareModule } from '../arbetare.module.js';
import { provaArbetare } from '../http/halsa.js';
import { lyssna, skapaServer } from '../http/server.js';
import { oppnaExpediering } from '../sammansattning/expediering.js';
import { oppnaLogg } from '../sammansattning/logg.js';
import { arbetarmapp, startaProjektioner } from '../sammansattning/projektioner.js';
import { berattaStart } from './utskrift.js';

export type Startval = {
  readonly installningar: Installningar;
  readonly logg: Logg;
  readonly utskrift: Utskrift;
};

/** A worker whose parts are open, and that sends from when `redo` resolves. */
export type Igang = {
  readonly app: INestApplicationContext;
  /** Never rejects: the log of the process says what went wrong. */
  readonly redo: Promise<void>;
};

type Oppnad = {
  readonly app: INestApplicationContext;
  readonly projektioner: Projections;
  readonly server: FastifyInstance;
  readonly lage: { skickar: boolean };
};

const oppna = async (
  { installningar, logg }: Startval,
  store: EventStore,
  projektioner: Projections,
): Promise<Oppnad> => {
  const { data, host } = installningar;
  const klocka = systemKlocka;
  const lasmodeller = new LasmodellerISqlite(arbetarmapp(data), projektioner);
  const matvarden = new Matvarden();
  const gemensamt = { klocka, projektioner, lasmodeller };
  const expediering = {
    ...(await oppnaExpediering({ ...gemensamt, installningar, logg })),
    matare: matvarden,
  };
  const lage = { skickar: false };
  const server = skapaServer(host, {
    prova: () => provaArbetare({ store, projektioner, expediering, skickar: () => lage.skickar }),
    matvarden: () => matvarden.visa(),
  });
  const app = await NestFactory.createApplicationContext(
    ArbetareModule.med({ ...gemensamt, store, expediering, server }),
    { logger: nestlogg(logg), abortOnError: false },
  );
  const motor = app.get(Expedieringsmotor, { strict: false });
  matvarden.las({
    ...mattILasmodell(() => lasmodeller.lasare('expediering'), projektioner),
    klocka,
    koer: expediering.koer,
    brutna: () => motor.brutnaKretsar,
  });
  return { app, projektioner, server, lage };
};

const platsI = ({ host, arbetarport }: Installningar): Lyssnarplats => ({
  host,
  port: arbetarport,
  variabel: 'ARENDELOGG_ARBETARE_PORT',
});

/** What the log says is read in first: then nothing is taken for unplanned that has only not been read. */
const borja = async ({ app, projektioner, lage }: Oppnad, { logg, utskrift }: Startval): Promise<void> => {
  const start = performance.now();
  try {
    await vantaTillsLast(projektioner, utskrift);
    const motor = app.get(Expedieringsmotor, { strict: false });
    await motor.markeraStart();
    motor.starta();
    lage.skickar = true;
    utskrift(`Arbetaren skickar. Redo efter ${sekunderSedan(start)} s.`);
  } catch (error) {
    logg.error({ context: 'Start', err: error }, 'Arbetaren blev inte redo');
  }
};

const visaKoer = async (
  { server }: Oppnad,
  { installningar: { kotavla, redisUrl }, logg }: Startval,
): Promise<void> => {
  if (!kotavla || redisUrl === null) return;
  const tavla = await monteraKotavla(server, { redisUrl, sokvag: '/kotavla', logg });
  server.addHook('onClose', async () => tavla.stang());
};

const oppnaOchLyssna = async (val: Startval, store: EventStore): Promise<Oppnad> => {
  const { installningar, logg, utskrift } = val;
  const projektioner = startaProjektioner(installningar, logg);
  try {
    const oppnad = await oppna(val, store, projektioner);
    await visaKoer(oppnad, val);
    utskrift(`Lyssnar på ${await lyssna(oppnad.server, platsI(installningar))}`);
    return oppnad;
  } catch (error) {
    await projektioner.stop();
    throw error;
  }
};

/** Starts a worker. What it throws ends the process; Redis may be away, and is waited for. */
export const starta = async (val: Startval): Promise<Igang> => {
  const { installningar, utskrift } = val;
  berattaStart(installningar, utskrift);
  await kravLedigPort(platsI(installningar));
  kravDatamapp(arbetarmapp(installningar.data));
  const store = await oppnaLogg(installningar);
  try {
    await store.head(); // a log that cannot be reached is said now
    const oppnad = await oppnaOchLyssna(val, store);
    return { app: oppnad.app, redo: borja(oppnad, val) };
  } catch (error) {
    await store.close();
    throw error;
  }
};
