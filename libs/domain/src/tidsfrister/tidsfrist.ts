import type { Datum } from '../shared/stockholm.js';
import type { Kalender } from './kalender.js';
import { nastaVardag, senasteVardag } from './vardagar.js';

/** Where a deadline stands. */
export type Fristgrund = {
  /** The rule it belongs to (docs/regler.md); null where it is the municipality's own routine. */
  readonly regel: string | null;
  /** The law or routine, e.g. `KL 13:5`. */
  readonly kalla: string;
};

/** The last day for something, and why. A whole day in Stockholm: what is done before midnight is done in time. */
export type Tidsfrist = Fristgrund & {
  readonly sistaDag: Datum;
  /** The day by the calendar alone, before a day off moved it. A person is reminded then. */
  readonly utanFlytt: Datum;
  /** The version of the calendar that was counted with; null where no day off could matter. */
  readonly kalender: string | null;
};

/** An act whose last day is a day off may be done the next weekday (lag 1930:173 2 §). */
export const flyttad = (utanFlytt: Datum, kalender: Kalender, grund: Fristgrund): Tidsfrist => ({
  sistaDag: nastaVardag(utanFlytt, kalender),
  utanFlytt,
  ...grund,
  kalender: kalender.version,
});

/** The day stands, day off or not. */
export const fast = (dag: Datum, grund: Fristgrund): Tidsfrist => ({
  sistaDag: dag,
  utanFlytt: dag,
  ...grund,
  kalender: null,
});

/** A deadline counted backwards from a meeting. */
export type TidsfristFore = Tidsfrist & {
  /** The last weekday up to `sistaDag`: when somebody is at work to do it. */
  readonly sistaVardag: Datum;
};

/**
 * The day stands even where it is a day off: 2 § gives more time to somebody who acts, and moving this day forward
 * would take from the time that the law gives those who are to be told. `sistaVardag` says when it is done in practice.
 */
export const fore = (dag: Datum, kalender: Kalender, grund: Fristgrund): TidsfristFore => ({
  ...fast(dag, grund),
  sistaVardag: senasteVardag(dag, kalender),
  kalender: kalender.version,
});
