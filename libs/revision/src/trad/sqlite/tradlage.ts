import { DatabaseSync } from 'node:sqlite';

/** How long one who writes waits for another process that does. */
const TALAMOD_MS = 5_000;

/**
 * How many leaves of the tree's files are valid, and the lock that lets one process at a time add to them. SQLite is here
 * for its lock, which the operating system lets go of when a process dies, and for a number that is there whole or not at all.
 */
export class Tradlage {
  private constructor(private readonly db: DatabaseSync) {}

  static oppna(fil: string, skriv: boolean): Tradlage {
    const db = new DatabaseSync(fil, { readOnly: !skriv, timeout: TALAMOD_MS });
    if (skriv)
      db.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;
        CREATE TABLE IF NOT EXISTS trad (nr INTEGER PRIMARY KEY CHECK (nr = 1), storlek INTEGER NOT NULL) STRICT;
        INSERT OR IGNORE INTO trad VALUES (1, 0)`);
    return new Tradlage(db);
  }

  get storlek(): number {
    return Number(this.db.prepare('SELECT storlek FROM trad').get()?.['storlek'] ?? 0);
  }

  /** Works alone, over every process; the size that the work answers with is the new one. Rolled back where it throws. */
  ensam(arbete: (storlek: number) => number): number {
    this.db.exec('BEGIN IMMEDIATE');
    try {
      const fore = this.storlek;
      const storlek = arbete(fore);
      if (storlek !== fore) this.db.prepare('UPDATE trad SET storlek = ?').run(storlek);
      this.db.exec('COMMIT');
      return storlek;
    } catch (error) {
      this.db.exec('ROLLBACK');
      throw error;
    }
  }

  stang(): void {
    this.db.close();
  }
}
