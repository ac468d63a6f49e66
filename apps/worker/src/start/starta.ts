import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import type { EventStore } from '#event-store';
import { Expedieringsmotor } from '#expediering';
import {
  kravDatamapp,
  nestlogg,
  sekunderSedan,
  systemKlocka,
  type Installningar,
  type Logg,
  type Utskrift,
} from '#platform';
import { LasmodellerISqlite, vantaTillsLast, type Projections } from '#projections';
import { ArbetareModule } from '../arbetare.module.js';
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

const skapaApp = async (
  { installningar, logg }: Startval,
  store: EventStore,
): Promise<{ readonly app: INestApplicationContext; readonly projektioner: Projections }> => {
  const { data, kurrentdbUrl } = installningar;
  const projektioner = startaProjektioner({ data, kurrentdbUrl }, logg);
  try {
    const klocka = systemKlocka;
    const lasmodeller = new LasmodellerISqlite(arbetarmapp(data), projektioner);
    const delar = { installningar, klocka, logg, projektioner, lasmodeller };
    const expediering = await oppnaExpediering(delar);
    const app = await NestFactory.createApplicationContext(
      ArbetareModule.med({ store, klocka, projektioner, lasmodeller, expediering }),
      { logger: nestlogg(logg), abortOnError: false },
    );
    return { app, projektioner };
  } catch (error) {
    await projektioner.stop();
    throw error;
  }
};

/** What the log says is read in first: then nothing is taken for unplanned that has only not been read. */
const borja = async (
  app: INestApplicationContext,
  projektioner: Projections,
  { logg, utskrift }: Startval,
): Promise<void> => {
  const start = performance.now();
  try {
    await vantaTillsLast(projektioner, utskrift);
    app.get(Expedieringsmotor, { strict: false }).starta();
    utskrift(`Arbetaren skickar. Redo efter ${sekunderSedan(start)} s.`);
  } catch (error) {
    logg.error({ context: 'Start', err: error }, 'Arbetaren blev inte redo');
  }
};

/** Starts a worker. What it throws has left nothing open; Redis may be away, and is waited for. */
export const starta = async (val: Startval): Promise<Igang> => {
  const { installningar, utskrift } = val;
  berattaStart(installningar, utskrift);
  kravDatamapp(arbetarmapp(installningar.data));
  const store = await oppnaLogg(installningar);
  try {
    await store.head(); // a log that cannot be reached is said now
    const { app, projektioner } = await skapaApp(val, store);
    return { app, redo: borja(app, projektioner, val) };
  } catch (error) {
    await store.close();
    throw error;
  }
};
