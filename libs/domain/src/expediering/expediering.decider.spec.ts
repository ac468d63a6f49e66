import { describe, expect, it } from '@jest/globals';
import {
  deciderSpec,
  exempel,
  expedieringsexempel,
  fastMottagare,
  handelse,
  inspelade,
} from '../testing/index.js';
import {
  expedieringDecider,
  MOTTAGARE_PER_HANDELSE,
  revisionForMottagare,
  type ExpedieringCommand,
} from './expediering.decider.js';
import type { ExpedieringEvent } from './expediering.events.js';
import type { FastMottagare } from './leverans.types.js';

const NU = '2026-03-02T09:00:00.000Z';
const uppgifter = { nu: NU, skedde: NU, import: false, avvikelser: [] } as const;
const { antal: _, ...plan } = expedieringsexempel.ExpedieringPlanerad;

const mottagarna = (antal: number): readonly FastMottagare[] =>
  Array.from({ length: antal }, (_m, i) => ({ ...fastMottagare, nr: i + 1 }));
const planera = (antal = 1): ExpedieringCommand => ({
  type: 'PlaneraExpediering',
  ...uppgifter,
  data: { ...plan, mottagare: mottagarna(antal) },
});
const aterkalla: ExpedieringCommand = {
  type: 'AterkallaExpediering',
  ...uppgifter,
  skal: 'fel lista',
  data: {},
};

const given = deciderSpec(expedieringDecider, (...givna) => inspelade<ExpedieringEvent>(...givna));
const planerad = handelse('ExpedieringPlanerad');
const forsta = handelse('MottagareFaststallda');
const aterkallad = handelse('ExpedieringAterkallad');

describe('planning an expediering', () => {
  it('settles who is to be told', () => given().when(planera()).then(planerad, forsta));

  it('is done once, whoever does it', () => given(planerad, forsta).when(planera(2)).thenNothing());

  it('puts many recipients in several events, where each is found by its number', () => {
    const antal = 3 * MOTTAGARE_PER_HANDELSE + 1;
    const handelser = expedieringDecider.decide(planera(antal), null);
    expect(handelser).toHaveLength(5);
    for (const nr of [1, MOTTAGARE_PER_HANDELSE, MOTTAGARE_PER_HANDELSE + 1, antal]) {
      const { type, data } = handelser[revisionForMottagare(nr)]!;
      expect(type === 'MottagareFaststallda' && data.mottagare.map((m) => m.nr)).toContain(nr);
    }
    const lage = inspelade<ExpedieringEvent>(...handelser).reduce(expedieringDecider.evolve, null);
    expect(lage).toMatchObject({ antal, mottagare: mottagarna(antal), aterkallad: null });
  });
});

describe('calling it back', () => {
  it('says why', () =>
    given(planerad, forsta)
      .when(aterkalla)
      .then({ ...aterkallad, skal: 'fel lista' }));
  it('is done once', () => given(planerad, forsta, aterkallad).when(aterkalla).thenNothing());
  it('is of nothing when there is none', () => given().when(aterkalla).thenUnknown('EXPEDIERING_OKAND'));
  it('is remembered', () =>
    expect(
      inspelade<ExpedieringEvent>(planerad, forsta, aterkallad).reduce(expedieringDecider.evolve, null),
    ).toMatchObject({ ...exempel.ExpedieringPlanerad, aterkallad: '2026-01-07T08:02:00.000Z' }));
});
