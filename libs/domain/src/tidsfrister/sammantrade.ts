import type { Datum } from '../shared/stockholm.js';
import { dagenFore, plusVeckor } from './datumrakning.js';
import { fore, type TidsfristFore } from './tidsfrist.js';
import type { Kalender } from './kalender.js';
import { senasteVardag } from './vardagar.js';

/** Fullmäktige is announced on the anslagstavla at least one week before the day of the meeting (KL 5:13). */
export const kungorelseSenast = (sammantradesdag: Datum, kalender: Kalender): TidsfristFore =>
  fore(plusVeckor(sammantradesdag, -1), kalender, { regel: 'R-30', kalla: 'KL 5:13' });

/** Each member of fullmäktige is summoned at least one week before the day of the meeting (KL 5:14). */
export const kallelseSenast = (sammantradesdag: Datum, kalender: Kalender): TidsfristFore =>
  fore(plusVeckor(sammantradesdag, -1), kalender, { regel: 'R-30', kalla: 'KL 5:14' });

/**
 * An urgent case is announced the weekday before the day of the meeting at the latest (KL 5:15). A Saturday is not
 * counted as one, nor an eve that 1930:173 2 § names: of two readings the one that gives the members more time.
 */
export const bradskandeSenast = (sammantradesdag: Datum, kalender: Kalender): TidsfristFore =>
  fore(senasteVardag(dagenFore(sammantradesdag), kalender), kalender, { regel: 'R-30', kalla: 'KL 5:15' });
