import type { Datum } from '../shared/stockholm.js';
import { plusAr, plusDagar } from './datumrakning.js';
import { fast, type Tidsfrist } from './tidsfrist.js';

/** How many days before the end somebody is told. */
export const MOTIONSVARNINGAR = [90, 30, 0] as const;

export type Motionsvarning = {
  readonly dagarKvar: (typeof MOTIONSVARNINGAR)[number];
  readonly dag: Datum;
};

export type Motionsfrist = Tidsfrist & { readonly varningar: readonly Motionsvarning[] };

/**
 * Fullmäktige is to be able to decide on a motion or a medborgarförslag within a year of the day it was raised, or be
 * told within the same time why not (KL 5:35). The day is not moved: fullmäktige meets on days it has chosen itself, and
 * nobody is to count on a day after the year.
 */
export const motionsfrist = (vackt: Datum): Motionsfrist => {
  const sistaDag = plusAr(vackt, 1);
  return {
    ...fast(sistaDag, { regel: 'R-04', kalla: 'KL 5:35' }),
    varningar: MOTIONSVARNINGAR.map((dagarKvar) => ({ dagarKvar, dag: plusDagar(sistaDag, -dagarKvar) })),
  };
};
