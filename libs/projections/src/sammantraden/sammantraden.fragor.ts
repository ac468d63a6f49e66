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

/** Meetings, the latest first, each as JSON text with its place. */
export const listaSammantraden = (
  query: SqlQuery,
  { organ, fran, till, fore, limit }: Motesfraga,
): readonly { readonly plats: Motesplats; readonly rad: string }[] => {
  const villkor = [
    ...(organ === null ? [] : ['organ = :organ']),
    ...(fran === null ? [] : ['datum >= :fran']),
    ...(till === null ? [] : ['datum <= :till']),
    ...(fore === null ? [] : ['(datum, organ, nr) < (:datum, :foreOrgan, :nr)']),
  ];
  const sql = `SELECT datum, organ, nr, rad FROM sammantrade
    ${villkor.length > 0 ? `WHERE ${villkor.join(' AND ')}` : ''}
    ORDER BY datum DESC, organ DESC, nr DESC LIMIT :limit`;
  const [datum, foreOrgan, nr] = fore ?? [null, null, null];
  const varden = {
    ...(organ !== null && { organ }),
    ...(fran !== null && { fran }),
    ...(till !== null && { till }),
    ...(fore !== null && { datum, foreOrgan, nr }),
    limit,
  };
  return query.all<Rad>(sql, varden).map((r) => ({ plats: [r.datum, r.organ, r.nr] as const, rad: r.rad }));
};
