import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { PlacedEvent, StoredEvent } from '../codec/codec.js';
import { storedHash } from '../codec/chain.js';
import { damagedEvent } from '../codec/damaged-event.js';
import type { ByStreamOptions, EventHash, Position, StreamName } from '../event-store.js';

/** A row of `handelser`. */
type Row = {
  readonly position: number;
  readonly strom: string;
  readonly revision: number;
  readonly id: string;
  readonly typ: string;
  readonly version: number;
  readonly data: string;
  readonly metadata: string;
  readonly hash: string;
};

/** Where a stream ends: what the next event in it builds on. */
export type Tail = { readonly revision: number; readonly hash: string };

/** The id of an event that stands at a revision, and its position. */
export type Standing = { readonly id: string; readonly position: number };

export type Range = { readonly from: number; readonly to: number; readonly limit: number };

/** The prepared statements of a log: its whole SQL. */
export type Rows = ReturnType<typeof prepareRows>;

const COLUMNS = 'position, strom, revision, id, typ, version, data, metadata, hash';

export const prepareRows = (db: DatabaseSync) => {
  const tail = db.prepare(
    'SELECT revision, hash FROM handelser WHERE strom = ? ORDER BY revision DESC LIMIT 1',
  );
  const standing = db.prepare(
    'SELECT id, position FROM handelser WHERE strom = ? AND revision BETWEEN ? AND ? ORDER BY revision',
  );
  const insert = db.prepare(
    'INSERT INTO handelser (strom, revision, id, typ, version, data, metadata, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  );
  const ofStream = 'FROM handelser WHERE strom = ? AND revision BETWEEN ? AND ? ORDER BY revision';
  const forwards = db.prepare(`SELECT ${COLUMNS} ${ofStream} LIMIT ?`);
  const backwards = db.prepare(`SELECT ${COLUMNS} ${ofStream} DESC LIMIT ?`);
  const all = db.prepare(`SELECT ${COLUMNS} FROM handelser WHERE position > ? ORDER BY position LIMIT ?`);
  const hashes = db.prepare(
    'SELECT position, id, hash FROM handelser WHERE position > ? ORDER BY position LIMIT ?',
  );
  hashes.setReturnArrays(true);
  // CROSS: the streams are found by walking through the log, so that nothing has to be sorted.
  const byStream = db.prepare(
    `SELECT ${COLUMNS.split(', ')
      .map((column) => `h.${column}`)
      .join(', ')}
     FROM handelser AS first CROSS JOIN handelser AS h ON h.strom = first.strom
     WHERE first.revision = 0 AND first.position BETWEEN :begun AND :till AND h.position <= :till
       AND (first.position > :begun OR h.revision > :revision)
     ORDER BY first.position, h.revision LIMIT :limit`,
  );
  const head = db.prepare('SELECT max(position) AS position FROM handelser');
  const dataVersion = db.prepare('PRAGMA data_version');

  return {
    tail: (stream: StreamName) => tail.get(stream) as Tail | undefined,
    standing: (stream: StreamName, from: number, count: number) =>
      standing.all(stream, from, from + count - 1) as Standing[],
    /** Answers with the position given to the event. */
    insert: (stream: StreamName, revision: number, e: StoredEvent) =>
      insert.run(stream, revision, e.id, e.type, e.version, e.data, e.metadata, e.hash)
        .lastInsertRowid as number,
    forwards: (stream: StreamName, range: Range) =>
      placedRows(forwards, stream, range.from, range.to, range.limit),
    backwards: (stream: StreamName, range: Range) =>
      placedRows(backwards, stream, range.to, range.from, range.limit),
    after: (position: Position | null, limit: number) => placedRows(all, Number(position ?? 0), limit),
    hashes: (position: Position | null, limit: number): EventHash[] =>
      (hashes.all(Number(position ?? 0), limit) as unknown as (readonly [number, string, string])[]).map(
        ([place, id, hash]) => ({ position: String(place), id, hash }),
      ),
    byStream: ({ after, till, limit }: ByStreamOptions) => {
      const begun = after === null ? 0 : (standing.get(after.stream, 0, 0)?.['position'] as number);
      const revision = after?.revision ?? -1;
      return placed(byStream.all({ begun, till: Number(till), revision, limit }));
    },
    head: () => head.get()?.['position'] as number | null,
    /** Changes when another connection, in any process, has committed. */
    dataVersion: () => dataVersion.get()?.['data_version'] as number,
  };
};

/** The rows as they lie, unverified. */
const placedRows = (statement: StatementSync, ...values: (string | number)[]): PlacedEvent[] =>
  placed(statement.all(...values));

const placed = (rows: readonly unknown[]): PlacedEvent[] =>
  (rows as readonly Row[]).map(({ strom, typ, position, ...rest }) => ({
    ...rest,
    stream: strom,
    type: typ,
    position: String(position),
  }));

/** Cheap enough to do at every read: nothing is ever decided on bytes that are not those written. */
export const verified = (event: PlacedEvent): PlacedEvent => {
  if (storedHash(event.stream, event.revision, event) !== event.hash)
    throw damagedEvent(event, 'innehållet är inte det som skrevs (kontrollsumman stämmer inte)');
  return event;
};
