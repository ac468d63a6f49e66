import type { Leveranstid } from '#domain';
import type { SqlQuery } from '../engine/read-model.js';

/** What has happened by the moment; null: all that has. */
const DA = (kolumn: string): string => `CASE WHEN ?1 IS NULL OR ${kolumn} <= ?1 THEN ${kolumn} END`;

/** What each delivery of a body took, as it was known at a moment (ISO 8601 UTC; null = now), but for those called back. */
export const lasLeveranstider = (query: SqlQuery, vid: string | null): readonly Leveranstid[] =>
  query
    .all<Omit<Leveranstid, 'kvittens'> & { readonly kvittens: number }>(
      `SELECT e.organ, ifnull(k.registrerad, l.planerad) AS expedierad, ${DA('l.levererad')} AS levererad,
         ${DA('l.kvitterad')} AS kvitterad, l.kvittens
       FROM leveranser l JOIN expedieringar e ON e.id = l.expediering LEFT JOIN kallor k ON k.id = e.id
       WHERE l.lage <> 'aterkallad' AND e.organ IS NOT NULL AND (?1 IS NULL OR l.planerad <= ?1)`,
      vid,
    )
    .map(({ kvittens, ...rad }) => ({ ...rad, kvittens: kvittens === 1 }));
