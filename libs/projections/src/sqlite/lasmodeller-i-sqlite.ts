import type { Position } from '#event-store';
import type { Projections } from '../engine/projections.js';
import type { ReadModelReader } from '../engine/read-model-files.js';
import { LASMODELLVERSIONER, type Lasmodellnamn } from '../lasmodeller.js';
import { SqliteReadModelReader } from './sqlite-read-model-reader.js';

/** How long a reading waits for the position it asks for. */
const LANGSTA_VANTAN_MS = 5_000;

/** The read models of a folder, as those who only read ask them: one reader each, opened when first asked. */
export class LasmodellerISqlite {
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
