import type { Rapporter } from '#queries';
import type { Produkten } from '../kommun/produkten.js';

/** Where a report is asked for. */
const VAGAR: Readonly<Record<keyof Rapporter, string>> = {
  bevakningar: 'bevakningar',
  motioner: 'motioner',
  beslut: 'beslut',
  uppdrag: 'uppdrag',
  aterremisser: 'aterremisser',
  anslag: 'offentligt/anslagstavla',
  ledtider: 'ledtider',
  arendebalans: 'arendebalans',
};

type Sida<R> = { readonly poster: readonly R[]; readonly nasta: string | null };
export type Fraga = Readonly<Record<string, string>>;

const adress = (namn: keyof Rapporter, fraga: Fraga): string =>
  `${VAGAR[namn]}?${new URLSearchParams(fraga).toString()}`;

/** Pages small enough that the larger reports have several. */
const SIDA = '15';

/** A whole report, asked for as any client does: page by page. */
export const rapporten = async <N extends keyof Rapporter>(
  produkten: Produkten,
  namn: N,
  fraga: Fraga = {},
): Promise<readonly Rapporter[N][]> => {
  const rader: Rapporter[N][] = [];
  let cursor: string | null = null;
  do {
    const sida: Fraga = { limit: SIDA, ...fraga, ...(cursor !== null && { cursor }) };
    const svar = JSON.parse(await produkten.fraga(adress(namn, sida))) as Sida<Rapporter[N]>;
    rader.push(...svar.poster);
    cursor = svar.nasta;
  } while (cursor !== null);
  return rader;
};

/** The same as a table for a spreadsheet. */
export const rapportenSomCsv = (
  produkten: Produkten,
  namn: keyof Rapporter,
  fraga: Fraga = {},
): Promise<string> => produkten.fraga(adress(namn, fraga), 'text/csv');
