import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ID_BYTES } from './positioner.js';
import { Postfil } from './postfil.js';

/** Leaves of the smallest runs, and how many runs become one of the next level. */
export type Lopmatt = { readonly block: number; readonly grenar: number };

/** A run of ids in order: those of the leaves from number nr * its length on. */
export type Lopa = { readonly niva: number; readonly nr: number };

const NAMN = /^id-(\d+)-(\d+)$/;
const OFARDIG = /^id-\d+-\d+\.[-\w]+\.ny$/;

/** The files of the runs. One has its name when it is whole and on the disk, and never changes. */
export class Lopfiler {
  /** What an open file holds stays, also where it has become part of another run and is gone from the folder. */
  private readonly oppna = new Map<string, Postfil>();

  constructor(
    private readonly mapp: string,
    private readonly matt: Lopmatt,
  ) {}

  /** Leaves of a run. */
  antal({ niva }: Pick<Lopa, 'niva'>): number {
    return this.matt.block * this.matt.grenar ** niva;
  }

  /** The runs that become one, none for the smallest. */
  delar({ niva, nr }: Lopa): readonly Lopa[] {
    if (niva === 0) return [];
    const { grenar } = this.matt;
    return Array.from({ length: grenar }, (_, i) => ({ niva: niva - 1, nr: nr * grenar + i }));
  }

  /** null: there is none, or it is not whole. For as long as `behallBara` says. */
  fil(lopa: Lopa): Postfil | null {
    const fil = this.oppna.get(namn(lopa)) ?? this.oppnad(lopa);
    if (fil) this.oppna.set(namn(lopa), fil);
    return fil;
  }

  finns(lopa: Lopa): boolean {
    const fil = this.oppnad(lopa);
    fil?.stang();
    return fil !== null;
  }

  /** As `fil`, for the caller to close. */
  oppnad(lopa: Lopa): Postfil | null {
    if (!existsSync(this.vag(lopa))) return null;
    try {
      const fil = new Postfil(this.vag(lopa), ID_BYTES, false);
      if (fil.antal === this.antal(lopa)) return fil;
      fil.stang();
    } catch (error) {
      somOmBorta(error);
    }
    return null;
  }

  /** Closes the others. */
  behallBara(lopor: readonly Lopa[]): void {
    const kvar = new Set(lopor.map(namn));
    for (const [denna, fil] of this.oppna) {
      if (kvar.has(denna)) continue;
      fil.stang();
      this.oppna.delete(denna);
    }
  }

  async skriv(lopa: Lopa, bitar: Iterable<Uint8Array>): Promise<void> {
    const ny = `${this.vag(lopa)}.${randomUUID()}.ny`;
    try {
      const fil = await open(ny, 'wx', 0o600);
      try {
        for (const bit of bitar) await fil.appendFile(bit); // others get their turn between the pieces
        await fil.datasync();
      } finally {
        await fil.close();
      }
      await rename(ny, this.vag(lopa)).catch(somOmBorta);
    } catch (error) {
      await rm(ny, { force: true });
      throw error;
    }
  }

  taBort(vilka: (lopa: Lopa) => boolean): void {
    for (const lopa of this.alla()) if (vilka(lopa)) rmSync(this.vag(lopa), { force: true });
  }

  /** What a process that died left behind. One that lives and loses its file so finds nothing to rename, and tries again. */
  rensa(): void {
    for (const fil of readdirSync(this.mapp))
      if (OFARDIG.test(fil)) rmSync(join(this.mapp, fil), { force: true });
    const hela = this.alla().filter((lopa) => this.finns(lopa));
    this.taBort((del) => hela.some((hel) => this.arDel(del, hel)));
  }

  private arDel(del: Lopa, hel: Lopa): boolean {
    return del.niva < hel.niva && Math.floor(del.nr / this.matt.grenar ** (hel.niva - del.niva)) === hel.nr;
  }

  private alla(): readonly Lopa[] {
    return readdirSync(this.mapp).flatMap((fil) => {
      const [, niva, nr] = NAMN.exec(fil) ?? [];
      return nr === undefined ? [] : [{ niva: Number(niva), nr: Number(nr) }];
    });
  }

  private vag(lopa: Lopa): string {
    return join(this.mapp, namn(lopa));
  }
}

const namn = ({ niva, nr }: Lopa): string => `id-${niva}-${nr}`;

const somOmBorta = (error: unknown): void => {
  if (!Error.isError(error) || !('code' in error) || error.code !== 'ENOENT') throw error;
};
