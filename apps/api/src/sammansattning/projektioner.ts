import type { EventStore } from '#event-store';
import type { Logg } from '#platform';
import {
  lasmodeller,
  LASMODELLVERSIONER,
  SqliteReadModelFiles,
  startProjectionsHere,
  startProjectionThread,
  type Notis,
  type Projections,
} from '#projections';
import type { Loggval } from './logg.js';

export type Projektionsval = Loggval & {
  readonly logg: Logg;
  /** `trad`: a thread of its own. `har`: in this one, for tests, which run from sources that a thread cannot load. */
  readonly lage: 'trad' | 'har';
};

const tilLogg =
  (logg: Logg) =>
  ({ niva, text }: Notis): void =>
    logg[niva]({ context: 'Läsmodeller' }, text);

/** Starts the read models. The log in `store` is only read where they run in this thread. */
export const startaProjektioner = (
  { lage, logg, data, kurrentdbUrl }: Projektionsval,
  store: EventStore,
): Projections => {
  const onNotis = tilLogg(logg);
  if (lage === 'trad')
    return startProjectionThread({
      entry: new URL('../projektioner.worker.js', import.meta.url),
      config: { data, kurrentdbUrl } satisfies Loggval,
      namn: Object.keys(LASMODELLVERSIONER),
      onNotis,
    });
  const files = SqliteReadModelFiles.open({ dataDir: data });
  const projektioner = startProjectionsHere({ store, files, models: lasmodeller(), onNotis });
  return {
    status: () => projektioner.status(),
    get redo() {
      return projektioner.redo;
    },
    vantaPaRedo: (val) => projektioner.vantaPaRedo(val),
    vantaPa: (position, val) => projektioner.vantaPa(position, val),
    vidFramsteg: (namn, framat) => projektioner.vidFramsteg(namn, framat),
    byggOm: (modell, onProgress) => projektioner.byggOm(modell, onProgress),
    stop: async () => {
      await projektioner.stop();
      files.close();
    },
  };
};
