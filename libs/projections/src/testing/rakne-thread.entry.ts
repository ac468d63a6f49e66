import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runProjectionThread } from '../engine/run-projection-thread.js';
import type { ReadModel } from '../engine/read-model.js';
import { SqliteReadModelFiles } from '../sqlite/sqlite-read-model-files.js';
import { rakneModell } from './rakne-modell.js';
import { openTalLog } from './tal-log.js';

const { apply } = rakneModell();

/** Brings the whole thread down, rows written and not committed, the first time it meets the event `Krasch`. */
const fallible = (dataDir: string): ReadModel =>
  rakneModell({
    stromvis: true,
    apply: (handelser, tx, strommar) => {
      apply(handelser, tx, strommar);
      const fallen = join(dataDir, 'fallen');
      if (!handelser.some(({ type }) => type === 'Krasch') || existsSync(fallen)) return;
      writeFileSync(fallen, '');
      process.exit(7);
    },
  });

/** What an app's entry file looks like. */
await runProjectionThread<{ readonly dataDir: string; readonly bulkFrom?: number }>(
  ({ dataDir, ...rest }) => ({
    ...rest,
    store: openTalLog(dataDir, true),
    files: SqliteReadModelFiles.open({ dataDir }),
    models: [fallible(dataDir)],
  }),
);
