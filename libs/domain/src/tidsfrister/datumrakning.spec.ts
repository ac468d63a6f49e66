import { describe, expect, it } from '@jest/globals';

import {
  dagarMellan,
  dagenEfter,
  dagenFore,
  kravDatum,
  plusAr,
  plusDagar,
  plusManader,
  plusVeckor,
} from './datumrakning.js';

describe('days and weeks', () => {
  it.each([
    ['2025-04-16', 2, '2025-04-18'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2025-02-28', 1, '2025-03-01'],
    ['2025-12-31', 1, '2026-01-01'],
    ['2026-01-01', -1, '2025-12-31'],
    ['2025-03-29', 2, '2025-03-31'],
    ['2025-10-25', 2, '2025-10-27'],
    ['1969-12-30', 3, '1970-01-02'],
    ['2025-04-16', 0, '2025-04-16'],
    ['2025-01-01', 365, '2026-01-01'],
  ])('from %s, %i days later is %s', (dag, antal, svar) => expect(plusDagar(dag, antal)).toBe(svar));

  it.each([
    ['2017-09-12', 3, '2017-10-03'],
    ['2025-04-28', -1, '2025-04-21'],
    ['2025-10-20', 1, '2025-10-27'],
  ])('from %s, %i weeks later is %s, the same day of the week', (dag, antal, svar) =>
    expect(plusVeckor(dag, antal)).toBe(svar),
  );

  it('the day before and the day after know months and years', () => {
    expect(dagenEfter('2025-12-31')).toBe('2026-01-01');
    expect(dagenFore('2024-03-01')).toBe('2024-02-29');
  });

  it('the days between two dates are counted with a sign', () => {
    expect(dagarMellan('2025-03-29', '2025-04-01')).toBe(3);
    expect(dagarMellan('2025-04-01', '2025-03-29')).toBe(-3);
    expect(dagarMellan('2025-04-01', '2025-04-01')).toBe(0);
  });
});

describe('months and years end on the same number, or on the last day of the month (lag 1930:173 1 §)', () => {
  it.each([
    ['2025-01-31', 1, '2025-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2025-03-31', 1, '2025-04-30'],
    ['2025-02-28', 1, '2025-03-28'],
    ['2025-11-30', 1, '2025-12-30'],
    ['2025-12-15', 1, '2026-01-15'],
    ['2025-11-30', 3, '2026-02-28'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2025-03-31', -1, '2025-02-28'],
    ['2025-06-10', 0, '2025-06-10'],
    ['0000-01-10', 1, '0000-02-10'],
    ['9999-11-30', 1, '9999-12-30'],
  ])('from %s, %i months later is %s', (dag, antal, svar) => expect(plusManader(dag, antal)).toBe(svar));

  it.each([
    ['2025-06-16', 1, '2026-06-16'],
    ['2024-02-29', 1, '2025-02-28'],
    ['2024-02-29', 4, '2028-02-29'],
    ['2025-02-28', 3, '2028-02-28'],
    ['2000-02-29', 100, '2100-02-28'],
    ['2025-06-16', -1, '2024-06-16'],
  ])('from %s, %i years later is %s', (dag, antal, svar) => expect(plusAr(dag, antal)).toBe(svar));
});

describe('what is no date never becomes one', () => {
  it.each(['2025-02-30', '2025-02', '2025-04-16T10:00:00Z', '', '25-01-01'])('%p is refused', (text) => {
    expect(() => kravDatum(text)).toThrow(new RangeError(`${text} är inget datum som finns (ÅÅÅÅ-MM-DD).`));
    for (const rakna of [plusDagar, plusVeckor, plusManader, plusAr])
      expect(() => rakna(text, 1)).toThrow('inget datum');
    expect(() => dagenEfter(text)).toThrow('inget datum');
    expect(() => dagenFore(text)).toThrow('inget datum');
    expect(() => dagarMellan('2025-01-01', text)).toThrow('inget datum');
  });

  it('a number that is not whole is refused, also where its days would be', () => {
    for (const rakna of [plusDagar, plusVeckor, plusManader, plusAr])
      for (const antal of [0.5, Number.NaN, Infinity])
        expect(() => rakna('2025-01-01', antal)).toThrow(new RangeError(`${antal} är inget helt antal.`));
    expect(() => plusVeckor('2025-01-01', 1 / 7)).toThrow('0.14285714285714285 är inget helt antal.');
    expect(() => plusAr('2025-01-01', 0.5)).toThrow('0.5 är inget helt antal.');
  });

  it('a year that cannot be written with four digits is refused', () => {
    expect(() => plusDagar('9999-12-31', 1)).toThrow(RangeError);
    expect(() => dagenEfter('9999-12-31')).toThrow(RangeError);
    expect(() => plusManader('9999-12-31', 1)).toThrow('År 10000 kan inte skrivas');
    expect(() => plusAr('0000-01-01', -1)).toThrow('År -1 kan inte skrivas');
    expect(plusManader('0001-01-31', -1)).toBe('0000-12-31');
  });
});
