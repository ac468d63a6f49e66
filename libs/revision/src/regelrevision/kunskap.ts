import type { RecordedEvent } from '#domain';
import { comparePositions, type Position } from '#event-store';

/** What of the log is known to whoever judges: what lies before a place (null: all of it), but for some events. */
export type Kunskap = { readonly fore: Position | null; readonly utan: ReadonlySet<string> };

const INGA: ReadonlySet<string> = new Set();

/** Everything that the log holds. */
export const ALLT: Kunskap = { fore: null, utan: INGA };

/** What the log held when an event was appended. */
export const fore = ({ position }: RecordedEvent): Kunskap => ({ fore: position, utan: INGA });

/** Everything but some events. */
export const alltUtan = (utan: Iterable<RecordedEvent>): Kunskap => ({
  fore: null,
  utan: new Set([...utan].map(({ id }) => id)),
});

/** How many of a stream's events lie before the place. */
export const antalFore = (handelser: readonly RecordedEvent[], { fore: plats }: Kunskap): number => {
  if (plats === null) return handelser.length;
  let [lag, hog] = [0, handelser.length];
  while (lag < hog) {
    const mitt = (lag + hog) >> 1;
    if (comparePositions(handelser[mitt]?.position ?? null, plats) < 0) lag = mitt + 1;
    else hog = mitt;
  }
  return lag;
};

/** The events of a stream that are known, in stream order. */
export const kanda = <E extends RecordedEvent>(handelser: readonly E[], kunskap: Kunskap): readonly E[] => {
  const langd = antalFore(handelser, kunskap);
  const borjan = langd === handelser.length ? handelser : handelser.slice(0, langd);
  return borjan.some(({ id }) => kunskap.utan.has(id))
    ? borjan.filter(({ id }) => !kunskap.utan.has(id))
    : borjan;
};
