import { PassThrough } from 'node:stream';
import { expect, it } from '@jest/globals';
import { arendebok, kommando } from '#domain/testing';
import { systemKlocka } from '#platform';
import type { Omgivning } from '../omgivning.js';
import { nastaSteg, stega, type Tangent } from './stega.js';
import { uppspelning } from './steg.js';

it.each<readonly [Tangent, number, number | null]>([
  [{ name: 'space' }, 0, 1],
  [{ name: 'return' }, 1, 2],
  [{ name: 'right' }, 2, 2],
  [{ name: 'left' }, 2, 1],
  [{ name: 'up' }, 0, 0],
  [{ name: 'home' }, 2, 0],
  [{ name: 'end' }, 0, 2],
  [{ name: 'x' }, 1, 1],
  [{}, 1, 1],
  [{ name: 'q' }, 1, null],
  [{ name: 'escape' }, 1, null],
  [{ name: 'c', ctrl: true }, 1, null],
  [{ name: 'c' }, 1, 1],
])('key %j at step %i of three leads to %p', (tangent, nu, till) => {
  expect(nastaSteg(tangent, nu, 3)).toBe(till);
});

it('draws the steps as keys are pressed, and gives the screen back', async () => {
  const bok = arendebok();
  bok.oppna({ nu: '2026-01-02T10:00:00.000Z' });
  const nu = '2026-01-03T10:00:00.000Z';
  bok.gor(kommando('GorAnteckning', { text: 'Ringde' }, { nu, skedde: nu }));
  const tangenter = new PassThrough();
  let ritat = '';
  const omgivning: Omgivning = {
    ut: { write: (text) => (ritat += text), isTTY: true, columns: 100, rows: 30 },
    fel: { write: () => undefined },
    in: Object.assign(tangenter, { isTTY: true, setRawMode: () => undefined }),
    miljo: { NO_COLOR: '1' },
    klocka: systemKlocka,
    avbrott: () => new AbortController().signal,
  };
  const steg = uppspelning(bok.handelser(), {}) ?? [];
  const klart = stega(steg, omgivning);
  expect(ritat).toContain('Steg 1 av 2');
  tangenter.write(' ');
  tangenter.write('q');
  await klart;
  expect(ritat).toContain('Steg 2 av 2');
  expect(ritat).toContain('Anteckning: Ringde');
  expect(ritat.endsWith('\u001B[?1049l')).toBe(true);
});
