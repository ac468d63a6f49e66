import { tolkaSkedde, type Skedde } from '../shared/edtf.js';
import { nastaDag, veckodag, type Datum } from '../shared/stockholm.js';

/** The day so many days after. */
export const dagarEfter = (datum: Datum, dagar: number): Datum =>
  dagar <= 0 ? datum : dagarEfter(nastaDag(datum), dagar - 1);

const okand = { fran: null, till: null } as const;

/** Whether one fact lies more than so many days after another; null where what the sources leave open decides. */
export const merAnDagarEfter = (sen: Skedde, tidig: Skedde, dagar: number): boolean | null => {
  const a = tolkaSkedde(sen) ?? okand;
  const b = tolkaSkedde(tidig) ?? okand;
  if (a.fran !== null && b.till !== null && a.fran > dagarEfter(b.till, dagar)) return true;
  if (a.till !== null && b.fran !== null && a.till <= dagarEfter(b.fran, dagar)) return false;
  return null;
};

/**
 * How many days before it the last weekday before a day lies: before a Monday it is Saturday. Holidays are not known
 * here, so what comes too late because of one is not held against it.
 */
export const dagarTillVardagFore = (datum: Datum): number => (veckodag(datum) === 1 ? 2 : 1);
