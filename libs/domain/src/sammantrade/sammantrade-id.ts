import { arDatum, type Datum } from '../shared/stockholm.js';

/**
 * A meeting apart: the short code of the body, the day, and which of its meetings that day, from 1. An ajournerat
 * meeting is the same one on every day it goes on.
 */
export type SammantradeId = { readonly organ: string; readonly datum: Datum; readonly nr: number };

const ID = /^([A-Z][A-Z0-9]{0,9})-(\d{4}-\d{2}-\d{2})(?:-([2-9]|[1-9]\d))?$/;

/** The id of a meeting: `KF-2026-03-02`, or `KF-2026-03-02-2` for an extra one the same day. */
export const sammantradeId = ({ organ, datum, nr }: SammantradeId): string =>
  nr === 1 ? `${organ}-${datum}` : `${organ}-${datum}-${nr}`;

/** Reads an id; null when it is none, or names a day that does not exist. */
export const tolkaSammantradeId = (id: string): SammantradeId | null => {
  const [, organ = '', datum = '', nr = '1'] = ID.exec(id) ?? [];
  return organ !== '' && arDatum(datum) ? { organ, datum, nr: Number(nr) } : null;
};

/** A meeting as people write it: `KF 2026-03-02`, `KF 2026-03-02 (2)`. */
export const visaSammantrade = ({ organ, datum, nr }: SammantradeId): string =>
  nr === 1 ? `${organ} ${datum}` : `${organ} ${datum} (${nr})`;

const STROM = 'sammantrade-';

/** Name of the stream of a meeting by its id. */
export const sammantradesstrom = (id: string): string => `${STROM}${id}`;

/** The id of the meeting that a stream holds; null when the stream is no meeting's. */
export const sammantradeIdAv = (strom: string): string | null =>
  strom.startsWith(STROM) ? strom.slice(STROM.length) : null;
