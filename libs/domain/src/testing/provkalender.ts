import { nastaDag, veckodag, type Datum } from '../shared/stockholm.js';
import type { Kalender } from '../tidsfrister/kalender.js';

/*
 * Swedish days off, written from lag 1989:253 and the calendar of the church: knows nothing of the product's source, so
 * that the two can be compared.
 */

const tva = (tal: number): string => String(tal).padStart(2, '0');

/** Easter Sunday by the Gregorian computus (Meeus, Jones, Butcher). */
const paskdagen = (ar: number): Datum => {
  const a = ar % 19;
  const b = Math.floor(ar / 100);
  const c = ar % 100;
  const g = Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return `${ar}-${tva(Math.floor(n / 31))}-${tva((n % 31) + 1)}`;
};

const forstaVeckodag = (fran: Datum, nr: number): Datum => {
  let dag = fran;
  while (veckodag(dag) !== nr) dag = nastaDag(dag);
  return dag;
};

const dagarEfter = (dag: Datum, antal: number): Datum =>
  new Date(Date.parse(`${dag}T00:00:00Z`) + antal * 86_400_000).toISOString().slice(0, 10);

/** The days off of one year, by name. */
export const ledigaDagar = (ar: number): Readonly<Record<string, Datum>> => {
  const pask = paskdagen(ar);
  return {
    nyarsdagen: `${ar}-01-01`,
    trettondedagen: `${ar}-01-06`,
    langfredagen: dagarEfter(pask, -2),
    paskdagen: pask,
    annandagPask: dagarEfter(pask, 1),
    forstaMaj: `${ar}-05-01`,
    kristiHimmelsfardsdag: dagarEfter(pask, 39),
    pingstdagen: dagarEfter(pask, 49),
    ...(ar < 2005 ? { annandagPingst: dagarEfter(pask, 50) } : { nationaldagen: `${ar}-06-06` }),
    midsommarafton: forstaVeckodag(`${ar}-06-19`, 5),
    midsommardagen: forstaVeckodag(`${ar}-06-20`, 6),
    allaHelgonsDag: forstaVeckodag(`${ar}-10-31`, 6),
    julafton: `${ar}-12-24`,
    juldagen: `${ar}-12-25`,
    annandagJul: `${ar}-12-26`,
    nyarsafton: `${ar}-12-31`,
  };
};

/** A calendar for specifications. */
export const provkalender = (franAr: number, tillAr: number): Kalender => ({
  version: `prov ${franAr}-${tillAr}`,
  lediga: new Set(
    Array.from({ length: tillAr - franAr + 1 }, (_, nr) => Object.values(ledigaDagar(franAr + nr))).flat(),
  ),
  fran: `${franAr}-01-01`,
  till: `${tillAr}-12-31`,
});
