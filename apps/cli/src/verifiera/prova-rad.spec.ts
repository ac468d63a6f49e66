import { expect, it } from '@jest/globals';
import type { Loggrad } from './loggrad.js';
import { provaRad } from './prova-rad.js';

const hel: Loggrad = {
  strom: 'arende-KS-2026-1',
  revision: 3,
  position: '12',
  typ: 'AnteckningGjord',
  hash: 'b',
  beraknad: 'b',
  foregaendeHash: 'a',
  fore: { hash: 'a', position: '11' },
};
const koder = (andrat: Partial<Loggrad>): readonly string[] =>
  provaRad({ ...hel, ...andrat }).map(({ kod }) => kod);

it('finds nothing in an event that is what was written, after the one before it', () => {
  expect(koder({})).toEqual([]);
  expect(koder({ revision: 0, fore: null, foregaendeHash: null })).toEqual([]);
});

it.each<readonly [string, Partial<Loggrad>, readonly string[]]>([
  ['bytes that were changed', { beraknad: 'c' }, ['INNEHALLET_ANDRAT']],
  ['metadata that cannot be read', { foregaendeHash: undefined }, ['METADATA_OLASBAR']],
  ['a first event that is not the first', { revision: 0, fore: null }, ['BORJAN_SAKNAS']],
  ['an event before it that is gone', { fore: null }, ['HANDELSE_SAKNAS']],
  ['another event before it', { fore: { hash: 'x', position: '11' } }, ['KEDJAN_BRUTEN']],
  ['an order that was turned round', { fore: { hash: 'a', position: '13' } }, ['ORDNINGEN_BRUTEN']],
  [
    'everything at once',
    { beraknad: 'c', fore: { hash: 'x', position: '11' } },
    ['INNEHALLET_ANDRAT', 'KEDJAN_BRUTEN'],
  ],
])('finds %s', (_, andrat, funna) => {
  expect(koder(andrat)).toEqual(funna);
});

it('says where', () => {
  expect(provaRad({ ...hel, beraknad: 'c' })[0]).toMatchObject({
    strom: 'arende-KS-2026-1',
    revision: 3,
    position: '12',
  });
});
