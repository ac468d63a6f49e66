import type { Datum } from '../shared/stockholm.js';
import { dagenEfter, plusVeckor } from './datumrakning.js';
import { flyttad, type Tidsfrist, type Fristgrund } from './tidsfrist.js';
import type { Kalender } from './kalender.js';

const VECKOR = 3;

/**
 * Laglighetsprövning: three weeks from the day the notice of justering was put up on the anslagstavla (KL 13:5). The
 * time runs only while the notice stays up: one that was taken down too early is put up again, and counts from then.
 * A decision by a delegate counts from the notice for the minutes where it was reported, an unreported one from its
 * own (KL 8:10). A preparing body's proposal has no such time; that is for the caller to know.
 */
export const overklagandetid = (anslagen: Datum, kalender: Kalender): Tidsfrist =>
  flyttad(plusVeckor(anslagen, VECKOR), kalender, { regel: 'R-70', kalla: 'KL 13:5' });

/**
 * A gemensam nämnd: from the day its minutes were announced in all the cooperating municipalities, that is the last of
 * them (KL 13:5). null while a board is missing: the time has not begun.
 */
export const overklagandetidGemensamNamnd = (
  anslagna: readonly (Datum | null)[],
  kalender: Kalender,
): Tidsfrist | null => {
  const kanda = anslagna.filter((dag) => dag !== null);
  const sist = kanda.toSorted().at(-1);
  return sist === undefined || kanda.length < anslagna.length ? null : overklagandetid(sist, kalender);
};

/** The first day something may be done. */
export type TidigasteDag = Fristgrund & {
  readonly tidigastDag: Datum;
  /** What has to end before. */
  readonly efter: Tidsfrist;
};

/**
 * A notice stays up until the time for appeal has ended (KL 8:12), and that is when its last day is over: the day after,
 * also where that is a day off.
 */
export const nedtasTidigast = (overklagande: Tidsfrist): TidigasteDag => ({
  tidigastDag: dagenEfter(overklagande.sistaDag),
  efter: overklagande,
  regel: 'R-52',
  kalla: 'KL 8:12',
});

/**
 * Förvaltningsbesvär: three weeks from the day this party received the decision (FL 44 §), so one deadline for each
 * party. For a party who represents the public it is counted from the day of the decision.
 */
export const forvaltningsbesvar = (delgiven: Datum, kalender: Kalender): Tidsfrist =>
  flyttad(plusVeckor(delgiven, VECKOR), kalender, { regel: 'R-71', kalla: 'FL 44 §' });
