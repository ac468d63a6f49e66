import { expect, it } from '@jest/globals';
import { rentext } from '#dokument';
import { uppraknade, visaDatum } from './ord.js';

it.each([
  ['2026-03-02', '2026-03-02'],
  ['2026-03-02T23:30:00Z', '2026-03-03'],
  ['2026-03', 'mars 2026'],
  ['2026', '2026'],
  ['2026-03-02/..', '2026-03-02 eller senare'],
  ['../2026-03-02', 'senast 2026-03-02'],
  ['2026-03-01/2026-03-02', 'någon dag 2026-03-01 – 2026-03-02'],
  [null, 'uppgift saknas'],
])('the date %s is written %s', (datum, text) => expect(visaDatum(datum)).toBe(text));

it('some are written as one', () => {
  expect(uppraknade(['A'])).toBe('A');
  expect(uppraknade(['A', 'B', 'C'])).toBe('A, B och C');
  expect(uppraknade([])).toBe('uppgift saknas');
});

it('a text is written one way, however its letters were put together', () => {
  expect(rentext('a\u030a')).toBe('å');
  expect(rentext(' A\r\nB\u2028C\tD ')).toBe('A\nB\nC D');
  expect(rentext('§ 12')).toBe('§\u00a012');
});
