import { veckodag, type Datum } from '../shared/stockholm.js';
import { kravDatum } from './datumrakning.js';

/**
 * The days off between two dates, as a value: the domain knows no source of holidays. What is calculated with it
 * stores its version, so that it can be told afterwards which holidays were counted.
 */
export type Kalender = {
  /** Names the source and its version. */
  readonly version: string;
  /** Public holidays, midsommarafton, julafton and nyårsafton. Saturdays and Sundays are known without it. */
  readonly lediga: ReadonlySet<Datum>;
  /** First date it covers. */
  readonly fran: Datum;
  /** Last date it covers. */
  readonly till: Datum;
};

/**
 * A Monday to Friday outside what the calendar covers may be a holiday. Whoever asks gets this instead of a
 * deadline that may be wrong; a calendar of more years answers. It is no refusal of what somebody did, so it is no
 * RuleViolation: a fact that has happened is recorded, and its deadline calculated when there is a calendar.
 */
export class KalenderRackerInte extends Error {
  override readonly name = 'KalenderRackerInte';
  constructor(
    /** The date that was asked about. */
    readonly dag: Datum,
    readonly kalender: Pick<Kalender, 'version' | 'fran' | 'till'>,
  ) {
    super(
      `Kalendern ${kalender.version} gäller ${kalender.fran} till ${kalender.till} och kan inte säga om ${dag} är en vardag.`,
    );
  }
}

/** A deadline as far as the calendar reaches; null beyond it. */
export const inomKalendern = <F>(rakna: () => F): F | null => {
  try {
    return rakna();
  } catch (fel) {
    if (fel instanceof KalenderRackerInte) return null;
    throw fel;
  }
};

const arHelg = (dag: Datum): boolean => [0, 6].includes(veckodag(dag));

/**
 * Whether an act can be asked for on the day: not a Saturday, Sunday, public holiday, midsommarafton, julafton or
 * nyårsafton (lag 1930:173 2 §).
 *
 * @throws {KalenderRackerInte} a Monday to Friday outside what the calendar covers
 */
export const arVardag = (dag: Datum, kalender: Kalender): boolean => {
  if (arHelg(kravDatum(dag))) return false;
  if (dag < kalender.fran || dag > kalender.till) throw new KalenderRackerInte(dag, kalender);
  return !kalender.lediga.has(dag);
};
