import { startProjectionsHere } from '../engine/projections-here.js';
import { SqliteReadModelFiles } from '../sqlite/sqlite-read-model-files.js';
import { rakneModell } from './rakne-modell.js';
import { openTalLog } from './tal-log.js';

const [, , dataDir = ''] = process.argv;
const { apply } = rakneModell();
const log = openTalLog(dataDir, true);
const files = SqliteReadModelFiles.open({ dataDir });

/** Dies like a process that is killed: rows written, transaction open, nothing closed. */
const model = rakneModell({
  apply: (handelser, tx, strommar) => {
    apply(handelser, tx, strommar);
    if (handelser.some(({ type }) => type === 'Krasch')) process.kill(process.pid, 'SIGKILL');
  },
});

const projections = startProjectionsHere({ store: log, files, models: [model] });
await projections.vantaPaRedo({ timeoutMs: 5_000 });
await projections.stop();
files.close();
await log.close();
