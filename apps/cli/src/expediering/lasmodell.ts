import { comparePositions, type EventStore } from '#event-store';
import {
  LASMODELLVERSIONER,
  SqliteReadModelReader,
  type Lasmodellnamn,
  type Snapshot,
  type SqlQuery,
} from '#projections';
import { Klifel } from '../fel/klifel.js';

/** Asks a read model as it lies on the disk, whoever keeps it. Throws `ReadModelNotReady` where it has not been built. */
export const fragaLasmodell = <T>(
  dataDir: string,
  namn: Lasmodellnamn,
  fragan: (query: SqlQuery, snapshot: Snapshot) => T,
): T => {
  const lasare = new SqliteReadModelReader({ dataDir, namn, versioner: [LASMODELLVERSIONER[namn]] });
  try {
    return lasare.las(fragan);
  } finally {
    lasare.close();
  }
};

/** Throws where the read model has not read all of the log: what it is asked about must not be an older truth. */
export const kravIkapp = async (
  store: EventStore,
  { position }: Pick<Snapshot, 'position'>,
): Promise<void> => {
  if (comparePositions(position, await store.head()) < 0)
    throw new Klifel(
      'LASMODELLEN_EFTER',
      'Läsmodellen expediering har inte läst hela loggen. Låt tjänsten gå en stund, eller kör arendelogg lasmodell bygg-om expediering.',
    );
};
