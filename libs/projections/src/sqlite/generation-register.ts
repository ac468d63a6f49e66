import { DatabaseSync } from 'node:sqlite';
import { RebuildInProgress } from '../engine/errors.js';
import type { Generation } from '../engine/read-model-files.js';
import type { Stopp } from '../engine/status.js';
import { guarded } from './sqlite-error.js';
import { Statements } from './statements.js';

const SCHEMA = `
CREATE TABLE IF NOT EXISTS generation (
  generation INTEGER PRIMARY KEY AUTOINCREMENT,
  namn TEXT NOT NULL,
  version INTEGER NOT NULL,
  tillstand TEXT NOT NULL CHECK (tillstand IN ('bygger', 'aktuell', 'ersatt')),
  agare TEXT,
  agare_till INTEGER NOT NULL DEFAULT 0,
  stopp TEXT,
  andrad INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX IF NOT EXISTS en_aktuell ON generation (namn) WHERE tillstand = 'aktuell'`;

const KOLUMNER = 'generation, namn, version, tillstand, agare, agare_till AS agareTill';
const WHAT = 'Läsmodellernas register';
const BUSY_MS = 2_000;

/** A generation with what the register knows beside. */
export type RegisterRad = Generation & { readonly stopp: string | null; readonly andrad: number };

/**
 * Which generation of each read model is given to readers, which are being built, by whom. One small
 * database, so that a switch is one commit that every process sees, and two builders cannot both win.
 */
export class GenerationRegister {
  private readonly sql: Statements;
  private seen: unknown = null;
  private ownWrites = 0;
  private ownSeen = -1;

  private constructor(
    private readonly db: DatabaseSync,
    private readonly now: () => number,
  ) {
    this.sql = new Statements(db, WHAT);
  }

  static open(path: string, now: () => number = Date.now): GenerationRegister {
    return guarded(WHAT, () => {
      const db = new DatabaseSync(path, { timeout: BUSY_MS });
      try {
        // FULL: a switch that is lost in a power cut would point at a file that has been removed.
        db.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; ${SCHEMA}`);
      } catch (error) {
        db.close();
        throw error;
      }
      return new GenerationRegister(db, now);
    });
  }

  /** For readers: never makes the file. */
  static openReadOnly(path: string): GenerationRegister {
    return guarded(
      WHAT,
      () => new GenerationRegister(new DatabaseSync(path, { readOnly: true, timeout: BUSY_MS }), Date.now),
    );
  }

  changed(): boolean {
    const version = this.sql.get<{ data_version: number }>('PRAGMA data_version')?.data_version;
    const same = version === this.seen && this.ownWrites === this.ownSeen;
    this.seen = version;
    this.ownSeen = this.ownWrites;
    return !same;
  }

  current(namn: string): Generation | null {
    return (
      this.sql.get<Generation>(
        `SELECT ${KOLUMNER} FROM generation WHERE namn = ? AND tillstand = 'aktuell'`,
        namn,
      ) ?? null
    );
  }

  building(namn: string): readonly Generation[] {
    return this.sql.all<Generation>(
      `SELECT ${KOLUMNER} FROM generation WHERE namn = ? AND tillstand = 'bygger' ORDER BY generation DESC`,
      namn,
    );
  }

  all(): readonly RegisterRad[] {
    return this.sql.all<RegisterRad>(
      `SELECT ${KOLUMNER}, stopp, andrad FROM generation ORDER BY namn, generation`,
    );
  }

  begin(namn: string, version: number, agare: string, till: number): Generation {
    return this.write(() => {
      const others = this.building(namn).filter((g) => g.version === version);
      if (others.some((g) => g.agare !== null && g.agare !== agare && g.agareTill > this.now()))
        throw new RebuildInProgress(namn);
      for (const { generation } of others) this.setState(generation, 'ersatt');
      const row = this.sql.get<Generation>(
        `INSERT INTO generation (namn, version, tillstand, agare, agare_till, andrad)
         VALUES (?, ?, 'bygger', ?, ?, ?) RETURNING ${KOLUMNER}`,
        ...[namn, version, agare, till, this.now()],
      );
      if (row === undefined) throw new Error('INSERT utan rad');
      return row;
    });
  }

  /** Makes the build one's own if it is free, or already is. */
  own(generation: number, agare: string, till: number): Generation | null {
    return this.write(
      () =>
        this.sql.get<Generation>(
          `UPDATE generation SET agare = ?, agare_till = ?
           WHERE generation = ? AND tillstand = 'bygger' AND (agare IS NULL OR agare = ? OR agare_till <= ?)
           RETURNING ${KOLUMNER}`,
          ...[agare, till, generation, agare, this.now()],
        ) ?? null,
    );
  }

  release(agare: string): void {
    this.write(() =>
      this.sql.run("UPDATE generation SET agare = NULL WHERE agare = ? AND tillstand = 'bygger'", agare),
    );
  }

  /** The switch. false = the build is no longer the owner's. */
  makeCurrent({ generation, namn }: Generation, agare: string): boolean {
    return this.write(() => {
      const mine = this.building(namn).some((g) => g.generation === generation && g.agare === agare);
      if (!mine) return false;
      const old = this.current(namn);
      if (old !== null) this.setState(old.generation, 'ersatt');
      this.setState(generation, 'aktuell');
      return true;
    });
  }

  setState(generation: number, tillstand: Generation['tillstand']): void {
    this.ownWrites++;
    this.sql.run(
      'UPDATE generation SET tillstand = ?, agare = NULL, andrad = ? WHERE generation = ?',
      ...[tillstand, this.now(), generation],
    );
  }

  noteStop(generation: number, stopp: Stopp | null): void {
    const text = stopp === null ? null : JSON.stringify(stopp);
    this.write(() =>
      this.sql.run(
        'UPDATE generation SET stopp = ? WHERE generation = ? AND stopp IS NOT ?',
        text,
        generation,
        text,
      ),
    );
  }

  forget(generation: number): void {
    this.write(() =>
      this.sql.run("DELETE FROM generation WHERE generation = ? AND tillstand = 'ersatt'", generation),
    );
  }

  close(): void {
    if (this.db.isOpen) this.db.close();
  }

  private write<T>(work: () => T): T {
    guarded(WHAT, () => this.db.exec('BEGIN IMMEDIATE'));
    try {
      const result = work();
      guarded(WHAT, () => this.db.exec('COMMIT'));
      this.ownWrites++;
      return result;
    } catch (error) {
      if (this.db.isTransaction) this.db.exec('ROLLBACK');
      throw error;
    }
  }
}
