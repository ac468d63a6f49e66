import { describe, expect, it } from '@jest/globals';

import { dagarEfter, dagarTillVardagFore, merAnDagarEfter } from './dagar.js';

describe('days', () => {
  it('are counted over months and leap years', () => {
    expect(dagarEfter('2024-02-28', 2)).toBe('2024-03-01');
    expect(dagarEfter('2017-09-04', 14)).toBe('2017-09-18');
    expect(dagarEfter('2026-03-02', 0)).toBe('2026-03-02');
  });

  it.each([
    ['2017-09-18', '2017-09-04', false],
    ['2017-09-19', '2017-09-04', true],
    ['2017-09-18T21:59:00Z', '2017-09-04', false],
    ['2017-09-18T22:00:00Z', '2017-09-04', true],
    ['2017-09', '2017-09-04', null],
    ['2017-10', '2017-09-04', true],
    ['2017-08', '2017-09-04', false],
    ['2017-09-19/..', '2017-09-04', true],
    ['2017-09-18/..', '2017-09-04', null],
    [null, '2017-09-04', null],
    ['2017-09-18', null, null],
    ['2017-09-18', '2017-09', null],
  ])('%s is more than 14 days after %s: %s', (sen, tidig, svar) =>
    expect(merAnDagarEfter(sen, tidig, 14)).toBe(svar),
  );

  it('the last weekday before a Monday is Saturday', () => {
    expect(dagarTillVardagFore('2026-03-02')).toBe(2);
    expect(dagarTillVardagFore('2026-03-03')).toBe(1);
    expect(dagarTillVardagFore('2026-03-01')).toBe(1);
  });
});
