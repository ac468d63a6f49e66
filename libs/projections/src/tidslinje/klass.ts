/** Until further notice, in ms: later than any time that can be written. */
export const TILLS_VIDARE = 8_640_000_000_000_000;

/** Of an open period, and above that of every closed one. */
export const OPPEN_KLASS = 63;

/** Of the longest closed period: all of the calendar, ten thousand years, is less than 2 ** 49 ms. */
const STORSTA = 48;

/** Periods of a class are shorter than this, in ms. */
const vidd = (klass: number): number => (klass === OPPEN_KLASS ? TILLS_VIDARE : 2 ** (klass + 1));

/**
 * Length of a period as a power of two. Of a class, only periods that began at most so long before a moment can
 * hold it: so those that do are found without looking at the many that ended long ago.
 */
export const klassAv = (fran: number, till: number): number =>
  till === TILLS_VIDARE ? OPPEN_KLASS : Math.min(Math.floor(Math.log2(Math.max(till - fran, 1))), STORSTA);

/** Every class there can be, with its width, as rows of SQL. */
export const KLASSER: string = [...Array.from({ length: STORSTA + 1 }, (_, klass) => klass), OPPEN_KLASS]
  .map((klass) => `(${klass}, ${vidd(klass)})`)
  .join(', ');
