import { tolkaSkedde, type Skedde } from '../shared/edtf.js';
import type { Datum } from '../shared/stockholm.js';

/** The deadline from the first and from the last day it may be counted from; the same where the day is known. */
export type Fristspann<F> = { readonly tidigast: F; readonly senast: F };

const OKAND = { fran: null, till: null };

/**
 * A deadline from a start that may not be exactly known: the earliest and the latest it can be, never one picked out of
 * them. null where the start is unknown, open at one end, or no date at all. No deadline here comes earlier by starting
 * later, so the two ends of the start give the two ends of the deadline.
 *
 *     fristspann('2025-04', (dag) => overklagandetid(dag, kalender))
 */
export const fristspann = <F>(start: Skedde, frist: (start: Datum) => F): Fristspann<F> | null => {
  const { fran, till } = tolkaSkedde(start) ?? OKAND;
  return fran === null || till === null ? null : { tidigast: frist(fran), senast: frist(till) };
};
