import type { ReadModelTx } from '../engine/read-model.js';
import { sokrad } from './nycklar.js';

/** Which row of a list a text belongs to. */
export type Textplats = { readonly nr: number; readonly ver: number };
type Text = { readonly arendemening: string; readonly dag: number };
type Post = Textplats & Text;

const RAD = sokrad(':dag', ':nr', ':ver');

const iOrdning = (a: Post, b: Post): number => a.dag - b.dag || a.nr - b.nr || a.ver - b.ver;

/**
 * Changes of the full-text index in one batch, written in order of row number: FTS5 writes a segment of its
 * own each time the numbers go backwards. A text that did not change costs nothing.
 */
export class Sokandringar {
  private readonly bort: Post[] = [];
  private readonly nya: Post[] = [];

  andra({ nr, ver }: Textplats, var_: Text | undefined, blir: Text | undefined): void {
    if (var_ !== undefined && var_.arendemening === blir?.arendemening && var_.dag === blir.dag) return;
    if (var_ !== undefined) this.bort.push({ nr, ver, arendemening: var_.arendemening, dag: var_.dag });
    if (blir !== undefined) this.nya.push({ nr, ver, arendemening: blir.arendemening, dag: blir.dag });
  }

  skriv(tx: ReadModelTx): void {
    for (const { dag, nr, ver } of this.bort.sort(iOrdning))
      tx.run(`DELETE FROM sok WHERE rowid = ${RAD}`, { dag, nr, ver });
    for (const { dag, nr, ver, arendemening } of this.nya.sort(iOrdning))
      tx.run(`INSERT INTO sok (rowid, ord) VALUES (${RAD}, :arendemening)`, {
        ...{ dag, nr, ver, arendemening },
      });
  }
}
