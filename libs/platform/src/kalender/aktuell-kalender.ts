import type { Kalender } from '#domain';
import { svenskKalender } from './svensk-kalender.js';

/** Kommunallagen 2017:725 and what is counted by it begin in 2018; some years before are for what was under way. */
const FORSTA_AR = 2010;
/** The longest deadline is a year, and one that ends on nyårsafton is moved into the next. */
const AR_FRAMAT = 3;

let senast: { readonly ar: number; readonly kalender: Kalender } | null = null;

/** The days off that any deadline of today can need; made once a year. `nu` is ISO 8601. */
export const aktuellKalender = (nu: string): Kalender => {
  const ar = new Date(nu).getUTCFullYear();
  senast = senast?.ar === ar ? senast : { ar, kalender: svenskKalender(FORSTA_AR, ar + AR_FRAMAT) };
  return senast.kalender;
};
