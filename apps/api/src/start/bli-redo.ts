import { setTimeout as sleep } from 'node:timers/promises';
import type { INestApplicationContext } from '@nestjs/common';
import type { EventStore } from '#event-store';
import { systemKlocka, type Installningar, type Klocka, type Logg } from '#platform';
import type { Projections } from '#projections';
import { lasInDemo } from '../demo/las-in-demo.js';
import type { Uppstart } from '../halsa/uppstart.js';
import { berattaAdresser, type Utskrift } from './utskrift.js';

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

const LANGSTA_VANTAN_MS = 2 ** 31 - 1;
const BERATTA_MS = 1_000;

/** How far the read models are, as a share of the log where that can be counted. */
const hurLangt = (projektioner: Projections): string => {
  const kvar = projektioner.status().map((m) => m.efterslapning ?? m.bygge?.andel ?? null);
  const namn = projektioner.status().filter((m) => !m.ikapp);
  const rad = namn.map((m) => {
    const andel = m.bygge?.andel ?? null;
    return andel === null ? m.namn : `${m.namn} ${Math.floor(andel * 100)} %`;
  });
  return kvar.length === 0 ? '' : rad.join(', ');
};

const lasmodellerna = async ({ projektioner, utskrift }: Att): Promise<void> => {
  const klara = new AbortController();
  const berattar = (async () => {
    for (;;) {
      await sleep(BERATTA_MS, undefined, { signal: klara.signal });
      utskrift(`Läsmodellerna läser loggen: ${hurLangt(projektioner)}`);
    }
  })().catch(() => undefined);
  try {
    await projektioner.vantaPaRedo({ timeoutMs: LANGSTA_VANTAN_MS });
  } finally {
    klara.abort();
    await berattar;
  }
};

const demon = async (att: Att): Promise<boolean> => {
  const { app, store, installningar, projektioner, klocka = systemKlocka } = att;
  if (!installningar.demo || installningar.produktion || installningar.kurrentdbUrl !== null) return false;
  att.uppstart.sager('läser in exempelärenden');
  const inlast = await lasInDemo(app, store, klocka.nu(), att.utskrift);
  const huvud = await store.head();
  if (huvud !== null) await projektioner.vantaPa(huvud, { timeoutMs: LANGSTA_VANTAN_MS });
  return inlast;
};

/** What is done once the port answers, and what is told of it. Never rejects: `/halsa/redo` says what went wrong. */
export const blirRedo = async (att: Att): Promise<void> => {
  const { uppstart, utskrift, url, logg } = att;
  const start = performance.now();
  utskrift(`Lyssnar på ${url}`);
  try {
    const demo = await demon(att);
    uppstart.sager('läser in loggen');
    await lasmodellerna(att);
    uppstart.klar();
    utskrift(`Redo efter ${((performance.now() - start) / 1000).toFixed(1).replace('.', ',')} s.`);
    berattaAdresser(url, demo, utskrift);
  } catch (error) {
    uppstart.sager(error instanceof Error ? error.message : String(error));
    logg.error({ context: 'Start', err: error }, 'Tjänsten blev inte redo');
  }
};
