import { describe, expect, it } from '@jest/globals';

import { provkalender } from '../testing/index.js';
import { KalenderRackerInte } from './kalender.js';
import { arbetsdagarMellan, nastaVardag, plusArbetsdagar, senasteVardag } from './vardagar.js';

const kalender = provkalender(2024, 2026);

describe('the next weekday', () => {
  it.each([
    ['2025-04-16', '2025-04-16', 'the day itself when it is one'],
    ['2025-04-18', '2025-04-22', 'the Tuesday after Easter from långfredagen'],
    ['2025-06-20', '2025-06-23', 'the Monday from midsommarafton'],
    ['2025-12-24', '2025-12-29', 'past Christmas from julafton'],
    ['2024-12-31', '2025-01-02', 'in the new year from nyårsafton'],
    ['2025-10-31', '2025-10-31', 'the Friday before alla helgons dag, which is a weekday'],
  ])('from %s is %s: %s', (dag, svar) => expect(nastaVardag(dag, kalender)).toBe(svar));

  it('is not guessed beyond the calendar', () =>
    expect(() => nastaVardag('2026-12-31', kalender)).toThrow(KalenderRackerInte));
});

describe('the last weekday up to a day', () => {
  it.each([
    ['2025-04-16', '2025-04-16'],
    ['2025-04-21', '2025-04-17'],
    ['2025-06-22', '2025-06-19'],
    ['2025-01-01', '2024-12-30'],
  ])('%s is %s', (dag, svar) => expect(senasteVardag(dag, kalender)).toBe(svar));

  it('is not guessed before the calendar', () =>
    expect(() => senasteVardag('2024-01-01', kalender)).toThrow(KalenderRackerInte));
});

describe('working days', () => {
  it.each([
    ['2025-04-14', 1, '2025-04-15'],
    ['2025-04-14', 3, '2025-04-17'],
    ['2025-04-14', 4, '2025-04-22'],
    ['2025-04-17', 1, '2025-04-22'],
    ['2025-04-19', 1, '2025-04-22'],
    ['2025-04-19', 2, '2025-04-23'],
    ['2025-04-19', 0, '2025-04-19'],
  ])('from %s, %i working days later is %s', (dag, antal, svar) =>
    expect(plusArbetsdagar(dag, antal, kalender)).toBe(svar),
  );

  it.each([
    ['2025-04-14', '2025-04-14', 0],
    ['2025-04-14', '2025-04-15', 1],
    ['2025-04-14', '2025-04-21', 3],
    ['2025-04-14', '2025-04-22', 4],
    ['2025-04-18', '2025-04-21', 0],
    ['2025-04-22', '2025-04-14', -4],
  ])('from %s to %s there are %i', (fran, till, antal) =>
    expect(arbetsdagarMellan(fran, till, kalender)).toBe(antal),
  );

  it.each([-1, 0.5, Number.NaN])('%p working days are refused', (antal) =>
    expect(() => plusArbetsdagar('2025-04-14', antal, kalender)).toThrow(
      new RangeError(`${antal} är inget antal arbetsdagar framåt.`),
    ),
  );

  it('are not counted from or to what is no date', () => {
    expect(() => plusArbetsdagar('2025-02-30', 0, kalender)).toThrow('inget datum');
    expect(() => arbetsdagarMellan('2025-02-30', '2025-03-03', kalender)).toThrow('inget datum');
    expect(() => arbetsdagarMellan('2025-02-03', '2025-02-30', kalender)).toThrow('inget datum');
    expect(() => arbetsdagarMellan('2025-02-30', '2025-02-30', kalender)).toThrow('inget datum');
    expect(() => nastaVardag('2025-02-30', kalender)).toThrow('inget datum');
    expect(() => senasteVardag('2025-02-30', kalender)).toThrow('inget datum');
  });

  it('are not counted beyond the calendar', () => {
    expect(() => plusArbetsdagar('2026-12-30', 1, kalender)).toThrow(KalenderRackerInte);
    expect(() => arbetsdagarMellan('2026-12-30', '2027-01-04', kalender)).toThrow(KalenderRackerInte);
  });
});
