/** First and longest pause, ms. */
export type BackoffLimits = { readonly first: number; readonly longest: number };

/**
 * The pause after so many failures in a row: doubled each time up to the longest, and drawn between half and
 * the whole, so that many instances do not knock at the same moment.
 */
export const pauseAfter = (failures: number, { first, longest }: BackoffLimits): number =>
  Math.min(first * 2 ** Math.min(failures - 1, 30), longest) * (0.5 + Math.random() / 2);
