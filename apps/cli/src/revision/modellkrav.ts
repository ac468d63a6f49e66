import { lasmanadAv, tradhuvudstrom } from '#domain';
import type { EventStore, Position, StreamName } from '#event-store';
import {
  LASMODELLVERSIONER,
  ReadModelNotReady,
  SqliteReadModelReader,
  type Lasmodellnamn,
} from '#projections';

const AT_GANGEN = 1_000;

/** How far a read model must have read for its answers to be those of the whole log. */
export type Modellkrav = (namn: Lasmodellnamn) => Position | null;

/** That somebody read, or that the tree was signed, changes nothing that a read model tells of. */
const andrarInget = (strom: StreamName): boolean => strom === tradhuvudstrom || lasmanadAv(strom) !== null;

/** How far a model has read that lies on the disk; null where there is none that can be asked. */
const positionen = (dataDir: string, namn: Lasmodellnamn): Position | null => {
  const lasare = new SqliteReadModelReader({ dataDir, namn, versioner: [LASMODELLVERSIONER[namn]] });
  try {
    return lasare.las((_, { position }) => position);
  } catch (error) {
    if (error instanceof ReadModelNotReady) return null;
    throw error;
  } finally {
    lasare.close();
  }
};

/** `efter` where nothing that counts has happened since then, else `huvud`. */
const kravet = async (
  store: EventStore,
  efter: Position,
  huvud: Position | null,
): Promise<Position | null> => {
  for (let after = efter; ;) {
    const handelser = await store.readAll({ after, limit: AT_GANGEN });
    if (handelser.some(({ stream }) => !andrarInget(stream))) return huvud;
    const sist = handelser.at(-1);
    if (!sist) return efter;
    after = sist.position;
  }
};

/**
 * What is asked of every read model on the disk. While the service is stopped nobody reads the log for them, and each
 * question makes it an event longer: such events are no lag.
 */
export const modellkrav = async (store: EventStore, data: string): Promise<Modellkrav> => {
  const huvud = await store.head();
  const efterPosition = new Map<Position, Promise<Position | null>>();
  const krav = new Map<string, Position | null>();
  for (const namn of Object.keys(LASMODELLVERSIONER) as Lasmodellnamn[]) {
    const position = positionen(data, namn);
    if (position === null) continue;
    const svar = efterPosition.get(position) ?? kravet(store, position, huvud);
    efterPosition.set(position, svar);
    krav.set(namn, await svar);
  }
  return (namn) => krav.get(namn) ?? huvud;
};
