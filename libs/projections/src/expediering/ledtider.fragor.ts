import type { SqlQuery } from '../engine/read-model.js';

/** What one body's deliveries have taken, as moments (ISO 8601 UTC). */
export type Leveranstid = {
  /** The body that sent it, as it was named. */
  readonly organ: string;
  readonly planerad: string;
  readonly levererad: string | null;
  readonly kvitterad: string | null;
  /** Has to acknowledge. */
  readonly kvittens: boolean;
};

/** Every delivery of a known body that was not called back and was settled no later than a moment. */
export const lasLeveranstider = (query: SqlQuery, senast: string | null): readonly Leveranstid[] =>
  query
    .all<Omit<Leveranstid, 'kvittens'> & { readonly kvittens: number }>(
      `SELECT e.organ, ifnull(k.registrerad, l.planerad) AS planerad, l.levererad, l.kvitterad, l.kvittens
       FROM leveranser l JOIN expedieringar e ON e.id = l.expediering LEFT JOIN kallor k ON k.id = e.id
       WHERE l.lage <> 'aterkallad' AND e.organ IS NOT NULL AND (? IS NULL OR l.planerad <= ?)`,
      ...[senast, senast],
    )
    .map(({ kvittens, ...rad }) => ({ ...rad, kvittens: kvittens === 1 }));
