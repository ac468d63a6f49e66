import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { arIFramtiden, datumAv, fragadTidpunkt, harFulltDatum, raknasFran, tolkaSkedde } from './edtf.js';

const ms = (text: string): number => Date.parse(text);

describe('tolkaSkedde', () => {
  it.each([
    ['2025-04-23', 'datum', '2025-04-23', '2025-04-23'],
    ['2024-02-29', 'datum', '2024-02-29', '2024-02-29'],
    ['2024-02', 'manad', '2024-02-01', '2024-02-29'],
    ['2025-12', 'manad', '2025-12-01', '2025-12-31'],
    ['2024', 'ar', '2024-01-01', '2024-12-31'],
    ['2025-04-23/..', 'fran', '2025-04-23', null],
    ['../2024-04-17', 'till', null, '2024-04-17'],
    ['2024-03-07/2024-04-17', 'intervall', '2024-03-07', '2024-04-17'],
    ['2024-03-07/2024-03-07', 'intervall', '2024-03-07', '2024-03-07'],
    [null, 'okand', null, null],
  ])('reads %s as %s from %s to %s', (skedde, slag, fran, till) =>
    expect(tolkaSkedde(skedde)).toStrictEqual({ slag, fran, till }),
  );

  it.each([
    ['2025-04-23T09:00:00Z', '2025-04-23'],
    ['2025-04-23T09:00Z', '2025-04-23'],
    ['2025-04-23T09:00:00.5Z', '2025-04-23'],
    ['2025-04-23T09:00:00.123+02:00', '2025-04-23'],
    ['2025-04-23T22:00:00Z', '2025-04-24'],
    ['2025-12-31T23:00:00Z', '2026-01-01'],
    ['2025-12-31T22:59:59Z', '2025-12-31'],
    ['2025-01-01T00:30:00+05:00', '2024-12-31'],
    ['2025-01-01T00:30:00-05:30', '2025-01-01'],
  ])('reads %s as an instant on %s in Stockholm', (skedde, dag) =>
    expect(tolkaSkedde(skedde)).toStrictEqual({
      slag: 'tidpunkt',
      instant: ms(skedde),
      fran: dag,
      till: dag,
    }),
  );

  it.each([
    ['a date that does not exist', '2025-02-29'],
    ['a month that does not exist', '2025-13'],
    ['month zero', '2025-00'],
    ['an empty text', ''],
    ['words', 'i våras'],
    ['a short year', '25'],
    ['a long year', '02025'],
    ['a date with blanks', ' 2025-04-23'],
    ['a date-time without zone', '2025-04-23T09:00:00'],
    ['a date-time without minutes', '2025-04-23T09Z'],
    ['hour 24', '2025-04-23T24:00:00Z'],
    ['minute 60', '2025-04-23T09:60:00Z'],
    ['second 60', '2025-04-23T09:00:60Z'],
    ['too many decimals', '2025-04-23T09:00:00.1234Z'],
    ['an instant on a day that does not exist', '2025-02-30T09:00:00Z'],
    ['an impossible zone', '2025-04-23T09:00:00+24:00'],
    ['text before an instant', 'x2025-04-23T09:00:00Z'],
    ['text after an instant', '2025-04-23T09:00:00Zx'],
    ['text after a month', '2025-04x'],
    ['an interval backwards', '2024-04-17/2024-03-07'],
    ['an interval of three', '2024-03-07/2024-04-17/2024-05-01'],
    ['an interval without beginning', '/2024-04-17'],
    ['an interval without end', '2024-03-07/'],
    ['an interval open at both ends', '../..'],
    ['an interval of months', '2024-03/2024-04'],
    ['an open interval from a day that does not exist', '2025-02-29/..'],
    ['an open interval to a day that does not exist', '../2025-02-29'],
    ['an interval from a day that does not exist', '2025-02-29/2025-03-01'],
    ['an interval to a day that does not exist', '2025-02-01/2025-02-29'],
    ['an uncertain date', '2025-04-23?'],
    ['a season', '2025-21'],
  ])('does not read %s', (_vad, skedde) => expect(tolkaSkedde(skedde)).toBeNull());

  it('never fails, whatever the text, and what it reads begins before it ends', () => {
    const naraEdtf = fc.stringMatching(/^[0-9T:Z./+-]{0,24}$/);
    fc.assert(
      fc.property(fc.oneof(naraEdtf, fc.string()), (text) => {
        const t = tolkaSkedde(text);
        return t?.fran == null || t.till === null || t.fran <= t.till;
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a fact counts from the last moment its date allows', () => {
  const registrerad = '2026-02-03T10:00:00.000Z';

  it.each([
    ['2025-04-23T09:00:00Z', '2025-04-23T09:00:00.000Z', false],
    ['2025-04-23', '2025-04-23T21:59:59.999Z', true],
    ['2025-12-31', '2025-12-31T22:59:59.999Z', true],
    ['2025-03-30', '2025-03-30T21:59:59.999Z', true],
    ['2025-10-26', '2025-10-26T22:59:59.999Z', true],
    ['2024-02', '2024-02-29T22:59:59.999Z', true],
    ['2024', '2024-12-31T22:59:59.999Z', true],
    ['../2024-04-17', '2024-04-17T21:59:59.999Z', true],
    ['2024-03-07/2024-04-17', '2024-04-17T21:59:59.999Z', true],
    ['2025-04-23/..', '2026-02-03T22:59:59.999Z', true],
    [null, '2026-02-03T22:59:59.999Z', true],
  ])('%s: %s', (skedde, moment, heldag) =>
    expect(raknasFran(skedde, registrerad)).toStrictEqual({ moment: ms(moment), heldag }),
  );

  it('and an unknown day is the day of registration in Stockholm, not in UTC', () =>
    expect(raknasFran(null, '2026-02-03T23:30:00.000Z').moment).toBe(ms('2026-02-04T22:59:59.999Z')));
});

describe('whether a day is named', () => {
  it.each([
    ['2025-04-23', '2025-04-23'],
    ['2025-04-23T22:30:00Z', '2025-04-24'],
    ['2025-04', null],
    ['2025', null],
    ['2025-04-23/..', null],
    ['../2025-04-23', null],
    ['2025-04-23/2025-04-23', null],
    [null, null],
  ])('%s names %s', (skedde, dag) => {
    expect(datumAv(skedde)).toBe(dag);
    expect(harFulltDatum(skedde)).toBe(dag !== null);
  });
});

describe('what lies in the future', () => {
  const nu = '2026-03-02T09:00:00.000Z';

  it.each([
    ['this very instant', '2026-03-02T09:00:00.000Z', false],
    ['a millisecond later', '2026-03-02T09:00:00.001Z', true],
    ['today', '2026-03-02', false],
    ['tomorrow', '2026-03-03', true],
    ['this month', '2026-03', false],
    ['next month', '2026-04', true],
    ['this year', '2026', false],
    ['next year', '2027', true],
    ['today or later', '2026-03-02/..', false],
    ['tomorrow or later', '2026-03-03/..', true],
    ['today or earlier', '../2026-03-02', false],
    ['tomorrow or earlier', '../2026-03-03', true],
    ['some day until today', '2026-02-01/2026-03-02', false],
    ['some day until tomorrow', '2026-02-01/2026-03-03', true],
    ['some day from tomorrow', '2026-03-03/2026-03-04', true],
    ['an unknown day', null, false],
  ])('%s', (_vad, skedde, svar) => expect(arIFramtiden(skedde, nu)).toBe(svar));

  it('is decided by the Stockholm day, not by that of UTC', () => {
    expect(arIFramtiden('2026-03-03', '2026-03-02T22:59:59.999Z')).toBe(true);
    expect(arIFramtiden('2026-03-03', '2026-03-02T23:00:00.000Z')).toBe(false);
  });
});

describe('a moment asked about', () => {
  it.each([
    ['2025-05-01', '2025-05-01T21:59:59.999Z'],
    ['2025-05-01T09:00:00Z', '2025-05-01T09:00:00.000Z'],
    ['2025-05-01T09:00:00+02:00', '2025-05-01T07:00:00.000Z'],
    ['9999-12-31', '9999-12-31T22:59:59.999Z'],
  ])('%s is %s', (text, moment) => expect(fragadTidpunkt(text)).toBe(ms(moment)));

  it.each(['2025', '2025-05', '2025-05-01/..', '../2025-05-01', '2025-02-29', 'igår', ''])(
    '%p is none',
    (text) => expect(fragadTidpunkt(text)).toBeNull(),
  );
});
