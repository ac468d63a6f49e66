import type { Kalender } from '#domain';
import { svenskKalender } from './svensk-kalender.js';

/** Kommunallagen 2017:725 and what is counted by it begin in 2018; some years before are for what was under way. */
const FORSTA_AR = 2010;
/** The longest deadline is a year, and one that ends on nyårsafton is moved into the next. */
const AR_FRAMAT = 3;

/** Whoever goes through history asks for one year and another by turns. */
const gjorda = new Map<number, Kalender>();
const MEST_GJORDA = 50;

/** The days off that any deadline of today can need; made once a year. `nu` is ISO 8601. */
export const aktuellKalender = (nu: string): Kalender => {
  const ar = new Date(nu).getUTCFullYear();
  const redan = gjorda.get(ar);
  if (redan) return redan;
  const kalender = svenskKalender(FORSTA_AR, ar + AR_FRAMAT);
  if (gjorda.size >= MEST_GJORDA) gjorda.clear();
  gjorda.set(ar, kalender);
  return kalender;
};
