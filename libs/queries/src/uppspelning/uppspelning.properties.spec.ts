import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import jsonpatch from 'fast-json-patch';
import { fold, kort, type RecordedEvent } from '#domain';
import { inslag, logg, momenter } from '../../../projections/src/vikning/testing/slumplogg.js';
import type { Arendehandelse } from '../tider.js';
import { uppspelning } from './uppspelning.js';

const ram = { revision: 7, position: '17', form: undefined };

const strommar = (log: readonly RecordedEvent[]): readonly (readonly Arendehandelse[])[] => [
  ...Map.groupBy(log as readonly Arendehandelse[], ({ stream }) => stream).values(),
];

const tider = fc.record({ vidTidpunkt: momenter, giltig: momenter }, { requiredKeys: [] });

describe('Uppspelningen', () => {
  it('ger kortet när alla steg har tagits, vilka tider som än frågas om', () => {
    fc.assert(
      fc.property(inslag, tider, (ins, da) => {
        for (const handelser of strommar(logg(ins))) {
          const { arende, fakta } = fold(handelser, da);
          const steg = uppspelning('KS-2026-1', handelser, [], da, ram);
          if (arende === null || steg === null) expect([arende, steg]).toEqual([null, null]);
          else {
            const spelad = steg.reduce<object>(
              (nu, { andring }) =>
                jsonpatch.applyPatch(nu, structuredClone(andring), true, false).newDocument,
              {},
            );
            expect(spelad).toEqual(JSON.parse(JSON.stringify(kort(arende, ram))));
            expect(steg.map(({ revision }) => revision)).toEqual(fakta.map(({ faktum }) => faktum.revision));
          }
        }
      }),
      { numRuns: 100 },
    );
  });
});
