import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  foldSammantrade,
  sammantradeskort,
  tolkaSammantradeId,
  type RecordedEvent,
  type SammantradeEvent,
  type Sammantradesfaktum,
} from '#domain';
import { handelse, sammantradesexempel } from '#domain/testing';
import { modelBench } from '../testing/model-bench.js';
import { lasSammantrade, listaSammantraden } from './sammantraden.fragor.js';
import { Moteslagen } from './moteslagen.js';
import { sammantradenModell } from './sammantraden.projection.js';

const MOTEN = ['KF-2026-03-02', 'KF-2026-03-02-2', 'KS-2026-03-02', 'KS-2026-02-16'] as const;
const DAGAR = ['2026-03-02', '2026-02-20', '2026-03-09', null, '2026'] as const;
const TYPER = Object.keys(sammantradesexempel) as SammantradeEvent['type'][];

type Inslag = {
  readonly mote: number;
  readonly typ: number;
  readonly dag: number;
  readonly rattar: number | null;
};
const inslag = fc.record<Inslag>({
  mote: fc.nat(MOTEN.length - 1),
  typ: fc.nat(TYPER.length - 1),
  dag: fc.nat(DAGAR.length - 1),
  rattar: fc.option(fc.nat(5), { freq: 4 }),
});

/** A log of several meetings, chained per stream as the real one, with facts in any order and some of them annulled. */
const logg = (alla: readonly Inslag[]): readonly RecordedEvent[] => {
  const slut = new Map<string, number>();
  return alla.map(({ mote, typ, dag, rattar }, n) => {
    const stream = `sammantrade-${MOTEN[mote] ?? ''}`;
    const revision = (slut.get(stream) ?? -1) + 1;
    slut.set(stream, revision);
    const event =
      rattar !== null && rattar < revision
        ? handelse('HandelseMakulerad', { avserHandelse: rattar })
        : handelse(TYPER[typ] ?? 'SammantradeOppnat');
    const registrerad = new Date(Date.UTC(2026, 2, 10) + n * 60_000).toISOString();
    return {
      ...event,
      id: `h-${n}`,
      version: 1,
      stream,
      revision,
      position: String(n + 1),
      metadata: {
        commandId: `c-${n}`,
        bodyHash: '',
        correlationId: `c-${n}`,
        causationId: `c-${n}`,
        aktor: { id: 'a', roll: 'registrator' },
        skedde: DAGAR[dag] ?? null,
        registrerad,
        foregaendeHash: revision === 0 ? null : `${stream} ${revision - 1}`,
        hash: `${stream} ${revision}`,
      },
    };
  });
};

const facit = (log: readonly RecordedEvent[], id: string): unknown => {
  const egna = log.filter((e) => e.stream === `sammantrade-${id}`) as (RecordedEvent & Sammantradesfaktum)[];
  const sista = egna.at(-1);
  const delar = tolkaSammantradeId(id);
  if (!sista || !delar) return null;
  const { revision, position } = sista;
  const kort = sammantradeskort(foldSammantrade(delar, egna).sammantrade, { revision, position });
  return JSON.parse(JSON.stringify(kort));
};

describe('the read model of meetings', () => {
  it('shows what folding the whole stream would, in batches of any size, remembered or not', () => {
    fc.assert(
      fc.property(fc.array(inslag, { maxLength: 40 }), fc.integer({ min: 1, max: 9 }), (ins, storlek) => {
        const log = logg(ins);
        const glomsk = new Moteslagen();
        glomsk.fore = () => null;
        for (const lagen of [new Moteslagen(), glomsk]) {
          const bench = modelBench(sammantradenModell(lagen), log);
          try {
            bench.apply(log, storlek);
            for (const id of MOTEN) {
              const lagrat = lasSammantrade(bench.query, id);
              expect(lagrat && (JSON.parse(lagrat.kort) as unknown)).toEqual(facit(log, id));
            }
          } finally {
            bench.close();
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  it('does not go on from a log that was put in the place of another', () => {
    const log = logg([0, 1, 2].map((typ) => ({ mote: 0, typ, dag: 0, rattar: null })));
    const annan = log.map((e) => ({ ...e, metadata: { ...e.metadata, hash: 'x', foregaendeHash: 'x' } }));
    const lagen = new Moteslagen();
    const bench = modelBench(sammantradenModell(lagen), log);
    bench.apply(log.slice(0, 2));
    expect(lagen.fore(log[2]!)).not.toBeNull();
    expect(lagen.fore(annan[2]!)).toBeNull();
    bench.close();
  });

  it('lists the latest first', () => {
    const log = logg(MOTEN.map((_, mote) => ({ mote, typ: 2, dag: 0, rattar: null })));
    const bench = modelBench(sammantradenModell(), log);
    bench.apply(log);
    const lista = (fraga: Partial<Parameters<typeof listaSammantraden>[1]>) =>
      listaSammantraden(bench.query, {
        organ: null,
        fran: null,
        till: null,
        fore: null,
        limit: 10,
        ...fraga,
      }).map(({ rad }) => (JSON.parse(rad) as { id: string }).id);
    expect(lista({})).toEqual(['KS-2026-03-02', 'KF-2026-03-02-2', 'KF-2026-03-02', 'KS-2026-02-16']);
    expect(lista({ organ: 'KS' })).toEqual(['KS-2026-03-02', 'KS-2026-02-16']);
    expect(lista({ fran: '2026-03-01', limit: 2 })).toEqual(['KS-2026-03-02', 'KF-2026-03-02-2']);
    expect(lista({ till: '2026-03-01' })).toEqual(['KS-2026-02-16']);
    expect(lista({ fore: ['2026-03-02', 'KF', 2] })).toEqual(['KF-2026-03-02', 'KS-2026-02-16']);
    bench.close();
  });
});
