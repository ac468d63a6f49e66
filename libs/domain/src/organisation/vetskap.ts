import { tolkaSkedde, type Skedde } from '../shared/edtf.js';
import { dygnetsBorjan, dygnetsSlut, type Datum } from '../shared/stockholm.js';

/** Yes, no, or not known. */
export type Vetskap = boolean | null;

/** When something began to hold: as its source says, and the moment (ms) from which the fold counts it. */
export type Intraffat = { readonly datum: Skedde; readonly moment: number };

/**
 * Whether it had happened by the end of a day: certainly once it counts, certainly not before the first day that
 * its date allows, and between these nobody knows.
 */
export const hadeSkett = ({ datum, moment }: Intraffat, dag: Datum): Vetskap => {
  if (moment <= dygnetsSlut(dag)) return true;
  const forst = tolkaSkedde(datum)?.fran ?? null;
  return forst !== null && forst > dag ? false : null;
};

/** Whether it may have happened by a moment, as far as its date says. */
export const kanHaSkett = ({ datum }: Intraffat, moment: number): boolean => {
  const forst = tolkaSkedde(datum)?.fran ?? null;
  return forst === null || dygnetsBorjan(forst) <= moment;
};

export const inte = (a: Vetskap): Vetskap => (a === null ? null : !a);
/** One certain no is enough; without one, one unknown leaves it unknown. */
export const bada = (a: Vetskap, b: Vetskap): Vetskap => {
  if (a === false || b === false) return false;
  return a === null || b === null ? null : true;
};
/** One certain yes is enough; without one, one unknown leaves it unknown. */
export const nagon = (alla: readonly Vetskap[]): Vetskap => {
  if (alla.includes(true)) return true;
  return alla.includes(null) ? null : false;
};

/** What held from a moment on, until the next in a list took its place. */
export type Sedan<T> = { readonly varde: T; readonly fran: Intraffat };

/** What held at the end of a day; null where nothing did, or where nobody knows which. */
export const gallandeVid = <T>(historia: readonly Sedan<T>[], dag: Datum): T | null => {
  const kanske = historia.filter(({ fran }) => hadeSkett(fran, dag) !== false);
  return kanske.every(({ fran }) => hadeSkett(fran, dag) === true) ? (kanske.at(-1)?.varde ?? null) : null;
};
