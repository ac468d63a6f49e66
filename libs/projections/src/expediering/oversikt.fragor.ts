import { LEVERANSKANALER, type Leveranskanal } from '#domain';
import type { SqlQuery } from '../engine/read-model.js';
import type { Leveranssummor } from './expediering.fragor.js';
import { expedieringsstart } from './skuld.fragor.js';

/** The sums of what one body has sent; null: a body that the register does not know. */
export type Avsandarsummor = Leveranssummor & {
  readonly organ: string | null;
  /** Delivered to somebody who has to acknowledge it, and has not. */
  readonly obekraftade: number;
  /** When the one that has waited longest was settled (ISO 8601 UTC). */
  readonly aldstVantande: string | null;
};

/** How expediering stands. */
export type Expedieringsoversikt = Omit<Avsandarsummor, 'organ'> & {
  /** From when what is expedierat is sent (ISO 8601 UTC); null: nobody has said, and nothing is. */
  readonly start: string | null;
  /** Facts that are to be sent and have not been planned. */
  readonly oplanerade: number;
  readonly perOrgan: readonly Avsandarsummor[];
};

const SUMMOR = `count(*) AS mottagare,
  count(*) FILTER (WHERE lage = 'vantar') AS vantar,
  count(*) FILTER (WHERE lage = 'levererad') AS levererade,
  count(*) FILTER (WHERE lage = 'uppgiven') AS uppgivna,
  count(*) FILTER (WHERE lage = 'aterkallad') AS aterkallade,
  min(planerad) FILTER (WHERE lage = 'vantar') AS aldstVantande`;

const OBEKRAFTADE = `SELECT avsandare, count(*) AS antal FROM leveranser
  WHERE lage = 'levererad' AND kvittens = 1 AND kvitterad IS NULL GROUP BY avsandare`;

type Rad = Omit<Avsandarsummor, 'obekraftade'>;

const plus = (rader: readonly Avsandarsummor[], falt: keyof Leveranssummor | 'obekraftade'): number =>
  rader.reduce((summa, rad) => summa + rad[falt], 0);

const aldst = (rader: readonly Avsandarsummor[]): string | null =>
  rader.flatMap(({ aldstVantande }) => aldstVantande ?? []).toSorted()[0] ?? null;

/** The sums of every body, and of all of them. */
export const lasOversikt = (query: SqlQuery): Expedieringsoversikt => {
  const obekraftade = new Map(
    query
      .all<{ avsandare: string | null; antal: number }>(OBEKRAFTADE)
      .map(({ avsandare, antal }) => [avsandare, antal]),
  );
  const perOrgan = query
    .all<Rad>(`SELECT avsandare AS organ, ${SUMMOR} FROM leveranser GROUP BY avsandare ORDER BY avsandare`)
    .map((rad) => ({ ...rad, obekraftade: obekraftade.get(rad.organ) ?? 0 }));
  return {
    start: expedieringsstart(query),
    oplanerade: antalOplanerade(query, expedieringsstart(query)),
    mottagare: plus(perOrgan, 'mottagare'),
    vantar: plus(perOrgan, 'vantar'),
    levererade: plus(perOrgan, 'levererade'),
    uppgivna: plus(perOrgan, 'uppgivna'),
    aterkallade: plus(perOrgan, 'aterkallade'),
    obekraftade: plus(perOrgan, 'obekraftade'),
    aldstVantande: aldst(perOrgan),
    perOrgan,
  };
};

/** How many facts would be planned, were `fran` (ISO 8601 UTC) where sending begins. */
export const antalOplanerade = (query: SqlQuery, fran: string | null): number =>
  query.get<{ n: number }>(
    'SELECT count(*) AS n FROM kallor WHERE planerad = 0 AND makulerad = 0 AND registrerad >= ?',
    fran,
  )?.n ?? 0;

/** A channel as people have left it. */
export type Kanallage = {
  readonly kanal: Leveranskanal;
  /** Since when nothing leaves by it (ISO 8601 UTC), and why; null: it is used. */
  readonly pausad: string | null;
  readonly skal: string | null;
  /** Deliveries that wait to leave by it. */
  readonly vantar: number;
};

/** Every channel there may be. */
export const lasKanaler = (query: SqlQuery): readonly Kanallage[] =>
  LEVERANSKANALER.map((kanal) => {
    const { pausad = null, skal = null } =
      query.get<Pick<Kanallage, 'pausad' | 'skal'>>(
        'SELECT pausad, skal FROM kanaler WHERE kanal = ?',
        kanal,
      ) ?? {};
    const { n = 0 } =
      query.get<{ n: number }>(
        `SELECT count(*) AS n FROM leveranser WHERE lage = 'vantar' AND kanal = ?`,
        kanal,
      ) ?? {};
    return { kanal, pausad, skal, vantar: n };
  });

/** Something that somebody has to deal with: it was given up, or nobody acknowledged it though reminded. */
export type Expedieringsatgard = {
  readonly id: string;
  readonly expediering: string;
  readonly nr: number;
  readonly slag: 'uppgiven' | 'obekraftad';
  /** Code of the body that sent it, whose secretary it is for. */
  readonly avsandare: string | null;
  readonly arende: string | null;
  /** Who should have had it. */
  readonly namn: string;
  readonly organ: string | null;
  readonly kanal: Leveranskanal;
  /** Why it was given up. */
  readonly felkod: string | null;
  /** Since when (ISO 8601 UTC). */
  readonly sedan: string;
};

/** What the list of tasks is asked for; null = all. */
export type Atgardsfraga = {
  readonly avsandare: string | null;
  readonly slag: Expedieringsatgard['slag'] | null;
  readonly efter: readonly [sedan: string, id: string] | null;
  readonly limit: number;
};

const ATGARDER = `
  SELECT id, expediering, nr, 'uppgiven' AS slag, avsandare, namn, organ, kanal, felkod, uppgiven AS sedan
  FROM leveranser WHERE lage = 'uppgiven'
  UNION ALL
  SELECT id, expediering, nr, 'obekraftad', avsandare, namn, organ, kanal, NULL, tillstand ->> 'eskalerad'
  FROM leveranser
  WHERE lage = 'levererad' AND kvittens = 1 AND kvitterad IS NULL AND tillstand ->> 'eskalerad' IS NOT NULL`;

/** Tasks, the oldest first. */
export const listaAtgarder = (
  query: SqlQuery,
  { avsandare, slag, efter, limit }: Atgardsfraga,
): readonly Expedieringsatgard[] =>
  query.all<Expedieringsatgard>(
    `SELECT a.id, a.expediering, a.nr, a.slag, a.avsandare, e.arende, a.namn, a.organ, a.kanal, a.felkod, a.sedan
     FROM (${ATGARDER}) a JOIN expedieringar e ON e.id = a.expediering
     WHERE (? IS NULL OR a.avsandare = ?) AND (? IS NULL OR a.slag = ?) AND (a.sedan, a.id) > (?, ?)
     ORDER BY a.sedan, a.id LIMIT ?`,
    ...[avsandare, avsandare, slag, slag, efter?.[0] ?? '', efter?.[1] ?? '', limit],
  );
