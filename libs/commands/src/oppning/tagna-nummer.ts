import type { DiarieserieEvent } from '#domain';
import type { EventStore, StreamName } from '#event-store';

const PAGE = 1000;
const MOST_SERIES = 4;

type Tagna = { revision: number; readonly nummer: Set<number> };

/**
 * Every number of a serie that has been given out. Only an import that brings a number below the highest asks; it
 * costs one reading of the serie, and after that only what is new.
 */
export class TagnaNummer {
  private readonly serier = new Map<StreamName, Tagna>();

  constructor(private readonly store: EventStore) {}

  async har(serie: StreamName, lopnr: number): Promise<boolean> {
    const tagna = this.serier.get(serie) ?? { revision: -1, nummer: new Set() };
    this.serier.delete(serie);
    this.serier.set(serie, tagna);
    for (const aldst of this.serier.keys()) if (this.serier.size > MOST_SERIES) this.serier.delete(aldst);
    await this.lasVidare(serie, tagna);
    return tagna.nummer.has(lopnr);
  }

  private async lasVidare(serie: StreamName, tagna: Tagna): Promise<void> {
    for (let full = true; full;) {
      const { events } = await this.store.read<DiarieserieEvent>(serie, {
        from: tagna.revision + 1,
        limit: PAGE,
      });
      for (const { data, revision } of events) {
        tagna.nummer.add(data.lopnr);
        tagna.revision = Math.max(tagna.revision, revision);
      }
      full = events.length === PAGE;
    }
  }
}
