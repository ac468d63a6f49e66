import type { SqlQuery } from '../engine/read-model.js';

/** Where a page of the list ended: the year, the nämnd and the number there. */
export type Delegationsplats = readonly [ar: number, namnd: string, nr: number];

/** What the list is asked for; null = all. */
export type Delegationsfraga = {
  readonly namnd: string | null;
  readonly ar: number | null;
  /** The id of an ärende. */
  readonly arende: string | null;
  readonly anmalt: boolean | null;
  readonly fore: Delegationsplats | null;
  readonly limit: number;
};

type Rad = { readonly ar: number; readonly namnd: string; readonly nr: number; readonly rad: string };

/** The condition of each thing that may be asked for, by the values that it needs. */
const villkoren = ({ namnd, ar, arende, anmalt, fore }: Delegationsfraga) =>
  [
    ['namnd = ?', namnd === null ? null : [namnd]],
    ['ar = ?', ar === null ? null : [ar]],
    ['arende = ?', arende === null ? null : [arende]],
    ['anmalt = ?', anmalt === null ? null : [Number(anmalt)]],
    ['(ar, namnd, nr) < (?, ?, ?)', fore],
  ] as const;

/** Decisions outside meetings: the last year first, by nämnd, the highest number first; each as JSON text with its place. */
export const listaDelegationsbeslut = (
  query: SqlQuery,
  fraga: Delegationsfraga,
): readonly { readonly plats: Delegationsplats; readonly rad: string }[] => {
  const galler = villkoren(fraga).filter(([, varden]) => varden !== null);
  const var_ = galler.length > 0 ? `WHERE ${galler.map(([villkor]) => villkor).join(' AND ')}` : '';
  const sql = `SELECT ar, namnd, nr, rad FROM delegationsbeslut ${var_} ORDER BY ar DESC, namnd DESC, nr DESC LIMIT ?`;
  return query
    .all<Rad>(sql, ...galler.flatMap(([, varden]) => varden ?? []), fraga.limit)
    .map(({ ar, namnd, nr, rad }) => ({ plats: [ar, namnd, nr], rad }));
};
