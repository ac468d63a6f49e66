import type { SqlQuery } from '../engine/read-model.js';

/** A stored card, as JSON text. */
export type LagratSammantrade = {
  readonly revision: number;
  readonly position: string;
  readonly kort: string;
};

/** The card of a meeting as JSON text; null when there is none. */
export const lasSammantrade = (query: SqlQuery, id: string): LagratSammantrade | null =>
  query.get<LagratSammantrade>('SELECT revision, position, kort FROM sammantrade WHERE id = ?', id) ?? null;

/** Where a page of the list ended: the day, the body, and which of its meetings that day. */
export type Motesplats = readonly [datum: string, organ: string, nr: number];

/** What the list is asked for; null = all. Days inclusive. */
export type Motesfraga = {
  readonly organ: string | null;
  readonly fran: string | null;
  readonly till: string | null;
  readonly fore: Motesplats | null;
  readonly limit: number;
};

type Rad = { readonly datum: string; readonly organ: string; readonly nr: number; readonly rad: string };

/** The condition of each thing that may be asked for, by the values that it needs. */
const villkoren = ({ organ, fran, till, fore }: Motesfraga) =>
  [
    ['organ = ?', organ === null ? null : [organ]],
    ['datum >= ?', fran === null ? null : [fran]],
    ['datum <= ?', till === null ? null : [till]],
    ['(datum, organ, nr) < (?, ?, ?)', fore],
  ] as const;

/** Meetings, the latest first, each as JSON text with its place. */
export const listaSammantraden = (
  query: SqlQuery,
  fraga: Motesfraga,
): readonly { readonly plats: Motesplats; readonly rad: string }[] => {
  const galler = villkoren(fraga).filter(([, varden]) => varden !== null);
  const var_ = galler.length > 0 ? `WHERE ${galler.map(([villkor]) => villkor).join(' AND ')}` : '';
  const sql = `SELECT datum, organ, nr, rad FROM sammantrade ${var_} ORDER BY datum DESC, organ DESC, nr DESC LIMIT ?`;
  return query
    .all<Rad>(sql, ...galler.flatMap(([, varden]) => varden ?? []), fraga.limit)
    .map(({ datum, organ, nr, rad }) => ({ plats: [datum, organ, nr], rad }));
};
