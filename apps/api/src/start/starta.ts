import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { formFor } from '#domain';
import { logKeys, type EventStore } from '#event-store';
import { Expedieringsmotor } from '#expediering';
import {
  fastPaPort,
  kravDatamapp,
  kravLedigPort,
  nestlogg,
  produktversion,
  systemKlocka,
  type Installningar,
  type Klocka,
  type Logg,
  type Lyssnarplats,
  type Utskrift,
} from '#platform';
import { LasmodellerISqlite, type Projections } from '#projections';
import { ApiModule } from '../api.module.js';
import { Uppstart } from '../halsa/uppstart.js';
import { visaMatvarden } from '../http/matvarden.js';
import { forberedServer, skapaAdapter } from '../http/server.js';
import { rubrikidentitet } from '../identitet/identitet.js';
import { kopplaMatvarden, oppnaUtskick } from '../sammansattning/expediering.js';
import { oppnaLogg } from '../sammansattning/logg.js';
import { oppnaRapportpdf } from '../sammansattning/rapportpdf.js';
import { oppnaRevision } from '../sammansattning/revision.js';
import { startaProjektioner, type Projektionsval } from '../sammansattning/projektioner.js';
import { blirRedo } from './bli-redo.js';
import { kravSkrivbarLogg } from './forkontroll.js';
import { berattaStart } from './utskrift.js';

export type Startval = {
  readonly installningar: Installningar;
  readonly logg: Logg;
  readonly utskrift: Utskrift;
  readonly lage: Projektionsval['lage'];
  readonly klocka?: Klocka;
};

/** A service that listens. */
export type Igang = {
  readonly app: NestFastifyApplication;
  readonly store: EventStore;
  readonly projektioner: Projections;
  /** Where it is reached, without a slash at the end. */
  readonly url: string;
  /** Resolves when what is done after listening is done: examples read in, interrupted writes completed. */
  readonly redo: Promise<void>;
};

const skapaApp = async (
  { installningar, logg, lage, klocka = systemKlocka }: Startval,
  store: EventStore,
  uppstart: Uppstart,
): Promise<{ readonly app: NestFastifyApplication; readonly projektioner: Projections }> => {
  const { data, kurrentdbUrl } = installningar;
  const revision = await oppnaRevision({ installningar, store, klocka, logg });
  const projektioner = startaProjektioner({ data, kurrentdbUrl, logg, lage }, store);
  try {
    const lasmodeller = new LasmodellerISqlite(data, projektioner);
    const identitet = rubrikidentitet;
    const utskick = await oppnaUtskick({
      ...{ installningar, klocka, logg, projektioner, lasmodeller },
      iTrad: lage === 'trad',
    });
    const former = (serie: string) => formFor(installningar.diarieformer, serie);
    const app = await NestFactory.create<NestFastifyApplication>(
      ApiModule.med({
        ...{ store, klocka, identitet, projektioner, lasmodeller, uppstart, former, utskick, revision },
        rapportpdf: oppnaRapportpdf(lage === 'trad'),
        keys: logKeys(data),
        arkivschema: installningar.ermsSchema,
      }),
      skapaAdapter(),
      { logger: nestlogg(logg), abortOnError: false, bodyParser: false },
    );
    visaMatvarden(app.getHttpAdapter().getInstance(), utskick.matvarden);
    await forberedServer(app, produktversion(), installningar.host);
    const motor = utskick.val && app.get(Expedieringsmotor, { strict: false });
    kopplaMatvarden({ utskick, motor, klocka, lasmodeller, projektioner });
    return { app, projektioner };
  } catch (error) {
    await projektioner.stop();
    await revision.trad.stang();
    throw error;
  }
};

const platsI = ({ host, port }: Installningar): Lyssnarplats => ({ host, port, variabel: 'PORT' });

const lyssna = async (app: NestFastifyApplication, installningar: Installningar): Promise<string> => {
  const { host, port } = installningar;
  try {
    await app.listen(port, host);
  } catch (error) {
    await app.close();
    throw fastPaPort(error, platsI(installningar));
  }
  const { port: fatt } = app.getHttpServer().address() as { readonly port: number };
  return `http://${host.includes(':') ? `[${host}]` : host}:${fatt}`;
};

/** Starts the service. What it throws has left nothing open and nothing half written; `startsvar` says it in words. */
export const starta = async (val: Startval): Promise<Igang> => {
  const { installningar, utskrift } = val;
  berattaStart(installningar, utskrift);
  await kravLedigPort(platsI(installningar));
  kravDatamapp(installningar.data);
  kravSkrivbarLogg(installningar);
  const uppstart = new Uppstart();
  const store = await oppnaLogg(installningar);
  try {
    await store.head(); // a log that cannot be reached is said now, not at the first request
    const { app, projektioner } = await skapaApp(val, store, uppstart);
    const url = await lyssna(app, installningar);
    const redo = blirRedo({ ...val, app, store, projektioner, uppstart, url });
    return { app, store, projektioner, url, redo };
  } catch (error) {
    await store.close();
    throw error;
  }
};
