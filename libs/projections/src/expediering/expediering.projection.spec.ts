import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  ejSkickad,
  evolveLeverans,
  expedieringsId,
  expedieringsstrom,
  leveransAv,
  leveransId,
  type Leverans,
  type Leveransfaktum,
  type LeveransEvent,
  type RecordedEvent,
} from '#domain';
import { modelBench } from '../testing/model-bench.js';
import { innehall } from '../vikning/testing/tabeller.js';
import { lasExpediering, leveranserI, listaLeveranser, type Leveransrad } from './expediering.fragor.js';
import { expedieringModell } from './expediering.projection.js';
import { lasOversikt } from './oversikt.fragor.js';
import { oplaneradeKallor, senastVackt } from './skuld.fragor.js';
import { Expedieringslogg } from './testing/expedieringslogg.js';

const ARENDEN = ['KS-2026-1', 'KS-2026-2'] as const;
const LEVERANSTYPER: readonly LeveransEvent['type'][] = [
  'SkickadTillMottagare',
  'Levererad',
  'LeveransMisslyckad',
  'LeveransUppgiven',
  'LeveransOmsand',
  'LeveransAterkallad',
  'MottagandeKvitterat',
  'MottagareDelgiven',
  'LeveransPamind',
  'LeveransEskalerad',
];

type Inslag = {
  readonly slag: 'fakta' | 'planera' | 'leverans' | 'aterkalla' | 'start';
  readonly a: number;
  readonly b: number;
  readonly import: boolean;
};
const inslag = fc.record<Inslag>({
  slag: fc.constantFrom(
    'fakta',
    'fakta',
    'planera',
    'leverans',
    'leverans',
    'leverans',
    'aterkalla',
    'start',
  ),
  a: fc.nat(50),
  b: fc.nat(50),
  import: fc.boolean(),
});
const flera = fc.array(inslag, { maxLength: 60, size: 'max' });

const ur = <T>(lista: readonly T[], n: number): T | undefined => lista[n % Math.max(lista.length, 1)];

const ettFaktum = (logg: Expedieringslogg, { a, b, import: importerad }: Inslag): void => {
  const strom = `arende-${ur(ARENDEN, a)}`;
  const mer = importerad ? { import: true as const } : {};
  const avserHandelse = b % 5;
  if (b % 4 === 0) logg.skriv(strom, 'BeslutFattat', { nr: 1 }, mer);
  else if (b % 4 === 1) logg.skriv(strom, 'BeslutExpedierat', { avser: { slag: 'beslut', nr: 1 } }, mer);
  else if (b % 4 === 2) logg.skriv(strom, 'UppgiftRattad', { avserHandelse }, mer);
  else logg.skriv(strom, 'HandelseMakulerad', { avserHandelse }, mer);
};

/** Facts of several ärenden, what was planned of some of them, and anything at all of what became of the recipients. */
const slumplogg = (alla: readonly Inslag[]): readonly RecordedEvent[] => {
  const logg = new Expedieringslogg();
  const planerade: string[] = [];
  const leveranser: string[] = [];
  const skriv: Readonly<Record<Inslag['slag'], (ett: Inslag) => void>> = {
    fakta: (ett) => ettFaktum(logg, ett),
    planera: ({ a, b }) => {
      const fakta = logg.handelser.filter((h) => h.type === 'BeslutExpedierat' && h.metadata.import !== true);
      const faktum = ur(fakta, a);
      const id = faktum ? expedieringsId(faktum.stream, faktum.revision) : null;
      if (id === null || planerade.includes(id)) return;
      planerade.push(id);
      leveranser.push(...logg.planera(id, 1 + (b % 3)));
    },
    leverans: ({ a, b }) => {
      const id = ur(leveranser, a);
      if (id !== undefined) logg.leverans(id, ur(LEVERANSTYPER, b) ?? 'Levererad');
    },
    aterkalla: ({ a }) => {
      const id = ur(planerade, a);
      if (id !== undefined) logg.skriv(expedieringsstrom(id), 'ExpedieringAterkallad');
    },
    start: ({ a }) => {
      const fran = new Date(Date.UTC(2026, 2, 1, 9, a)).toISOString();
      logg.skriv('process-expediering-start', 'ExpedieringStartad', { fran });
    },
  };
  for (const ett of alla) skriv[ett.slag](ett);
  return logg.handelser;
};

const vikt = (log: readonly RecordedEvent[], id: string): Leverans =>
  log
    .filter(({ stream }) => leveransAv(stream) === id)
    .reduce((l, h) => evolveLeverans(l, h as unknown as Leveransfaktum), ejSkickad);

const faststallda = (log: readonly RecordedEvent[]): readonly string[] =>
  log
    .filter(({ type }) => type === 'MottagareFaststallda')
    .flatMap(({ stream, data }) =>
      (data as { readonly mottagare: readonly { readonly nr: number }[] }).mottagare.map(({ nr }) =>
        leveransId(stream.slice('expediering-'.length), nr),
      ),
    );

const utanNr = (tabeller: Readonly<Record<string, readonly unknown[]>>) => ({
  ...tabeller,
  leveranser: tabeller['leveranser']
    ?.map((rad) => JSON.stringify({ ...(JSON.parse(rad as string) as object), vackt: 0 }))
    .sort(),
});

const ALLA = {
  ...{ lage: null, organ: null, avsandare: null, kanal: null, planeradTill: null },
  ...{ kvittensSaknas: false, efter: null, limit: 1_000 },
};

const visat = ({ id, lage, omgang, forsok, levererad, kvitterad, nastaForsok, eskalerad }: Leveransrad) => ({
  ...{ id, lage, omgang, forsok, levererad, kvitterad, nastaForsok, eskalerad },
});

describe('the read model of what is owed to whom', () => {
  it('shows what folding the stream of each delivery would, in batches of any size', () => {
    fc.assert(
      fc.property(flera, fc.integer({ min: 1, max: 9 }), (alla, storlek) => {
        const log = slumplogg(alla);
        const bench = modelBench(expedieringModell(), log);
        try {
          bench.apply(log, storlek);
          const facit = faststallda(log).map((id) => {
            const { lage, omgang, forsok, levererad, kvitterad, nastaForsok, eskalerad } = vikt(log, id);
            const nar = kvitterad?.nar ?? null;
            return { ...{ id, lage, omgang, forsok, levererad, nastaForsok, eskalerad }, kvitterad: nar };
          });
          const rader = listaLeveranser(bench.query, ALLA).map(visat);
          expect(rader).toHaveLength(facit.length);
          expect(rader).toEqual(expect.arrayContaining(facit));
        } finally {
          bench.close();
        }
      }),
      { numRuns: 60 },
    );
  });

  it('holds the same one stream after the other, but for the numbers of the rounds, which are as many', () => {
    fc.assert(
      fc.property(flera, fc.integer({ min: 1, max: 9 }), fc.nat(60), (alla, storlek, halften) => {
        const log = slumplogg(alla);
        if (log.length === 0) return;
        const [forst, sedan] = [log.slice(0, halften + 1), log.slice(halften + 1)];
        const levande = modelBench(expedieringModell(), log);
        const byggd = modelBench(expedieringModell(), log);
        try {
          levande.apply(log, storlek);
          const stromvis = [...Map.groupBy(forst, ({ stream }) => stream).values()].flat();
          for (let i = 0; i < stromvis.length; i += storlek) byggd.fill(stromvis.slice(i, i + storlek));
          byggd.filled();
          byggd.apply(sedan, storlek);
          expect(utanNr(innehall(byggd.query))).toEqual(utanNr(innehall(levande.query)));
          expect(senastVackt(byggd.query)).toBe(senastVackt(levande.query));
        } finally {
          levande.close();
          byggd.close();
        }
      }),
      { numRuns: 60 },
    );
  });

  it('has every recipient in exactly one state at every moment: the sums are those that were settled', () => {
    fc.assert(
      fc.property(flera, (alla) => {
        const log = slumplogg(alla);
        const bench = modelBench(expedieringModell(), log);
        try {
          log.forEach((ett, i) => {
            bench.apply([ett]);
            const hittills = log.slice(0, i + 1);
            const lagen = Map.groupBy(faststallda(hittills), (id) => vikt(hittills, id).lage);
            const antal = (lage: Leverans['lage']): number => lagen.get(lage)?.length ?? 0;
            const { mottagare, vantar, levererade, uppgivna, aterkallade } = lasOversikt(bench.query);
            expect(vantar + levererade + uppgivna + aterkallade).toBe(mottagare);
            expect({ mottagare, vantar, levererade, uppgivna, aterkallade }).toEqual({
              mottagare: faststallda(hittills).length,
              vantar: antal('vantar'),
              levererade: antal('levererad'),
              uppgivna: antal('uppgiven'),
              aterkallade: antal('aterkallad'),
            });
          });
          for (const { stream, data } of log.filter(({ type }) => type === 'ExpedieringPlanerad')) {
            const id = stream.slice('expediering-'.length);
            const { mottagare, ...resten } = lasExpediering(bench.query, id)!.summor;
            expect(mottagare).toBe((data as { readonly antal: number }).antal);
            expect(Object.values(resten).reduce((summa, n) => summa + n, 0)).toBe(mottagare);
            expect(leveranserI(bench.query, id, 0, 100)).toHaveLength(mottagare);
          }
        } finally {
          bench.close();
        }
      }),
      { numRuns: 40 },
    );
  });

  it('owes nothing of what was imported, nor of what was recorded before sending began', () => {
    fc.assert(
      fc.property(flera, (alla) => {
        const log = slumplogg(alla);
        const bench = modelBench(expedieringModell(), log);
        try {
          log.forEach((ett, i) => {
            bench.apply([ett]);
            const start = log.slice(0, i + 1).findLast(({ type }) => type === 'ExpedieringStartad');
            for (const { strom, revision } of oplaneradeKallor(bench.query, 100)) {
              const { metadata } = log.find((h) => h.stream === strom && h.revision === revision)!;
              expect(metadata.import).toBeUndefined();
              expect(metadata.registrerad >= (start!.data as { readonly fran: string }).fran).toBe(true);
            }
          });
          const egna = log.filter((h) => h.type === 'BeslutExpedierat' && h.metadata.import !== true);
          expect(bench.query.all('SELECT id FROM kallor')).toHaveLength(egna.length);
        } finally {
          bench.close();
        }
      }),
      { numRuns: 40 },
    );
  });
});
