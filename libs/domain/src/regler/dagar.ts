import { tolkaSkedde, type Skedde } from '../shared/edtf.js';
import { fristspann } from '../tidsfrister/fristspann.js';
import { inomKalendern, type Kalender } from '../tidsfrister/kalender.js';
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

/** So many days, and the deadline that they are by the calendar: moved where it ends on a day off (1930:173 2 §). */
type Dagfrist = {
  readonly dagar: number;
  readonly frist: (fran: Datum, kalender: Kalender) => { readonly sistaDag: Datum };
};

/**
 * Whether something was done after a deadline that counts from something else; null where what the sources leave open
 * decides. Without a calendar the days are only counted.
 */
export const efterFristen = (
  sen: Skedde,
  tidig: Skedde,
  kalender: Kalender | null | undefined,
  { dagar, frist }: Dagfrist,
): boolean | null => {
  const spann = kalender && inomKalendern(() => fristspann(tidig, (dag) => frist(dag, kalender)));
  if (!spann) return merAnDagarEfter(sen, tidig, dagar);
  const { fran, till } = tolkaSkedde(sen) ?? okand;
  if (fran !== null && fran > spann.senast.sistaDag) return true;
  return till !== null && till <= spann.tidigast.sistaDag ? false : null;
};

/**
 * How many days before it the last weekday before a day lies: before a Monday it is Saturday. Holidays are not known
 * here, so what comes too late because of one is not held against it.
 */
export const dagarTillVardagFore = (datum: Datum): number => (veckodag(datum) === 1 ? 2 : 1);
