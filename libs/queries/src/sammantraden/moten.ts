import {
  Okand,
  sammantradesstrom,
  tolkaSammantradeId,
  type RecordedEvent,
  type SammantradeId,
  type Sammantradesfaktum,
  type Tidpunkter,
} from '#domain';
import type { EventStore } from '#event-store';
import type { Fragetider } from '../fragor.js';
import { kravRevision } from '../tider.js';

export const okantSammantrade = (id: string): Okand =>
  new Okand(
    'SAMMANTRADE_OKANT',
    `Sammanträdet ${id} finns inte. Skriv organets kod och dagen, t.ex. KF-2026-03-02.`,
  );

/** The parts of a meeting's id. Throws `Okand` for a text that can be none. */
export const kravSammantradeId = (id: string): SammantradeId => {
  const delar = tolkaSammantradeId(id);
  if (delar === null) throw okantSammantrade(id);
  return delar;
};

type Moteshandelse = RecordedEvent & Sammantradesfaktum;

/** What the log knew of a meeting: its events by `vidTidpunkt`, and of those the ones up to `revision`. Never none. */
export const kandaMoteshandelser = async (
  store: EventStore,
  id: string,
  { revision }: Fragetider,
  { vidTidpunkt }: Tidpunkter,
  fresh: boolean,
): Promise<readonly Moteshandelse[]> => {
  kravRevision(revision);
  const { events } = await store.read(sammantradesstrom(id), { fresh });
  const kanda = (events as readonly Moteshandelse[]).filter(
    ({ metadata }) => vidTidpunkt === undefined || Date.parse(metadata.registrerad) <= vidTidpunkt,
  );
  if (kanda.length === 0) throw okantSammantrade(id);
  if (revision === undefined) return kanda;
  if ((kanda.at(-1)?.revision ?? -1) < revision)
    throw new Okand('REVISION_EJ_NADD', `Sammanträdet ${id} hade inte nått revision ${revision}.`);
  return kanda.filter((handelse) => handelse.revision <= revision);
};
