import { expect, it } from '@jest/globals';
import { enGang } from './en-gang.js';

const MINUT_MS = 60_000;

it('a fault that is tried again each minute is told of once, and anew when it had been mended', () => {
  let nu = Date.parse('2026-03-02T08:00:00Z');
  const sagda: string[] = [];
  const hor = enGang((error) => sagda.push(String(error)), { nu: () => new Date(nu).toISOString() });
  const enMinut = (fel: string): void => {
    nu += MINUT_MS;
    hor(new Error(fel));
  };
  for (let minut = 0; minut < 30; minut++) enMinut('vittnet är borta');
  enMinut('disken är full');
  expect(sagda).toEqual(['Error: vittnet är borta', 'Error: disken är full']);
  nu += 20 * MINUT_MS;
  enMinut('vittnet är borta');
  expect(sagda).toHaveLength(3);
});
