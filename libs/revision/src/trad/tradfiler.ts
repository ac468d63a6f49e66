import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { EventHash, Position } from '#event-store';
import {
  HASH_BYTES,
  leafHashInto,
  nodesOfLevels,
  perfectRoot,
  TILE_WIDTH,
  type Nodes,
} from '../merkle/index.js';
import { Idregister } from './idregister.js';
import { ID_BYTES, lasPosition, POSITION_BYTES, skrivId, skrivPosition } from './positioner.js';
import { Postfil } from './postfil.js';
import { Tradlage } from './sqlite/tradlage.js';
import { Tradfel } from './tradfel.js';

/** Where the tree lies in a data folder. */
export const tradmapp = (data: string): string => join(data, 'trad');

/**
 * The files of the tree: one per level of tiles, and beside level 0 the position and the first bytes of the id of each
 * event, and the register of those ids. They are only appended to, and flushed before the size that makes them valid is written: what lies beyond it was
 * left by a process that died, and is cut off by the next that writes.
 */
export class Tradfiler {
  readonly nodes: Nodes;
  private readonly nivaer: Postfil[] = [];
  private readonly positioner: Postfil;
  private readonly idn: Postfil;
  private readonly register: Idregister;
  private readonly lage: Tradlage;

  constructor(
    private readonly mapp: string,
    private readonly skriver: boolean,
  ) {
    if (skriver) mkdirSync(mapp, { recursive: true, mode: 0o700 });
    this.lage = Tradlage.oppna(join(mapp, 'lage.sqlite'), skriver);
    this.positioner = this.oppna('positioner', POSITION_BYTES);
    this.idn = this.oppna('id', ID_BYTES);
    this.register = new Idregister(mapp, this.idn, skriver);
    this.niva(0);
    this.nodes = nodesOfLevels((niva, fran, antal) => this.niva(niva)?.las(fran, antal) ?? Buffer.alloc(0));
  }

  /** Leaves that are valid. */
  get storlek(): number {
    return this.lage.storlek;
  }

  /**
   * Adds a leaf per event, in its order, where the tree still has the size that the events come after; otherwise another
   * process was first, and nothing is done. Answers with the size.
   */
  utoka(fore: number, handelser: readonly EventHash[]): number {
    return this.lage.ensam((storlek) => {
      this.stada(storlek);
      if (storlek !== fore || handelser.length === 0) return storlek;
      this.skrivLov(fore, handelser);
      const efter = fore + handelser.length;
      this.fyllNivaer(efter);
      for (const fil of [...this.nivaer, this.positioner, this.idn]) fil.synka();
      return efter;
    });
  }

  lov(nr: number): Buffer {
    return this.hashar(0, nr, 1);
  }

  /** Hashes of a level of tiles, as many as there are. */
  hashar(niva: number, fran: number, antal: number): Buffer {
    return this.niva(niva)?.las(fran, antal) ?? Buffer.alloc(0);
  }

  position(nr: number): Position {
    const bytes = this.positioner.las(nr, 1);
    if (bytes.length === 0) throw skadat(`Löv ${nr} saknar position.`);
    return lasPosition(bytes);
  }

  /** Leaf of the event at a position; null where there is none. */
  nrPa(position: Position): number | null {
    const sokt = Buffer.alloc(POSITION_BYTES);
    skrivPosition(position, sokt, 0);
    let [fran, till] = [0, this.storlek];
    while (fran < till) {
      const mitt = Math.floor((fran + till) / 2);
      const ordning = Buffer.compare(this.positioner.las(mitt, 1), sokt);
      if (ordning === 0) return mitt;
      if (ordning < 0) fran = mitt + 1;
      else till = mitt;
    }
    return null;
  }

  /** Leaves whose event has an id that begins as this one. */
  medId(id: string): readonly number[] {
    return this.register.medId(id, this.storlek);
  }

  /** Keeps the register of ids; what it has not sorted yet is found too, only slower. */
  ordna(): Promise<void> {
    return this.register.ordna(this.storlek);
  }

  stang(): void {
    for (const fil of [...this.nivaer, this.positioner, this.idn]) fil.stang();
    this.register.stang();
    this.lage.stang();
  }

  private skrivLov(fore: number, handelser: readonly EventHash[]): void {
    const lov = Buffer.alloc(handelser.length * HASH_BYTES);
    const positioner = Buffer.alloc(handelser.length * POSITION_BYTES);
    const idn = Buffer.alloc(handelser.length * ID_BYTES);
    handelser.forEach(({ hash, position, id }, i) => {
      leafHashInto(hash, lov, i * HASH_BYTES);
      skrivPosition(position, positioner, i * POSITION_BYTES);
      skrivId(id, idn, i * ID_BYTES);
    });
    this.niva(0)?.skriv(fore, lov);
    this.positioner.skriv(fore, positioner);
    this.idn.skriv(fore, idn);
  }

  /** Cuts off what was never made valid, and completes the levels above. */
  private stada(storlek: number): void {
    for (const fil of [this.niva(0), this.positioner, this.idn]) {
      if (fil === null || fil.antal < storlek)
        throw skadat(
          `${fil?.fil ?? this.mapp} har ${fil?.antal ?? 0} poster, men trädet har ${storlek} löv.`,
        );
      if (fil.korta(storlek) && fil === this.idn) this.register.korta(storlek);
    }
    this.fyllNivaer(storlek);
  }

  /** Every full tile of a level is one hash of the next. */
  private fyllNivaer(storlek: number): void {
    for (let niva = 1, antal = storlek; antal >= TILE_WIDTH; niva++) {
      antal = Math.floor(antal / TILE_WIDTH);
      const over = this.niva(niva);
      if (over === null) return;
      over.korta(antal);
      for (let nr = over.antal; nr < antal; nr++)
        over.skriv(nr, perfectRoot(this.hashar(niva - 1, nr * TILE_WIDTH, TILE_WIDTH)));
    }
  }

  /** null: there is no such level (yet). */
  private niva(niva: number): Postfil | null {
    for (let nr = this.nivaer.length; nr <= niva; nr++) {
      if (!this.skriver && !existsSync(join(this.mapp, `niva-${nr}`))) return null;
      this.nivaer.push(this.oppna(`niva-${nr}`, HASH_BYTES));
    }
    return this.nivaer[niva] ?? null;
  }

  private oppna(namn: string, bredd: number): Postfil {
    return new Postfil(join(this.mapp, namn), bredd, this.skriver);
  }
}

const skadat = (text: string): Tradfel =>
  new Tradfel(
    'TRADET_SKADAT',
    `${text} Trädets filer är skadade. Ta bort mappen med trädet: det görs om ur loggen, och prövas mot de trädhuvuden som är signerade.`,
  );
