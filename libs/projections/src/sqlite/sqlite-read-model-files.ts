import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { comparePositions, type Position } from '#event-store';
import { ReadModelDamaged, ReadModelUnavailable } from '../engine/errors.js';
import type {
  Generation,
  GenerationInfo,
  ReadModelFile,
  ReadModelFiles,
} from '../engine/read-model-files.js';
import type { ReadModel } from '../engine/read-model.js';
import type { Stopp } from '../engine/status.js';
import { GenerationRegister } from './generation-register.js';
import { fileOf, foreignFiles, lasmodellFolder, registerOf } from './paths.js';
import { SqliteModelFile } from './model-file.js';
import { guarded } from './sqlite-error.js';

export type SqliteReadModelFilesOptions = {
  /** The instance's data folder; the files are put in `lasmodeller/` under it. */
  readonly dataDir: string;
  readonly now?: () => number;
  /** How long a build belongs to its owner without a sign of life (15 s). */
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
    return new SqliteReadModelFiles(folder, openRegister(folder, options), options);
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
    if (generation.tillstand !== 'bygger' && !existsSync(path))
      throw new ReadModelDamaged(`Läsmodellen ${model.namn}: filen saknas`);
    return SqliteModelFile.open(path, model, { cacheKiB: this.options.cacheKiB ?? 8_192 });
  }

  promote(generation: Generation, agare: string, position: Position | null): boolean {
    const old = this.register.current(generation.namn);
    const path = old === null ? null : fileOf(this.folder, old);
    if (path === null || !existsSync(path)) return this.register.makeCurrent(generation, agare);
    const held = hold(path);
    try {
      if (held !== null && comparePositions(held.position, position) > 0) return false;
      return this.register.makeCurrent(generation, agare);
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

  private clock(): number {
    return (this.options.now ?? Date.now)();
  }

  private leaseEnd(): number {
    return this.clock() + (this.options.leaseMs ?? 15_000);
  }
}

/** A register that cannot be read takes nothing with it that cannot be built again. */
const openRegister = (folder: string, { now }: SqliteReadModelFilesOptions): GenerationRegister => {
  try {
    mkdirSync(folder, { recursive: true });
    return GenerationRegister.open(registerOf(folder), now);
  } catch (error) {
    if (error instanceof ReadModelUnavailable) throw error;
    if (!(error instanceof ReadModelDamaged))
      throw new ReadModelUnavailable(`Läsmodellernas mapp kan inte användas: ${folder}`, { cause: error });
    for (const name of readdirSync(folder)) remove(join(folder, name));
    return GenerationRegister.open(registerOf(folder), now);
  }
};

/** Removes a database and what SQLite keeps beside it. Readers that have it open keep it; false = try later. */
const remove = (path: string): boolean => {
  try {
    for (const suffix of ['', '-wal', '-shm']) rmSync(`${path}${suffix}`, { force: true });
    return true;
  } catch {
    return false;
  }
};

/**
 * Keeps the writers of a file waiting while the switch is made. A writer that was first has its position
 * counted; one that comes after finds the register changed before it tells anyone where it is.
 */
const hold = (path: string): { readonly position: Position | null; readonly letGo: () => void } | null => {
  try {
    return guarded('Läsmodellen som ersätts', () => {
      const db = new DatabaseSync(path, { timeout: 2_000 });
      try {
        db.exec('BEGIN IMMEDIATE');
        return { position: readPosition(db), letGo: () => db.close() };
      } catch (error) {
        db.close();
        throw error;
      }
    });
  } catch (error) {
    if (error instanceof ReadModelUnavailable) throw error;
    return null; // damaged, or not a read model: nothing to wait for
  }
};

const readPosition = (db: DatabaseSync): Position | null => {
  const rad = db.prepare('SELECT position FROM lasmodell_plats').get();
  return typeof rad?.['position'] === 'string' ? rad['position'] : null;
};

const positionIn = (path: string): Position | null => {
  if (!existsSync(path)) return null;
  try {
    const db = new DatabaseSync(path, { readOnly: true, timeout: 2_000 });
    try {
      return readPosition(db);
    } finally {
      db.close();
    }
  } catch {
    return null;
  }
};
