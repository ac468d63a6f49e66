import { felaktigCursor } from '../sidor.js';

/** Where a page ended that is ordered by a moment and an id. */
export const kravTider = (nyckel: readonly unknown[] | null): readonly [string, string] | null => {
  if (nyckel === null) return null;
  const [tid, id] = nyckel;
  if (nyckel.length !== 2 || typeof tid !== 'string' || typeof id !== 'string') throw felaktigCursor();
  return [tid, id];
};

/** Where a page of deliveries ended. */
export const kravLeveransplats = (
  nyckel: readonly unknown[] | null,
): readonly [string, string, number] | null => {
  if (nyckel === null) return null;
  const [tid, expediering, nr] = nyckel;
  if (typeof tid !== 'string' || typeof expediering !== 'string' || typeof nr !== 'number')
    throw felaktigCursor();
  return [tid, expediering, nr];
};
