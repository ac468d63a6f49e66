import type { Klocka } from '#platform';

/** What has not been heard for this long was mended, and is told of anew. */
const TYST_MS = 10 * 60_000;

/** Tells of a fault once, and not again every minute while it is the same. */
export const enGang = (sag: (error: unknown) => void, klocka: Klocka): ((error: unknown) => void) => {
  const hord = new Map<string, number>();
  return (error) => {
    const [text, nu] = [String(error), Date.parse(klocka.nu())];
    const sist = hord.get(text);
    if (hord.size >= 100) hord.clear();
    hord.set(text, nu);
    if (sist === undefined || nu - sist >= TYST_MS) sag(error);
  };
};
