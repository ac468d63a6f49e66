import { setImmediate } from 'node:timers/promises';
import type { PlacedEvent } from '../codec/codec.js';
import {
  verifieraHandelser,
  type Loggfel,
  type VerifyProgress,
  type VerifyReport,
} from '../codec/verifiera.js';
import { DamagedLog } from '../errors.js';
import type { Position } from '../event-store.js';
import { openDatabase } from './database.js';
import { prepareRows, type Rows } from './rows.js';
import { translated } from './sqlite-errors.js';

const PAGE = 1000;

export type VerifieraLoggOptions = {
  readonly path: string;
  readonly onProgress?: (progress: VerifyProgress) => void;
};

/**
 * Whether anything in the log has been changed, taken out or put in: every hash over the stored bytes, every chain, every
 * revision and every position, as far as the log reached when it began. Others may write meanwhile. Events
 * taken from the very end leave no gap: those are found against a tree head that was signed earlier.
 */
export const verifieraLogg = async ({ path, onProgress }: VerifieraLoggOptions): Promise<VerifyReport> => {
  const db = openDatabase(path, true);
  try {
    const rows = prepareRows(db);
    const gaps: Loggfel[] = [];
    const report = await verifieraHandelser(pages(path, rows, gaps), onProgress, damagedFile);
    return { ...report, fel: [...report.fel, ...gaps] };
  } finally {
    db.close();
  }
};

async function* pages(path: string, rows: Rows, gaps: Loggfel[]): AsyncGenerator<readonly PlacedEvent[]> {
  const head = translated(path, () => rows.head()) ?? 0;
  for (let last = 0; last < head;) {
    const page = translated(path, () => rows.after(String(last), Math.min(PAGE, head - last)));
    if (page.length === 0) return;
    for (const { position } of page) {
      if (Number(position) !== last + 1) gaps.push(gap(last + 1, position));
      last = Number(position);
    }
    yield page;
    await setImmediate(); // a server that verifies itself goes on serving
  }
}

/** Positions are given without gaps, and nothing is ever deleted. */
const gap = (from: number, next: Position): Loggfel => ({
  kod: 'POSITION_SAKNAS',
  position: String(from),
  strom: null,
  revision: null,
  text: `Position ${from} till ${Number(next) - 1} saknas: händelser har tagits bort ur filen. Återställ loggen från säkerhetskopia.`,
});

/** A file that SQLite cannot read on in is the answer, not an error. */
const damagedFile = (error: unknown): Loggfel | null =>
  error instanceof DamagedLog
    ? { kod: 'FILEN_SKADAD', position: null, strom: null, revision: null, text: error.message }
    : null;
