import type { ReadModelTx } from '../engine/read-model.js';

/** Ärenden remembered per file: those that are being worked on. */
const MOST = 10_000;

/**
 * What a read model's own rows say of an ärende, kept so that they need not be read before every write. It may
 * be lost at any time. What is kept must be true of the file whatever becomes of the batch at hand: either it
 * never changes, or it tells which revision it is of, since rows are a function of the stream up to there.
 */
export class Radminne<V> {
  private filer = new WeakMap<ReadModelTx, Map<string, V>>();

  get(tx: ReadModelTx, nyckel: string): V | undefined {
    return this.filer.get(tx)?.get(nyckel);
  }

  /** The longest kept is forgotten first. */
  set(tx: ReadModelTx, nyckel: string, varde: V): void {
    const fil = this.filer.get(tx) ?? new Map<string, V>();
    this.filer.set(tx, fil);
    fil.delete(nyckel);
    fil.set(nyckel, varde);
    if (fil.size <= MOST) return;
    const [aldst] = fil.keys();
    if (aldst !== undefined) fil.delete(aldst);
  }

  glom(): void {
    this.filer = new WeakMap();
  }
}
