import type { Position } from '#event-store';
import {
  LASMODELLVERSIONER,
  SqliteReadModelReader,
  type Lasmodellnamn,
  type Projections,
  type ReadModelReader,
} from '#projections';
import type { Lasmodeller } from '#queries';

/** How long a reading waits for the position it asks for. */
const LANGSTA_VANTAN_MS = 5_000;

/** The read models as queries ask them: one reader each, opened when first asked. */
export class LasmodellerISqlite implements Lasmodeller {
  private readonly lasare_ = new Map<Lasmodellnamn, ReadModelReader>();

  constructor(
    private readonly dataDir: string,
    private readonly projektioner: Projections,
  ) {}

  lasare(namn: Lasmodellnamn): ReadModelReader {
    const oppen = this.lasare_.get(namn);
    if (oppen) return oppen;
    const versioner = [LASMODELLVERSIONER[namn]];
    const ny = new SqliteReadModelReader({ dataDir: this.dataDir, namn, versioner });
    this.lasare_.set(namn, ny);
    return ny;
  }

  vantaPa(position: Position, namn: Lasmodellnamn): Promise<void> {
    return this.projektioner.vantaPa(position, { timeoutMs: LANGSTA_VANTAN_MS, namn });
  }

  stang(): void {
    for (const lasare of this.lasare_.values()) lasare.close();
  }
}
