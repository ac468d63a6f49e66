import { ARENDESTATUSAR, stockholmDatum, tolkaSkedde, type Arendestatus, type Skedde } from '#domain';

const DAY = 86_400_000;
/** Days from 0000-01-01 to 1970-01-01. */
const EPOCH = 719_528;

/** The last day that fits in a key: later than 9999-12-31. */
export const SISTA_DAGEN = 0x3f_ffff;

/** A date as a number of days. */
export const dagnummer = (datum: string): number => Date.parse(`${datum}T00:00:00Z`) / DAY + EPOCH;

/** The Stockholm day of an instant (ms), as a number of days. */
export const dagAv = (instant: number): number => dagnummer(stockholmDatum(instant));

/** The days an opening may have been on: sorted by the first of them. Unknown = from the first day to the last. */
export const oppnadDagar = (oppnad: Skedde): { readonly dag: number; readonly senast: number } => {
  const tolkad = tolkaSkedde(oppnad);
  return {
    dag: tolkad?.fran == null ? 0 : dagnummer(tolkad.fran),
    senast: tolkad?.till == null ? SISTA_DAGEN : dagnummer(tolkad.till),
  };
};

/** Statuses are stored as their place along the road, so that they sort by it. */
export const statusplats = (status: Arendestatus): number => ARENDESTATUSAR.indexOf(status);

export const statusAv = (plats: number): Arendestatus => {
  const status = ARENDESTATUSAR[plats];
  if (status === undefined) throw new RangeError(`Status ${plats} finns inte`);
  return status;
};

/** Put in the DDL: a road with other places makes the tables others, and they are built again. */
export const STATUSAR_I_TABELLEN = `-- status: ${ARENDESTATUSAR.join(' ')}`;

const SIST_I_ALFABETET: Readonly<Record<string, string>> = { å: '{', ä: '|', æ: '|', ö: '}', ø: '}' };

/** Sorts as a Swede would: case and accents do not count, å ä ö come last. Compared byte by byte. */
export const sorteringsnyckel = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[åäæöø]/g, (bokstav) => SIST_I_ALFABETET[bokstav] ?? bokstav)
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\p{L}\p{N}{|}]+/gu, ' ')
    .trim()
    .slice(0, 100);

/**
 * Row number in the full-text index: the day it sorts by, the ärende, the version of its text. So a search is
 * delivered in the order of the default list without being sorted. 22 + 26 + 15 bits: only ever handled by SQLite.
 */
export const sokrad = (dag: string, nr: string, ver: string): string =>
  `((${dag} << 41) | (${nr} << 15) | ${ver})`;
export const nrISokrad = (rowid: string): string => `((${rowid} >> 15) & 0x3ffffff)`;
export const verISokrad = (rowid: string): string => `(${rowid} & 0x7fff)`;

/** Accents do not count; beginnings of one to three letters have an index of their own. The texts stand in the tables. */
export const SOKTABELL = `CREATE VIRTUAL TABLE sok USING fts5 (
  ord, content = '', contentless_delete = 1, prefix = '1 2 3', tokenize = 'unicode61 remove_diacritics 2'
)`;
