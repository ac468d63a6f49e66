import type { EventHash, EventStore, Position } from '#event-store';

/** Hashes of events in log order: cheaply where the log can say them, else out of the events themselves. */
export const lasHashar = async (
  store: EventStore,
  sida: { readonly after: Position | null; readonly limit: number },
): Promise<readonly EventHash[]> => {
  if (store.readHashes) return store.readHashes(sida);
  const handelser = await store.readAll(sida);
  return handelser.map(({ position, id, metadata: { hash } }) => ({ position, id, hash }));
};
