import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import {
  arDatum,
  dygnetsBorjan,
  dygnetsSlut,
  nastaDag,
  sistaDagen,
  stockholmDatum,
  stockholmOffset,
  tidpunktText,
  veckodag,
} from './stockholm.js';

// What the platform's own time zone data says; the domain may not ask it.
const vagg = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  dateStyle: 'short',
  timeStyle: 'medium',
});
const enligtIntl = (instant: number): string => vagg.format(instant);
const datumEnligtIntl = (instant: number): string => enligtIntl(instant).slice(0, 10);
const offsetEnligtIntl = (instant: number): number => {
  const sekund = Math.floor(instant / 1000) * 1000;
  return Date.parse(`${enligtIntl(sekund).replace(' ', 'T')}Z`) - sekund;
};

const instant = (text: string): number => Date.parse(text);
const instants = fc.integer({ min: Date.UTC(1980, 0, 1), max: Date.UTC(2100, 11, 31) });
const dagar = instants.map((ms) => new Date(ms).toISOString().slice(0, 10));

describe('Stockholm time', () => {
  it('is what the time zone database says, at any instant from 1980 to 2100', () => {
    fc.assert(
      fc.property(instants, (ms) => {
        expect(stockholmOffset(ms)).toBe(offsetEnligtIntl(ms));
        expect(stockholmDatum(ms)).toBe(datumEnligtIntl(ms));
      }),
      { numRuns: 2000 },
    );
  });

  it('changes to and from summer time at the right millisecond every year', () => {
    for (let ar = 1980; ar <= 2037; ar++) {
      for (let timme = Date.UTC(ar, 0, 1); timme < Date.UTC(ar + 1, 0, 1); timme += 24 * 3_600_000)
        for (const ms of [timme + 3_600_000 - 1, timme + 3_600_000])
          if (stockholmOffset(ms) !== offsetEnligtIntl(ms)) throw new Error(new Date(ms).toISOString());
    }
  });

  it('knows no summer time before 1980', () => {
    expect(stockholmOffset(instant('1979-07-01T12:00:00Z'))).toBe(3_600_000);
    expect(stockholmOffset(instant('1947-07-01T12:00:00Z'))).toBe(3_600_000);
  });

  it.each([
    ['2025-03-30T00:59:59.999Z', 1],
    ['2025-03-30T01:00:00.000Z', 2],
    ['2025-10-26T00:59:59.999Z', 2],
    ['2025-10-26T01:00:00.000Z', 1],
    ['1980-04-06T00:59:59.999Z', 1],
    ['1980-04-06T01:00:00.000Z', 2],
    ['1995-09-24T01:00:00.000Z', 1],
    ['1996-09-30T01:00:00.000Z', 2],
  ])('is at %s %i hours ahead of UTC', (tid, timmar) => {
    expect(stockholmOffset(instant(tid))).toBe(timmar * 3_600_000);
  });
});

describe('a Stockholm day', () => {
  it('begins at its first millisecond and ends at its last', () => {
    fc.assert(
      fc.property(dagar, (dag) => {
        expect(datumEnligtIntl(dygnetsBorjan(dag))).toBe(dag);
        expect(datumEnligtIntl(dygnetsBorjan(dag) - 1)).not.toBe(dag);
        expect(datumEnligtIntl(dygnetsSlut(dag))).toBe(dag);
        expect(datumEnligtIntl(dygnetsSlut(dag) + 1)).toBe(nastaDag(dag));
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['2025-03-30', 23],
    ['2025-10-26', 25],
    ['2025-06-06', 24],
  ])('%s is %i hours long', (dag, timmar) => {
    expect(dygnetsSlut(dag) + 1 - dygnetsBorjan(dag)).toBe(timmar * 3_600_000);
  });

  it('ends at 22 or 23 UTC, by the season', () => {
    expect(dygnetsSlut('2025-07-01')).toBe(instant('2025-07-01T21:59:59.999Z'));
    expect(dygnetsSlut('2025-12-31')).toBe(instant('2025-12-31T22:59:59.999Z'));
  });

  it('ends also on the last day that can be written', () => {
    expect(dygnetsSlut('9999-12-31')).toBe(instant('9999-12-31T22:59:59.999Z'));
  });
});

describe('the calendar', () => {
  it('knows which dates exist', () => {
    fc.assert(
      fc.property(
        fc.tuple(
          fc.integer({ min: 1900, max: 2100 }),
          fc.integer({ min: 0, max: 13 }),
          fc.integer({ min: 0, max: 32 }),
        ),
        ([ar, manad, dag]) => {
          const text = `${ar}-${String(manad).padStart(2, '0')}-${String(dag).padStart(2, '0')}`;
          const utc = new Date(Date.UTC(ar, manad - 1, dag));
          expect(arDatum(text)).toBe(utc.getUTCMonth() === manad - 1 && utc.getUTCDate() === dag);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it.each(['2025-02-29', '2023-02-30', '2025-04-31', '2025-13-01', '2025-00-10', '2025-1-1', '25-01-01', ''])(
    'does not know %p',
    (text) => expect(arDatum(text)).toBe(false),
  );

  it.each([
    ['2024-02-28', '2024-02-29'],
    ['2024-02-29', '2024-03-01'],
    ['2025-02-28', '2025-03-01'],
    ['2100-02-28', '2100-03-01'],
    ['2000-02-28', '2000-02-29'],
    ['2025-12-31', '2026-01-01'],
    ['1969-12-31', '1970-01-01'],
  ])('after %s comes %s', (dag, nasta) => expect(nastaDag(dag)).toBe(nasta));

  it.each([
    ['2024-02', '2024-02-29'],
    ['2025-02', '2025-02-28'],
    ['2025-04', '2025-04-30'],
    ['2025-12', '2025-12-31'],
    ['1900-02', '1900-02-28'],
  ])('%s ends on %s', (manad, dag) => expect(sistaDagen(manad)).toBe(dag));

  it.each([
    ['2022-02-27', 0],
    ['2025-04-23', 3],
    ['2026-03-02', 1],
    ['1969-12-31', 3],
    ['2024-02-29', 4],
  ])('%s has weekday %i', (dag, nr) => expect(veckodag(dag)).toBe(nr));

  it('writes an instant as the platform does', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: Date.UTC(9999, 11, 31) }), (instant) =>
        expect(tidpunktText(instant)).toBe(new Date(instant).toISOString()),
      ),
    ));
});
