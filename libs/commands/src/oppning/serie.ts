import type { ArendeOppnat, DiarieserieEvent, OppningBegard, RecordedEvent } from '#domain';
import type { EventStore, StreamName } from '#event-store';
import { arendeId, arendeStrom } from '../strommar.js';

const PAGE = 200;

export type Begard = RecordedEvent<OppningBegard>;

/** How far a serie has come: its newest event says it for all of them. */
export type Serieslut = {
  readonly revision: number;
  readonly hogsta: number;
  readonly registrerad: string | null;
};

const TOM: Serieslut = { revision: -1, hogsta: 0, registrerad: null };

const slutAv = (event: RecordedEvent<DiarieserieEvent> | undefined): Serieslut =>
  event
    ? { revision: event.revision, hogsta: event.data.hogsta, registrerad: event.metadata.registrerad }
    : TOM;

export const serieslut = async (store: EventStore, serie: StreamName): Promise<Serieslut> => {
  const { events } = await store.read<DiarieserieEvent>(serie, { backwards: true, limit: 1 });
  return slutAv(events[0]);
};

/** What a search for the numbers of openings found, and how far the serie had come then. */
export type Sokt = { readonly nummer: ReadonlyMap<string, number>; readonly slut: Serieslut };

/**
 * The numbers that openings have. Read from where the serie stood when the first of them was decided: its number
 * follows close after that, or has not been given. Stops when all are found; `slut` is then not the end.
 */
export const sokNummer = async (
  store: EventStore,
  serie: StreamName,
  oppningar: readonly string[],
  { efter, fresh }: { readonly efter: number; readonly fresh: boolean },
): Promise<Sokt> => {
  const nummer = new Map<string, number>();
  const sokta = new Set(oppningar);
  let slut = TOM;
  for (let from = Math.max(efter, 0); ; from += PAGE) {
    const { events } = await store.read<DiarieserieEvent>(serie, { from, limit: PAGE, fresh });
    for (const { data } of events) if (sokta.has(data.oppning)) nummer.set(data.oppning, data.lopnr);
    if (events.length > 0) slut = slutAv(events.at(-1));
    if (events.length < PAGE || nummer.size === sokta.size) return { nummer, slut };
  }
};

/** The opening of the ärende with a number, null when none has been opened. */
export const oppningAv = async (
  store: EventStore,
  serie: string,
  ar: number,
  lopnr: number,
): Promise<string | null> => {
  const { events } = await store.read<ArendeOppnat>(arendeStrom(arendeId(serie, ar, lopnr)), { limit: 1 });
  return events[0]?.data.oppning ?? null;
};
