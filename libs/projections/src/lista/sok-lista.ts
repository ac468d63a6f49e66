import { ARENDESTATUSAR, type Listrad } from '#domain';
import type { SqlQuery } from '../engine/read-model.js';
import type { Bord } from './bord.js';
import {
  KOLUMNER,
  villkor,
  type Lagradrad,
  type Listfraga,
  type Listpost,
  type Villkor,
} from './listfraga.js';
import { statusAv } from './nycklar.js';
import { nyckelAv, ORDNINGAR, type Ordning } from './ordning.js';
import { urval } from './urval.js';
import { FA, valjVag, type Vag } from './vag.js';

/** A list that follows after another in the order asked for: together they are the whole. */
type Avsnitt = Pick<Listfraga, 'filter' | 'efter'> & {
  readonly villkor: readonly Villkor[];
  /** Only the openings without a full date. */
  readonly ovissa: boolean;
};

const hela = ({ filter, efter }: Listfraga): Avsnitt => ({ filter, efter, villkor: [], ovissa: false });

/** One list per status, along the road. */
const perStatus = (fraga: Listfraga): readonly Avsnitt[] => {
  const [fran = 0, ...resten] = fraga.efter ?? [];
  return ARENDESTATUSAR.map((_, status) => status)
    .filter((status) => status >= Number(fran) && status === (fraga.filter.status ?? status))
    .map((status) => ({
      ...hela(fraga),
      filter: { ...fraga.filter, status },
      efter: fraga.efter !== null && status === fran ? resten : null,
    }));
};

/** Openings that were within the range, and those that may have been although they are sorted before it. */
const perVisshet = (fraga: Listfraga, fran: number): readonly Avsnitt[] => {
  const vissa: Avsnitt = { ...hela(fraga), villkor: [villkor('dag >= :oppnadFran')] };
  const ovissa: Avsnitt = {
    ...hela(fraga),
    villkor: [villkor('dag < :oppnadFran AND senast > dag')],
    ovissa: true,
  };
  const [dag] = fraga.efter ?? [];
  if (ORDNINGAR[fraga.sort].fallande) return Number(dag ?? fran) < fran ? [ovissa] : [vissa, ovissa];
  return Number(dag ?? 0) >= fran ? [vissa] : [ovissa, vissa];
};

const avsnitt = (fraga: Listfraga): readonly Avsnitt[] => {
  const { oppnadFran } = fraga.filter;
  if (fraga.sort === 'status') return perStatus(fraga);
  if (oppnadFran !== null && ORDNINGAR[fraga.sort].namn === 'oppnad') return perVisshet(fraga, oppnadFran);
  return [hela(fraga)];
};

const hamta = (
  query: SqlQuery,
  bord: Bord,
  { filter, efter, villkor: egna, ovissa }: Avsnitt,
  ordning: Ordning,
  { limit, fa }: { readonly limit: number; readonly fa: number },
): readonly Lagradrad[] => {
  const alltid = [...bord.alltid, ...urval(filter), ...egna];
  const varden = Object.assign({}, ...alltid.map((v) => v.varden)) as Villkor['varden'];
  const vag: Vag = valjVag(
    query,
    ovissa ? { ...bord, alla: { ...bord.alla, oppnad: bord.ovissa } } : bord,
    filter,
    varden,
    ordning,
    fa,
  );
  const villkoren = [...alltid, ...vag.villkor, ...(efter === null ? [] : [vag.efter(efter)])];
  const where = villkoren.map((v) => v.sql).filter((sql) => sql !== '');
  return query.all<Lagradrad>(
    `SELECT ${KOLUMNER} FROM ${vag.from} WHERE ${where.length === 0 ? '1' : where.join(' AND ')}
     ORDER BY ${vag.ordning} LIMIT :limit`,
    { ...(Object.assign({}, ...villkoren.map((v) => v.varden)) as Villkor['varden']), limit },
  );
};

const listrad = ({ serie, ar, lopnr, arendemening, status, ...rad }: Lagradrad): Listrad => ({
  serie,
  ar,
  lopnr,
  arendemening,
  slag: rad.slag as Listrad['slag'],
  status: statusAv(status),
  organ: rad.organ,
  instans: rad.instans,
  handlaggare: rad.handlaggare,
  oppnad: rad.oppnad,
});

/** A page of a list: at most `limit` rows after `efter`, in the order asked for. */
export const sokLista = (query: SqlQuery, bord: Bord, fraga: Listfraga): readonly Listpost[] => {
  if (fraga.filter.sok?.slag === 'inget') return [];
  const rader: Lagradrad[] = [];
  for (const del of avsnitt(fraga)) {
    if (rader.length >= fraga.limit) break;
    const hur = { limit: fraga.limit - rader.length, fa: fraga.fa ?? FA };
    rader.push(...hamta(query, bord, del, ORDNINGAR[fraga.sort], hur));
  }
  return rader.map((rad) => ({ id: rad.id, rad: listrad(rad), nyckel: nyckelAv(rad, fraga.sort) }));
};
