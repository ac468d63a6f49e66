import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  arendeIdAv,
  fold,
  historik,
  kort,
  listrad,
  type Faktum,
  type Listrad,
  type RecordedEvent,
} from '#domain';
import { lasKort } from '../arende/arende.fragor.js';
import { arendeModell } from '../arende/arende.projection.js';
import { sokDiarium } from '../diarium/diarium.fragor.js';
import { diariumModell } from '../diarium/diarium.projection.js';
import type { ReadModel } from '../engine/read-model.js';
import { lasHistorik } from '../historik/historik.fragor.js';
import { historikModell } from '../historik/historik.projection.js';
import type { Listfilter, Listfraga, Listpost } from '../lista/listfraga.js';
import { modelBench, type ModelBench } from '../testing/model-bench.js';
import { delade, delningar, inslag, logg, momenter } from '../vikning/testing/slumplogg.js';
import { Vikningar } from '../vikning/vikningar.js';
import { sokTidslinje } from './tidslinje.fragor.js';
import { tidslinjeModell } from './tidslinje.projection.js';

const allt: Listfilter = {
  sok: null,
  serie: null,
  status: null,
  organ: null,
  slag: null,
  handlaggare: null,
  oppnadFran: null,
  oppnadTill: null,
};
const alla: Listfraga = { filter: allt, sort: 'diarienummer', efter: null, limit: 100 };

const strommar = (log: readonly RecordedEvent[]): ReadonlyMap<string, readonly Faktum[]> =>
  Map.groupBy(log as readonly (RecordedEvent & Faktum)[], (e) => arendeIdAv(e.stream) ?? '');

/** What the list should show: every ärende folded by itself. */
const facit = (
  log: readonly RecordedEvent[],
  tider: { vidTidpunkt?: number; giltig?: number },
): Record<string, Listrad> =>
  Object.fromEntries(
    [...strommar(log)].flatMap(([id, handelser]) => {
      const { arende } = fold(handelser, tider);
      return arende === null ? [] : [[id, listrad(arende)] as const];
    }),
  );

const somTabell = (poster: readonly Listpost[]): Record<string, Listrad> =>
  Object.fromEntries(poster.map(({ id, rad }) => [id, rad]));

const medModell = <T>(
  model: ReadModel,
  log: readonly RecordedEvent[],
  storlekar: readonly number[],
  prova: (bench: ModelBench) => T,
): T => {
  const bench = modelBench(model, log);
  try {
    for (const del of delade(log, storlekar)) bench.apply(del);
    return prova(bench);
  } finally {
    bench.close();
  }
};

describe('Listan vid en tidpunkt', () => {
  it('visar det som varje ärende för sig viks till, i båda tiderna', () => {
    fc.assert(
      fc.property(
        inslag,
        delningar,
        fc.array(momenter, { minLength: 3, maxLength: 6 }),
        (ins, storlekar, tider) => {
          const log = logg(ins);
          medModell(tidslinjeModell(new Vikningar()), log, storlekar, ({ query }) => {
            for (const t of [...tider, ...log.map((e) => Date.parse(e.metadata.registrerad))]) {
              expect(somTabell(sokTidslinje(query, 'vid', t, alla))).toEqual(facit(log, { vidTidpunkt: t }));
              expect(somTabell(sokTidslinje(query, 'giltig', t, alla))).toEqual(facit(log, { giltig: t }));
            }
          });
        },
      ),
      { numRuns: 100 },
    );
  });

  it('är nu densamma som diariet, korten och historiken', () => {
    fc.assert(
      fc.property(inslag, delningar, (ins, storlekar) => {
        const log = logg(ins);
        const nu = facit(log, {});
        medModell(diariumModell(new Vikningar()), log, storlekar, ({ query }) =>
          expect(somTabell(sokDiarium(query, alla))).toEqual(nu),
        );
        medModell(arendeModell(new Vikningar()), log, storlekar, ({ query }) => {
          for (const [id, handelser] of strommar(log)) {
            const { arende } = fold(handelser);
            const sista = log.findLast((e) => arendeIdAv(e.stream) === id)!;
            const lagrat = lasKort(query, id, () => undefined);
            const { revision, position } = sista;
            expect(lagrat && (JSON.parse(lagrat.json) as unknown)).toEqual(
              arende && JSON.parse(JSON.stringify(kort(arende, { revision, position }))),
            );
          }
        });
        medModell(historikModell(new Vikningar()), log, storlekar, ({ query }) => {
          for (const [id, handelser] of strommar(log)) {
            const rader = lasHistorik(query, id, { efter: -1, limit: 100 });
            const facitrader = historik(handelser);
            if (facitrader !== null)
              expect(rader.map(({ rad }) => JSON.parse(rad) as unknown)).toEqual(
                JSON.parse(JSON.stringify(facitrader)),
              );
          }
        });
      }),
      { numRuns: 100 },
    );
  });
});
