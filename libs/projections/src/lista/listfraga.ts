import type { Listrad } from '#domain';
import type { SqlVarde } from '../engine/read-model.js';
import type { Soktext } from './soktext.js';

export const SORTERINGAR = [
  '-oppnad',
  'oppnad',
  'diarienummer',
  '-diarienummer',
  'status',
  'arendemening',
] as const;
export type Sortering = (typeof SORTERINGAR)[number];

/** What a list is limited to; null = not. Days as numbers, status as its place, organ as its key. */
export type Listfilter = {
  readonly sok: Soktext | null;
  readonly serie: string | null;
  readonly status: number | null;
  readonly organ: string | null;
  readonly slag: string | null;
  readonly handlaggare: string | null;
  readonly oppnadFran: number | null;
  readonly oppnadTill: number | null;
};

/** Where in the order a row stands: what a cursor holds. Its shape follows the sort. */
export type Listnyckel = readonly (string | number)[];

export type Listfraga = {
  readonly filter: Listfilter;
  readonly sort: Sortering;
  /** Only rows after this one in the order; null = from the beginning. */
  readonly efter: Listnyckel | null;
  readonly limit: number;
  /** More rows than this are walked in order instead of sorted; only a spec says anything else than the default. */
  readonly fa?: number;
};

export type Listpost = { readonly id: string; readonly rad: Listrad; readonly nyckel: Listnyckel };

/** A row as the tables hold it. */
export type Lagradrad = Readonly<Record<'nr' | 'dag' | 'ar' | 'lopnr' | 'status', number>> &
  Readonly<Record<'id' | 'serie' | 'arendemening' | 'nyckel', string>> &
  Readonly<Record<'slag' | 'organ' | 'instans' | 'handlaggare' | 'oppnad', string | null>>;

export const KOLUMNER = `id, nr, dag, serie, ar, lopnr, arendemening, nyckel, slag, status, organ, instans,
  handlaggare, oppnad`;

/** A piece of SQL with the values it names. */
export type Villkor = { readonly sql: string; readonly varden: Readonly<Record<string, SqlVarde>> };

export const villkor = (sql: string, varden: Villkor['varden'] = {}): Villkor => ({ sql, varden });
