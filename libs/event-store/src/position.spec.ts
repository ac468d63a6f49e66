import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { comparePositions, isPosition } from './position.js';

describe('comparePositions', () => {
  it('orders as numbers, null before everything', () => {
    expect(comparePositions('9', '10')).toBeLessThan(0);
    expect(comparePositions('10', '9')).toBeGreaterThan(0);
    expect(comparePositions('9', '9')).toBe(0);
    expect(comparePositions(null, '0')).toBeLessThan(0);
    expect(comparePositions('0', null)).toBeGreaterThan(0);
    expect(comparePositions(null, null)).toBe(0);
    expect(comparePositions('7-9', '7-10')).toBeLessThan(0);
    expect(comparePositions('8-1', '7-10')).toBeGreaterThan(0);
  });

  it('agrees with bigint, also beyond what a number can hold', () => {
    const place = fc.bigInt({ min: 0n, max: 2n ** 63n });
    fc.assert(
      fc.property(place, place, place, place, (a, b, c, d) => {
        const expected = a === c ? Number(b > d) - Number(b < d) : Number(a > c) - Number(a < c);
        expect(Math.sign(comparePositions(`${a}-${b}`, `${c}-${d}`))).toBe(expected);
      }),
    );
  });
});

describe('isPosition', () => {
  it.each(['0', '17', '18446744073709551615', '5-4'])('takes %s', (text) => {
    expect(isPosition(text)).toBe(true);
  });
  it.each(['', '-1', '01', '1-', '1-2-3', '1.5', 'null', ' 1', '1\n', '123456789012345678901'])(
    'refuses %j',
    (text) => {
      expect(isPosition(text)).toBe(false);
    },
  );
});
