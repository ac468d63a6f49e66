import type { Stil } from './sattning.js';

export const BROD: Stil = { storlek: 10.5, rad: 15, vikt: 400 };
export const FET: Stil = { ...BROD, vikt: 700 };
export const TITEL: Stil = { storlek: 18, rad: 23, vikt: 700 };
export const INGRESS: Stil = { storlek: 12.5, rad: 17, vikt: 400 };
export const RUBRIK: Readonly<Record<2 | 3, Stil & { readonly fore: number; readonly efter: number }>> = {
  2: { storlek: 13, rad: 17, vikt: 700, fore: 16, efter: 4 },
  3: { storlek: 10.5, rad: 15, vikt: 700, fore: 10, efter: 2 },
};
export const LITEN: Stil = { storlek: 9, rad: 12, vikt: 400 };
/** Between two blocks, two items, and around the text of a row. */
export const LUFT = { block: 6, punkt: 3, rad: 4 } as const;
