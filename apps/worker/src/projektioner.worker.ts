import { lasmodeller, runProjectionThread, SqliteReadModelFiles } from '#projections';
import { oppnaLogg } from './sammansattning/logg.js';
import { EGNA_LASMODELLER, type Projektionsval } from './sammansattning/projektioner.js';

/** The thread of the read models: its own connection to the log, and the only writer of their files here. */
await runProjectionThread<Projektionsval>(async ({ data, kurrentdbUrl, mapp }) => ({
  store: await oppnaLogg({ data, kurrentdbUrl }, true),
  files: SqliteReadModelFiles.open({ dataDir: mapp }),
  models: lasmodeller().filter(({ namn }) => EGNA_LASMODELLER.some((egen) => egen === namn)),
}));
