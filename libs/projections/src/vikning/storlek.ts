/** What an object or a value costs beside its texts, roughly, in bytes. */
const PER_VALUE = 16;

/** Roughly how much memory plain JSON takes: the texts dominate. */
export const storlek = (json: unknown): number => {
  if (typeof json === 'string') return PER_VALUE + json.length;
  if (typeof json !== 'object' || json === null) return PER_VALUE;
  let sum = 2 * PER_VALUE;
  for (const value of Object.values(json)) sum += storlek(value);
  return sum;
};
