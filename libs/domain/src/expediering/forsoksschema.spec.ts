import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DAREFTER_S, LANGST_S, nastaForsok, VANTETIDER_S } from './forsoksschema.js';

const START = Date.parse('2026-03-02T09:00:00.000Z');
const lage = { forsta: START, nyckel: 'arende-KS-2026-17-12-1-1', tidigast: null, skala: 1 };

/** When every attempt of a round is made, seconds from the first, when all of them fail. */
const forsoken = (nyckel: string, skala = 1): readonly number[] => {
  const gjorda = [START];
  for (;;) {
    const nasta = nastaForsok({ ...lage, nyckel, skala, forsok: gjorda.length, nu: gjorda.at(-1) ?? 0 });
    if (nasta === null) return gjorda.map((ms) => (ms - START) / 1_000);
    gjorda.push(nasta);
  }
};

const vantetider = (forsok: readonly number[]): readonly number[] =>
  forsok.slice(1).map((s, i) => s - (forsok[i] ?? 0));

describe('The schedule of attempts', () => {
  it('waits 25 s, 100 s, 400 s, 1,600 s, 6,400 s and 25,600 s, then half a day at a time, a tenth more at most', () => {
    const vantat = vantetider(forsoken('en'));
    vantat.forEach((s, i) => {
      const minst = [25, 100, 400, 1_600, 6_400, 25_600][i] ?? 43_200;
      expect(s).toBeGreaterThanOrEqual(minst);
      expect(s).toBeLessThanOrEqual(minst * 1.1);
    });
    expect(vantat.length).toBeGreaterThanOrEqual(12);
  });

  it('goes on for three days and a half at least, and never past the fourth', () => {
    fc.assert(
      fc.property(fc.string(), (nyckel) => {
        const sista = forsoken(nyckel).at(-1) ?? 0;
        expect(sista).toBeLessThanOrEqual(LANGST_S);
        expect(sista).toBeGreaterThan(LANGST_S - DAREFTER_S * 1.1);
      }),
    );
  });

  it('is the same whoever counts, and not the same for others', () => {
    expect(forsoken('en')).toEqual(forsoken('en'));
    expect(forsoken('en')).not.toEqual(forsoken('en annan'));
  });

  it('heeds a receiver that asks for more time, but not for more than half a day', () => {
    const om = (s: number) =>
      ((nastaForsok({ ...lage, forsok: 1, nu: START, tidigast: START + s * 1_000 }) ?? 0) - START) / 1_000;
    expect(om(3_600)).toBe(3_600);
    expect(om(1)).toBeLessThan(28);
    expect(om(10 * 24 * 3_600)).toBe(12 * 3_600);
  });

  it('is drawn together as a whole by the scale', () => {
    const snabbt = forsoken('en', 0.01);
    expect(snabbt).toHaveLength(forsoken('en').length);
    expect((snabbt.at(-1) ?? 0) * 100).toBeCloseTo(forsoken('en').at(-1) ?? 0, 0);
  });

  it('begins with waits that a queue keeps, and goes on with such that only the log does', () => {
    expect(VANTETIDER_S.filter((s) => s <= 3_600)).toHaveLength(4);
  });
});
