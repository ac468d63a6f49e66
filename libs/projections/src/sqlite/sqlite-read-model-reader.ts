import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import type { Position } from '#event-store';
import { ReadModelNotReady } from '../engine/errors.js';
import type { Generation, ReadModelReader, Snapshot } from '../engine/read-model-files.js';
import type { SqlQuery } from '../engine/read-model.js';
import { GenerationRegister } from './generation-register.js';
import { fileOf, lasmodellFolder, registerOf } from './paths.js';
import { guarded } from './sqlite-error.js';
import { Statements } from './statements.js';

const BUSY_MS = 2_000;

type Open = { readonly generation: Generation; readonly db: DatabaseSync; readonly sql: Statements };

export type ReaderOptions = {
  /** The instance's data folder, the same as the engine's. */
  readonly dataDir: string;
  readonly namn: string;
  /** The versions its queries understand, usually the model's own. Others are as if not there. */
  readonly versioner: readonly number[];
  /** Page cache (8 MiB). */
  readonly cacheKiB?: number;
};

/** Reads the current generation of one read model. Looks for a switch before every query (a few µs). */
export class SqliteReadModelReader implements ReadModelReader {
  private register: GenerationRegister | null = null;
  private open: Open | null = null;

  constructor(private readonly options: ReaderOptions) {}

  las<T>(fraga: (query: SqlQuery, snapshot: Snapshot) => T): T {
    const { generation, db, sql } = this.current();
    db.exec('BEGIN');
    try {
      // The first read fixes the moment that the others see.
      const rad = sql.get<{ position: Position | null }>('SELECT position FROM lasmodell_plats');
      const { version, generation: nummer } = generation;
      return fraga(sql.readOnly(), { version, generation: nummer, position: rad?.position ?? null });
    } finally {
      if (db.isTransaction) db.exec('ROLLBACK');
    }
  }

  close(): void {
    this.leave();
    this.register?.close();
    this.register = null;
  }

  private current(): Open {
    const register = this.openRegister();
    while (register.changed() || this.open === null) {
      const generation = register.current(this.options.namn);
      if (generation === null || !this.options.versioner.includes(generation.version)) {
        this.leave();
        throw new ReadModelNotReady(this.options.namn);
      }
      if (generation.generation === this.open?.generation.generation) continue;
      this.leave();
      // Opened and read once, then looked at the register again: a file removed meanwhile is not mistaken for it.
      this.open = this.openFile(generation);
    }
    return this.open;
  }

  private openRegister(): GenerationRegister {
    if (this.register !== null) return this.register;
    const path = registerOf(lasmodellFolder(this.options.dataDir));
    if (!existsSync(path)) throw new ReadModelNotReady(this.options.namn);
    return (this.register = GenerationRegister.openReadOnly(path));
  }

  private openFile(generation: Generation): Open {
    const { dataDir, namn, cacheKiB = 8_192 } = this.options;
    const path = fileOf(lasmodellFolder(dataDir), generation);
    if (!existsSync(path)) throw new ReadModelNotReady(namn);
    const what = `Läsmodellen ${namn}`;
    return guarded(what, () => {
      const db = new DatabaseSync(path, { readOnly: true, timeout: BUSY_MS });
      try {
        db.exec(`PRAGMA cache_size = -${cacheKiB}; PRAGMA temp_store = MEMORY`);
        db.prepare('SELECT position FROM lasmodell_plats').get();
      } catch (error) {
        db.close();
        throw error;
      }
      return { generation, db, sql: new Statements(db, what) };
    });
  }

  private leave(): void {
    this.open?.db.close();
    this.open = null;
  }
}
