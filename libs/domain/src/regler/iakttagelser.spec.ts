import { describe, it } from '@jest/globals';

import { den, givetArende, handelse, kommando, noterat } from '../testing/index.js';

const oppnat = handelse('ArendeOppnat');
const SONDAG = '2026-02-22';
const LORDAG = '2026-02-21';

describe('a meeting on a Sunday', () => {
  it('is noted without a rule: the day should be looked at', () =>
    givetArende(oppnat)
      .when(kommando('BeredArende', {}, { skedde: SONDAG }))
      .then(handelse('ArendeBerett'), noterat(null, 'SONDAG', 'ArendeBerett')));

  it.each(['VackMotion', 'LamnaForslag', 'BordlaggArende', 'FattaBeslut'] as const)(
    'is noted for %s',
    (type) => {
      const [event] = handelserAv(type);
      givetArende(oppnat, den('2026-01-12', handelse('ArendeBerett')))
        .when(kommando(type, {}, { skedde: SONDAG }))
        .then(handelse(event), noterat(null, 'SONDAG', event));
    },
  );

  it('is noted in imported history too, and names the day', () => {
    givetArende(oppnat)
      .when(kommando('FattaBeslut', {}, { skedde: '2022-02-27', import: true }))
      .then(handelse('BeslutFattat'), noterat(null, 'SONDAG', 'BeslutFattat'));
  });

  it('is noted for the day a relation speaks of, not for the day the relation was made', () => {
    const relation = { datum: '2022-02-27' };
    givetArende(oppnat)
      .when(kommando('RelateraArende', relation))
      .then(handelse('ArendeRelaterat', relation), noterat(null, 'SONDAG', 'ArendeRelaterat'));
    givetArende(oppnat)
      .when(kommando('RelateraArende', { datum: '2022-02-28' }, { skedde: SONDAG }))
      .then(handelse('ArendeRelaterat', { datum: '2022-02-28' }));
  });

  it.each([LORDAG, '2026-02', '2025', '2026-02-22/..', null])('is not seen in %s', (skedde) =>
    givetArende(oppnat)
      .when(kommando('BeredArende', {}, { skedde }))
      .then(handelse('ArendeBerett')),
  );

  it('is seen in the Stockholm day of an instant', () =>
    givetArende(oppnat)
      .when(kommando('BeredArende', {}, { skedde: '2026-02-21T23:30:00Z' }))
      .then(handelse('ArendeBerett'), noterat(null, 'SONDAG', 'ArendeBerett')));

  it('is nothing to note for what no meeting does', () =>
    givetArende(oppnat)
      .when(kommando('TaEmotYttrande', {}, { skedde: SONDAG }))
      .then(handelse('YttrandeInkommet')));
});

describe('a group without a register', () => {
  const expediera = (mottagare: ReturnType<typeof handelse<'BeslutExpedierat'>>['data']['mottagare']) =>
    givetArende(oppnat, handelse('BeslutFattat')).when(kommando('ExpedieraBeslut', { mottagare }));

  it('is noted, since nobody can tell who is in it', () => {
    const mottagare = [{ typ: 'grupp', grupp: 'Samtliga nämnder', expanderad: null }] as const;
    expediera(mottagare).then(
      handelse('BeslutExpedierat', { mottagare }),
      noterat(null, 'GRUPP_EJ_EXPANDERAD', 'BeslutExpedierat'),
    );
  });

  it('is noted once for several groups', () => {
    const mottagare = [
      { typ: 'grupp', grupp: 'Samtliga nämnder', expanderad: null },
      { typ: 'organ', namn: 'Revisionen' },
      { typ: 'grupp', grupp: 'Kommunala bolag', expanderad: null },
    ] as const;
    expediera(mottagare).then(
      handelse('BeslutExpedierat', { mottagare }),
      noterat(null, 'GRUPP_EJ_EXPANDERAD', 'BeslutExpedierat'),
    );
  });

  it.each([
    [{ typ: 'grupp', grupp: 'Samtliga nämnder', expanderad: ['Socialnämnden'] }],
    [{ typ: 'grupp', grupp: 'Berörda', expanderad: [] }],
    [{ typ: 'extern', namn: 'Länsstyrelsen' }],
  ] as const)('is not %o', (...mottagare) =>
    expediera(mottagare).then(handelse('BeslutExpedierat', { mottagare })),
  );
});

const handelserAv = (type: 'VackMotion' | 'LamnaForslag' | 'BordlaggArende' | 'FattaBeslut') =>
  [
    (
      {
        VackMotion: 'MotionVackt',
        LamnaForslag: 'ForslagTillBeslutLamnat',
        BordlaggArende: 'ArendeBordlagt',
        FattaBeslut: 'BeslutFattat',
      } as const
    )[type],
  ] as const;
