/** A decision outside a meeting apart: the nämnd's short code, the year, and its number there, from 1. */
export type DelegationsbeslutId = { readonly namnd: string; readonly ar: number; readonly nr: number };

const ID = /^([A-Z][A-Z0-9]{0,9})-(\d{4})-([1-9]\d{0,6})$/;
const STROM = 'delegationsbeslut-';

/** The id of a decision outside a meeting: `SN-2026-3`. */
export const delegationsbeslutId = ({ namnd, ar, nr }: DelegationsbeslutId): string => `${namnd}-${ar}-${nr}`;

/** Reads an id; null when it is none. */
export const tolkaDelegationsbeslutId = (id: string): DelegationsbeslutId | null => {
  const [, namnd = '', ar, nr] = ID.exec(id) ?? [];
  return namnd === '' ? null : { namnd, ar: Number(ar), nr: Number(nr) };
};

/** Name of the stream of a decision by its id. That it exists is that its number is taken. */
export const delegationsbeslutsstrom = (id: string): string => `${STROM}${id}`;

/** The id of the decision that a stream holds; null when the stream is no decision's. */
export const delegationsbeslutIdAv = (strom: string): string | null => {
  const id = strom.startsWith(STROM) ? strom.slice(STROM.length) : '';
  return tolkaDelegationsbeslutId(id) === null ? null : id;
};

/** Name of the stream that says which numbers of a year imports have brought: their decisions may leave holes. */
export const delegationsnummerstrom = (namnd: string, ar: number): string => `${STROM}${namnd}-${ar}`;
