import { comparePositions, type Position, type ReadHash } from '#event-store';
import {
  appendLeaf,
  EMPTY_RANGE,
  HASH_BYTES,
  leafHashInto,
  perfectRoot,
  rangeRoot,
  TILE_WIDTH,
  type CompactRange,
  type Hash,
} from '../merkle/index.js';
import type { Trad } from '../trad/index.js';
import type { Revisionsfel } from './revisionsfel.js';

/** A head to try: where it comes from, for those who read what was found. */
export type ProvatHuvud = { readonly varifran: string; readonly storlek: number; readonly rot: Hash };

/**
 * Builds the tree of the log as it is read, and holds it against the tree on disk and the heads, smallest first. Nothing of
 * the tree on disk is believed.
 */
export class Tradvandring {
  /** Full tiles, and the leaves of the one that is being filled. */
  private tiles: CompactRange = EMPTY_RANGE;
  private readonly lov = Buffer.alloc(TILE_WIDTH * HASH_BYTES);
  private antal = 0;
  private nastaLov = 0;
  private readonly huvuden: ProvatHuvud[];
  private rotVidStorlek: Hash | null = null;
  private readonly tradstorlek: number;

  constructor(
    private readonly trad: Trad | null,
    huvuden: readonly ProvatHuvud[],
    private readonly not: (fel: Revisionsfel) => void,
  ) {
    this.tradstorlek = trad?.storlek ?? 0;
    this.huvuden = [...huvuden].sort((a, b) => a.storlek - b.storlek);
  }

  /** The next events of the log. */
  passera(handelser: readonly ReadHash[]): void {
    const sida = Buffer.alloc(handelser.length * HASH_BYTES);
    handelser.forEach(({ hash, position }, i) => {
      try {
        leafHashInto(hash, sida, i * HASH_BYTES);
      } catch {
        this.not(ingenHash(position));
      }
    });
    this.laggTill(sida);
    this.jamfor(handelser, sida);
  }

  /** What shows first at the end of the log. */
  avsluta(): void {
    for (const huvud of this.huvuden) this.not(kortareAnHuvudet(huvud, this.antal));
    if (this.trad && this.nastaLov < this.tradstorlek)
      this.not(kortareAnTradet(this.trad.position(this.nastaLov), this.tradstorlek - this.nastaLov));
    if (this.trad && this.rotVidStorlek && this.nastaLov === this.tradstorlek)
      this.provaTradetsRot(this.trad);
  }

  get storlek(): number {
    return this.antal;
  }

  rot(): Hash {
    let spann: CompactRange = { size: this.tiles.size * TILE_WIDTH, peaks: this.tiles.peaks };
    for (let i = 0; i < this.antal % TILE_WIDTH; i++)
      spann = appendLeaf(spann, Buffer.from(this.lov.subarray(i * HASH_BYTES, (i + 1) * HASH_BYTES)));
    return rangeRoot(spann);
  }

  /** In stretches that end where a tile is full, or where there is something to try. */
  private laggTill(sida: Buffer): void {
    this.provaHar();
    for (let at = 0; at < sida.length;) {
      const plats = this.antal % TILE_WIDTH;
      const antal = Math.min(sida.length / HASH_BYTES - at / HASH_BYTES, TILE_WIDTH - plats, this.tillProv());
      sida.copy(this.lov, plats * HASH_BYTES, at, at + antal * HASH_BYTES);
      at += antal * HASH_BYTES;
      this.antal += antal;
      if (this.antal % TILE_WIDTH === 0) this.tiles = appendLeaf(this.tiles, perfectRoot(this.lov));
      this.provaHar();
    }
  }

  /** Leaves until the size of the tree on disk, or of the next head. */
  private tillProv(): number {
    const storlekar = [this.tradstorlek, this.huvuden[0]?.storlek ?? 0];
    return Math.min(
      ...storlekar.map((storlek) => (storlek > this.antal ? storlek - this.antal : TILE_WIDTH)),
    );
  }

  private provaHar(): void {
    if (this.antal === this.tradstorlek) this.rotVidStorlek = this.rot();
    while (this.huvuden[0]?.storlek === this.antal) this.provaHuvud(this.huvuden.shift());
  }

  private provaHuvud(huvud: ProvatHuvud | undefined): void {
    if (huvud && !Buffer.from(huvud.rot).equals(this.rot())) this.not(annatAnHuvudet(huvud));
  }

  /** Where the leaves of a page are those of the tree that is all; where not, it is told event by event what differs. */
  private jamfor(handelser: readonly ReadHash[], sida: Buffer): void {
    const { trad } = this;
    if (!trad || this.nastaLov >= this.tradstorlek) return;
    const mest = Math.min(handelser.length, this.tradstorlek - this.nastaLov);
    const lov = trad.strackan(this.nastaLov, mest);
    if (lov.equals(sida.subarray(0, mest * HASH_BYTES))) this.nastaLov += mest;
    else
      handelser.forEach(({ position }, i) => {
        this.jamforEn(trad, position, sida.subarray(i * HASH_BYTES, (i + 1) * HASH_BYTES));
      });
  }

  private jamforEn(trad: Trad, position: Position, lov: Buffer): void {
    for (; this.nastaLov < this.tradstorlek; this.nastaLov++) {
      const iTradet = trad.position(this.nastaLov);
      const ordning = comparePositions(iTradet, position);
      if (ordning > 0) {
        this.not(insatt(position));
        return;
      }
      if (ordning < 0) {
        this.not(borttagen(iTradet));
        continue;
      }
      if (!lov.equals(trad.lov(this.nastaLov))) this.not(andrad(position));
      this.nastaLov++;
      return;
    }
  }

  private provaTradetsRot(trad: Trad): void {
    try {
      if (Buffer.from(this.rotVidStorlek ?? []).equals(trad.rot(this.tradstorlek))) return;
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
    }
    this.not(tradetsRot());
  }
}

const fel = (kod: Revisionsfel['kod'], position: string | null, text: string): Revisionsfel => ({
  ...{ strom: null, revision: null, position, kod, text },
});
const ingenHash = (p: string): Revisionsfel =>
  fel('HASH_OLASBAR', p, 'kontrollsumman är ingen SHA-256, så händelsen har inget löv');
const andrad = (p: string): Revisionsfel =>
  fel('LOVET_STAMMER_EJ', p, 'händelsen är inte den som trädets löv skrevs för');
const borttagen = (p: string): Revisionsfel =>
  fel('HANDELSE_BORTTAGEN', p, 'trädet har ett löv för en händelse som inte finns i loggen');
const insatt = (p: string): Revisionsfel =>
  fel(
    'HANDELSE_INSATT',
    p,
    'händelsen har inget löv i trädet, fast det når längre: den har satts in i efterhand',
  );
const kortareAnTradet = (p: string, antal: number): Revisionsfel =>
  fel(
    'LOGGEN_KORTARE_AN_TRADET',
    p,
    `trädet har ${antal} löv härifrån som loggen saknar: den har kortats i slutet, eller en äldre kopia har lagts tillbaka`,
  );
const tradetsRot = (): Revisionsfel =>
  fel(
    'TRADET_SKADAT',
    null,
    'trädets övre nivåer stämmer inte med dess löv. Ta bort mappen med trädet: det görs om ur loggen',
  );
const annatAnHuvudet = ({ varifran, storlek }: ProvatHuvud): Revisionsfel =>
  fel(
    'TRADHUVUD_STAMMER_EJ',
    null,
    `${varifran}: loggens ${storlek} första händelser är inte de som signerades`,
  );
const kortareAnHuvudet = ({ varifran, storlek }: ProvatHuvud, antal: number): Revisionsfel =>
  fel(
    'LOGGEN_KORTARE_AN_HUVUDET',
    null,
    `${varifran}: loggen hade ${storlek} händelser när det signerades men har ${antal} nu`,
  );
