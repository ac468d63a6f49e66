/** Until further notice, in ms: later than any time that can be written. */
export const TILLS_VIDARE = 8_640_000_000_000_000;

/** Of an open period, and above that of every closed one. */
export const OPPEN_KLASS = 63;

/** Longest period of a class, in ms: a power of two. */
const vidd = (klass: number): number => (klass === OPPEN_KLASS ? 2 * TILLS_VIDARE : 2 ** (klass + 1));

/**
 * Length of a period as a power of two. Of a class, only periods that began at most so long before a moment can
 * hold it: so those that do are found without looking at the many that ended long ago.
 */
export const klassAv = (fran: number, till: number): number =>
  till === TILLS_VIDARE ? OPPEN_KLASS : Math.floor(Math.log2(Math.max(till - fran, 1)));

/** Every class there can be, with its width, as rows of SQL. */
export const KLASSER: string = [...Array.from({ length: 53 }, (_, klass) => klass), OPPEN_KLASS]
  .map((klass) => `(${klass}, ${vidd(klass)})`)
  .join(', ');
