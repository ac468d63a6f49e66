import type { SqlQuery } from '../engine/read-model.js';

/** What is owed, counted. */
export type Skuldmatt = {
  /** Deliveries by where they stand. */
  readonly lagen: readonly { readonly lage: string; readonly antal: number }[];
  /** When the oldest that waits was planned (ISO 8601 UTC); null = none waits. */
  readonly aldst: string | null;
  /** Facts that something was expedierat, of which nothing has been planned. */
  readonly oplanerade: number;
};

/** Counts along indexes: asked at every reading of the metrics. */
export const skuldmatt = (query: SqlQuery): Skuldmatt => ({
  lagen: query.all<{ lage: string; antal: number }>(
    'SELECT lage, count(*) AS antal FROM leveranser GROUP BY lage',
  ),
  aldst:
    query.get<{ aldst: string | null }>("SELECT min(planerad) AS aldst FROM leveranser WHERE lage = 'vantar'")
      ?.aldst ?? null,
  oplanerade:
    query.get<{ antal: number }>(
      `SELECT count(*) AS antal FROM kallor
       WHERE planerad = 0 AND makulerad = 0 AND registrerad >= (SELECT fran FROM start)`,
    )?.antal ?? 0,
});

/** When it was recorded that something was expedierat (ISO 8601 UTC), by the id of the expediering; null = not known. */
export const expedieratNar = (query: SqlQuery, expediering: string): string | null =>
  query.get<{ registrerad: string }>('SELECT registrerad FROM kallor WHERE id = ?', expediering)
    ?.registrerad ?? null;

/** When a delivery arrived (ISO 8601 UTC); null = it has not, as far as is known. */
export const levereradNar = (query: SqlQuery, leverans: string): string | null =>
  query.get<{ levererad: string | null }>('SELECT levererad FROM leveranser WHERE id = ?', leverans)
    ?.levererad ?? null;
