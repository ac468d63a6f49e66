import { describe, expect, it } from '@jest/globals';

import { provkalender } from '../testing/index.js';
import { fristspann } from './fristspann.js';
import { kvittensEskalering, kvittensPaminnelse, registreringSenast } from './handlaggning.js';
import { motionsfrist } from './motion.js';
import { overklagandetid } from './overklagande.js';
import { justerasSenast, tillkannagesSenast } from './protokoll.js';
import { bradskandeSenast, kallelseSenast, kungorelseSenast } from './sammantrade.js';

const kalender = provkalender(2010, 2030);
const version = 'prov 2010-2030';

describe('R-51: the minutes are approved', () => {
  it('within 14 days: the meeting of 2017-09-04 by 2017-09-18', () =>
    expect(justerasSenast('2017-09-04', kalender)).toStrictEqual({
      sistaDag: '2017-09-18',
      utanFlytt: '2017-09-18',
      regel: 'R-51',
      kalla: 'KL 5:69',
      kalender: version,
    }));

  it('after Easter where the 14th day is annandag påsk, and a reminder comes on that day', () =>
    expect(justerasSenast('2025-04-07', kalender)).toMatchObject({
      sistaDag: '2025-04-22',
      utanFlytt: '2025-04-21',
    }));
});

describe('R-52: the approval is announced', () => {
  it('on the second day', () =>
    expect(tillkannagesSenast('2017-09-11', kalender)).toStrictEqual({
      sistaDag: '2017-09-13',
      utanFlytt: '2017-09-13',
      regel: 'R-52',
      kalla: 'KL 8:12',
      kalender: version,
    }));

  it('after Easter where that is långfredagen, and a reminder comes on långfredagen', () =>
    expect(tillkannagesSenast('2025-04-16', kalender)).toMatchObject({
      sistaDag: '2025-04-22',
      utanFlytt: '2025-04-18',
    }));
});

describe('R-04: a motion', () => {
  it('is decided on or reported within a year, with a warning 90 and 30 days before and on the day', () =>
    expect(motionsfrist('2025-06-16')).toStrictEqual({
      sistaDag: '2026-06-16',
      utanFlytt: '2026-06-16',
      regel: 'R-04',
      kalla: 'KL 5:35',
      kalender: null,
      varningar: [
        { dagarKvar: 90, dag: '2026-03-18' },
        { dagarKvar: 30, dag: '2026-05-17' },
        { dagarKvar: 0, dag: '2026-06-16' },
      ],
    }));

  it('raised on 29 February has until the last of February', () =>
    expect(motionsfrist('2024-02-29').sistaDag).toBe('2025-02-28'));

  it('is not given a day more because the year ends on a day off', () =>
    expect(motionsfrist('2024-12-25').sistaDag).toBe('2025-12-25'));
});

describe('R-30: before a meeting', () => {
  it('fullmäktige is announced a week before at the latest', () =>
    expect(kungorelseSenast('2025-05-26', kalender)).toStrictEqual({
      sistaDag: '2025-05-19',
      utanFlytt: '2025-05-19',
      sistaVardag: '2025-05-19',
      regel: 'R-30',
      kalla: 'KL 5:13',
      kalender: version,
    }));

  it('the members are summoned a week before at the latest', () =>
    expect(kallelseSenast('2025-05-26', kalender)).toStrictEqual({
      sistaDag: '2025-05-19',
      utanFlytt: '2025-05-19',
      sistaVardag: '2025-05-19',
      regel: 'R-30',
      kalla: 'KL 5:14',
      kalender: version,
    }));

  it.each([kungorelseSenast, kallelseSenast])(
    'a day that falls on annandag påsk is not moved forward: done by the Thursday before Easter',
    (senast) =>
      expect(senast('2025-04-28', kalender)).toMatchObject({
        sistaDag: '2025-04-21',
        utanFlytt: '2025-04-21',
        sistaVardag: '2025-04-17',
      }),
  );

  it('an urgent case is announced the weekday before', () => {
    expect(bradskandeSenast('2025-05-21', kalender)).toStrictEqual({
      sistaDag: '2025-05-20',
      utanFlytt: '2025-05-20',
      sistaVardag: '2025-05-20',
      regel: 'R-30',
      kalla: 'KL 5:15',
      kalender: version,
    });
    expect(bradskandeSenast('2025-05-26', kalender).sistaDag).toBe('2025-05-23');
    expect(bradskandeSenast('2025-04-22', kalender).sistaDag).toBe('2025-04-17');
  });
});

describe('R-10: what has come in', () => {
  it('is registered the next working day', () =>
    expect(registreringSenast('2025-05-20', kalender)).toStrictEqual({
      sistaDag: '2025-05-21',
      utanFlytt: '2025-05-21',
      regel: 'R-10',
      kalla: 'OSL 5:1, JO:s praxis',
      kalender: version,
    }));

  it.each([
    ['2025-05-23', '2025-05-26', 'on a Friday'],
    ['2025-05-24', '2025-05-26', 'on a Saturday'],
    ['2025-04-17', '2025-04-22', 'before Easter'],
  ])('%s is registered by %s: it came %s', (inkom, sistaDag) =>
    expect(registreringSenast(inkom, kalender).sistaDag).toBe(sistaDag),
  );
});

describe('a recipient who has not confirmed', () => {
  it('is reminded after three working days, and somebody else is told after seven', () => {
    const rest = { regel: null, kalla: 'rutin för expediering', kalender: version };
    expect(kvittensPaminnelse('2025-04-15', kalender)).toStrictEqual({
      sistaDag: '2025-04-22',
      utanFlytt: '2025-04-22',
      ...rest,
    });
    expect(kvittensEskalering('2025-04-15', kalender)).toStrictEqual({
      sistaDag: '2025-04-28',
      utanFlytt: '2025-04-28',
      ...rest,
    });
  });

  it('is reminded after as many as the municipality has said', () => {
    expect(kvittensPaminnelse('2025-04-15', kalender, 1).sistaDag).toBe('2025-04-16');
    expect(kvittensEskalering('2025-04-15', kalender, 2).sistaDag).toBe('2025-04-17');
  });
});

describe('a deadline from a day that is not exactly known', () => {
  const tid = (start: string): string => overklagandetid(start, kalender).sistaDag;

  it.each([
    ['2025-04-23', '2025-05-14', '2025-05-14', 'a day gives one day'],
    ['2025-04-22T22:30:00Z', '2025-05-14', '2025-05-14', 'an instant is a day in Stockholm'],
    ['2024-03-07/2024-04-17', '2024-03-28', '2024-05-08', 'some day between two'],
    ['2025-04', '2025-04-22', '2025-05-21', 'a month'],
    ['2024', '2024-01-22', '2025-01-21', 'a year'],
  ])('%s: between %s and %s, %s', (start, tidigast, senast) =>
    expect(fristspann(start, tid)).toStrictEqual({ tidigast, senast }),
  );

  it.each([['2025-04-23/..'], ['../2024-04-17'], [null], ['i våras'], ['2025-02-30']])(
    '%p gives none: it is not made exact',
    (start) => expect(fristspann(start, tid)).toBeNull(),
  );
});
