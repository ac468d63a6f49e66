import { ledtider, leveransledtider, organnyckel, type Arendestatus, type Ledtidsrad } from '#domain';
import { lasArendebalans, type SqlQuery } from '#projections';
import type { Arendebalans, Rapportfilter } from './fragor.js';
import { lasLista } from './listor.js';
import type { Sammanhang } from './sammanhang.js';

const stegordning = ({ organ, steg }: Ledtidsrad): string => `${organ} ${steg}`;

/** How long the steps of the decisions have taken, per body. */
export const rapportledtider = (
  query: SqlQuery,
  filter: Rapportfilter,
  sammanhang: Sammanhang,
): readonly Ledtidsrad[] => {
  const val = { ...filter, urval: 'alla' } as const;
  const beslut = lasLista(query, 'beslut', val, sammanhang, { efter: null, limit: null });
  const { organ: sokt } = filter;
  const leveranser = sammanhang.leveranstider.filter(
    ({ organ }) => sokt === undefined || organnyckel(organ) === organnyckel(sokt),
  );
  return [...ledtider(beslut.map(({ rad }) => rad)), ...leveransledtider(leveranser)].toSorted((a, b) =>
    stegordning(a) < stegordning(b) ? -1 : 1,
  );
};

/** Statuses of an ärende that is not waiting for anybody here. */
const SLUT: readonly Arendestatus[] = [
  'avslutat',
  'sammanlagt',
  'overlamnat',
  'makulerat',
  'arkiverat',
  'gallrat',
];

/** The balance of each body. */
export const arendebalans = (
  query: SqlQuery,
  { organ }: Rapportfilter,
  { tid }: Sammanhang,
): readonly Arendebalans[] => {
  const rader = lasArendebalans(query, tid && { axel: tid.axel === 'post_vid' ? 'vid' : 'giltig', t: tid.t });
  const perOrgan = Map.groupBy(
    rader.filter((r) => organ === undefined || organnyckel(r.organ ?? '') === organnyckel(organ)),
    (r) => (r.organ === null ? '' : organnyckel(r.organ)),
  );
  return [...perOrgan.values()].map((egna) => {
    const oppna = egna.filter(({ status }) => !SLUT.includes(status));
    const dagar = oppna.flatMap(({ aldst }) => (aldst === null ? [] : [aldst]));
    return {
      organ: egna[0]?.organ ?? null,
      oppna: oppna.reduce((summa, { antal }) => summa + antal, 0),
      aldstOppnad: dagar.toSorted()[0] ?? null,
      perStatus: Object.fromEntries(egna.map(({ status, antal }) => [status, antal])),
    };
  });
};
