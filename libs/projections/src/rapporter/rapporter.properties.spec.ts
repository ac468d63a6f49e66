import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  arendeposter,
  arendestrom,
  fold,
  delegationsbeslutIdAv,
  delegationsposter,
  foldDelegationsbeslut,
  foldSammantrade,
  motesposter,
  sammantradeIdAv,
  tolkaSammantradeId,
  type Delegationsfaktum,
  type Faktum,
  type RecordedEvent,
  type Rapportpost,
  type Sammantradesfaktum,
} from '#domain';
import { modelBench } from '../testing/model-bench.js';
import { blandlogg } from '../vikning/testing/blandlogg.js';
import { Vikningar } from '../vikning/vikningar.js';
import { rapporterModell } from './rapporter.projection.js';
import type { Postaxel } from './rapporter.tabeller.js';

const arArende = (strom: string): boolean => strom.startsWith(arendestrom(''));
const harPoster = (strom: string): boolean =>
  arArende(strom) || sammantradeIdAv(strom) !== null || delegationsbeslutIdAv(strom) !== null;

/** What reports would say of a stream by folding all of it, as of a moment in one of the two times. */
const facit = (
  strom: string,
  log: readonly RecordedEvent[],
  axel: Postaxel,
  t: number,
): readonly Rapportpost[] => {
  const egna = log.filter((e) => e.stream === strom);
  const tider = axel === 'post_vid' ? { vidTidpunkt: t } : { giltig: t };
  if (arArende(strom)) {
    const { arende } = fold(egna as readonly (RecordedEvent & Faktum)[], tider);
    return arende ? arendeposter(arende) : [];
  }
  if (delegationsbeslutIdAv(strom) !== null) {
    const { beslut } = foldDelegationsbeslut(egna as readonly (RecordedEvent & Delegationsfaktum)[], tider);
    return beslut ? delegationsposter(beslut) : [];
  }
  const id = tolkaSammantradeId(sammantradeIdAv(strom) ?? '');
  if (id === null) return [];
  const { fakta, sammantrade } = foldSammantrade(
    id,
    egna as readonly (RecordedEvent & Sammantradesfaktum)[],
    tider,
  );
  return fakta.length === 0 ? [] : motesposter(sammantrade);
};

const perNyckel = (poster: readonly Rapportpost[]): ReadonlyMap<string, unknown> =>
  new Map(poster.map((post) => [post.nyckel, JSON.parse(JSON.stringify(post)) as unknown]));

describe('the posts of reports', () => {
  it('are at every moment, in both times, what folding the whole stream says', () => {
    fc.assert(
      fc.property(blandlogg, fc.integer({ min: 1, max: 9 }), fc.nat(400), (log, storlek, dag) => {
        const bank = modelBench(rapporterModell(new Vikningar()), log);
        const registrerade = log.map((e) => Date.parse(e.metadata.registrerad));
        const stunder = [...registrerade, Date.UTC(2025, 0, 1) + dag * 86_400_000 * 2];
        try {
          bank.apply(log, storlek);
          for (const strom of new Set(log.map((e) => e.stream))) {
            if (!harPoster(strom)) continue;
            for (const axel of ['post_vid', 'post_giltig'] as const)
              for (const t of stunder) {
                const rader = bank.query.all<{ nyckel: string; post: string }>(
                  `SELECT nyckel, post FROM ${axel} WHERE strom = ? AND fran <= ? AND till > ?`,
                  ...[strom, t, t],
                );
                const lagrat = new Map(rader.map((r) => [r.nyckel, JSON.parse(r.post) as unknown]));
                expect([strom, axel, t, lagrat]).toEqual([
                  strom,
                  axel,
                  t,
                  perNyckel(facit(strom, log, axel, t)),
                ]);
              }
          }
        } finally {
          bank.close();
        }
      }),
      { numRuns: 40 },
    );
  });
});
