import { describe, expect, it } from '@jest/globals';
import { veckodag } from '#domain';
import { dagIAr } from './dag-i-ar.js';

describe('the days of the demo', () => {
  it('are of this year, in order, none later than today and none a Sunday', () => {
    for (let dygn = 0; dygn < 366; dygn++) {
      const nu = new Date(Date.UTC(2028, 0, 1, 12) + dygn * 86_400_000).toISOString();
      const dag = dagIAr(nu);
      const dagar = Array.from({ length: 21 }, (_, n) => dag(n));
      expect(dagar).toEqual([...dagar].sort());
      expect(dagar.every((d) => d.startsWith('2028') && d <= nu.slice(0, 10))).toBe(true);
      if (dygn > 1) expect(dagar.filter((d) => veckodag(d) === 0)).toEqual([]);
    }
  });
});
