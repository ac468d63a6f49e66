import { oppnaCheckpoint, skrivVkey, type Notnyckel } from '../huvud/index.js';

/** A key that has signed heads: how many, and the sizes of the smallest and the largest. */
export type Nyckelbruk = {
  readonly nyckel: string;
  readonly huvuden: number;
  readonly minst: number;
  readonly storst: number;
};

/** The keys of a log, the one in use first, and which heads each has signed. */
export class Nyckelbok {
  private readonly bruk = new Map<string, Nyckelbruk>();

  /** Without the key in use nothing is tried: the machine does not have it. */
  constructor(
    private readonly nyckel: Notnyckel | null,
    private readonly tidigare: readonly Notnyckel[] = [],
  ) {}

  /** Whether one of the keys has signed a head; that it has is kept. */
  godtar(not: string): boolean {
    if (this.nyckel === null) return true;
    for (const nyckel of [this.nyckel, ...this.tidigare]) {
      const oppnad = oppnaCheckpoint(not, nyckel);
      if (oppnad.utfall !== 'signerad') continue;
      this.for(skrivVkey(nyckel), oppnad.checkpoint.size);
      return true;
    }
    return false;
  }

  /** In the order of the smallest head of each. */
  get anvanda(): readonly Nyckelbruk[] {
    return [...this.bruk.values()].sort((a, b) => a.minst - b.minst);
  }

  private for(nyckel: string, storlek: number): void {
    const { huvuden, minst, storst } = this.bruk.get(nyckel) ?? {
      huvuden: 0,
      minst: storlek,
      storst: storlek,
    };
    this.bruk.set(nyckel, {
      ...{ nyckel, huvuden: huvuden + 1 },
      ...{ minst: Math.min(minst, storlek), storst: Math.max(storst, storlek) },
    });
  }
}
