import { handelsekatalog, type AnyKatalog, type JsonObject } from '#domain';
import { NewerRelease, RevisionConflict, upcasters, type EventStore, type NewEvent } from '#event-store';
import type { Inlast } from '../handelselista/las-lista.js';
import { ArendetFinns } from './fel.js';

const katalog: AnyKatalog = handelsekatalog;

/** The data in today's version. Throws `NewerRelease` for one that this release does not know. */
const iDag = ({ typ, version, data }: Inlast): JsonObject => {
  const nu = katalog[typ]?.version ?? 0;
  if (version > nu)
    throw new NewerRelease(
      `${typ} version ${version} är skriven av en nyare utgåva; den här känner ${nu === 0 ? 'den inte alls' : `version ${nu}`}. Uppgradera.`,
    );
  return (upcasters[typ] ?? []).slice(version - 1).reduce((d, upcast) => upcast(d), data);
};

/**
 * An event as it is written anew: the same id, the same times and the same words. That it is imported is said, so that
 * nothing is sent, reminded of or timed by it once more.
 */
export const nyHandelse = (inlast: Inlast): NewEvent => ({
  type: inlast.typ,
  data: iDag(inlast),
  id: inlast.id,
  metadata: { ...inlast.metadata, import: true },
});

/** How many of a stream's events are there already. Throws `ArendetFinns` where something else is. */
export const redanSkrivna = async (
  store: EventStore,
  strom: string,
  handelser: readonly Inlast[],
): Promise<number> => {
  const { events } = await store.read(strom);
  const antal = Math.min(events.length, handelser.length);
  for (let i = 0; i < antal; i++)
    if (events[i]?.id !== handelser[i]?.id)
      throw new ArendetFinns(
        `${strom} finns redan i loggen och är inte densamma som i filen. Inget har skrivits.`,
      );
  return antal;
};

const FORSOK = 8;

type Nummer = { readonly hogsta: number; readonly lopnr: number; readonly oppning: string };

/** What a serie says of a number: where it ends, and who has the number. */
const lasSerie = async (store: EventStore, strom: string, lopnr: number) => {
  const { events } = await store.read(strom);
  const nummer = events.map(({ data }) => data as Nummer);
  return {
    sista: events.at(-1),
    hogsta: nummer.at(-1)?.hogsta ?? 0,
    tagetAv: nummer.find((n) => n.lopnr === lopnr)?.oppning ?? null,
  };
};

type Serie = Awaited<ReturnType<typeof lasSerie>>;

/** The event by which the serie here gives the number; never earlier than that of the event before it. */
const overtaget = (inlast: Inlast, lopnr: number, { hogsta, sista }: Serie): NewEvent => {
  const ny = nyHandelse(inlast);
  const { registrerad } = inlast.metadata;
  const fore = sista?.metadata.registrerad ?? registrerad;
  return {
    ...ny,
    type: 'DiarienummerOvertaget',
    data: { ...(ny.data as JsonObject), hogsta: Math.max(hogsta, lopnr) },
    metadata: { ...ny.metadata, registrerad: fore > registrerad ? fore : registrerad },
  };
};

/**
 * Takes the number in the serie as it is here, where other ärenden have theirs. Whether it was taken now; it may have been by
 * an earlier run. Throws `ArendetFinns` where another opening has it.
 */
export const taNumret = async (store: EventStore, inlast: Inlast): Promise<boolean> => {
  const { lopnr, oppning } = inlast.data as unknown as Nummer;
  for (let forsok = 1; ; forsok++) {
    const serie = await lasSerie(store, inlast.strom, lopnr);
    if (serie.tagetAv === oppning) return false;
    if (serie.tagetAv !== null)
      throw new ArendetFinns(`Numret ${lopnr} i ${inlast.strom} är redan givet till ett annat ärende.`);
    try {
      const vantad = serie.sista?.revision ?? 'no-stream';
      await store.append(inlast.strom, [overtaget(inlast, lopnr, serie)], vantad);
      return true;
    } catch (error) {
      if (!(error instanceof RevisionConflict) || forsok === FORSOK) throw error;
    }
  }
};
