import { ARENDESTATUSAR, type Arendestatus } from '#domain';
import type { SqlQuery } from '../engine/read-model.js';
import { statusplats } from '../lista/nycklar.js';
import { TILLS_VIDARE } from '../tidslinje/klass.js';
import type { Axel } from '../tidslinje/tidslinje.tabeller.js';

/** How many ärenden a body has in one status; `aldst` is the day the oldest of them was opened, null where unknown. */
export type Balansrad = {
  readonly organ: string | null;
  readonly status: Arendestatus;
  readonly antal: number;
  readonly aldst: string | null;
};

type Rad = {
  readonly organ: string | null;
  readonly status: number;
  readonly antal: number;
  readonly aldst: string | null;
};

/** The ärenden of each body by status, now or at a moment (ms) in one of the two times. Reads every period that held then. */
export const lasArendebalans = (
  query: SqlQuery,
  tid: { readonly axel: Axel; readonly t: number } | null,
): readonly Balansrad[] => {
  const axel = tid?.axel ?? 'vid';
  const da = tid === null ? `till = ${TILLS_VIDARE}` : 'fran <= ? AND till > ?';
  const sql = `SELECT max(organ) AS organ, status, count(*) AS antal, min(oppnad) AS aldst
    FROM ${axel} CROSS JOIN huvud USING (nr, ver) WHERE ${da} GROUP BY organ_nyckel, status ORDER BY organ_nyckel, status`;
  const statusar = new Map(ARENDESTATUSAR.map((s) => [statusplats(s), s]));
  return query
    .all<Rad>(sql, ...(tid === null ? [] : [tid.t, tid.t]))
    .flatMap(({ organ, status, antal, aldst }) => {
      const namn = statusar.get(status);
      return namn === undefined ? [] : [{ organ, status: namn, antal, aldst }];
    });
};
