import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { comparePositions, type Position } from '#event-store';
import { ReadModelDamaged, ReadModelUnavailable } from '../engine/errors.js';
import type {
  Generation,
  GenerationInfo,
  Promoted,
  ReadModelFile,
  ReadModelFiles,
} from '../engine/read-model-files.js';
import type { ReadModel } from '../engine/read-model.js';
import type { Stopp } from '../engine/status.js';
import { hold, isBeingFilled, openRegister, positionIn, remove } from './file-care.js';
import type { GenerationRegister } from './generation-register.js';
import { fileOf, foreignFiles, lasmodellFolder } from './paths.js';
import { SqliteModelFile } from './model-file.js';

export type SqliteReadModelFilesOptions = {
  /** The instance's data folder; the files are put in `lasmodeller/` under it. */
  readonly dataDir: string;
  readonly now?: () => number;
  /** How long a build belongs to its owner without a sign of life (6 s). */
  readonly leaseMs?: number;
  /** How long a file that has been replaced is left for readers that are just opening it (10 s). */
  readonly graceMs?: number;
  /** Page cache per read model (8 MiB). */
  readonly cacheKiB?: number;
};

/**
 * Read models as one SQLite file each. Why not one file for all: SQLite has one writer per file, so a
 * rebuild would stand in the way of the live models; a damaged or replaced model is thrown away by removing
 * its file; and no query joins across models.
 */
export class SqliteReadModelFiles implements ReadModelFiles {
  private constructor(
    private readonly folder: string,
    private readonly register: GenerationRegister,
    private readonly options: SqliteReadModelFilesOptions,
  ) {}

  static open(options: SqliteReadModelFilesOptions): SqliteReadModelFiles {
    const folder = lasmodellFolder(options.dataDir);
    return new SqliteReadModelFiles(folder, openRegister(folder, options.now), options);
  }

  changed(): boolean {
    return this.register.changed();
  }

  current(namn: string): Generation | null {
    return this.register.current(namn);
  }

  building(namn: string): readonly Generation[] {
    return this.register.building(namn);
  }

  begin(model: ReadModel, agare: string): Generation {
    return this.register.begin(model.namn, model.version, agare, this.leaseEnd());
  }

  adopt(generation: number, agare: string): Generation | null {
    return this.register.own(generation, agare, this.leaseEnd());
  }

  renew(generation: number, agare: string): boolean {
    return this.register.own(generation, agare, this.leaseEnd()) !== null;
  }

  release(agare: string): void {
    this.register.release(agare);
  }

  open(generation: Generation, model: ReadModel): ReadModelFile {
    const path = fileOf(this.folder, generation);
    const building = generation.tillstand === 'bygger';
    if (building) removeCutShort(path, model.namn);
    else if (!existsSync(path)) throw new ReadModelDamaged(`Läsmodellen ${model.namn}: filen saknas`);
    const { cacheKiB = 8_192 } = this.options;
    return SqliteModelFile.open(path, model, { cacheKiB, building });
  }

  promote(generation: Generation, agare: string, position: Position | null): Promoted {
    const old = this.register.current(generation.namn);
    const path = old === null ? null : fileOf(this.folder, old);
    if (path === null || !existsSync(path)) return this.switchTo(generation, agare);
    const held = hold(path);
    try {
      if (held !== null && comparePositions(held.position, position) > 0) return 'efter';
      return this.switchTo(generation, agare);
    } finally {
      held?.letGo();
    }
  }

  discard(generation: number): void {
    this.register.setState(generation, 'ersatt');
  }

  noteStop(generation: number, stopp: Stopp | null): void {
    this.register.noteStop(generation, stopp);
  }

  sweep(): void {
    // The folder before the register: a generation has its row before it has its file.
    const names = readdirSync(this.folder);
    const rows = this.register.all();
    const leftFor = this.clock() - (this.options.graceMs ?? 10_000);
    for (const row of rows.filter((g) => g.tillstand === 'ersatt' && g.andrad <= leftFor)) {
      if (remove(fileOf(this.folder, row))) this.register.forget(row.generation);
    }
    for (const name of foreignFiles(names, rows)) remove(join(this.folder, name));
  }

  /** What the files say, also while another process writes them. */
  info(): readonly GenerationInfo[] {
    return this.register
      .all()
      .filter((g) => g.tillstand !== 'ersatt')
      .map(({ stopp, andrad: _, ...generation }) => ({
        ...generation,
        stopp: stopp === null ? null : (JSON.parse(stopp) as Stopp),
        position: positionIn(fileOf(this.folder, generation)),
      }));
  }

  close(): void {
    this.register.close();
  }

  private switchTo(generation: Generation, agare: string): Promoted {
    return this.register.makeCurrent(generation, agare) ? 'bytt' : 'forlorad';
  }

  private clock(): number {
    return (this.options.now ?? Date.now)();
  }

  private leaseEnd(): number {
    return this.clock() + (this.options.leaseMs ?? 6_000);
  }
}

/** Nobody knows how much of a file that was being filled is there. */
const removeCutShort = (path: string, namn: string): void => {
  if (isBeingFilled(path) && !remove(path))
    throw new ReadModelUnavailable(`Läsmodellen ${namn}: ett avbrutet bygge kan inte tas bort ännu`);
};
