import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Handelse, RecordedEvent } from '#domain';
import { handelse } from '#domain/testing';
import { modelBench, type ModelBench } from '../testing/model-bench.js';
import { lasOavslutade } from './oavslutade.fragor.js';
import { oavslutadeModell } from './oavslutade.projection.js';

type Skriven = readonly [strom: string, revision: number, handelse: Handelse, commandId?: string];

const logg = (...skrivna: readonly Skriven[]): readonly RecordedEvent[] =>
  skrivna.map(([stream, revision, ett, commandId = 'c-1'], i) => ({
    ...ett,
    id: `h-${i}`,
    version: 1,
    stream,
    revision,
    position: String(i + 1),
    metadata: {
      commandId,
      bodyHash: '',
      correlationId: commandId,
      causationId: commandId,
      aktor: { id: 'registrator', roll: 'registrator' },
      skedde: null,
      registrerad: '2026-03-02T09:00:00.000Z',
      foregaendeHash: null,
      hash: String(i),
    },
  }));

const fran = (strom: string, revision: number) => ({ strom, revision });

const BEGARD: Skriven = ['oppning-o-1', 0, handelse('OppningBegard')];
const OPPNAT: Skriven = ['arende-KS-2026-17', 0, handelse('ArendeOppnat', { oppning: 'o-1' })];
const KOPPLAD: Skriven = ['handling-h-1', 1, handelse('HandlingKopplad')];
const REGISTRERAD: Skriven = [
  'arende-KS-2026-17',
  1,
  handelse('HandlingRegistrerad', { koppladFran: fran('handling-h-1', 1) }),
];
const FLYTTAD: Skriven = ['arende-KS-2026-17', 2, handelse('HandlingFlyttad')];
const FLYTTAD_HIT: Skriven = [
  'arende-KS-2026-18',
  1,
  handelse('HandlingUpprattad', { flyttadFran: fran('arende-KS-2026-17', 2) }),
];
const SAMMANLAGT: Skriven = ['arende-KS-2026-17', 3, handelse('ArendeSammanlagt')];
const MOTTAGEN: Skriven = [
  'arende-KS-2026-3',
  7,
  handelse('SammanlaggningMottagen', { fran: fran('arende-KS-2026-17', 3) }),
];
const OVERLAMNAT: Skriven = ['arende-KS-2026-17', 4, handelse('ArendeOverlamnatTillNamnd'), 'c-5'];
const RELATERAT: Skriven = ['arende-KS-2026-17', 5, handelse('ArendeRelaterat'), 'c-5'];

let bank: ModelBench;
beforeEach(() => {
  bank = modelBench(oavslutadeModell());
});
afterEach(() => bank.close());

const kvar = (log: readonly RecordedEvent[], storlek: number): readonly string[] => {
  bank.apply(log, storlek);
  return lasOavslutade(bank.query).map(({ slag }) => slag);
};

describe('Oavslutade', () => {
  describe.each([1, 100])('i omgångar om %i händelser', (storlek) => {
    it.each<[string, Skriven, Skriven]>([
      ['oppning', BEGARD, OPPNAT],
      ['koppling', KOPPLAD, REGISTRERAD],
      ['flytt', FLYTTAD, FLYTTAD_HIT],
      ['sammanlaggning', SAMMANLAGT, MOTTAGEN],
      ['overlamning', OVERLAMNAT, RELATERAT],
    ])('%s är kvar tills motparten finns', (slag, forst, sedan) => {
      expect(kvar(logg(forst), storlek)).toEqual([slag]);
      expect(kvar(logg(forst, sedan), storlek)).toEqual([]);
    });

    it('ska inte slutföras när det har makulerats', () => {
      const makulerad: Skriven = [
        'arende-KS-2026-17',
        6,
        handelse('HandelseMakulerad', { avserHandelse: 2 }),
      ];
      const overlamnande: Skriven = [
        'arende-KS-2026-17',
        7,
        handelse('HandelseMakulerad', { avserHandelse: 4 }),
      ];
      expect(kvar(logg(FLYTTAD, OVERLAMNAT, makulerad, overlamnande), storlek)).toEqual([]);
    });

    it('blandas inte ihop med andra', () => {
      const annan: Skriven = [
        'arende-KS-2026-17',
        1,
        handelse('HandlingRegistrerad', { koppladFran: fran('handling-h-2', 1) }),
      ];
      const relation: Skriven = ['arende-KS-2026-17', 5, handelse('ArendeRelaterat'), 'c-6'];
      expect(kvar(logg(KOPPLAD, OVERLAMNAT, annan, relation), storlek)).toEqual(['koppling', 'overlamning']);
    });
  });

  it('säger vilken händelse det gäller, äldst först', () => {
    bank.apply(logg(FLYTTAD, KOPPLAD, BEGARD));
    expect(
      lasOavslutade(bank.query).map(({ strom, revision, typ, position }) => [strom, revision, typ, position]),
    ).toEqual([
      ['arende-KS-2026-17', 2, 'HandlingFlyttad', '1'],
      ['handling-h-1', 1, 'HandlingKopplad', '2'],
      ['oppning-o-1', 0, 'OppningBegard', '3'],
    ]);
  });
});
