import { describe, it } from '@jest/globals';

import type { Mottagare } from '../arende/arende.types.js';
import type { BeslutExpedierat } from '../arende/arende.events.js';
import { givetArende, handelse, kommando, noterat } from '../testing/index.js';

type Data = Partial<BeslutExpedierat['data']>;

const organ = (...namn: readonly string[]): readonly Mottagare[] =>
  namn.map((n) => ({ typ: 'organ', namn: n }));
const grupp = (expanderad: readonly string[] | null): Mottagare => ({
  typ: 'grupp',
  grupp: 'Samtliga nämnder',
  expanderad,
});
const ger = (...till: readonly string[]) =>
  handelse('BeslutFattat', { uppdrag: till.map((t) => ({ till: t, text: 'Följa upp' })) });
const saknas = noterat(null, 'UPPDRAGSTAGARE_SAKNAS', 'BeslutExpedierat');

const givet = (beslut = ger('Socialnämnden'), ...fore: readonly Data[]) =>
  givetArende(
    handelse('ArendeOppnat'),
    beslut,
    ...fore.map((data, i) => handelse('BeslutExpedierat', { nr: i + 1, ...data })),
  );
const expediera = (data: Data) => kommando('ExpedieraBeslut', data);
const blir = (data: Data, nr = 1) => handelse('BeslutExpedierat', { nr, ...data });

describe('a body that a decision gives a task to', () => {
  it('is missed where the decision is not sent there', () => {
    const data = { mottagare: organ('Tekniska nämnden') };
    givet().when(expediera(data)).then(blir(data), saknas);
  });

  it('is missed once, each of them, however it is spelled', () => {
    const data = { mottagare: organ('Tekniska nämnden') };
    givet(ger('Socialnämnden', 'KS', 'socialnämnden', 'Kommunstyrelsen', 'Tekniska  nämnden'))
      .when(expediera(data))
      .then(blir(data), saknas, saknas);
  });

  it('is missed in imported history too', () => {
    const data = { mottagare: organ('Tekniska nämnden') };
    givet()
      .when(kommando('ExpedieraBeslut', data, { import: true, skedde: '2026-02-02' }))
      .then(blir(data), saknas);
  });

  it.each<readonly Mottagare[]>([
    organ('Socialnämnden'),
    [{ typ: 'extern', namn: 'SOCIALNÄMNDEN' }],
    [grupp(['Byggnadsnämnden', 'Socialnämnden'])],
  ])('is not missed where it is sent to, by itself or in a group', (...mottagare) =>
    givet().when(expediera({ mottagare })).then(blir({ mottagare })),
  );

  it('is missed by a group that it is not in', () => {
    const data = { mottagare: [grupp(['Byggnadsnämnden'])] };
    givet().when(expediera(data)).then(blir(data), saknas);
  });

  it('is not known to be missed where nobody knows whom a group reaches', () => {
    const data = { mottagare: [grupp(null)] };
    givet()
      .when(expediera(data))
      .then(blir(data), noterat(null, 'GRUPP_EJ_EXPANDERAD', 'BeslutExpedierat'));
  });

  it('is not missed where it decided itself', () => {
    const data = { mottagare: organ('Tekniska nämnden') };
    givet(ger('KF')).when(expediera(data)).then(blir(data));
  });

  it('is not known to be missed where it is not said which decision was sent, or what was sent is no decision', () => {
    const okand = { avser: null, mottagare: organ('Tekniska nämnden') };
    givet().when(expediera(okand)).then(blir(okand));
    const aterremiss = { ...okand, avser: { slag: 'aterremiss', nr: 1 } } as const;
    givetArende(handelse('ArendeOppnat'), ger('Socialnämnden'), handelse('ArendeAterremitterat'))
      .when(expediera(aterremiss))
      .then(blir(aterremiss));
  });

  it('is another decision, which gives no such task', () => {
    const data = { avser: { slag: 'beslut', nr: 2 }, mottagare: organ('Tekniska nämnden') } as const;
    givetArende(handelse('ArendeOppnat'), ger('Socialnämnden'), handelse('BeslutFattat', { nr: 2 }))
      .when(expediera(data))
      .then(blir(data));
  });

  it('is not missed when it has been sent the decision before', () => {
    const data = { mottagare: [{ typ: 'extern', namn: 'Länsstyrelsen' }] } as const;
    givet(ger('Socialnämnden'), { mottagare: organ('Socialnämnden') })
      .when(expediera(data))
      .then(blir(data, 2));
  });

  it('is missed again where that one is replaced, or was', () => {
    const fore = { mottagare: organ('Socialnämnden') };
    const data = { mottagare: organ('Tekniska nämnden'), ersatter: 1 };
    givet(ger('Socialnämnden'), fore).when(expediera(data)).then(blir(data, 2), saknas);
    const sedan = { mottagare: organ('Byggnadsnämnden') };
    givet(ger('Socialnämnden'), fore, data).when(expediera(sedan)).then(blir(sedan, 3), saknas);
  });
});
