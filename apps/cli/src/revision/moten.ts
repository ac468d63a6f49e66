import type { EventStore, Position, StreamName } from '#event-store';
import { lasMotenOm, ReadModelNotReady } from '#projections';
import { fragaLasmodell } from '../expediering/lasmodell.js';

const AT_GANGEN = 1_000;

type Kanda = { readonly moten: readonly StreamName[]; readonly position: Position | null };

/** What the read model knows, as far as it has read; nothing where it has not been built. */
const iLasmodellen = (data: string, arende: string): Kanda => {
  try {
    return fragaLasmodell(data, 'rapporter', (query, { position }) => ({
      moten: lasMotenOm(query, arende),
      position,
    }));
  } catch (error) {
    if (error instanceof ReadModelNotReady) return { moten: [], position: null };
    throw error;
  }
};

/** Streams of the meetings that name an ärende: out of the read model, and the rest out of the log itself. */
export const motenOm = async (
  store: EventStore,
  data: string,
  arende: string,
): Promise<readonly StreamName[]> => {
  const kanda = iLasmodellen(data, arende);
  const moten = new Set(kanda.moten);
  for (let after = kanda.position; ;) {
    const handelser = await store.readAll({ after, limit: AT_GANGEN });
    for (const { stream, data: innehall } of handelser)
      if (stream.startsWith('sammantrade-') && JSON.stringify(innehall).includes(`"${arende}"`))
        moten.add(stream);
    const sist = handelser.at(-1);
    if (!sist) return [...moten].sort();
    after = sist.position;
  }
};
