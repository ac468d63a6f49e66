import type { SammantradeStromEvent } from '../sammantrade/sammantrade.events.js';
import { den, handelse, type Givet } from './fakta.js';

type Givna = readonly Givet<SammantradeStromEvent>[];

/* Fullmäktige's meeting of 2 March 2026, as far as it had come. Every step is lawful. */

/** Announced and summoned to, nine days before. */
export const kallat: Givna = [
  den('2026-02-20', handelse('KungorelseAnslagen')),
  den('2026-02-20', handelse('KallelseUtfardad')),
];
/** Opened, with three of three there. */
export const oppnat: Givna = [
  ...kallat,
  den('2026-03-02T08:00:00Z', handelse('SammantradeOppnat')),
  den('2026-03-02T08:05:00Z', handelse('NarvaroFaststalld')),
];
/** One matter dealt with, and ended. */
export const avslutat: Givna = [
  ...oppnat,
  den('2026-03-02T08:30:00Z', handelse('ParagrafTilldelad')),
  den('2026-03-02T08:45:00Z', handelse('SammantradeAvslutat')),
];
export const protokollfort: Givna = [...avslutat, den('2026-03-04', handelse('ProtokollUpprattat'))];
export const justerat: Givna = [...protokollfort, den('2026-03-09', handelse('ProtokollJusterat'))];
export const anslagetUppe: Givna = [...justerat, den('2026-03-10', handelse('JusteringTillkannagiven'))];
