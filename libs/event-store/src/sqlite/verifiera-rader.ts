import { hash as digest } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import type { FindEvent, Loggfel, ReadEvent } from '../codec/verifiera.js';
import { isUnreadable } from './sqlite-errors.js';

/** Rows as SQLite gives them: the text that is hashed is put together there, as bytes, so that it is never a string here. */
type Row = readonly [
  position: number,
  strom: string,
  revision: number,
  hash: string,
  dataBytes: number,
  text: Uint8Array,
];

const ROWS = `SELECT position, strom, revision, hash, octet_length(data),
    CAST(concat('{"data":', data, ',"id":', json_quote(id), ',"metadata":', metadata, ',"revision":', revision,
      ',"stream":', json_quote(strom), ',"type":', json_quote(typ), ',"version":', version, '}') AS BLOB)
  FROM handelser WHERE position BETWEEN ? AND ? ORDER BY position`;

/** What lies in a stretch of positions: an event, or a place that is wrong. */
export type Found = ReadEvent | Loggfel;

/** Reads stretches of positions, past whatever cannot be read. */
export const rowReader = (db: DatabaseSync): ((from: number, to: number) => readonly Found[]) => {
  const query = db.prepare(ROWS);
  query.setReturnArrays(true);
  const rows = (from: number, to: number): readonly Found[] =>
    (query.all(from, to) as unknown as Row[]).map(asRead);
  return (from, to) => merged(withGaps(readable(rows, from, to), from, to));
};

/** Looks for an event wherever it stands: where a stream does not hang together. */
export const eventFinder = (db: DatabaseSync): FindEvent => {
  const query = db.prepare(
    'SELECT hash, position, count(*) OVER () AS count FROM handelser WHERE strom = ? AND revision = ? LIMIT 1',
  );
  return (stream, revision) => {
    try {
      const row = query.get(stream, revision);
      if (!row) return null;
      return { hash: String(row['hash']), position: String(row['position']), count: Number(row['count']) };
    } catch (error) {
      if (isUnreadable(error)) return null;
      throw error;
    }
  };
};

const asRead = ([position, stream, revision, hash, dataBytes, bytes]: Row): ReadEvent => {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  return {
    stream,
    revision,
    position: String(position),
    hash,
    intact: digest('sha256', text, 'hex') === hash,
    foregaendeHash: previousIn(text, dataBytes),
  };
};

/** Found without parsing: quotes in a text are escaped, so after the data only the member of the metadata looks like this. */
const MEMBER = Buffer.from('"foregaendeHash":');

const previousIn = (text: Buffer, after: number): string | null | undefined => {
  const member = text.indexOf(MEMBER, after);
  if (member < 0) return undefined;
  const from = member + MEMBER.length;
  if (text[from] === QUOTE && text[from + 1 + HASH] === QUOTE) return hashIn(text, from + 1);
  return text.toString('latin1', from, from + 4) === 'null' ? null : undefined;
};

const QUOTE = 0x22;
const HASH = 64;

/** As the log writes a hash: in small letters. */
const hashIn = (text: Buffer, from: number): string | undefined => {
  for (let at = from; at < from + HASH; at++) if (!isHex(text[at] ?? 0)) return undefined;
  return text.toString('latin1', from, from + HASH);
};

const isHex = (sign: number): boolean => (sign >= 0x30 && sign <= 0x39) || (sign >= 0x61 && sign <= 0x66);

export const isFault = (found: Found): found is Loggfel => 'kod' in found;

const atPlaces = (from: number, to: number, kod: Loggfel['kod'], text: string): Loggfel => ({
  strom: null,
  revision: null,
  position: from === to ? `${from}` : `${from}–${to}`,
  kod,
  text,
});

const unreadable = (from: number, to: number): Loggfel =>
  atPlaces(from, to, 'RADEN_OLASBAR', 'databasen är skadad här och går inte att läsa');

const gap = (from: number, to: number): Loggfel =>
  atPlaces(
    from,
    to,
    'POSITION_SAKNAS',
    from === to
      ? 'ingen händelse ligger där: en har tagits bort'
      : 'inga händelser ligger där: de har tagits bort',
  );

/** In halves where something cannot be read. */
const readable = (
  rows: (from: number, to: number) => readonly Found[],
  from: number,
  to: number,
): readonly Found[] => {
  try {
    return rows(from, to);
  } catch (error) {
    if (!isUnreadable(error)) throw error;
    if (from === to) return [unreadable(from, from)];
    const middle = Math.floor((from + to) / 2);
    return [...readable(rows, from, middle), ...readable(rows, middle + 1, to)];
  }
};

/** Positions are given one after the other and never again, so that one that is missing has been taken away. */
const withGaps = (found: readonly Found[], from: number, to: number): readonly Found[] => {
  const all: Found[] = [];
  let next = from;
  for (const one of found) {
    const place = Number(one.position);
    if (place > next) all.push(gap(next, place - 1));
    all.push(one);
    next = place + 1;
  }
  return next <= to ? [...all, gap(next, to)] : all;
};

/** Unreadable places next to each other are one fault. */
const merged = (found: readonly Found[]): readonly Found[] => {
  const all: Found[] = [];
  let damaged: readonly [number, number] | null = null;
  for (const one of found) {
    if (isFault(one) && one.kod === 'RADEN_OLASBAR') {
      damaged = [damaged?.[0] ?? Number(one.position), Number(one.position)];
      continue;
    }
    if (damaged) all.push(unreadable(...damaged));
    damaged = null;
    all.push(one);
  }
  return damaged ? [...all, unreadable(...damaged)] : all;
};
