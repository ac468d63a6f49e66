import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readerData } from '../engine/reader-thread.js';
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

const OTUR = { gift: 13, fall: 7, stopp: 5 } as const;

const paused = new Int32Array(new SharedArrayBuffer(4));

/** Filled by the thread that reads, which it tells of in a file; some numbers are bad luck. */
const beside = (dataDir: string): ReadModel =>
  rakneModell({
    namn: 'bredvid',
    stromvis: true,
    bredvid: true,
    apply: (handelser, tx, strommar) => {
      const reads = readerData() !== null;
      const go = join(dataDir, 'vidare');
      const tal = handelser.map(({ data }) => (data as { tal: number }).tal);
      apply(handelser, tx, strommar);
      if (tal.includes(OTUR.gift)) throw new Error('tretton');
      writeFileSync(join(dataDir, reads ? 'lasaren' : 'projektionen'), '');
      if (reads && tal.includes(OTUR.fall)) process.exit(7);
      if (tal.includes(OTUR.stopp)) writeFileSync(join(dataDir, 'vantar'), '');
      while (tal.includes(OTUR.stopp) && !existsSync(go)) Atomics.wait(paused, 0, 0, 5);
    },
  });

type Config = {
  readonly dataDir: string;
  readonly bulkFrom?: number;
  readonly leaseMs?: number;
  readonly bredvid?: boolean;
};

/** What an app's entry file looks like. */
await runProjectionThread<Config>(({ dataDir, leaseMs = 6_000, bredvid = false, ...rest }) => ({
  ...rest,
  store: openTalLog(dataDir, true),
  files: SqliteReadModelFiles.open({ dataDir, leaseMs }),
  models: [fallible(dataDir), ...(bredvid ? [beside(dataDir)] : [])],
}));
