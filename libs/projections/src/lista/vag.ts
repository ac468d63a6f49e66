import type { SqlQuery } from '../engine/read-model.js';
import type { Bord, Kalla } from './bord.js';
import { villkor, type Listfilter, type Villkor } from './listfraga.js';
import { efterNyckel, orderBy, type Ordning } from './ordning.js';

/** So many rows can be looked up and sorted within a page's time. */
export const FA = 5_000;

/** How a page is fetched: where the rows come from, what is asked of them beside the filter, and their order. */
export type Vag = {
  readonly from: string;
  readonly villkor: readonly Villkor[];
  readonly ordning: string;
  readonly efter: (nyckel: readonly (string | number)[]) => Villkor;
};

type Matt = Kalla & { readonly antal: number };

/** How many rows a source gives, as far as it is worth counting. */
const matt = (query: SqlQuery, kalla: Kalla, varden: Villkor['varden'], fa: number): Matt => {
  const sql = `SELECT count(*) AS antal FROM (SELECT 1 FROM (${kalla.nycklar}) LIMIT ${fa + 1})`;
  const namn = new Set(kalla.nycklar.match(/(?<=:)\w+/g));
  const egna = Object.fromEntries(Object.entries(varden).filter(([k]) => namn.has(k)));
  const rad = query.get<{ antal: number }>(sql, ...(namn.size === 0 ? [] : [egna]));
  return { ...kalla, antal: rad?.antal ?? 0 };
};

const vanlig = (ordning: Ordning): Pick<Vag, 'ordning' | 'efter'> => ({
  ordning: orderBy(ordning),
  efter: (nyckel) => efterNyckel(ordning, nyckel),
});

const MED_ORDEN = 'EXISTS (SELECT 1 FROM sok WHERE sok MATCH :match AND sok.rowid = ';

/** Words looked up row by row: where another road leads to fewer rows. */
const harOrden = ({ sokrad }: Bord, sokt: boolean): readonly Villkor[] =>
  sokt ? [villkor(`${MED_ORDEN}${sokrad})`)] : [];

/** The full-text index itself, which lies in order of opening. */
const genomSok = ({ franSok, senastDag }: Bord, { fallande }: Ordning): Vag => ({
  from: franSok,
  villkor: [
    villkor('sok MATCH :match'),
    ...(senastDag === null ? [] : [villkor('sok.rowid < ((:senastDag + 1) << 41)', { senastDag })]),
  ],
  ordning: `sok.rowid${fallande ? ' DESC' : ''}`,
  efter: ([dag = 0, nr = 0]) =>
    villkor(
      fallande
        ? 'sok.rowid < ((:efter0 << 41) | (:efter1 << 15))'
        : 'sok.rowid > ((:efter0 << 41) | (:efter1 << 15) | 0x7fff)',
      { efter0: dag, efter1: nr },
    ),
});

const genomKandidater = (bord: Bord, kalla: Kalla, ordning: Ordning, sokt: boolean): Vag => {
  const avSok = kalla.nycklar === bord.sokta;
  return {
    from: `(SELECT DISTINCT * FROM (${kalla.nycklar})) AS kandidat ${bord.franKandidat}`,
    villkor: avSok ? [villkor(`kandidat.sokrad = ${bord.sokrad}`)] : harOrden(bord, sokt),
    ...vanlig(ordning),
  };
};

const genomOrdning = (bord: Bord, from: string, ordning: Ordning, sokt: boolean): Vag => ({
  from,
  villkor: harOrden(bord, sokt),
  ...vanlig(ordning),
});

/**
 * The cheapest road to a page. Sources are counted, up to a limit, since nothing else says how common a word, a
 * status or a handläggare is: few rows are fetched and sorted, many are walked in the order asked for.
 */
export const valjVag = (
  query: SqlQuery,
  bord: Bord,
  filter: Listfilter,
  varden: Villkor['varden'],
  ordning: Ordning,
  fa: number,
): Vag => {
  const sokt = filter.sok?.slag === 'ord';
  const kallor = [...bord.kallor(filter), ...(sokt ? [{ nycklar: bord.sokta }] : [])];
  const [minst] = kallor.map((k) => matt(query, k, varden, fa)).sort((a, b) => a.antal - b.antal);
  if (minst === undefined) return genomOrdning(bord, bord.alla[ordning.namn], ordning, sokt);
  const { iOrdning, antal, nycklar } = minst;
  if (ordning.namn === 'oppnad' && iOrdning !== undefined) {
    const vag = genomOrdning(bord, iOrdning.from, ordning, sokt);
    return { ...vag, villkor: [...vag.villkor, ...iOrdning.villkor] };
  }
  if (antal <= fa) return genomKandidater(bord, minst, ordning, sokt);
  if (ordning.namn === 'oppnad' && nycklar === bord.sokta) return genomSok(bord, ordning);
  return genomOrdning(bord, bord.alla[ordning.namn], ordning, sokt);
};
