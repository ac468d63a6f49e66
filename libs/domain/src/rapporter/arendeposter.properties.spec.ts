import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { evolve } from '../arende/arende.evolve.js';
import type { Arende } from '../arende/arende.state.js';
import { historiaUr, historiesteg } from '../testing/index.js';
import { fold } from '../tid/fold.js';
import { arendeposter, harPoster, postgrund } from './arendeposter.js';

/** An ärende after each of its events, in the order they were recorded. */
const tillstand = fc.array(historiesteg, { minLength: 2, maxLength: 25 }).map((steg) => {
  const [oppning, ...resten] = historiaUr(steg, { rattelser: false });
  const alla: (Arende | null)[] = [fold(oppning ? [oppning] : []).arende];
  for (const faktum of resten) {
    const fore = alla.at(-1);
    alla.push(fore ? evolve(fore, faktum) : null);
  }
  return alla.filter((arende) => arende !== null);
});

const likaGrund = (a: Arende, b: Arende): boolean => {
  const grund = postgrund(b);
  return postgrund(a).every((del, i) => del === grund[i]);
};

describe('the posts of an ärende', () => {
  it('are the same where all that they are made of is', () => {
    let lika = 0;
    fc.assert(
      fc.property(tillstand, (alla) => {
        for (const [i, arende] of alla.entries()) {
          const fore = alla[i - 1];
          if (!fore || !harPoster(arende) || !likaGrund(fore, arende)) continue;
          lika++;
          expect(arendeposter(arende)).toEqual(arendeposter(fore));
        }
      }),
      { numRuns: 3_000 },
    );
    expect(lika).toBeGreaterThan(1_000);
  });
});
