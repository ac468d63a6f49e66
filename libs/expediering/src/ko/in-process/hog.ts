/** A binary heap: what has the lowest `nyckel` comes first, and of equals the one that was put there first. */
export class Hog<T> {
  private readonly plats: { readonly nyckel: number; readonly nr: number; readonly varde: T }[] = [];
  private nr = 0;

  get antal(): number {
    return this.plats.length;
  }

  /** Key of the first, undefined when there is none. */
  get forsta(): number | undefined {
    return this.plats[0]?.nyckel;
  }

  lagg(nyckel: number, varde: T): void {
    this.plats.push({ nyckel, nr: this.nr++, varde });
    for (let i = this.plats.length - 1; i > 0;) {
      const over = (i - 1) >> 1;
      if (!this.fore(i, over)) return;
      this.byt(i, over);
      i = over;
    }
  }

  /** Takes the first away, if its key is at most so. */
  taTill(hogst: number): T | undefined {
    const [forst] = this.plats;
    if (forst === undefined || forst.nyckel > hogst) return undefined;
    const sist = this.plats.pop();
    if (sist !== undefined && sist !== forst) {
      this.plats[0] = sist;
      this.sjunk();
    }
    return forst.varde;
  }

  private sjunk(): void {
    for (let i = 0; ;) {
      const minst = [2 * i + 1, 2 * i + 2].reduce((m, barn) => (this.fore(barn, m) ? barn : m), i);
      if (minst === i) return;
      this.byt(i, minst);
      i = minst;
    }
  }

  private fore(a: number, b: number): boolean {
    const [x, y] = [this.plats[a], this.plats[b]];
    if (x === undefined || y === undefined) return false;
    return x.nyckel < y.nyckel || (x.nyckel === y.nyckel && x.nr < y.nr);
  }

  private byt(a: number, b: number): void {
    const [x, y] = [this.plats[a], this.plats[b]];
    if (x === undefined || y === undefined) return;
    this.plats[a] = y;
    this.plats[b] = x;
  }
}
