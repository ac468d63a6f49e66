import { join } from 'node:path';
import type { Logg } from '#platform';
import { startProjectionThread, type Lasmodellnamn, type Projections } from '#projections';
import type { Loggval } from './logg.js';

/** What a worker asks of: what is owed, and which bodies there are. */
export const EGNA_LASMODELLER = ['expediering', 'organ'] as const satisfies readonly Lasmodellnamn[];

/** What the thread is given: the log, and the folder of the files. */
export type Projektionsval = Loggval & { readonly mapp: string };

/** Folder of a worker's read models: apart from those of the api, which reads more and may be of another release. */
export const arbetarmapp = (data: string): string => join(data, 'arbetare');

/** Starts the read models of a worker, in a thread of their own. Workers over one data folder share the files. */
export const startaProjektioner = ({ data, kurrentdbUrl }: Loggval, logg: Logg): Projections =>
  startProjectionThread({
    entry: new URL('../projektioner.worker.js', import.meta.url),
    config: { data, kurrentdbUrl, mapp: arbetarmapp(data) } satisfies Projektionsval,
    namn: EGNA_LASMODELLER,
    onNotis: ({ niva, text }) => logg[niva]({ context: 'Läsmodeller' }, text),
  });
