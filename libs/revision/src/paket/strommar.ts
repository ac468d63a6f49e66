import {
  arendestrom,
  expedieringsId,
  expedieringsstrom,
  handlingsstrom,
  leveransId,
  leveransstrom,
  oppningsstrom,
  type ArendeEvent,
  type ExpedieringEvent,
  type RecordedEvent,
} from '#domain';
import type { EventStore, StreamName } from '#event-store';

/** Facts that something was expedierat: where one stands, an expediering may have been planned. */
const EXPEDIERADE = new Set(['BeslutExpedierat', 'ParagrafExpedierad']);

/** Where an ärende was before it was one: its opening, and what came in before it was registered. */
const fore = (handelser: readonly RecordedEvent[]): readonly StreamName[] =>
  (handelser as readonly unknown[] as readonly ArendeEvent[]).flatMap(({ type, data }) => {
    if (type === 'ArendeOppnat') return [oppningsstrom(data.oppning)];
    return type === 'HandlingRegistrerad' && data.handlingId !== null
      ? [handlingsstrom(data.handlingId)]
      : [];
  });

/** What became of it that something was expedierat: the plan, and each delivery. */
const utskick = async (
  store: EventStore,
  arende: string,
  { stream, revision }: RecordedEvent,
): Promise<readonly StreamName[]> => {
  const id = expedieringsId(stream, revision);
  const { events } = await store.read<ExpedieringEvent>(expedieringsstrom(id));
  const plan = events.find(({ type }) => type === 'ExpedieringPlanerad');
  if (plan?.type !== 'ExpedieringPlanerad' || plan.data.arende !== arende) return [];
  const nummer = Array.from({ length: plan.data.antal }, (_, i) => i + 1);
  return [expedieringsstrom(id), ...nummer.map((nr) => leveransstrom(leveransId(id, nr)))];
};

/**
 * Every stream that is part of what happened to an ärende, whole, its own first: the opening, handlingar from before they
 * were registered, the meetings that dealt with it, what was expedierat and each delivery. The diarieserie is
 * left out: it holds the numbers of all ärenden of a year. Streams that hold nothing may be among them.
 */
export const arendetsStrommar = async (
  store: EventStore,
  arende: string,
  moten: readonly StreamName[],
): Promise<readonly StreamName[]> => {
  const eget = await store.read(arendestrom(arende));
  const motena = await Promise.all(moten.map((strom) => store.read(strom)));
  const expedierat = [eget, ...motena]
    .flatMap(({ events }) => events)
    .filter(({ type }) => EXPEDIERADE.has(type));
  const utskicken: StreamName[] = [];
  for (const handelse of expedierat) utskicken.push(...(await utskick(store, arende, handelse)));
  return [...new Set([arendestrom(arende), ...fore(eget.events), ...moten, ...utskicken])];
};
