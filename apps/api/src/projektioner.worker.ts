import { lasmodeller, runProjectionThread, SqliteReadModelFiles } from '#projections';
import { oppnaLogg, type Loggval } from './sammansattning/logg.js';

/** The thread of the read models: its own connection to the log, and the only writer of their files. */
await runProjectionThread<Loggval>(async (val) => ({
  store: await oppnaLogg(val, true),
  files: SqliteReadModelFiles.open({ dataDir: val.data }),
  models: lasmodeller(),
}));
