import type { Datum } from '../shared/stockholm.js';
import { dagenEfter, dagenFore, kravDatum } from './datumrakning.js';
import { arVardag, type Kalender } from './kalender.js';

/** The first weekday from a day on: the day itself if it is one (lag 1930:173 2 §). */
export const nastaVardag = (dag: Datum, kalender: Kalender): Datum => {
  let vardag = dag;
  while (!arVardag(vardag, kalender)) vardag = dagenEfter(vardag);
  return vardag;
};

/** The last weekday up to a day: the day itself if it is one. */
export const senasteVardag = (dag: Datum, kalender: Kalender): Datum => {
  let vardag = dag;
  while (!arVardag(vardag, kalender)) vardag = dagenFore(vardag);
  return vardag;
};

/** The nth working day after a day, which is not counted itself; 0 gives the day itself, whatever it is. */
export const plusArbetsdagar = (dag: Datum, antal: number, kalender: Kalender): Datum => {
  if (!Number.isInteger(antal) || antal < 0)
    throw new RangeError(`${antal} är inget antal arbetsdagar framåt.`);
  let sista = kravDatum(dag);
  for (let kvar = antal; kvar > 0; kvar--) sista = nastaVardag(dagenEfter(sista), kalender);
  return sista;
};

/**
 * How many working days lie after a date, up to and with another: what `plusArbetsdagar` adds. Negative where the
 * other is before, so that dates registered in the wrong order show.
 */
export const arbetsdagarMellan = (fran: Datum, till: Datum, kalender: Kalender): number => {
  if (till < fran) return -arbetsdagarMellan(till, fran, kalender);
  let antal = 0;
  let dag = kravDatum(fran);
  while (dag < kravDatum(till)) {
    dag = dagenEfter(dag);
    if (arVardag(dag, kalender)) antal++;
  }
  return antal;
};
