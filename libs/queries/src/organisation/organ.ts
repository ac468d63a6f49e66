import { Okand, ORGANKOD, organisationsstrom, type OrganFaktum, type RecordedEvent } from '#domain';
import type { EventStore } from '#event-store';

export const okantOrgan = (organ: string): Okand =>
  new Okand('ORGAN_OKANT', `Organet ${organ} finns inte. Skriv dess kod, t.ex. KS.`);

/** Everything recorded of a body, in stream order. Never none: throws `Okand`. */
export const organhandelser = async (
  store: EventStore,
  organ: string,
  fresh: boolean,
): Promise<readonly (RecordedEvent & OrganFaktum)[]> => {
  if (!ORGANKOD.test(organ)) throw okantOrgan(organ);
  const { events } = await store.read(organisationsstrom(organ), { fresh });
  if (events.length === 0) throw okantOrgan(organ);
  return events as readonly (RecordedEvent & OrganFaktum)[];
};
