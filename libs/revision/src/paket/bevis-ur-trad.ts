import { comparePositions, type Position } from '#event-store';
import type { Trad } from '../trad/index.js';
import type { Bevishuvud, Beviskalla } from './paket.js';

type Huvud = { readonly storlek: number; readonly not: string };

/** Whoever makes the heads of the log and knows those that were made. */
export type Huvudkalla = {
  /** The key that heads are tried with, as text. */
  readonly vkey: string;
  senaste(): Promise<Huvud | null>;
  /** null where there is nothing new to cover, or somebody else was first. */
  skapa(): Promise<Huvud | null>;
};

/** Others may sign at the same time: each time that somebody was first there is a newer head. */
const FORSOK = 5;

/** Proofs out of the tree, under the heads of the log. */
export class BevisUrTrad implements Beviskalla {
  constructor(
    private readonly trad: Trad,
    private readonly huvuden: Huvudkalla,
  ) {}

  async huvud(positioner: readonly Position[]): Promise<Bevishuvud> {
    const sist = positioner.reduce((a, b) => (comparePositions(a, b) < 0 ? b : a));
    await this.trad.ikapp();
    for (let forsok = 0; forsok < FORSOK; forsok++) {
      const huvud = (await this.huvuden.senaste()) ?? (await this.huvuden.skapa());
      if (huvud && this.tacker(huvud, sist)) return this.medNyckel(huvud);
      const nytt = await this.huvuden.skapa();
      if (nytt && this.tacker(nytt, sist)) return this.medNyckel(nytt);
    }
    throw new Error(`Inget trädhuvud täcker position ${sist}.`);
  }

  get storlek(): number {
    return this.trad.storlek;
  }

  nrPa(position: Position): number | null {
    return this.trad.nrPa(position);
  }

  inklusionsbevis(nr: number, storlek: number): readonly Uint8Array[] {
    return this.trad.inklusionsbevis(nr, storlek);
  }

  konsistensbevis(fran: number, till: number): readonly Uint8Array[] {
    return this.trad.konsistensbevis(fran, till);
  }

  private tacker({ storlek }: Huvud, position: Position): boolean {
    const nr = this.trad.nrPa(position);
    return nr !== null && nr < storlek;
  }

  private medNyckel({ storlek, not }: Huvud): Bevishuvud {
    return { storlek, not, nyckel: this.huvuden.vkey };
  }
}
