import type { Datum } from '../shared/stockholm.js';
import { plusDagar } from './datumrakning.js';
import { flyttad, type Tidsfrist } from './tidsfrist.js';
import type { Kalender } from './kalender.js';

/**
 * The minutes are approved at most 14 days after the meeting (KL 5:69, for a nämnd 6:35). It is read here as an act
 * that 1930:173 2 § moves, which no source says in so many words: remind on `utanFlytt`.
 */
export const justerasSenast = (sammantradesdag: Datum, kalender: Kalender): Tidsfrist =>
  flyttad(plusDagar(sammantradesdag, 14), kalender, { regel: 'R-51', kalla: 'KL 5:69' });

/**
 * The approval is announced on the anslagstavla at most the second day after it (KL 8:12). Whether 1930:173 2 § moves
 * that duty is an interpretation: remind on `utanFlytt`, and hold nobody late before `sistaDag` is over.
 */
export const tillkannagesSenast = (justerad: Datum, kalender: Kalender): Tidsfrist =>
  flyttad(plusDagar(justerad, 2), kalender, { regel: 'R-52', kalla: 'KL 8:12' });
