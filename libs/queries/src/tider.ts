import {
  arendestrom,
  fragadTidpunkt,
  Okand,
  OgiltigBegaran,
  type Faktum,
  type RecordedEvent,
  type Tidpunkter,
} from '#domain';
import type { EventStore } from '#event-store';
import type { Fragetider } from './fragor.js';

type Falt = string;

/** A moment as it was written, in ms. */
export const tidpunkt = (text: string | undefined, falt: Falt): number | undefined => {
  if (text === undefined) return undefined;
  const moment = fragadTidpunkt(text);
  if (moment === null)
    throw new OgiltigBegaran(
      'TIDPUNKT_OGILTIG',
      `${falt} ska vara ett datum eller en tidpunkt, t.ex. 2025-05-01 eller 2025-05-01T12:00:00Z.`,
      falt,
    );
  return moment;
};

export const tidpunkter = ({ vidTidpunkt, giltig }: Fragetider): Tidpunkter => ({
  vidTidpunkt: tidpunkt(vidTidpunkt, 'vidTidpunkt'),
  giltig: tidpunkt(giltig, 'giltig'),
});

/** Whether it is asked as of any other moment than now. */
export const arTidsfraga = ({ vidTidpunkt, giltig, revision }: Fragetider): boolean =>
  vidTidpunkt !== undefined || giltig !== undefined || revision !== undefined;

export const okantArende = (id: string): Okand =>
  new Okand('ARENDE_OKANT', `Ärendet ${id} finns inte. Kontrollera numret, t.ex. KS-2025-202.`);

export const okantDa = (id: string): Okand =>
  new Okand('ARENDE_OKANT_VID_TIDPUNKT', `Ärendet ${id} var inte öppnat vid den tidpunkten.`);

export type Arendehandelse = RecordedEvent & Faktum;

/** Throws `OgiltigBegaran` for a revision that cannot be. */
export const kravRevision = (revision: number | undefined): void => {
  if (revision !== undefined && !(Number.isSafeInteger(revision) && revision >= 0))
    throw new OgiltigBegaran('REVISION_OGILTIG', 'revision ska vara ett heltal från 0.', 'revision');
};

/** What the log knew of an ärende: its events by `vidTidpunkt`, and of those the ones up to `revision`. */
export const kandaHandelser = async (
  store: EventStore,
  id: string,
  { revision }: Fragetider,
  { vidTidpunkt }: Tidpunkter,
  fresh: boolean,
): Promise<readonly [Arendehandelse, ...Arendehandelse[]]> => {
  kravRevision(revision);
  const { events } = await store.read(arendestrom(id), { fresh });
  if (events.length === 0) throw okantArende(id);
  const kanda = (events as readonly Arendehandelse[]).filter(
    ({ metadata }) => vidTidpunkt === undefined || Date.parse(metadata.registrerad) <= vidTidpunkt,
  );
  const [forsta, ...resten] = kanda;
  if (forsta === undefined) throw okantDa(id);
  if (revision === undefined) return [forsta, ...resten];
  if ((kanda.at(-1)?.revision ?? -1) < revision)
    throw new Okand('REVISION_EJ_NADD', `Ärendet ${id} hade inte nått revision ${revision}.`);
  return [forsta, ...resten.filter((handelse) => handelse.revision <= revision)];
};
