import {
  delegationsbeslutsstrom,
  delegationsordningsstrom,
  Okand,
  ORGANKOD,
  tolkaDelegationsbeslutId,
  type Delegationsfaktum,
  type Ordningsfaktum,
  type RecordedEvent,
  type Tidpunkter,
} from '#domain';
import type { EventStore } from '#event-store';
import type { Fragetider } from '../fragor.js';
import { kravRevision } from '../tider.js';

export const okantDelegationsbeslut = (id: string): Okand =>
  new Okand(
    'DELEGATIONSBESLUT_OKANT',
    `Beslutet ${id} finns inte. Skriv nämndens kod, året och numret, t.ex. SN-2026-3.`,
  );

export const okandDelegationsordning = (namnd: string): Okand =>
  new Okand(
    'DELEGATIONSORDNING_OKAND',
    `Ingen delegationsordning är känd för ${namnd}. Skriv nämndens kod, t.ex. SN, eller fastställ ordningen.`,
  );

type Beslutshandelse = RecordedEvent & Delegationsfaktum;
type Ordningshandelse = RecordedEvent & Ordningsfaktum;

/** What the log knew of a decision: its events by `vidTidpunkt`, and of those the ones up to `revision`. Never none. */
export const kandaDelegationshandelser = async (
  store: EventStore,
  id: string,
  { revision }: Fragetider,
  { vidTidpunkt }: Tidpunkter,
  fresh: boolean,
): Promise<readonly [Beslutshandelse, ...Beslutshandelse[]]> => {
  kravRevision(revision);
  if (tolkaDelegationsbeslutId(id) === null) throw okantDelegationsbeslut(id);
  const { events } = await store.read(delegationsbeslutsstrom(id), { fresh });
  const kanda = (events as readonly Beslutshandelse[]).filter(
    ({ metadata }) => vidTidpunkt === undefined || Date.parse(metadata.registrerad) <= vidTidpunkt,
  );
  const [forsta, ...resten] = kanda;
  if (forsta === undefined) throw okantDelegationsbeslut(id);
  if (revision === undefined) return [forsta, ...resten];
  if ((kanda.at(-1)?.revision ?? -1) < revision)
    throw new Okand('REVISION_EJ_NADD', `Beslutet ${id} hade inte nått revision ${revision}.`);
  return [forsta, ...resten.filter((handelse) => handelse.revision <= revision)];
};

/** Everything recorded of a nämnd's delegation order, in stream order. Never none: throws `Okand`. */
export const ordningshandelser = async (
  store: EventStore,
  namnd: string,
  fresh: boolean,
): Promise<readonly Ordningshandelse[]> => {
  if (!ORGANKOD.test(namnd)) throw okandDelegationsordning(namnd);
  const { events } = await store.read(delegationsordningsstrom(namnd), { fresh });
  if (events.length === 0) throw okandDelegationsordning(namnd);
  return events as readonly Ordningshandelse[];
};
