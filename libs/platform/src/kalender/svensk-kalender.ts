import { createRequire } from 'node:module';
import type { Kalender } from '#domain';
import type Holidays from 'date-holidays';

/** Raised when what is made of the source changes, so that a stored deadline shows which days were counted. */
const UTGAVA = 'SE-1';

/** The first year of lag 1989:253 om allmänna helgdagar. The days off before it are not what the source says. */
const FORSTA_AR = 1990;
const SISTA_AR = 9998;

const DYGN = 86_400_000;
const FREDAG = 5;

type Helgdagar = (ar: number) => readonly string[];

/** Annandag pingst was a day off until nationaldagen became one in 2005; the source knows only the latter. */
const annandagPingst = (ar: number, pingstdagen: string | undefined): readonly string[] =>
  ar >= 2005 || pingstdagen === undefined
    ? []
    : [new Date(Date.parse(pingstdagen) + DYGN).toISOString().slice(0, 10)];

const require = createRequire(import.meta.url);

const kallansVersion = (): string => (require('date-holidays/package.json') as { version: string }).version;

/** The source is loaded here and not with the file: it brings the holidays of the whole world, and that takes its time. */
const lasHelgdagar = (): Helgdagar => {
  const Kalla = require('date-holidays') as typeof Holidays;
  const sverige = new Kalla('SE', { types: ['public'], languages: ['sv'] });
  return (ar) => {
    const dagar = sverige.getHolidays(ar).map(({ date, rule }) => ({ dag: date.slice(0, 10), rule }));
    const pingstdagen = dagar.find(({ rule }) => rule === 'easter 49')?.dag;
    return [...dagar.map(({ dag }) => dag), ...annandagPingst(ar, pingstdagen)];
  };
};

/** The Friday of 19 to 25 June. */
const midsommarafton = (ar: number): string => {
  const tidigast = new Date(Date.UTC(ar, 5, 19));
  return `${ar}-06-${19 + ((FREDAG - tidigast.getUTCDay() + 7) % 7)}`;
};

/** No public holidays, but no weekdays either where time is counted (lag 1930:173 2 §). */
const aftnar = (ar: number): readonly string[] => [midsommarafton(ar), `${ar}-12-24`, `${ar}-12-31`];

const ledigaDagar = (franAr: number, tillAr: number): ReadonlySet<string> => {
  const allmanna = lasHelgdagar();
  const ar = Array.from({ length: tillAr - franAr + 1 }, (_, nr) => franAr + nr);
  return new Set(ar.flatMap((ett) => [...allmanna(ett), ...aftnar(ett)]));
};

/**
 * The Swedish days off of whole years: public holidays, midsommarafton, julafton and nyårsafton. They are read when the
 * first deadline is counted by them, about 0.2 s: whoever starts, or decides on what has no deadline, does not wait for
 * them. Take in the year after the last start day plus the longest deadline: one that ends on nyårsafton is moved into
 * the next year.
 */
export const svenskKalender = (franAr: number, tillAr: number): Kalender => {
  if (![franAr, tillAr].every(Number.isInteger) || franAr < FORSTA_AR || tillAr > SISTA_AR || franAr > tillAr)
    throw new RangeError(`Ingen svensk kalender för ${franAr} till ${tillAr}: den börjar ${FORSTA_AR}.`);
  let lediga: ReadonlySet<string> | undefined;
  return {
    version: `${UTGAVA} date-holidays ${kallansVersion()}`,
    get lediga() {
      return (lediga ??= ledigaDagar(franAr, tillAr));
    },
    fran: `${franAr}-01-01`,
    till: `${tillAr}-12-31`,
  };
};
