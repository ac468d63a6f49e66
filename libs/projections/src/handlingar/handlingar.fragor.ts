import type { Handlingslage } from '#domain';
import type { SqlQuery } from '../engine/read-model.js';

/** Something that came in, as far as is known; `nr` is the order it came in. */
export type LagradHandling = { readonly nr: number; readonly revision: number; readonly lage: Handlingslage };

type Rad = { readonly nr: number; readonly revision: number; readonly handling: string };

const lagrad = ({ nr, revision, handling }: Rad): LagradHandling => ({
  nr,
  revision,
  lage: JSON.parse(handling) as Handlingslage,
});

/** The latest first. `fore`: only those that came in before that one. */
export const listaHandlingar = (
  query: SqlQuery,
  { status, fore, limit }: { readonly status: string | null; readonly fore: number; readonly limit: number },
): readonly LagradHandling[] => {
  const villkor = status === null ? '' : 'status = :status AND';
  const sql = `SELECT nr, revision, handling FROM handling WHERE ${villkor} nr < :fore ORDER BY nr DESC LIMIT :limit`;
  return query.all<Rad>(sql, { ...(status !== null && { status }), fore, limit }).map(lagrad);
};

/** One of them; null when there is none by that id. */
export const lasHandling = (query: SqlQuery, id: string): LagradHandling | null => {
  const rad = query.get<Rad>('SELECT nr, revision, handling FROM handling WHERE id = ?', id);
  return rad === undefined ? null : lagrad(rad);
};
