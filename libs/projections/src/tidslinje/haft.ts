import type { ReadModelTx } from '../engine/read-model.js';
import type { Axel } from './tidslinje.tabeller.js';
import type { Period, Visning } from './visning.js';

/** Who can have an ärende, and the column of the periods that says so. */
const KOLUMNER = { handlaggare: 'handlaggare', organ: 'instans_nyckel' } as const;
type Vad = keyof typeof KOLUMNER;

const havda = (perioder: readonly Period[], kolumn: keyof Visning): ReadonlySet<string> =>
  new Set(perioder.map(({ visar }) => visar[kolumn]).filter((varde) => typeof varde === 'string'));

/** Keeps who has had an ärende in any period, when some of its periods have become others. */
export const skrivHaft = (
  tx: ReadModelTx,
  axel: Axel,
  nr: number,
  { fore, efter }: { readonly fore: readonly Period[]; readonly efter: readonly Period[] },
): void => {
  for (const vad of Object.keys(KOLUMNER) as Vad[]) {
    const kolumn = KOLUMNER[vad];
    const [var_, blir] = [havda(fore, kolumn), havda(efter, kolumn)];
    for (const varde of blir)
      if (!var_.has(varde))
        tx.run(`INSERT OR IGNORE INTO ${axel}_haft (vad, varde, nr) VALUES (?, ?, ?)`, vad, varde, nr);
    for (const varde of var_)
      if (!blir.has(varde))
        tx.run(
          `DELETE FROM ${axel}_haft WHERE vad = ? AND varde = ? AND nr = ?
           AND NOT EXISTS (SELECT 1 FROM ${axel} WHERE nr = ? AND ${kolumn} = ?)`,
          ...[vad, varde, nr, nr, varde],
        );
  }
};
