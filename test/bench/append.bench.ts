import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { FileKeyStore, verifieraLogg, type EventStore } from '#event-store';
import { antalHandelser, type Bench, type BenchResult } from './bench.js';
import { oppnaLogg } from './storlogg/skriv.js';
import { storlogg, type Skrivning } from './storlogg/storlogg.js';

const WRITERS = 32;
const RAW_BATCH = 64;
const SLICE = 20_000;
/** A road of storlogg is about so many events. */
const PER_ARENDE = 12;
const KEYS = 2_000;

/**
 * Durable appends into the embedded log, a writer's each awaited before its next, beside raw node:sqlite inserting the
 * very rows that came out of it. The two take turns, slice by slice, so that whatever else the machine does strikes
 * both. Events are made, and rows read back, outside the clock; the keys of the streams exist.
 */
export const run: Bench = async (say) => {
  const folder = mkdtempSync(join(tmpdir(), 'bench-append-'));
  try {
    const path = join(folder, 'logg.sqlite');
    const log = await measureAppends(path, join(folder, 'ra.sqlite'), antalHandelser(), say);
    return [...log, await measureVerification(path, say), await measureKeys(join(folder, 'nycklar'), say)];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const measureAppends = async (
  path: string,
  rawPath: string,
  count: number,
  say: (text: string) => void,
): Promise<BenchResult[]> => {
  const store = oppnaLogg(path);
  const raw = openRaw(rawPath, path);
  const writings = storlogg({ arenden: Math.ceil(count / PER_ARENDE) });
  const latencies: number[] = [];
  const ms = { ours: 0, raw: 0 };
  let events = 0;
  try {
    for (let slice = take(writings, SLICE); slice.length > 0; slice = take(writings, SLICE)) {
      ms.ours += await timed(() => appendAll(store, slice, latencies));
      const rows = raw.newRows();
      ms.raw += await timed(async () => {
        raw.insert(rows);
      });
      events += rows.length;
      if (events % (SLICE * 5) < SLICE) say(`${events} händelser, ${progress(events, ms)}`);
    }
  } finally {
    raw.close();
    await store.close();
  }
  return results(events, ms, latencies);
};

const results = (events: number, ms: Millis, latencies: number[]): BenchResult[] => {
  const sorted = Float64Array.from(latencies).sort();
  const at = (share: number): number => sorted[Math.floor(sorted.length * share)] ?? 0;
  const ratio = ms.raw / ms.ours;
  return [
    {
      name: `Skriva till inbyggda loggen, ${WRITERS} skrivare, ${events} händelser`,
      value: perSecond(events, ms.ours),
      unit: 'händelser/s',
      reference: { name: `rå node:sqlite i omgångar om ${RAW_BATCH}`, value: perSecond(events, ms.raw) },
      budget: '≥ 50 % av referensen',
      ok: ratio >= 0.5,
    },
    { name: 'Skriva till inbyggda loggen, p50', value: at(0.5), unit: 'ms', ok: true },
    { name: 'Skriva till inbyggda loggen, p99', value: at(0.99), unit: 'ms', ok: true },
  ];
};

/** Each writer has an append on its way, and as it is answered the next; nobody stands behind another in a stream. */
const appendAll = async (
  store: EventStore,
  slice: readonly Skrivning[],
  latencies: number[],
): Promise<void> => {
  const queue = streamwise(slice);
  const write = async (): Promise<void> => {
    for (let next = queue.take(); next; next = queue.take()) {
      const { strom, revision, handelser } = next;
      const began = performance.now();
      await store.append(strom, handelser, revision === 0 ? 'no-stream' : revision - 1);
      latencies.push(performance.now() - began);
      queue.done(next);
    }
  };
  await Promise.all(Array.from({ length: WRITERS }, write));
};

/** Work in its order, but for what must wait for what is before it in the same stream. */
const streamwise = (slice: readonly Skrivning[]) => {
  const rest = slice.values();
  const ready: Skrivning[] = [];
  /** The streams that somebody writes in, and what waits for them. */
  const busy = new Map<string, Skrivning[]>();
  return {
    take: (): Skrivning | undefined => {
      const released = ready.shift();
      if (released) return released;
      for (const next of rest) {
        const waiting = busy.get(next.strom);
        if (waiting) waiting.push(next);
        else {
          busy.set(next.strom, []);
          return next;
        }
      }
      return undefined;
    },
    done: ({ strom }: Skrivning): void => {
      const next = busy.get(strom)?.shift();
      if (next) ready.push(next);
      else busy.delete(strom);
    },
  };
};

type Row = readonly (string | number)[];

/** What the engine can do at best: the same table, as durable, from one loop that does nothing else. */
const openRaw = (path: string, log: string) => {
  const source = new DatabaseSync(log, { readOnly: true });
  const { sql } = source.prepare("SELECT sql FROM sqlite_schema WHERE name = 'handelser'").get() as {
    sql: string;
  };
  const columns = 'strom, revision, id, typ, version, data, metadata, hash';
  const read = source.prepare(`SELECT ${columns} FROM handelser WHERE position > ? ORDER BY position`);
  read.setReturnArrays(true);
  const db = new DatabaseSync(path);
  db.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; ${sql}`);
  const insert = db.prepare(`INSERT INTO handelser (${columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`);
  const begin = db.prepare('BEGIN IMMEDIATE');
  const commit = db.prepare('COMMIT');
  let position = 0;
  return {
    newRows: (): readonly Row[] => {
      const rows = read.all(position) as unknown as Row[];
      position += rows.length;
      return rows;
    },
    insert: (rows: readonly Row[]): void => {
      for (let i = 0; i < rows.length; i += RAW_BATCH) {
        begin.run();
        for (const row of rows.slice(i, i + RAW_BATCH)) insert.run(...row);
        commit.run();
      }
    },
    close: (): void => {
      source.close();
      db.close();
    },
  };
};

const measureVerification = async (path: string, say: (text: string) => void): Promise<BenchResult> => {
  let events = 0;
  const ms = await timed(async () => {
    const report = await verifieraLogg({ path });
    if (report.fel.length > 0) throw new Error(`Loggen är skadad: ${report.fel[0]?.text ?? ''}`);
    events = report.handelser;
  });
  say(`${events} händelser verifierade`);
  return { name: 'Verifiera loggen', value: perSecond(events, ms), unit: 'händelser/s', ok: true };
};

/** What the first protected event of a stream costs more. */
const measureKeys = async (folder: string, say: (text: string) => void): Promise<BenchResult> => {
  const keys = new FileKeyStore(folder);
  const ids = Array.from({ length: KEYS }, (_, i) => `arende-KS-2026-${i}`).values();
  const make = async (): Promise<void> => {
    for (const id of ids) await keys.ensure(id);
  };
  const ms = await timed(async () => {
    await Promise.all(Array.from({ length: WRITERS }, make));
  });
  say(`${KEYS} nycklar skapade`);
  return {
    name: `Nya nycklar på disk, ${WRITERS} åt gången`,
    value: perSecond(KEYS, ms),
    unit: 'nycklar/s',
    ok: true,
  };
};

type Millis = { readonly ours: number; readonly raw: number };

const perSecond = (count: number, ms: number): number => (count / ms) * 1000;

const progress = (events: number, ms: Millis): string =>
  `${Math.round(perSecond(events, ms.ours))}/s, rå ${Math.round(perSecond(events, ms.raw))}/s`;

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const began = performance.now();
  await work();
  return performance.now() - began;
};

const take = <T>(from: Iterator<T>, count: number): T[] => {
  const taken: T[] = [];
  while (taken.length < count) {
    const next = from.next();
    if (next.done === true) break;
    taken.push(next.value);
  }
  return taken;
};
