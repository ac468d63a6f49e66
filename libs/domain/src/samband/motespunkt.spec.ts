import { describe, expect, it } from '@jest/globals';

import { avslutat, den, handelse, kallat, mote, oppnat } from '../testing/index.js';
import { motespunkt } from './motespunkt.js';

const ARENDE = { serie: 'KS', ar: 2026, lopnr: 17 };
const beslut = { organ: 'Kommunfullmäktige', paragraf: '12', datum: '2026-03-02' };
const paragraf = (nr: number, arenden: readonly string[]) => handelse('ParagrafTilldelad', { nr, arenden });

const traff = (behandlat: Partial<typeof beslut>, ...moten: readonly ReturnType<typeof mote>[]) => {
  const punkt = motespunkt(ARENDE, { ...beslut, ...behandlat }, moten);
  return punkt && [punkt.sammantrade.organ, punkt.sammantrade.nr, punkt.paragraf];
};

describe('the meeting at which a body dealt with a matter', () => {
  it('is the one of that body and day that has the paragraf', () =>
    expect(traff({}, mote(avslutat))).toStrictEqual(['KF', 1, 12]));

  it.each(['KF', 'fullmäktige', 'kommunfullmäktige'])('knows the body as %s', (organ) =>
    expect(traff({ organ }, mote(avslutat))).toStrictEqual(['KF', 1, 12]),
  );

  it.each([
    ['another body', { organ: 'Kommunstyrelsen' }],
    ['the day before', { datum: '2026-03-01' }],
    ['the day after', { datum: '2026-03-03' }],
    ['the year after', { datum: '2027' }],
  ])('is not of %s', (_, behandlat) => expect(traff(behandlat, mote(avslutat))).toBeNull());

  it.each(['2026-03', '2026', '../2026-04-01'])('may be that of a day known no better than %s', (datum) =>
    expect(traff({ datum }, mote(avslutat))).toStrictEqual(['KF', 1, 12]),
  );

  it('is known without its paragraf, where that has not been entered', () => {
    expect(traff({}, mote(oppnat))).toStrictEqual(['KF', 1, null]);
    expect(traff({ paragraf: '13' }, mote(avslutat))).toStrictEqual(['KF', 1, null]);
  });

  it('finds the paragraf by the ärende where the decision names none, if only one is about it', () => {
    expect(traff({ paragraf: null as never }, mote(avslutat))).toStrictEqual(['KF', 1, 12]);
    const tva = mote([...oppnat, paragraf(12, ['KS-2026-17']), paragraf(13, ['KS-2026-17'])]);
    expect(traff({ paragraf: null as never }, tva)).toStrictEqual(['KF', 1, null]);
    expect(traff({ paragraf: '13' }, tva)).toStrictEqual(['KF', 1, 13]);
  });

  it('is not a paragraf about something else', () =>
    expect(traff({}, mote([...oppnat, paragraf(12, ['KS-2026-18'])]))).toStrictEqual(['KF', 1, null]));

  it('tells two meetings of one day apart by the paragraf, and says nothing where neither has it', () => {
    const extra = mote([...oppnat, paragraf(20, ['KS-2026-17'])], {
      organ: 'KF',
      datum: '2026-03-02',
      nr: 2,
    });
    expect(traff({ paragraf: '20' }, mote(avslutat), extra)).toStrictEqual(['KF', 2, 20]);
    expect(traff({ paragraf: '30' }, mote(avslutat), extra)).toBeNull();
  });

  it('went on for more than a day', () => {
    const tvadagars = mote([
      ...oppnat,
      paragraf(12, ['KS-2026-17']),
      den('2026-03-02T20:00:00Z', handelse('SammantradeAjournerat', { till: '2026-03-04T17:00:00Z' })),
    ]);
    expect(traff({ datum: '2026-03-04' }, tvadagars)).toStrictEqual(['KF', 1, 12]);
    expect(traff({ datum: '2026-03-05' }, tvadagars)).toBeNull();
  });

  it('may be that of a body whose code does not tell what it is, until its name does', () => {
    const sn = { organ: 'SN', datum: '2026-03-02', nr: 1 };
    const utanNamn = mote([paragraf(12, ['KS-2026-17'])], sn);
    expect(traff({ organ: 'Socialnämnden' }, utanNamn)).toStrictEqual(['SN', 1, 12]);
    const annan = mote(
      [...kallat.slice(2), handelse('KallelseUtfardad', { organ: 'Samhällsnämnden' }), paragraf(12, [])],
      sn,
    );
    expect(traff({ organ: 'Socialnämnden' }, annan)).toBeNull();
    expect(traff({ organ: 'Samhällsnämnden' }, annan)).toStrictEqual(['SN', 1, 12]);
  });
});
