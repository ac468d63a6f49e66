import type { INestApplicationContext } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { Slutforare } from '#commands';
import { Expedieringsmotor, markeraExpedieringsstart } from '#expediering';
import type { EventStore } from '#event-store';
import {
  sekunderSedan,
  systemKlocka,
  type Installningar,
  type Klocka,
  type Logg,
  type Utskrift,
} from '#platform';
import { Tidur } from '#processer';
import { vantaTillsLast, type Projections } from '#projections';
import { ListaOavslutade } from '#queries';
import { lasInDemo } from '../demo/las-in-demo.js';
import type { Uppstart } from '../halsa/uppstart.js';
import type { Revisionsdelar } from '../sammansattning/revision.js';
import { REVISION } from '../tokens.js';
import { berattaAdresser } from './utskrift.js';

type Att = {
  readonly app: INestApplicationContext;
  readonly store: EventStore;
  readonly projektioner: Projections;
  readonly uppstart: Uppstart;
  readonly installningar: Installningar;
  readonly utskrift: Utskrift;
  readonly logg: Logg;
  readonly klocka?: Klocka;
  readonly url: string;
};

/** As long as it takes: a log of millions is read in at the first start. */
const LANGE = 2 ** 31 - 1;

const lasInLoggen = async ({ projektioner, uppstart, utskrift }: Att): Promise<void> => {
  uppstart.sager('läsmodellerna läser loggen');
  await vantaTillsLast(projektioner, utskrift);
};

/** What a crash left half written, over two streams. */
const slutforAvbrutna = async ({ app, uppstart, utskrift }: Att): Promise<void> => {
  uppstart.sager('slutför avbrutna skrivningar');
  const oavslutade = await app.get(QueryBus, { strict: false }).execute(new ListaOavslutade());
  if (oavslutade.length === 0) return;
  const { slutforda, kvar } = await app.get(Slutforare, { strict: false }).slutforAlla(oavslutade);
  utskrift(`Slutförde ${slutforda} avbrutna skrivningar.`);
  if (kvar.length > 0) utskrift(`${kvar.length} gick inte att slutföra; loggen säger varför.`);
};

/** Whether the example ärenden are there. Only an embedded log outside production is ever given them. */
const taInDemo = async (att: Att): Promise<boolean> => {
  const { app, store, installningar, projektioner, klocka = systemKlocka } = att;
  if (!installningar.demo || installningar.produktion || installningar.kurrentdbUrl !== null) return false;
  att.uppstart.sager('läser in exempelärenden');
  const finns = await lasInDemo(app, store, klocka.nu(), att.utskrift);
  const huvud = await store.head();
  if (huvud !== null) await projektioner.vantaPa(huvud, { timeoutMs: LANGE });
  return finns;
};

/** null: a worker of its own sends. */
const utskicksmotor = ({ app, installningar }: Att): Expedieringsmotor | null =>
  installningar.redisUrl === null ? app.get(Expedieringsmotor, { strict: false }) : null;

/** What is done once the port answers, and what is told of it. Never rejects: `/halsa/redo` says what went wrong. */
export const blirRedo = async (att: Att): Promise<void> => {
  const { uppstart, utskrift, url, logg } = att;
  const start = performance.now();
  utskrift(`Lyssnar på ${url}`);
  try {
    await lasInLoggen(att);
    await slutforAvbrutna(att);
    await markeraExpedieringsstart(att.app.get(CommandBus, { strict: false }), att.klocka ?? systemKlocka);
    const demo = await taInDemo(att);
    utskicksmotor(att)?.starta();
    uppstart.klar();
    att.app.get(Tidur, { strict: false }).starta();
    att.app.get<Revisionsdelar>(REVISION, { strict: false }).ur.starta();
    utskrift(`Redo efter ${sekunderSedan(start)} s.`);
    berattaAdresser(url, demo, utskrift);
  } catch (error) {
    uppstart.sager(error instanceof Error ? error.message : String(error));
    logg.error({ context: 'Start', err: error }, 'Tjänsten blev inte redo');
  }
};
