import type { Rapporter } from '#queries';
import type { Produkten } from '../kommun/produkten.js';
import { rapporten, type Fraga } from './fraga.js';
import { TABELLER, type Tabell } from './tabeller.js';

/** A report that is shown: what it is called, and how it is asked for. */
export type Visning = {
  readonly rubrik: string;
  readonly namn: keyof Rapporter;
  readonly fraga: Fraga;
};

/** A report in columns. */
type Visad<N extends keyof Rapporter> = {
  readonly spalter: Tabell<N>['spalter'];
  readonly rader: readonly (readonly string[])[];
};

const visad = async <N extends keyof Rapporter>(
  produkten: Produkten,
  namn: N,
  fraga: Fraga,
): Promise<Visad<N>> => {
  const { spalter, rad } = TABELLER[namn];
  return { spalter, rader: (await rapporten(produkten, namn, fraga)).map(rad) };
};

/** A report as it is shown, cell by cell. */
export const visa = (produkten: Produkten, { namn, fraga }: Visning): Promise<Visad<keyof Rapporter>> =>
  visad(produkten, namn, fraga);
