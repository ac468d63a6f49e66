import { describe, expect, it } from '@jest/globals';

import { den, handelse, med, ordningen } from '../testing/index.js';
import { delegationsordningVid, punktVid } from './delegationsordning.lage.js';

const nyare = handelse('DelegationsordningFaststalld', { beteckning: 'Ny', punkter: [] });
const lage = ordningen(
  den('2026-01-01', handelse('DelegationsordningFaststalld')),
  den('2026-02-01', handelse('DelegationspunktTillagd')),
  den('2026-02-10', handelse('DelegationspunktTillagd', { punkt: '3.2', delegater: ['Enhetschef'] })),
  den('2026-03-01', handelse('DelegationspunktUpphavd')),
  den('2027-01-01', nyare),
);

describe('a point of a delegation order', () => {
  it.each([
    ['3.2', '2025-12-31', null, 'before any order is known'],
    ['3.2', '2026-01-01', ['Socialsekreterare', 'Förvaltningschef'], 'from the day that the order begins'],
    ['3.2', '2026-02-10', ['Enhetschef'], 'in its newest words'],
    ['0.1', '2026-01-31', false, 'not before it was added'],
    ['0.1', '2026-02-01', ['Ordföranden'], 'from the day that it was added'],
    ['1.4', '2026-02-28', ['Förvaltningschef'], 'to the last day before it was repealed'],
    ['1.4', '2026-03-01', false, 'not on the first day without it'],
    ['3.2', '2027-01-01', false, 'not in an order without it'],
    ['9.9', '2026-06-01', false, 'not where the order has none of the number'],
  ] as const)('%s on %s: %j, %s', (punkt, dag, delegater, _nar) => {
    const svar = punktVid(lage, punkt, dag);
    expect(svar ? svar.delegater : svar).toEqual(delegater);
  });

  it.each([
    ['2026-02', '3.2', null, 'somewhere in a month in which it changed'],
    ['2026-02', '1.4', ['Förvaltningschef'], 'somewhere in a month in which it did not'],
    ['2026', '1.4', null, 'somewhere in a year in which it was repealed'],
    [null, '3.2', null, 'on a day that nobody knows'],
    ['2026-04-02/..', '3.2', null, 'that day or later'],
    ['2026-02-10T22:59:59Z', '3.2', ['Enhetschef'], 'at a moment'],
  ] as const)('when it happened %s, %s is %j: %s', (skedde, punkt, delegater, _nar) => {
    const svar = punktVid(lage, punkt, skedde);
    expect(svar ? svar.delegater : svar).toEqual(delegater);
  });

  it('is not known on the days that an inexact date leaves open', () => {
    const oviss = ordningen(den('2026', handelse('DelegationsordningFaststalld')));
    expect(punktVid(oviss, '3.2', '2025-12-31')).toBeNull();
    expect(punktVid(oviss, '3.2', '2026-06-01')).toBeNull();
    expect(punktVid(oviss, '3.2', '2027-01-01')).toMatchObject({ punkt: '3.2' });
  });

  it('alone may be all that is known of an order: nothing is known of the others', () => {
    const enda = ordningen(den('2026-02-01', handelse('DelegationspunktTillagd')));
    expect(punktVid(enda, '0.1', '2026-02-02')).toMatchObject({ delegater: ['Ordföranden'] });
    expect(punktVid(enda, '3.2', '2026-02-02')).toBeNull();
  });
});

describe('a delegation order on a day', () => {
  it('has the points that held then, and says which order it was', () => {
    expect(delegationsordningVid(lage, '2026-02-15')).toMatchObject({
      faststalld: {
        beteckning: 'Socialnämndens delegationsordning 2026',
        sammantrade: 'SN-2025-12-15',
        paragraf: 141,
        datum: '2026-01-01',
      },
      punkter: [{ punkt: '3.2', delegater: ['Enhetschef'] }, { punkt: '1.4' }, { punkt: '0.1' }],
      ovissa: [],
    });
    expect(delegationsordningVid(lage, '2027-01-01')).toEqual({
      faststalld: { beteckning: 'Ny', sammantrade: 'SN-2025-12-15', paragraf: 141, datum: '2027-01-01' },
      punkter: [],
      ovissa: [],
    });
  });

  it('is unknown before the first, which is not the same as being empty', () =>
    expect(delegationsordningVid(lage, '2025-12-31')).toEqual({ faststalld: null, punkter: [], ovissa: [] }));

  it('says of which points nobody knows', () => {
    const oviss = ordningen(den('2026', handelse('DelegationsordningFaststalld')));
    expect(delegationsordningVid(oviss, '2026-06-01')).toEqual({
      faststalld: null,
      punkter: [],
      ovissa: ['3.2', '1.4'],
    });
  });

  it('is as corrected, and without what was annulled', () => {
    const rattad = ordningen(
      den('2026-01-01', handelse('DelegationsordningFaststalld')),
      den('2026-01-02', handelse('DelegationspunktUpphavd')),
      handelse('UppgiftRattad', {
        avserHandelse: 0,
        falt: '/punkter/0/delegater/0',
        fran: 'x',
        till: 'Handläggare',
      }),
      handelse('HandelseMakulerad', { avserHandelse: 1 }),
    );
    expect(delegationsordningVid(rattad, '2026-02-01').punkter).toMatchObject([
      { punkt: '3.2', delegater: ['Handläggare', 'Förvaltningschef'] },
      { punkt: '1.4' },
    ]);
  });

  it('does not depend on the order in which its facts were recorded', () => {
    const sent = ordningen(
      med(
        { skedde: '2026-02-01', registrerad: '2026-02-01T08:00:00.000Z' },
        handelse('DelegationspunktUpphavd'),
      ),
      med(
        { skedde: '2026-01-01', registrerad: '2026-02-02T08:00:00.000Z' },
        handelse('DelegationsordningFaststalld'),
      ),
    );
    expect(punktVid(sent, '1.4', '2026-01-15')).toMatchObject({ punkt: '1.4' });
    expect(punktVid(sent, '1.4', '2026-02-01')).toBe(false);
  });
});
