import type { Listfilter, Villkor } from './listfraga.js';
import type { Ordningsnamn } from './ordning.js';

/** A road to the rows that one part of the filter lets through, and perhaps others. */
export type Kalla = {
  /** SELECT of their keys. A row may come twice. */
  readonly nycklar: string;
  /** FROM with the rows in order of opening, where they lie so, and what ties it to the filter. */
  readonly iOrdning?: { readonly from: string; readonly villkor: readonly Villkor[] };
};

/** How one kind of list lies in its tables. All the SQL it gives can name the columns of `Lagradrad`. */
export type Bord = {
  /** FROM with all rows in an order, so that a page costs no sorting. */
  readonly alla: Readonly<Record<Ordningsnamn, string>>;
  /** FROM with only the openings without a full date, in order of opening. */
  readonly ovissa: string;
  /** JOINs from a table `kandidat` with the columns that `nycklar` selects. */
  readonly franKandidat: string;
  /** FROM with the rows whose text matches `:match`, in order of `sok.rowid`. */
  readonly franSok: string;
  /** Row number in `sok`, by the columns. */
  readonly sokrad: string;
  /** SELECT of the keys of matching texts, with `sokrad` for the text. */
  readonly sokta: string;
  /** What every row must fulfil: it was so at the time asked about. */
  readonly alltid: readonly Villkor[];
  /** No row is sorted later than this day; null = not known. */
  readonly senastDag: number | null;
  readonly kallor: (filter: Listfilter) => readonly Kalla[];
};
