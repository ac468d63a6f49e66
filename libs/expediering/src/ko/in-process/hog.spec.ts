import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Hog } from './hog.js';

describe('the heap', () => {
  it('gives back everything in the order of the keys, equals in the order they came', () =>
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 20 })), (nycklar) => {
        const hog = new Hog<{ readonly nyckel: number; readonly i: number }>();
        nycklar.forEach((nyckel, i) => hog.lagg(nyckel, { nyckel, i }));
        const ut = [];
        for (let varde; (varde = hog.taTill(Infinity)) !== undefined;) ut.push(varde);
        expect(ut).toEqual(nycklar.map((nyckel, i) => ({ nyckel, i })).sort((a, b) => a.nyckel - b.nyckel));
        expect(hog.antal).toBe(0);
      }),
    ));

  it('gives nothing that is above the bound', () => {
    const hog = new Hog<string>();
    hog.lagg(5, 'b');
    hog.lagg(3, 'a');
    expect(hog.forsta).toBe(3);
    expect([hog.taTill(4), hog.taTill(4), hog.antal]).toEqual(['a', undefined, 1]);
  });
});
