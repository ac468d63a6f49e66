import { evolve } from '../arende/arende.evolve.js';
import type { Arende } from '../arende/arende.state.js';
import type { RaknatFaktum } from './ordning.js';

/** What was true of an ärende from a moment (ms since 1970, inclusive) until the next period begins. */
export type Period = { readonly fran: number; readonly arende: Arende };

/**
 * The periods of an ärende in valid time: one per moment at which a fact began to count. `fold` with `giltig`
 * at any moment gives the state of the last period that has begun, null before the first.
 */
export const perioder = (fakta: readonly RaknatFaktum[]): readonly Period[] => {
  const borjan = fakta[0]?.raknas.moment;
  const resultat: Period[] = [];
  let arende: Arende | null = null;
  for (const { faktum, raknas } of fakta) {
    arende = evolve(arende, faktum);
    if (!arende || borjan === undefined) return [];
    const fran = Math.max(raknas.moment, borjan);
    if (resultat.at(-1)?.fran === fran) resultat.pop();
    resultat.push({ fran, arende });
  }
  return resultat;
};
