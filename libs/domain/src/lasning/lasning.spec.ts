import { describe, expect, it } from '@jest/globals';
import { jamforManader, lasmanadAv, lasmanadFor, lasningAv, lasningsstrom, manadenFore } from './lasning.js';

describe('a month of the access log', () => {
  it.each([
    ['2026-03-15T12:00:00.000Z', 'lasning-2026-03'],
    ['2025-12-31T22:59:59.999Z', 'lasning-2025-12'],
    ['2025-12-31T23:00:00.000Z', 'lasning-2026-01'],
    ['2026-06-30T22:00:00.000Z', 'lasning-2026-07'],
  ])('%s belongs to %s: it is the day in Sweden that counts', (nu, strom) => {
    expect(lasningsstrom(lasmanadFor(nu))).toBe(strom);
    expect(lasmanadAv(strom)).toEqual(lasmanadFor(nu));
  });

  it.each(['lasning-2026-13', 'lasning-2026-00', 'lasning-2026-1', 'arende-KS-2026-1', 'lasning-2026-01-x'])(
    '%s is none',
    (strom) => expect(lasmanadAv(strom)).toBeNull(),
  );

  it('comes after the one before it, also over new year', () => {
    expect(manadenFore({ ar: 2026, manad: 3 })).toEqual({ ar: 2026, manad: 2 });
    expect(manadenFore({ ar: 2026, manad: 1 })).toEqual({ ar: 2025, manad: 12 });
    expect(jamforManader({ ar: 2025, manad: 12 }, { ar: 2026, manad: 1 })).toBeLessThan(0);
    expect(jamforManader({ ar: 2026, manad: 4 }, { ar: 2026, manad: 1 })).toBeGreaterThan(0);
    expect(jamforManader({ ar: 2026, manad: 4 }, { ar: 2026, manad: 4 })).toBe(0);
  });
});

describe('a reading', () => {
  it('says null of what was not asked for', () =>
    expect(lasningAv('hamtaUppspelning', { arende: 'KS-2026-1', giltig: '2026-01-31' })).toEqual({
      vy: 'hamtaUppspelning',
      arende: 'KS-2026-1',
      organ: null,
      sammantrade: null,
      strom: null,
      revision: null,
      vidTidpunkt: null,
      giltig: '2026-01-31',
      fran: null,
      till: null,
    }));
});
