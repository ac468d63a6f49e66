import { expect, it } from '@jest/globals';
import type { GenerationInfo } from '#projections';
import { stilFor } from '../terminal/stil.js';
import { lasmodellstatus, visaLasmodeller } from './status.js';

const utanFarg = stilFor({ write: () => undefined }, {});
const generation = (andrat: Partial<GenerationInfo>): GenerationInfo => ({
  generation: 1,
  namn: 'diarium',
  version: 2,
  tillstand: 'aktuell',
  agare: null,
  agareTill: 0,
  position: '10',
  stopp: null,
  ...andrat,
});
const stopp = {
  handelse: null,
  efter: '7',
  orsak: 'BeslutFattat (arende-KS-2026-1, revision 4) kan inte läsas in',
};

it.each<readonly [string, Partial<GenerationInfo>]>([
  ['aktuell', {}],
  ['efter', { position: '7' }],
  ['bygger', { tillstand: 'bygger', position: null }],
  ['gammal', { version: 1 }],
  ['stoppad', { stopp, position: '7' }],
])('a read model is %s', (tillstand, andrat) => {
  const [rad] = lasmodellstatus([generation(andrat)], '10', { diarium: 2 });
  expect(rad?.tillstand).toBe(tillstand);
});

it('says of one that was never built that it is missing, and how far the log has come', () => {
  expect(lasmodellstatus([], '10', { diarium: 2 })).toEqual([
    {
      namn: 'diarium',
      version: 2,
      generation: null,
      position: null,
      efterslapning: 10,
      tillstand: 'saknas',
      orsak: null,
    },
  ]);
});

it('shows the lag, and why one has stopped', () => {
  const rader = lasmodellstatus([generation({ stopp, position: '7' })], '10', { diarium: 2 });
  const text = visaLasmodeller(rader, '10', 100, utanFarg).join('\n');
  expect(text).toMatch(/diarium +2 +1 +7 +3 +stoppad/);
  expect(text).toContain('diarium: BeslutFattat (arende-KS-2026-1, revision 4) kan inte läsas in');
});
