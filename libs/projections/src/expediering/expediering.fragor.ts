import type {
  ExpedieringPlanerad,
  Expedieringsslag,
  FastMottagare,
  Leverans,
  Leveranskanal,
  Leveranslage,
} from '#domain';
import type { SqlParameter, SqlQuery, SqlVarde } from '../engine/read-model.js';

/** How many recipients are in each state: they add up to `mottagare`. */
export type Leveranssummor = {
  readonly mottagare: number;
  readonly vantar: number;
  readonly levererade: number;
  readonly uppgivna: number;
  readonly aterkallade: number;
};

/** An expediering in a list. */
export type Expedieringsrad = {
  readonly id: string;
  readonly slag: Expedieringsslag;
  readonly organ: string | null;
  readonly organkod: string | null;
  readonly arende: string | null;
  readonly sammantrade: string | null;
  readonly paragraf: string | null;
  readonly ersatter: string | null;
  /** Record time (ISO 8601 UTC). */
  readonly planerad: string;
  readonly aterkallad: string | null;
  readonly summor: Leveranssummor;
};

/** One delivery in a list. Moments are record time (ISO 8601 UTC). */
export type Leveransrad = {
  readonly id: string;
  readonly expediering: string;
  readonly nr: number;
  /** Code of the body that sent it. */
  readonly avsandare: string | null;
  readonly namn: string;
  readonly organ: string | null;
  readonly grupp: string | null;
  readonly kanal: Leveranskanal;
  readonly kvittens: boolean;
  readonly lage: Leveranslage;
  readonly omgang: number;
  readonly forsok: number;
  readonly planerad: string;
  readonly nastaForsok: string | null;
  readonly levererad: string | null;
  readonly kvitterad: string | null;
  readonly delgiven: string | null;
  readonly pamind: string | null;
  readonly eskalerad: string | null;
  readonly uppgiven: string | null;
  /** Why the last attempt failed, while it has not arrived. */
  readonly felkod: string | null;
};

/** A condition with its values; null where it is not asked for. */
type Villkor = readonly [sql: string, varden: readonly SqlVarde[] | null];

const nar = (varde: SqlVarde, gang = 1): readonly SqlVarde[] | null =>
  varde === null ? null : Array.from({ length: gang }, () => varde);

const where = (villkor: readonly Villkor[]): { readonly sql: string; readonly varden: SqlParameter[] } => {
  const galler = villkor.filter(([, varden]) => varden !== null);
  return {
    sql: galler.length > 0 ? `WHERE ${galler.map(([sql]) => sql).join(' AND ')}` : '',
    varden: galler.flatMap(([, varden]) => varden ?? []),
  };
};

const antal = (lage: Leveranslage, tabell = ''): string =>
  `count(*) FILTER (WHERE ${tabell}lage = '${lage}')`;

const SUMMOR = `json_object('mottagare', count(*), 'vantar', ${antal('vantar')}, 'levererade', ${antal('levererad')},
  'uppgivna', ${antal('uppgiven')}, 'aterkallade', ${antal('aterkallad')})`;

/** What the list of expedieringar is asked for; null = all. */
export type Expedieringsfraga = {
  readonly arende: string | null;
  /** The body that sent it, by code or name. */
  readonly organ: string | null;
  /** At least one delivery is there. */
  readonly lage: Leveranslage | null;
  /** ISO 8601 UTC, inclusive. */
  readonly planeradFran: string | null;
  readonly planeradTill: string | null;
  readonly fore: readonly [planerad: string, id: string] | null;
  readonly limit: number;
};

type Lagrad = Omit<Expedieringsrad, 'summor'> & { readonly summor: string };

const EXPEDIERING = `e.id, e.slag, e.organ, e.organkod, e.arende, e.sammantrade, e.paragraf, e.ersatter, e.planerad,
  e.aterkallad, (SELECT ${SUMMOR} FROM leveranser l WHERE l.expediering = e.id) AS summor`;

const medSummor = <R extends { readonly summor: string }>({ summor, ...rad }: R) => ({
  ...rad,
  summor: JSON.parse(summor) as Leveranssummor,
});

/** Expedieringar, the latest first. */
export const listaExpedieringar = (query: SqlQuery, fraga: Expedieringsfraga): readonly Expedieringsrad[] => {
  const { arende, organ, lage, planeradFran, planeradTill, fore, limit } = fraga;
  const { sql, varden } = where([
    ['e.arende = ?', nar(arende)],
    ['(e.organkod = ? OR e.organ = ?)', nar(organ, 2)],
    ['EXISTS (SELECT 1 FROM leveranser l WHERE l.expediering = e.id AND l.lage = ?)', nar(lage)],
    ['e.planerad >= ?', nar(planeradFran)],
    ['e.planerad <= ?', nar(planeradTill)],
    ['(e.planerad, e.id) < (?, ?)', fore],
  ]);
  return query
    .all<Lagrad>(
      `SELECT ${EXPEDIERING} FROM expedieringar e ${sql} ORDER BY e.planerad DESC, e.id DESC LIMIT ?`,
      ...varden,
      limit,
    )
    .map(medSummor);
};

/** One expediering as it was planned, with how far it has come. */
export type Expedieringslage = Expedieringsrad & {
  readonly plan: ExpedieringPlanerad['data'];
  /** Of its stream. */
  readonly revision: number;
};

/** null where it has not been planned. */
export const lasExpediering = (query: SqlQuery, id: string): Expedieringslage | null => {
  const rad = query.get<Lagrad & { readonly plan: string; readonly revision: number }>(
    `SELECT ${EXPEDIERING}, e.plan, e.revision FROM expedieringar e WHERE e.id = ?`,
    id,
  );
  return rad ? { ...medSummor(rad), plan: JSON.parse(rad.plan) as ExpedieringPlanerad['data'] } : null;
};

type Lagradleverans = {
  readonly tillstand: string;
  readonly mottagare: string;
} & Pick<
  Leveransrad,
  'id' | 'expediering' | 'nr' | 'avsandare' | 'kanal' | 'planerad' | 'uppgiven' | 'felkod'
>;

const LEVERANS = 'id, expediering, nr, avsandare, kanal, planerad, uppgiven, felkod, tillstand, mottagare';

const leveransrad = ({ tillstand, mottagare, ...rad }: Lagradleverans): Leveransrad => {
  const l = JSON.parse(tillstand) as Leverans;
  const { namn, organ, grupp, kvittens } = JSON.parse(mottagare) as FastMottagare;
  const { lage, omgang, forsok, nastaForsok, levererad, delgiven, pamind, eskalerad } = l;
  return {
    ...rad,
    ...{ namn, organ, grupp, kvittens, lage, omgang, forsok, nastaForsok, levererad, delgiven },
    ...{ kvitterad: l.kvitterad?.nar ?? null, pamind, eskalerad },
  };
};

/** The deliveries of an expediering, in order of number, after a number. */
export const leveranserI = (
  query: SqlQuery,
  expediering: string,
  efter: number,
  limit: number,
): readonly Leveransrad[] =>
  query
    .all<Lagradleverans>(
      `SELECT ${LEVERANS} FROM leveranser WHERE expediering = ? AND nr > ? ORDER BY nr LIMIT ?`,
      ...[expediering, efter, limit],
    )
    .map(leveransrad);

/** What the list of deliveries is asked for; null = all. */
export type Leveransfraga = {
  readonly lage: Leveranslage | null;
  /** The body that receives it, by code or name. */
  readonly organ: string | null;
  /** Code of the body that sent it. */
  readonly avsandare: string | null;
  readonly kanal: Leveranskanal | null;
  /** Settled no later than this (ISO 8601 UTC). */
  readonly planeradTill: string | null;
  /** Only those that have to acknowledge, are not called back, and have not. */
  readonly kvittensSaknas: boolean;
  readonly efter: readonly [planerad: string, expediering: string, nr: number] | null;
  readonly limit: number;
};

/** Deliveries, the oldest first. */
export const listaLeveranser = (query: SqlQuery, fraga: Leveransfraga): readonly Leveransrad[] => {
  const { lage, organ, avsandare, kanal, planeradTill, kvittensSaknas, efter, limit } = fraga;
  const { sql, varden } = where([
    ['lage = ?', nar(lage)],
    ['(organ = ? OR namn = ?)', nar(organ, 2)],
    ['avsandare = ?', nar(avsandare)],
    ['kanal = ?', nar(kanal)],
    ['planerad <= ?', nar(planeradTill)],
    [`kvittens = 1 AND kvitterad IS NULL AND lage <> 'aterkallad'`, kvittensSaknas ? [] : null],
    ['(planerad, expediering, nr) > (?, ?, ?)', efter],
  ]);
  return query
    .all<Lagradleverans>(
      `SELECT ${LEVERANS} FROM leveranser ${sql} ORDER BY planerad, expediering, nr LIMIT ?`,
      ...varden,
      limit,
    )
    .map(leveransrad);
};
