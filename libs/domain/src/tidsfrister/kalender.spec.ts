import { describe, expect, it } from '@jest/globals';

import { ledigaDagar, provkalender } from '../testing/index.js';
import { plusDagar } from './datumrakning.js';
import { arVardag, inomKalendern, KalenderRackerInte } from './kalender.js';

const kalender = provkalender(2025, 2025);

describe('a weekday', () => {
  it.each(['2025-04-16', '2025-04-30', '2025-06-05', '2025-10-31'])('%s is one', (dag) =>
    expect(arVardag(dag, kalender)).toBe(true),
  );

  it('is no Saturday and no Sunday', () => {
    expect(arVardag('2025-04-12', kalender)).toBe(false);
    expect(arVardag('2025-04-13', kalender)).toBe(false);
  });

  it.each(Object.entries(ledigaDagar(2025)))('is not %s, %s', (_namn, dag) =>
    expect(arVardag(dag, kalender)).toBe(false),
  );
});

describe('a day outside what the calendar covers', () => {
  it.each(['2024-12-31', '2026-01-01', '2026-01-02'])(
    '%s is not taken for a weekday: the answer is that nobody knows',
    (dag) => expect(() => arVardag(dag, kalender)).toThrow(KalenderRackerInte),
  );

  it.each(['2026-01-03', '2026-01-04'])('%s is a Saturday or a Sunday all the same', (dag) =>
    expect(arVardag(dag, kalender)).toBe(false),
  );

  it('says which day and which calendar, so that the calendar can be made longer', () => {
    const fel = new KalenderRackerInte('2026-01-02', kalender);
    expect(fel.message).toBe(
      'Kalendern prov 2025-2025 gäller 2025-01-01 till 2025-12-31 och kan inte säga om 2026-01-02 är en vardag.',
    );
    expect(fel).toMatchObject({ name: 'KalenderRackerInte', dag: '2026-01-02', kalender });
  });

  it('begins the day after the last and ends the day before the first', () => {
    const kort = { ...kalender, lediga: new Set<string>(), fran: '2025-04-15', till: '2025-04-16' };
    expect(arVardag('2025-04-15', kort)).toBe(true);
    expect(arVardag('2025-04-16', kort)).toBe(true);
    expect(() => arVardag('2025-04-14', kort)).toThrow(KalenderRackerInte);
    expect(() => arVardag('2025-04-17', kort)).toThrow(KalenderRackerInte);
  });
});

describe('a deadline as far as the calendar reaches', () => {
  it('is open beyond it', () => {
    expect(inomKalendern(() => arVardag('2025-04-16', kalender))).toBe(true);
    expect(inomKalendern(() => arVardag('2026-01-02', kalender))).toBeNull();
  });

  it('is not open because of a date that does not exist: that is a fault, and says so', () =>
    expect(() => inomKalendern(() => plusDagar('2025-02-30', 21))).toThrow('2025-02-30 är inget datum'));
});

it('what is no date is neither a weekday nor a day off', () =>
  expect(() => arVardag('2025-02-30', kalender)).toThrow('2025-02-30 är inget datum'));
