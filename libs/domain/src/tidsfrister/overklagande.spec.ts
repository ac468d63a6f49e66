import { describe, expect, it } from '@jest/globals';

import { provkalender } from '../testing/index.js';
import { KalenderRackerInte } from './kalender.js';
import {
  forvaltningsbesvar,
  nedtasTidigast,
  overklagandetid,
  overklagandetidGemensamNamnd,
} from './overklagande.js';

const kalender = provkalender(2010, 2030);

describe('R-70: the time for laglighetsprövning', () => {
  it('of Högsby fullmäktige, announced on 2017-09-12, ends three weeks later', () =>
    expect(overklagandetid('2017-09-12', kalender)).toStrictEqual({
      sistaDag: '2017-10-03',
      utanFlytt: '2017-10-03',
      regel: 'R-70',
      kalla: 'KL 13:5',
      kalender: 'prov 2010-2030',
    }));

  it('of Sunne, announced on 2011-04-04, is moved past annandag påsk', () =>
    expect(overklagandetid('2011-04-04', kalender)).toMatchObject({
      sistaDag: '2011-04-26',
      utanFlytt: '2011-04-25',
    }));

  it('that ends on the Monday after midsommar is not moved', () =>
    expect(overklagandetid('2024-06-03', kalender)).toMatchObject({
      sistaDag: '2024-06-24',
      utanFlytt: '2024-06-24',
    }));

  it.each([
    ['2025-05-30', '2025-06-20', '2025-06-23', 'midsommarafton'],
    ['2025-12-03', '2025-12-24', '2025-12-29', 'julafton'],
    ['2025-12-10', '2025-12-31', '2026-01-02', 'nyårsafton'],
    ['2025-05-17', '2025-06-07', '2025-06-09', 'a Saturday'],
    ['2025-05-16', '2025-06-06', '2025-06-09', 'nationaldagen'],
  ])('announced on %s would end on %s and ends on %s: %s', (anslagen, utanFlytt, sistaDag) =>
    expect(overklagandetid(anslagen, kalender)).toMatchObject({ utanFlytt, sistaDag }),
  );

  it('is not guessed where the calendar has no such year', () =>
    expect(() => overklagandetid('2030-12-15', kalender)).toThrow(KalenderRackerInte));
});

describe('R-70: the time for a gemensam nämnd', () => {
  it('runs from the last of the boards', () => {
    const svar = overklagandetid('2017-09-12', kalender);
    expect(overklagandetidGemensamNamnd(['2017-09-05', '2017-09-12', '2017-09-11'], kalender)).toStrictEqual(
      svar,
    );
    expect(overklagandetidGemensamNamnd(['2017-09-12', '2017-09-05'], kalender)).toStrictEqual(svar);
    expect(overklagandetidGemensamNamnd(['2017-09-12'], kalender)).toStrictEqual(svar);
  });

  it.each([[[]], [[null]], [['2017-09-12', null]], [[null, '2017-09-12']]])(
    'has not begun while a board is missing: %j',
    (anslagna) => expect(overklagandetidGemensamNamnd(anslagna, kalender)).toBeNull(),
  );
});

describe('R-52: a notice is taken down', () => {
  it('the day after the last day for appeal: 2017-10-04 in Högsby', () => {
    const overklagande = overklagandetid('2017-09-12', kalender);
    expect(nedtasTidigast(overklagande)).toStrictEqual({
      tidigastDag: '2017-10-04',
      efter: overklagande,
      regel: 'R-52',
      kalla: 'KL 8:12',
    });
  });

  it('not on 2011-04-26 in Sunne, which was the last day for appeal', () =>
    expect(nedtasTidigast(overklagandetid('2011-04-04', kalender)).tidigastDag).toBe('2011-04-27'));

  it('on a Saturday too', () =>
    expect(nedtasTidigast(overklagandetid('2025-04-25', kalender)).tidigastDag).toBe('2025-05-17'));
});

describe('R-71: the time for förvaltningsbesvär', () => {
  it('is three weeks from when the party received the decision', () =>
    expect(forvaltningsbesvar('2025-03-27', kalender)).toStrictEqual({
      sistaDag: '2025-04-17',
      utanFlytt: '2025-04-17',
      regel: 'R-71',
      kalla: 'FL 44 §',
      kalender: 'prov 2010-2030',
    }));

  it('is moved past a day off', () =>
    expect(forvaltningsbesvar('2025-03-28', kalender)).toMatchObject({
      sistaDag: '2025-04-22',
      utanFlytt: '2025-04-18',
    }));
});
