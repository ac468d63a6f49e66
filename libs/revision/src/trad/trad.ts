import { setImmediate } from 'node:timers/promises';
import { comparePositions, type EventHash, type EventStore, type Position } from '#event-store';
import {
  consistencyProof,
  HASH_BYTES,
  inclusionProof,
  leafHashInto,
  TILE_WIDTH,
  treeRoot,
  type Hash,
} from '../merkle/index.js';
import { lasHashar } from './hashar.js';
import { Tradfiler } from './tradfiler.js';
import { Tradfel } from './tradfel.js';

export type Tradval = {
  /** The folder of the tree. */
  readonly mapp: string;
  readonly store: EventStore;
  /** False: another process adds to it, or it is only looked at. */
  readonly skriv?: boolean;
};

/** Events that are added at a time: reading them, and hashing and writing them, each keeps others waiting some milliseconds. */
const SIDA = 1_024;

/**
 * The Merkle tree over the whole log, on disk. A leaf is an event's hash, in the order of the log. It is made of the log
 * and follows it: whoever asks for a head or a proof first lets it catch up, so that the newest events are in it. A leaf
 * that has been written is never replaced: where the log no longer agrees, that is a `Tradfel`.
 */
export class Trad {
  private readonly store: EventStore;
  private readonly skriver: boolean;
  private pagar: Promise<number> | null = null;
  private nasta: Promise<number> | null = null;

  private constructor(
    { store, skriv = true }: Tradval,
    private readonly filer: Tradfiler,
  ) {
    this.store = store;
    this.skriver = skriv;
  }

  static oppna(val: Tradval): Trad {
    return new Trad(val, new Tradfiler(val.mapp, val.skriv ?? true));
  }

  /** Leaves so far. */
  get storlek(): number {
    return this.filer.storlek;
  }

  /** Catches up with the log as it is when this is asked. Answers with the size. Throws `Tradfel`, and what the log throws. */
  ikapp(): Promise<number> {
    if (!this.skriver) return Promise.resolve(this.storlek);
    // what is under way may have read past what the one who asks wants to see
    if (this.pagar) return (this.nasta ??= this.pagar.then(this.borja, this.borja));
    return this.borja();
  }

  rot(storlek: number): Hash {
    return treeRoot(this.filer.nodes, storlek);
  }

  /** Hash of a leaf: SHA-256(0x00 || the event's hash). */
  lov(nr: number): Buffer {
    return this.filer.lov(nr);
  }

  /** Leaf hashes of a stretch, one after the other, as the tree has them. */
  strackan(fran: number, antal: number): Buffer {
    return this.filer.hashar(0, fran, antal);
  }

  inklusionsbevis(nr: number, storlek: number): readonly Hash[] {
    return inclusionProof(this.filer.nodes, nr, storlek);
  }

  konsistensbevis(fran: number, till: number): readonly Hash[] {
    return consistencyProof(this.filer.nodes, fran, till);
  }

  position(nr: number): Position {
    return this.filer.position(nr);
  }

  nrPa(position: Position): number | null {
    return this.filer.nrPa(position);
  }

  /** Leaf of an event, null where the tree has none of it. */
  async nrFor(handelseId: string): Promise<number | null> {
    for (const nr of this.filer.medId(handelseId)) {
      const [handelse] = await this.handelserFran(nr, 1);
      if (handelse?.id === handelseId) return nr;
    }
    return null;
  }

  /** A tile of C2SP tlog-tiles: `bredd` hashes of a level, null where the tree does not have them. */
  platta(niva: number, nr: number, bredd: number): Buffer | null {
    if (Math.floor(this.storlek / TILE_WIDTH ** niva) < nr * TILE_WIDTH + bredd) return null;
    const hashar = this.filer.hashar(niva, nr * TILE_WIDTH, bredd);
    return hashar.length === bredd * HASH_BYTES ? hashar : null;
  }

  /** A bundle of entries of C2SP tlog-tiles: each the length as 16 bits, and the bytes of the event's hash. */
  async poster(nr: number, bredd: number): Promise<Buffer | null> {
    if (this.storlek < nr * TILE_WIDTH + bredd) return null;
    const handelser = await this.handelserFran(nr * TILE_WIDTH, bredd);
    const poster = Buffer.alloc(bredd * (2 + HASH_BYTES));
    handelser.forEach(({ hash }, i) => {
      const plats = i * (2 + HASH_BYTES);
      poster.writeUInt16BE(HASH_BYTES, plats);
      poster.write(hash, plats + 2, 'hex');
    });
    return handelser.length === bredd ? poster : null;
  }

  /** Waits for what is under way. */
  async stang(): Promise<void> {
    await Promise.allSettled([this.nasta, this.pagar]);
    this.filer.stang();
  }

  private readonly borja = (): Promise<number> => {
    this.nasta = null;
    this.pagar = this.folj().finally(() => {
      this.pagar = null;
    });
    return this.pagar;
  };

  private async folj(): Promise<number> {
    for (;;) {
      const storlek = this.storlek;
      // with the last event that has a leaf: it has to be the one it was
      const kanda = Math.min(storlek, 1);
      const handelser = await this.handelserFran(storlek - kanda, SIDA + kanda);
      if (kanda === 1) this.provaSista(storlek - 1, handelser[0]);
      const nya = handelser.slice(kanda);
      if (nya.length === SIDA) await setImmediate();
      const efter = this.filer.utoka(storlek, nya);
      await this.filer.ordna();
      if (nya.length < SIDA && efter === storlek + nya.length) return efter;
      await setImmediate();
    }
  }

  private handelserFran(nr: number, antal: number): Promise<readonly EventHash[]> {
    return lasHashar(this.store, { after: nr === 0 ? null : this.filer.position(nr - 1), limit: antal });
  }

  private provaSista(nr: number, handelse: EventHash | undefined): void {
    const position = this.filer.position(nr);
    if (handelse === undefined)
      throw new Tradfel(
        'LOGGEN_KORTARE_AN_TRADET',
        `Trädet har ett löv för position ${position}, men loggen slutar före den: händelser har tagits bort från slutet, eller en äldre kopia har lagts tillbaka.`,
        position,
      );
    const ordning = comparePositions(handelse.position, position);
    if (ordning !== 0) throw flyttad(ordning, handelse.position, position);
    const lov = Buffer.alloc(HASH_BYTES);
    leafHashInto(handelse.hash, lov, 0);
    const skrivet = this.filer.lov(nr);
    // one that is not there is for the files to tell
    if (skrivet.length > 0 && !lov.equals(skrivet))
      throw new Tradfel(
        'LOVET_STAMMER_EJ',
        `Händelsen på position ${position} är inte den som trädets löv ${nr} skrevs för.`,
        position,
      );
  }
}

const flyttad = (ordning: number, funnen: Position, position: Position): Tradfel =>
  ordning > 0
    ? new Tradfel(
        'HANDELSE_BORTTAGEN',
        `Händelsen på position ${position}, som har ett löv i trädet, finns inte längre i loggen.`,
        position,
      )
    : new Tradfel(
        'HANDELSE_INSATT',
        `Händelsen på position ${funnen} har inget löv i trädet, fast det når längre: den har satts in i efterhand.`,
        funnen,
      );
