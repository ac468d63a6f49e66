import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { RecordedEvent } from '#domain';
import type { ReadModel } from './engine/read-model.js';
import { lasmodeller, type Lasmodellnamn, LASMODELLVERSIONER } from './lasmodeller.js';
import { modelBench } from './testing/model-bench.js';
import { blandlogg } from './vikning/testing/blandlogg.js';
import { delade, delningar, inslag, logg } from './vikning/testing/slumplogg.js';
import { innehall } from './vikning/testing/tabeller.js';
import { Vikningar } from './vikning/vikningar.js';

/** What every read model holds after the events, delivered in these pieces to all of them together. */
const efter = (
  log: readonly RecordedEvent[],
  delar: readonly (readonly RecordedEvent[])[],
  vikningar = new Vikningar(),
): Readonly<Record<string, unknown>> => {
  const bankar = lasmodeller(vikningar).map((model) => [model.namn, modelBench(model, log)] as const);
  try {
    for (const del of delar) for (const [, bank] of bankar) bank.apply(del);
    return Object.fromEntries(bankar.map(([namn, bank]) => [namn, innehall(bank.query)]));
  } finally {
    for (const [, bank] of bankar) bank.close();
  }
};

/** The same events as they are decoded again after a restart: equal, and others. */
const igen = (log: readonly RecordedEvent[]): readonly RecordedEvent[] => structuredClone(log);

describe('Läsmodellerna: dealing with at-least-once delivery', () => {
  it('holds the same however the log is cut into batches', () => {
    fc.assert(
      fc.property(inslag, delningar, (ins, storlekar) => {
        const log = logg(ins);
        expect(efter(log, delade(log, storlekar))).toEqual(efter(log, [log]));
      }),
      { numRuns: 30 },
    );
  });

  it('counts events delivered twice once', () => {
    fc.assert(
      fc.property(inslag, delningar, (ins, storlekar) => {
        const log = logg(ins);
        const delar = delade(log, storlekar).flatMap((del) => [del, igen(del)]);
        expect(efter(log, [...delar, igen(log)])).toEqual(efter(log, [log]));
      }),
      { numRuns: 20 },
    );
  });

  it('holds the same when nothing of what has been folded is remembered', () => {
    fc.assert(
      fc.property(inslag, delningar, (ins, storlekar) => {
        const log = logg(ins);
        expect(efter(log, delade(log, storlekar), new Vikningar(0))).toEqual(efter(log, [log]));
      }),
      { numRuns: 30 },
    );
  });

  it('a rebuild beside the live one gives the same rows', () => {
    fc.assert(
      fc.property(inslag, delningar, (ins, storlekar) => {
        const log = logg(ins);
        const vikningar = new Vikningar();
        const levande = efter(log, delade(log, storlekar), vikningar);
        expect(efter(igen(log), [igen(log)], vikningar)).toEqual(levande);
      }),
      { numRuns: 20 },
    );
  });
});

/** The same events as a build from nothing is given them: the streams in the order they were begun. */
const stromvis = (log: readonly RecordedEvent[]): readonly RecordedEvent[] =>
  [...Map.groupBy(log, ({ stream }) => stream).values()].flat();

/** The models of the projection thread, but that those the reading thread fills are its own until they are filled. */
const delat = () => {
  const lasarens = lasmodeller();
  const trad = { fyller: true };
  const modeller = lasmodeller().map((model, i): ReadModel => {
    const den = (): ReadModel => (trad.fyller && model.bredvid === true ? (lasarens[i] ?? model) : model);
    return {
      ...model,
      behover: (handelser, query) => den().behover?.(handelser, query) ?? [],
      apply: (handelser, tx, strommar) => den().apply(handelser, tx, strommar),
    };
  });
  return { modeller, trad };
};

describe('Läsmodellerna, byggda ström för ström', () => {
  it('remembers only the last of the ärenden it has folded, so that memory does not follow the log', () => {
    const loggar = fc.sample(blandlogg, { numRuns: 20, seed: 1 }).map(stromvis);
    for (const { namn } of lasmodeller()) {
      const vikningar = new Vikningar();
      const { kanda } = vikningar as unknown as { readonly kanda: ReadonlyMap<string, unknown> };
      for (const log of loggar) {
        const model = lasmodeller(vikningar).find((m) => m.namn === namn)!;
        const bank = modelBench(model, log);
        bank.fill(log);
        bank.close();
        expect([namn, kanda.size <= 1]).toEqual([namn, true]);
      }
    }
  });

  it('holds the same as in log order, wherever the streams are cut, and goes on from there', () => {
    fc.assert(
      fc.property(blandlogg, delningar, fc.nat(60), (log, storlekar, huvud) => {
        const fyllt = stromvis(log.slice(0, huvud));
        const { modeller, trad } = delat();
        const bankar = modeller.map((model) => [model, modelBench(model, log)] as const);
        const facit = efter(log, [log]);
        try {
          for (const del of delade(fyllt, storlekar))
            for (const [{ stromvis }, bank] of bankar) if (stromvis === true) bank.fill(del);
          trad.fyller = false;
          for (const [model, bank] of bankar) {
            bank.filled();
            bank.apply(log);
            expect([model.namn, innehall(bank.query)]).toEqual([model.namn, facit[model.namn]]);
          }
        } finally {
          for (const [, bank] of bankar) bank.close();
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('Läsmodellerna', () => {
  it('har en version var, som läsarna känner', () => {
    const versioner = lasmodeller().map(({ namn, version }) => [namn, version] as const);
    expect(Object.fromEntries(versioner)).toEqual(LASMODELLVERSIONER);
    expect(versioner.map(([namn]) => namn as Lasmodellnamn)).toEqual(Object.keys(LASMODELLVERSIONER));
  });
});
