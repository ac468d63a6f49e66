import { stockholmDatum } from '../shared/stockholm.js';
import type { Lasning } from './lasning.events.js';

/** A month of the access log: a stream of its own, so that none of them gets endless. */
export type Lasmanad = { readonly ar: number; readonly manad: number };

const PREFIX = 'lasning-';
const MANADSSTROM = /^lasning-(\d{4})-(0[1-9]|1[0-2])$/;

/** Name of the stream of a month. */
export const lasningsstrom = ({ ar, manad }: Lasmanad): string =>
  `${PREFIX}${ar}-${String(manad).padStart(2, '0')}`;

/** The month of a stream; null where it is none of the access log. */
export const lasmanadAv = (strom: string): Lasmanad | null => {
  const [, ar, manad] = MANADSSTROM.exec(strom) ?? [];
  return ar === undefined ? null : { ar: Number(ar), manad: Number(manad) };
};

/** The month, in Sweden, of a moment (ISO 8601 UTC). */
export const lasmanadFor = (nu: string): Lasmanad => {
  const dag = stockholmDatum(Date.parse(nu));
  return { ar: Number(dag.slice(0, 4)), manad: Number(dag.slice(5, 7)) };
};

/** The month before. */
export const manadenFore = ({ ar, manad }: Lasmanad): Lasmanad =>
  manad === 1 ? { ar: ar - 1, manad: 12 } : { ar, manad: manad - 1 };

/** Earlier, the same or later, as a sort wants it. */
export const jamforManader = (a: Lasmanad, b: Lasmanad): number =>
  a.ar === b.ar ? a.manad - b.manad : a.ar - b.ar;

/** A reading of a view; what is not named was not asked for. */
export const lasningAv = (vy: string, vad: Partial<Omit<Lasning, 'vy'>> = {}): Lasning => ({
  arende: null,
  organ: null,
  sammantrade: null,
  strom: null,
  revision: null,
  vidTidpunkt: null,
  giltig: null,
  fran: null,
  till: null,
  ...vad,
  vy,
});
