import { arDatum, nastaDag, sistaDagen, stockholmDatum, type Datum } from '../shared/stockholm.js';

/** Arithmetic on calendar dates. No instant, no time zone of the machine: a date in, a date out. */

const DYGN = 86_400_000;
const SISTA_AR = 9999;

/** A text that is no date must not become a deadline, and a year of five digits cannot be compared as text. */
export const kravDatum = (text: string): Datum => {
  if (!arDatum(text)) throw new RangeError(`${text} är inget datum som finns (ÅÅÅÅ-MM-DD).`);
  return text;
};

/** Half a day is not a number of days. */
const heltal = (antal: number): number => {
  if (!Number.isInteger(antal)) throw new RangeError(`${antal} är inget helt antal.`);
  return antal;
};

/** Noon in UTC is the same date in Stockholm, summer and winter. */
const mittPaDagen = (dag: Datum): number => Date.parse(`${kravDatum(dag)}T12:00:00.000Z`);

/** So many days later, or earlier where the number is negative. */
export const plusDagar = (dag: Datum, antal: number): Datum =>
  kravDatum(stockholmDatum(mittPaDagen(dag) + heltal(antal) * DYGN));

/** How many days from one date to another; negative where the other is before. */
export const dagarMellan = (fran: Datum, till: Datum): number =>
  (mittPaDagen(till) - mittPaDagen(fran)) / DYGN;

/** The same day of the week, so many weeks later (lag 1930:173 1 §). */
export const plusVeckor = (dag: Datum, antal: number): Datum => plusDagar(dag, heltal(antal) * 7);

/**
 * The same number in the month, so many months later; where that month has no such day, its last day
 * (lag 1930:173 1 §): a month from 31 January ends on 28 or 29 February.
 */
export const plusManader = (dag: Datum, antal: number): Datum => {
  const manader = Number(kravDatum(dag).slice(0, 4)) * 12 + Number(dag.slice(5, 7)) - 1 + heltal(antal);
  const nyttAr = Math.floor(manader / 12);
  if (nyttAr < 0 || nyttAr > SISTA_AR) throw new RangeError(`År ${nyttAr} kan inte skrivas som ett datum.`);
  const nyManad = `${String(nyttAr).padStart(4, '0')}-${String((manader % 12) + 1).padStart(2, '0')}`;
  const sammaTal = `${nyManad}${dag.slice(7)}`;
  return arDatum(sammaTal) ? sammaTal : sistaDagen(nyManad);
};

/** The same date, so many years later; from 29 February the last of February (lag 1930:173 1 §). */
export const plusAr = (dag: Datum, antal: number): Datum => plusManader(dag, heltal(antal) * 12);

/** The day after. Refuses what is no date, and the day after the last that can be written. */
export const dagenEfter = (dag: Datum): Datum => kravDatum(nastaDag(kravDatum(dag)));

/** The day before. */
export const dagenFore = (dag: Datum): Datum => plusDagar(dag, -1);
