import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  delegationsrad,
  foldDelegationsbeslut,
  tolkaDelegationsbeslutId,
  type DelegationsbeslutEvent,
  type Delegationsfaktum,
  type RecordedEvent,
} from '#domain';
import { handelse } from '#domain/testing';
import { modelBench } from '../testing/model-bench.js';
import { listaDelegationsbeslut, type Delegationsfraga } from './delegationsbeslut.fragor.js';
import { delegationsbeslutModell } from './delegationsbeslut.projection.js';

const BESLUT = ['SN-2026-1', 'SN-2026-2', 'KS-2026-1', 'SN-2025-9'] as const;
const TYPER: readonly DelegationsbeslutEvent['type'][] = [
  'DelegationsbeslutAnmalt',
  'DelegationsbeslutExpedierat',
  'DelegationsbeslutTillkannagivet',
  'DelegationsbeslutMakulerat',
];
const DAGAR = ['2026-02-02', '2026-03-02', '2025', null] as const;

type Inslag = {
  readonly beslut: number;
  readonly typ: number;
  readonly dag: number;
  readonly rattar: number | null;
};
const inslag = fc.record<Inslag>({
  beslut: fc.nat(BESLUT.length - 1),
  typ: fc.nat(TYPER.length - 1),
  dag: fc.nat(DAGAR.length - 1),
  rattar: fc.option(fc.nat(4), { freq: 4 }),
});

/** A log of several decisions, each begun by being taken, with facts in any order and some of them annulled. */
const logg = (alla: readonly Inslag[]): readonly RecordedEvent[] => {
  const slut = new Map<string, number>();
  return alla.map(({ beslut, typ, dag, rattar }, n) => {
    const id = BESLUT[beslut] ?? '';
    const revision = (slut.get(id) ?? -1) + 1;
    slut.set(id, revision);
    const fattat = () => handelse('DelegationsbeslutFattat', { ...tolkaDelegationsbeslutId(id)! });
    const senare = () =>
      rattar !== null && rattar > 0 && rattar < revision
        ? handelse('HandelseMakulerad', { avserHandelse: rattar })
        : handelse(TYPER[typ] ?? 'DelegationsbeslutAnmalt');
    return {
      ...(revision === 0 ? fattat() : senare()),
      id: `h-${n}`,
      version: 1,
      stream: `delegationsbeslut-${id}`,
      revision,
      position: String(n + 1),
      metadata: {
        commandId: `c-${n}`,
        bodyHash: '',
        correlationId: `c-${n}`,
        causationId: `c-${n}`,
        aktor: { id: 'a', roll: 'registrator' },
        skedde: DAGAR[dag] ?? null,
        registrerad: new Date(Date.UTC(2026, 3, 10) + n * 60_000).toISOString(),
        foregaendeHash: null,
        hash: `${id} ${revision}`,
      },
    };
  });
};

const ALLT: Delegationsfraga = { namnd: null, ar: null, arende: null, anmalt: null, fore: null, limit: 10 };

describe('the read model of decisions outside meetings', () => {
  it('shows what folding the whole stream would, in batches of any size', () => {
    fc.assert(
      fc.property(fc.array(inslag, { maxLength: 30 }), fc.integer({ min: 1, max: 9 }), (ins, storlek) => {
        const log = logg(ins);
        const bench = modelBench(delegationsbeslutModell(), log);
        try {
          bench.apply(log, storlek);
          const facit = BESLUT.flatMap((id) => {
            const egna = log.filter((e) => e.stream === `delegationsbeslut-${id}`);
            const { beslut } = foldDelegationsbeslut(egna as (RecordedEvent & Delegationsfaktum)[]);
            return beslut ? [delegationsrad(beslut)] : [];
          });
          const rader = listaDelegationsbeslut(bench.query, ALLT).map(
            ({ rad }) => JSON.parse(rad) as unknown,
          );
          expect(rader).toHaveLength(facit.length);
          expect(rader).toEqual(expect.arrayContaining(facit));
        } finally {
          bench.close();
        }
      }),
      { numRuns: 60 },
    );
  });

  it('leaves the stream of the numbers alone', () => {
    const [forsta] = logg([{ beslut: 0, typ: 0, dag: 0, rattar: null }]);
    const nummer = {
      ...forsta!,
      ...handelse('DelegationsbeslutsnummerOvertaget'),
      stream: 'delegationsbeslut-SN-2026',
    };
    const bench = modelBench(delegationsbeslutModell(), [nummer]);
    bench.apply([nummer]);
    expect(listaDelegationsbeslut(bench.query, ALLT)).toEqual([]);
    bench.close();
  });

  it('lists the last year first, the highest number first, by what is asked for', () => {
    const alla = BESLUT.map((_, beslut) => ({ beslut, typ: 0, dag: 0, rattar: null }));
    const log = logg([...alla, { beslut: 1, typ: 0, dag: 1, rattar: null }]);
    const bench = modelBench(delegationsbeslutModell(), log);
    bench.apply(log);
    const lista = (fraga: Partial<Delegationsfraga>) =>
      listaDelegationsbeslut(bench.query, { ...ALLT, ...fraga }).map(
        ({ rad }) => (JSON.parse(rad) as { id: string }).id,
      );
    expect(lista({})).toEqual(['SN-2026-2', 'SN-2026-1', 'KS-2026-1', 'SN-2025-9']);
    expect(lista({ namnd: 'SN', ar: 2026 })).toEqual(['SN-2026-2', 'SN-2026-1']);
    expect(lista({ anmalt: true })).toEqual(['SN-2026-2']);
    expect(lista({ anmalt: false, limit: 2 })).toEqual(['SN-2026-1', 'KS-2026-1']);
    expect(lista({ arende: 'SN-2026-17' })).toHaveLength(4);
    expect(lista({ arende: 'SN-2026-18' })).toEqual([]);
    expect(lista({ fore: [2026, 'SN', 1] })).toEqual(['KS-2026-1', 'SN-2025-9']);
    bench.close();
  });
});
