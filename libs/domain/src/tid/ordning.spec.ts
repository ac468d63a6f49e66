import { describe, expect, it } from '@jest/globals';

import type { Skedde } from '../shared/edtf.js';
import { den, handelse, med, strom } from '../testing/index.js';
import { iOrdning } from './ordning.js';

/** Revisions of an opening and of notes made on these days, in the order they happened. */
const ordning = (oppnad: Skedde, ...dagar: readonly Skedde[]): readonly number[] =>
  iOrdning(
    strom(
      den(oppnad, handelse('ArendeOppnat')),
      ...dagar.map((dag) => den(dag, handelse('AnteckningGjord'))),
    ),
  ).map(({ faktum }) => faktum.revision);

/** When the opening counts, with notes on these days. */
const oppningen = (oppnad: Skedde, ...dagar: readonly Skedde[]): string => {
  const [forsta] = iOrdning(
    strom(
      med({ skedde: oppnad, registrerad: '2025-06-15T08:00:00.000Z' }, handelse('ArendeOppnat')),
      ...dagar.map((dag) =>
        med({ skedde: dag, registrerad: '2025-06-15T08:00:00.000Z' }, handelse('AnteckningGjord')),
      ),
    ),
  );
  return new Date(forsta!.raknas.moment).toISOString();
};

describe('the order things happened in', () => {
  it.each<[string, readonly Skedde[], readonly number[]]>([
    ['by day', ['2025-04-24', '2025-04-23'], [0, 2, 1]],
    ['by time within the day', ['2025-04-23T10:00:00Z', '2025-04-23T09:00:00Z'], [0, 2, 1]],
    [
      'a day only, last in its day',
      ['2025-04-23', '2025-04-23T09:00:00Z', '2025-04-24T00:00:00Z'],
      [0, 2, 1, 3],
    ],
    ['a day only, after the last millisecond', ['2025-04-23', '2025-04-23T21:59:59.999Z'], [0, 2, 1]],
    ['as recorded where nothing tells them apart', ['2025-04-23', '2025-04-23', '2025-04-23'], [0, 1, 2, 3]],
    ['a month as its last day', ['2025-04', '2025-04-30', '2025-04-29'], [0, 3, 1, 2]],
    ['a year as its last day', ['2024', '2024-12-30', '2025-01-01'], [0, 2, 1, 3]],
    ['an interval as its last day', ['2024-03-07/2024-04-17', '2024-04-16', '2024-04-18'], [0, 2, 1, 3]],
    ['an unknown day as the day it was recorded', [null, '2026-01-06', '2026-01-08'], [0, 2, 1, 3]],
    [
      'that day or later as the day it was recorded',
      ['2025-04-23/..', '2026-01-06', '2026-01-08'],
      [0, 2, 1, 3],
    ],
    ['that day or earlier as that day', ['../2025-04-23', '2025-04-22', '2025-04-24'], [0, 2, 1, 3]],
    ['midnight in Stockholm, not in UTC', ['2025-04-23T22:30:00Z', '2025-04-23'], [0, 2, 1]],
  ])('%s', (_vad, dagar, svar) => expect(ordning('2024-01-01', ...dagar)).toStrictEqual(svar));

  it('the opening is first, whatever its date', () => {
    expect(ordning('2025-12-31', '2025-04-24', '2025-04-23')).toStrictEqual([0, 2, 1]);
    expect(ordning(null, '1998')).toStrictEqual([0, 1]);
  });

  it('facts without an opening stand in order too', () =>
    expect(
      iOrdning(
        strom(den('2025-02-01', handelse('AnteckningGjord')), den('2025-01-01', handelse('AnteckningGjord'))),
      ).map(({ faktum }) => faktum.revision),
    ).toStrictEqual([1, 0]));
});

describe('an opening without a full date counts from the first day within it on which something else does', () => {
  it.each<[string, string, Skedde, readonly Skedde[]]>([
    ['a year', '2025-03-18T22:59:59.999Z', '2025', ['2025-10-22', '2025-03-18']],
    ['a year, the day of an instant', '2025-03-18T22:59:59.999Z', '2025', ['2025-03-18T10:00:00Z']],
    [
      'a year in which nothing else happened',
      '2025-12-31T22:59:59.999Z',
      '2025',
      ['2024-12-31', '2026-01-01'],
    ],
    ['a month', '2025-03-18T22:59:59.999Z', '2025-03', ['2025-02-28', '2025-03-18', '2025-04-01']],
    ['an interval', '2024-04-01T21:59:59.999Z', '2024-03-07/2024-04-17', ['2024-03-06', '2024-04-01']],
    ['an unknown day', '1998-05-04T21:59:59.999Z', null, ['1998-05-04']],
    [
      'an unknown day, before it was recorded',
      '2025-06-15T21:59:59.999Z',
      null,
      ['2025-06-16', '2025-07-01'],
    ],
    ['a day or later', '2025-05-01T21:59:59.999Z', '2025-04-23/..', ['2025-04-22', '2025-05-01']],
    ['a day or earlier', '2025-04-01T21:59:59.999Z', '../2025-04-23', ['2025-04-01', '2025-04-24']],
    [
      'a full date, as it says',
      '2025-04-23T21:59:59.999Z',
      '2025-04-23',
      ['2025-04-23T08:00:00Z', '2025-01-01'],
    ],
    ['an instant, as it says', '2025-04-23T10:00:00.000Z', '2025-04-23T10:00:00Z', ['2025-04-23T08:00:00Z']],
  ])('%s: %s', (_vad, moment, oppnad, dagar) => expect(oppningen(oppnad, ...dagar)).toBe(moment));
});
