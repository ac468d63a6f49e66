import type { INestApplicationContext } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { EventStore } from '#event-store';
import { demokommando, FORSTA_STEG, korDemo, SISTA_STEG } from './kor-demo.js';

/** More than the whole demo writes. */
const HELA_DEMON = 500;

type Lage = 'tom' | 'avbruten' | 'hel' | 'annat';

/** Whether the log holds nothing, the demo or a part of it, or somebody's own ärenden. */
const lageI = async (store: EventStore): Promise<Lage> => {
  const alla = await store.readAll({ after: null, limit: HELA_DEMON });
  // what the system says of itself is nobody's ärende
  const borjan = alla.filter(({ stream }) => !stream.startsWith('process-'));
  const forsta = borjan[0]?.metadata.commandId;
  if (forsta === undefined) return 'tom';
  if (forsta !== demokommando(FORSTA_STEG)) return 'annat';
  return borjan.some(({ metadata }) => metadata.commandId === demokommando(SISTA_STEG)) ? 'hel' : 'avbruten';
};

/** Fills an empty log with the example ärenden, or completes a filling that was cut short. Whether they are there. */
export const lasInDemo = async (
  app: INestApplicationContext,
  store: EventStore,
  nu: string,
  utskrift: (rad: string) => void,
): Promise<boolean> => {
  const lage = await lageI(store);
  if (lage === 'tom' || lage === 'avbruten') {
    utskrift('Läser in exempelärenden …');
    await korDemo(app.get(CommandBus), nu);
  }
  return lage !== 'annat';
};
