import type { ReadModelTx } from '../engine/read-model.js';
import { perAxel, type Axel } from './tidslinje.tabeller.js';
import type { Period } from './visning.js';

/** Who can have an ärende, and the column of the periods that says so. */
const KOLUMNER = { handlaggare: 'handlaggare', organ: 'instans_nyckel' } as const;
const VAD = ['handlaggare', 'organ'] as const;

/** Those that have it in any of the periods. */
const varden = (perioder: readonly Period[], kolumn: 'handlaggare' | 'instans_nyckel'): ReadonlySet<string> =>
  new Set(perioder.flatMap(({ visar }) => visar[kolumn] ?? []));

const NY = perAxel((axel) => `INSERT OR IGNORE INTO ${axel}_haft (vad, varde, nr) VALUES (?, ?, ?)`);

/** Periods that become others: all that are looked at, and of them those that are taken away and written. */
export type Periodbyte = Readonly<Record<'fore' | 'efter' | 'bort' | 'nya', readonly Period[]>>;

/** Keeps who has had an ärende in any period, when some of its periods have become others. */
export const skrivHaft = (
  tx: ReadModelTx,
  axel: Axel,
  nr: number,
  { fore, efter, bort, nya }: Periodbyte,
): void => {
  for (const vad of VAD) {
    const kolumn = KOLUMNER[vad];
    const [hade, har] = [varden(fore, kolumn), varden(efter, kolumn)];
    for (const varde of varden(nya, kolumn)) if (!hade.has(varde)) tx.run(NY[axel], vad, varde, nr);
    for (const varde of varden(bort, kolumn))
      if (!har.has(varde))
        tx.run(
          `DELETE FROM ${axel}_haft WHERE vad = ? AND varde = ? AND nr = ?
           AND NOT EXISTS (SELECT 1 FROM ${axel} WHERE nr = ? AND ${kolumn} = ?)`,
          ...[vad, varde, nr, nr, varde],
        );
  }
};
