import { expect, it } from '@jest/globals';
import { plattnummer, tolkaPlattvag } from './plattvag.js';

it('writes the number of a tile as C2SP tlog-tiles has it', () => {
  expect([0, 67, 999, 1000, 1234067].map(plattnummer)).toEqual([
    '000',
    '067',
    '999',
    'x001/000',
    'x001/x234/067',
  ]);
});

it.each([
  ['0/000', { niva: 0, nr: 0, bredd: 256 }],
  ['1/x001/x234/067.p/17', { niva: 1, nr: 1_234_067, bredd: 17 }],
  ['entries/003.p/255', { niva: 'entries', nr: 3, bredd: 255 }],
])('reads the path %s', (vag, platta) => {
  expect(tolkaPlattvag(vag)).toEqual(platta);
});

it.each([
  '',
  '0',
  '0/0',
  '00/000',
  '0/x000/001',
  '0/001/002',
  '0/000.p/256',
  '0/000.p/0',
  '0/000.p/01',
  '64/000',
  '0/../000',
  'data/000',
])('knows a path that is none: %s', (vag) => {
  expect(tolkaPlattvag(vag)).toBe(null);
});
