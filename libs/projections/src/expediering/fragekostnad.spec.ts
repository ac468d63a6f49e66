import { afterAll, describe, expect, it } from '@jest/globals';
import type { SqlQuery } from '../engine/read-model.js';
import { modelBench } from '../testing/model-bench.js';
import { leveranserI, listaExpedieringar, listaLeveranser } from './expediering.fragor.js';
import { expedieringModell } from './expediering.projection.js';
import { lasOversikt } from './oversikt.fragor.js';
import * as skuld from './skuld.fragor.js';

const bench = modelBench(expedieringModell());
afterAll(() => bench.close());

/** How the database would answer what a function asks. */
const planen = (fraga: (query: SqlQuery) => unknown): readonly string[] => {
  const steg: string[] = [];
  const notera = (sql: string, parametrar: Parameters<SqlQuery['all']>[1][]): void => {
    const plan = bench.query.all<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`, ...parametrar);
    steg.push(...plan.map(({ detail }) => detail));
  };
  fraga({
    get: (sql, ...parametrar) => {
      notera(sql, parametrar);
      return undefined;
    },
    all: (sql, ...parametrar) => {
      notera(sql, parametrar);
      return [];
    },
  });
  return steg;
};

const SENAST = '2026-03-02T09:00:00.000Z';
const LISTA = {
  ...{ lage: null, organ: null, avsandare: null, kanal: null, planeradTill: null },
  ...{ kvittensSaknas: false, efter: null, limit: 50 },
};
const EXPEDIERINGAR = {
  ...{ arende: null, organ: null, lage: null, planeradFran: null, planeradTill: null },
  ...{ fore: null, limit: 50 },
};

describe('what is asked all the time', () => {
  it.each<readonly [string, (query: SqlQuery) => unknown]>([
    ['new rounds', (q) => skuld.nyvackta(q, 7, 50)],
    ['the last round', (q) => skuld.senastVackt(q)],
    ['what is due', (q) => skuld.forfallna(q, SENAST, null, 50)],
    ['what is to be planned', (q) => skuld.oplaneradeKallor(q, 50)],
    ['what nobody has acknowledged', (q) => skuld.obekraftade(q, SENAST, null, 50)],
    ['the deliveries of one expediering', (q) => leveranserI(q, 'arende-KS-2026-1-7', 0, 50)],
    ['the list of deliveries', (q) => listaLeveranser(q, LISTA)],
    ['deliveries in a state', (q) => listaLeveranser(q, { ...LISTA, lage: 'uppgiven' })],
    ['deliveries from a body', (q) => listaLeveranser(q, { ...LISTA, avsandare: 'KS' })],
    ['the list of expedieringar', (q) => listaExpedieringar(q, EXPEDIERINGAR)],
    ['expedieringar of an ärende', (q) => listaExpedieringar(q, { ...EXPEDIERINGAR, arende: 'KS-2026-1' })],
  ])('%s is found in order in an index: it costs as much however much there is', (_vad, fraga) => {
    const plan = planen(fraga);
    expect(plan.length).toBeGreaterThan(0);
    expect(plan.filter((steg) => /TEMP B-TREE|SCAN (?!kanaler|start|.*INDEX)/.test(steg))).toEqual([]);
  });

  it('corrections are looked through, and not everything that was ever sent', () =>
    expect(planen((q) => skuld.rattadeUtskick(q, SENAST, 50))[0]).toMatch(/^SCAN r/));

  it('the sums are counted in an index', () =>
    expect(planen(lasOversikt)).toContainEqual(
      expect.stringContaining('COVERING INDEX leveranser_avsandare'),
    ));
});
