import type { PostAv, Postslag } from '#domain';
import type { SqlQuery } from '../engine/read-model.js';
import { TILLS_VIDARE } from '../tidslinje/klass.js';
import type { Postaxel } from './rapporter.tabeller.js';

/** The moment that a report is about: now where nothing is said, else a moment (ms) in one of the two times. */
export type Rapporttid = { readonly axel: Postaxel; readonly t: number } | null;

const axelAv = (tid: Rapporttid): Postaxel => tid?.axel ?? 'post_vid';

/** The condition of what was so at the moment; the newest row is what is so now. */
const da = (tid: Rapporttid): { readonly villkor: string; readonly varden: readonly number[] } =>
  tid === null
    ? { villkor: `till = ${TILLS_VIDARE}`, varden: [] }
    : { villkor: 'fran <= ? AND till > ?', varden: [tid.t, tid.t] };

/** Where a page of a list ended. */
export type Postplatsen = readonly [dag: string, strom: string, nyckel: string];

/** What posts are asked for; null = all. `organ` is `organnyckel`s, any of which will do. */
export type Postfraga<S extends Postslag = Postslag> = {
  readonly tid: Rapporttid;
  readonly slag: readonly S[];
  readonly organ: readonly string[] | null;
  readonly handlaggare: string | null;
  readonly baraOppna: boolean;
  /** The latest day first, after this place. */
  readonly efter: Postplatsen | null;
  readonly limit: number | null;
};

type Rad = { readonly dag: string; readonly strom: string; readonly nyckel: string; readonly post: string };

const fragetecken = (antal: number): string => Array.from({ length: antal }, () => '?').join(', ');

/** Posts of some kinds, the latest day first. */
export const lasPoster = <S extends Postslag>(
  query: SqlQuery,
  { tid, slag, organ, handlaggare, baraOppna, efter, limit }: Postfraga<S>,
): readonly { readonly plats: Postplatsen; readonly post: PostAv<S> }[] => {
  const { villkor, varden } = da(tid);
  const delar: readonly (readonly [string, readonly (string | number)[]])[] = [
    [`slag IN (${fragetecken(slag.length)})`, slag],
    [villkor, varden],
    ...(organ === null ? [] : [[`organ IN (${fragetecken(organ.length)})`, organ] as const]),
    ...(handlaggare === null ? [] : [["post ->> '$.handlaggare' = ?", [handlaggare]] as const]),
    ...(baraOppna ? [['oppen = 1', []] as const] : []),
    ...(efter === null ? [] : [['(dag, strom, nyckel) < (?, ?, ?)', efter] as const]),
  ];
  const sql = `SELECT dag, strom, nyckel, post FROM ${axelAv(tid)} WHERE ${delar.map(([v]) => v).join(' AND ')}
    ORDER BY dag DESC, strom DESC, nyckel DESC${limit === null ? '' : ' LIMIT ?'}`;
  return query
    .all<Rad>(sql, ...delar.flatMap(([, v]) => v), ...(limit === null ? [] : [limit]))
    .map(({ dag, strom, nyckel, post }) => ({
      plats: [dag, strom, nyckel],
      post: JSON.parse(post) as PostAv<S>,
    }));
};

/** Every meeting whose minutes have ever named an ärende, as streams. */
export const lasMotenOm = (query: SqlQuery, arende: string): readonly string[] =>
  query
    .all<{ strom: string }>('SELECT DISTINCT strom FROM omnamnd WHERE arende = ?', arende)
    .map(({ strom }) => strom);

/** The paragrafer that name an ärende. */
export const lasParagraferOm = (
  query: SqlQuery,
  tid: Rapporttid,
  arende: string,
): readonly PostAv<'paragraf'>[] => {
  const { villkor, varden } = da(tid);
  return query
    .all<{ post: string }>(
      `SELECT post FROM omnamnd CROSS JOIN ${axelAv(tid)} USING (strom, nyckel) WHERE arende = ? AND ${villkor}`,
      arende,
      ...varden,
    )
    .map(({ post }) => JSON.parse(post) as PostAv<'paragraf'>);
};

/** One paragraf of a meeting, by the meeting's stream and its number; null where there is none. */
export const lasParagraf = (
  query: SqlQuery,
  tid: Rapporttid,
  strom: string,
  nr: number,
): PostAv<'paragraf'> | null => {
  const { villkor, varden } = da(tid);
  const rad = query.get<{ post: string }>(
    `SELECT post FROM ${axelAv(tid)} WHERE strom = ? AND nyckel = ? AND ${villkor}`,
    strom,
    `paragraf-${nr}`,
    ...varden,
  );
  return rad ? (JSON.parse(rad.post) as PostAv<'paragraf'>) : null;
};
