import { iLopan, MEST_LOV, sammanslagna, sorteradLopa } from './idlopa.js';
import { Lopfiler, type Lopa, type Lopmatt } from './lopfiler.js';
import { ID_BYTES, skrivId } from './positioner.js';
import type { Postfil } from './postfil.js';

const MATT: Lopmatt = { block: 4_096, grenar: 16 };

/**
 * Finds leaves by the id of their event, beside the file of ids, which lie there in the order of the leaves. Every full
 * block of them is copied to a run of its own, in order of id, and sixteen runs become one: so there are few of them, each
 * is searched by halves, and only what has come after the last full block is read through. Where a run is missing the file
 * of ids is read instead, until the next that writes sorts it.
 */
export class Idregister {
  private readonly filer: Lopfiler;
  /** Full blocks when all of them were last seen to be sorted. */
  private ordnade = -1;

  constructor(
    mapp: string,
    private readonly idn: Postfil,
    skriver: boolean,
    private readonly matt: Lopmatt = MATT,
  ) {
    this.filer = new Lopfiler(mapp, matt);
    if (skriver) this.filer.rensa();
  }

  /** Leaves among the first `storlek` whose event has an id that begins as this one. */
  medId(id: string, storlek: number): readonly number[] {
    const sokt = Buffer.alloc(ID_BYTES);
    skrivId(id, sokt, 0);
    const funna: number[] = [];
    const lopor: Lopa[] = [];
    for (let fran = 0; fran < storlek;) {
      const lopa = this.mojliga(fran, storlek).findLast((denna) => this.filer.fil(denna) !== null);
      const antal = lopa ? this.filer.antal(lopa) : Math.min(this.matt.block, storlek - fran);
      if (lopa) lopor.push(lopa);
      const fil = lopa && this.filer.fil(lopa);
      const nrn = fil ? iLopan(fil, sokt) : iFoljd(this.idn.las(fran, antal), sokt);
      for (const nr of nrn) if (this.idn.las(fran + nr, 1).equals(sokt)) funna.push(fran + nr);
      fran += antal;
    }
    this.filer.behallBara(lopor);
    return funna;
  }

  /** Sorts what has become full among the first `storlek` leaves. Another process may do the same at the same time. */
  async ordna(storlek: number): Promise<void> {
    const block = Math.floor(storlek / this.matt.block);
    if (block === this.ordnade) return;
    for (let fran = 0; fran + this.matt.block <= storlek;) {
      const lopa = this.mojliga(fran, storlek).at(-1);
      if (!lopa || !(await this.gor(lopa))) return;
      fran += this.filer.antal(lopa);
    }
    this.ordnade = block;
  }

  /** Takes away runs of leaves that were never made valid. */
  korta(storlek: number): void {
    this.stang();
    this.ordnade = -1;
    this.filer.taBort((lopa) => (lopa.nr + 1) * this.filer.antal(lopa) > storlek);
  }

  stang(): void {
    this.filer.behallBara([]);
  }

  /** The runs that may begin at a leaf, among the first `storlek`, the smallest first. */
  private mojliga(fran: number, storlek: number): readonly Lopa[] {
    const lopor: Lopa[] = [];
    for (let niva = 0; ; niva++) {
      const antal = this.filer.antal({ niva });
      if (antal > MEST_LOV || fran % antal !== 0 || fran + antal > storlek) return lopor;
      lopor.push({ niva, nr: fran / antal });
    }
  }

  /** Whether it is there afterwards: where another process was faster there may be nothing left to make it of. */
  private async gor(lopa: Lopa): Promise<boolean> {
    if (this.filer.finns(lopa)) return true;
    const delar = this.filer.delar(lopa);
    for (const del of delar) if (!(await this.gor(del))) return this.filer.finns(lopa);
    const oppnade = delar.map((del) => this.filer.oppnad(del));
    try {
      const hela = oppnade.filter((fil) => fil !== null);
      if (hela.length === delar.length) await this.filer.skriv(lopa, this.bitar(lopa, hela));
    } finally {
      for (const fil of oppnade) fil?.stang();
    }
    if (!this.filer.finns(lopa)) return false;
    const [forsta] = delar;
    if (forsta)
      this.filer.taBort(
        ({ niva, nr }) => niva === forsta.niva && nr >= forsta.nr && nr < forsta.nr + delar.length,
      );
    return true;
  }

  private bitar(lopa: Lopa, delar: readonly Postfil[]): Iterable<Uint8Array> {
    const antal = this.filer.antal(lopa);
    return lopa.niva === 0
      ? [sorteradLopa(this.idn.las(lopa.nr * antal, antal))]
      : sammanslagna(delar, antal / this.matt.grenar);
  }
}

/** Leaves of a piece of the file of ids. */
const iFoljd = (idn: Buffer, sokt: Buffer): readonly number[] => {
  const funna: number[] = [];
  for (let at = idn.indexOf(sokt); at >= 0; at = idn.indexOf(sokt, at + 1))
    if (at % ID_BYTES === 0) funna.push(at / ID_BYTES);
  return funna;
};
