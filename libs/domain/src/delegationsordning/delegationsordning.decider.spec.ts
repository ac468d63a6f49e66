import { describe, it } from '@jest/globals';

import { delegationsexempel, den, givenOrdning, handelse, ordningskommando } from '../testing/index.js';

const { punkter } = delegationsexempel.DelegationsordningFaststalld;
const faststalld = den('2026-01-01', handelse('DelegationsordningFaststalld'));
const den1 = { skedde: '2026-01-01' };

describe('a delegation order', () => {
  it('is adopted, also to hold from a day to come', () => {
    givenOrdning()
      .when(ordningskommando('FaststallDelegationsordning', {}, { skedde: '2026-04-01' }))
      .then(handelse('DelegationsordningFaststalld'));
  });

  it('says the same of the same day once', () => {
    givenOrdning(faststalld)
      .when(ordningskommando('FaststallDelegationsordning', {}, den1))
      .thenNothing();
    givenOrdning(faststalld)
      .when(ordningskommando('FaststallDelegationsordning', {}, { skedde: '2026-02-01' }))
      .then(handelse('DelegationsordningFaststalld'));
  });

  it('gets and loses points', () => {
    givenOrdning(faststalld)
      .when(ordningskommando('LaggTillDelegationspunkt', {}, { skal: 'KL 6:39' }))
      .then({ ...handelse('DelegationspunktTillagd'), skal: 'KL 6:39' });
    givenOrdning(faststalld)
      .when(ordningskommando('UpphavDelegationspunkt'))
      .then(handelse('DelegationspunktUpphavd'));
  });

  it('cannot lose a point that it never had, or has no longer', () => {
    const fel = ordningskommando('UpphavDelegationspunkt', { punkt: '9.9' });
    givenOrdning(faststalld).when(fel).thenUnknown('DELEGATIONSPUNKT_OKAND');
    givenOrdning(faststalld)
      .when({ ...fel, import: true })
      .then(handelse('DelegationspunktUpphavd', { punkt: '9.9' }));
    givenOrdning(faststalld, den('2026-01-05', handelse('DelegationspunktUpphavd')))
      .when(ordningskommando('UpphavDelegationspunkt'))
      .thenNothing();
  });

  it.each([
    ['PUNKT_TVA_GANGER', 'punkter', { punkter: [...punkter, ...punkter] }],
    ['DELEGAT_SAKNAS', 'punkter', { punkter: [{ ...punkter[0]!, delegater: [] }] }],
    ['SAMMANTRADE_OGILTIGT', 'sammantrade', { sammantrade: 'SN i december' }],
  ] as const)('is refused when it is malformed: %s', (kod, falt, data) =>
    givenOrdning()
      .when(ordningskommando('FaststallDelegationsordning', data, { import: true }))
      .thenInvalid(kod, falt),
  );

  it('has somebody who may decide in every point', () =>
    givenOrdning(faststalld)
      .when(ordningskommando('LaggTillDelegationspunkt', { delegater: [] }))
      .thenInvalid('DELEGAT_SAKNAS', 'delegater'));

  it('is corrected with a reason, also to hold from a day to come', () => {
    const ratta = { avserHandelse: 0, falt: '/beteckning', fran: undefined, till: 'Ordning 2026' };
    givenOrdning(faststalld)
      .when(ordningskommando('RattaUppgift', ratta, { skal: 'Felskrivet' }))
      .then({
        ...handelse('UppgiftRattad', { ...ratta, fran: 'Socialnämndens delegationsordning 2026' }),
        skal: 'Felskrivet',
      });
    givenOrdning(faststalld)
      .when(
        ordningskommando(
          'RattaUppgift',
          { avserHandelse: 0, falt: '/skedde', fran: undefined, till: '2026-05-01' },
          { skal: 'x' },
        ),
      )
      .then({
        ...handelse('UppgiftRattad', {
          avserHandelse: 0,
          falt: '/skedde',
          fran: '2026-01-01',
          till: '2026-05-01',
        }),
        skal: 'x',
      });
    givenOrdning(faststalld)
      .when(
        ordningskommando('RattaUppgift', {
          avserHandelse: 0,
          falt: '/punkter/0/delegater',
          fran: undefined,
          till: [],
        }),
      )
      .thenInvalid('DELEGAT_SAKNAS', 'punkter');
  });

  it('has its wrongly registered facts annulled, once', () => {
    const makulera = ordningskommando('MakuleraHandelse', { avserHandelse: 0 }, { skal: 'Fel nämnd' });
    const makulerad = handelse('HandelseMakulerad', { avserHandelse: 0 });
    givenOrdning(faststalld)
      .when(makulera)
      .then({ ...makulerad, skal: 'Fel nämnd' });
    givenOrdning(faststalld, makulerad).when(makulera).thenNothing();
  });
});
