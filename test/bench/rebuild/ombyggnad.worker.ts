import { join } from 'node:path';
import { lasmodeller, runProjectionThread, SqliteReadModelFiles } from '#projections';
import { LOGGFIL, oppnaLogg } from '../storlogg/skriv.js';

/** As the service's own thread, but for where the keys come from. */
await runProjectionThread<string>((data) => ({
  store: oppnaLogg(join(data, LOGGFIL), true),
  files: SqliteReadModelFiles.open({ dataDir: data }),
  models: lasmodeller(),
}));
