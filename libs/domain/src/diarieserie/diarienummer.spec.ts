import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import {
  arendeId,
  arendeIdAv,
  arendestrom,
  formFor,
  handlingsstrom,
  oppningsstrom,
  SERIE,
  seriestrom,
  tolkaArendeId,
  tolkaDiarienummer,
  visaDiarienummer,
} from './diarienummer.js';

const KS_2025_202 = { serie: 'KS', ar: 2025, lopnr: 202 };
const nummer = fc.record({
  serie: fc.stringMatching(/^[A-Z][A-Z0-9]{0,9}$/),
  ar: fc.integer({ min: 1000, max: 9999 }),
  lopnr: fc.integer({ min: 1, max: 9_999_999 }),
});

describe('the id of an ärende', () => {
  it('is serie, year and number', () => expect(arendeId(KS_2025_202)).toBe('KS-2025-202'));

  it('is read back, whatever the serie and number', () => {
    fc.assert(fc.property(nummer, (n) => expect(tolkaArendeId(arendeId(n))).toEqual(n)));
  });

  it.each([
    '',
    'KS',
    'KS-2025',
    'KS-2025-0',
    'KS-2025-007',
    'ks-2025-1',
    'KS-25-1',
    'KS-2025-12345678',
    'ÅÄ-2025-1',
    'KS-2025-1 ',
    '1S-2025-1',
    'ABCDEFGHIJK-2025-1',
  ])('%p is none', (text) => expect(tolkaArendeId(text)).toBeNull());
});

describe('the number as people write it', () => {
  it.each([
    ['2024.155 KS', 'KS-2024-155'],
    ['2024.155KS', 'KS-2024-155'],
    ['KS 2024/155', 'KS-2024-155'],
    ['KA 2013/198', 'KA-2013-198'],
    ['KU.2017.3', 'KU-2017-3'],
    ['KS/2024:155', 'KS-2024-155'],
    ['KS-2024/155', 'KS-2024-155'],
    ['2024/155-KS', 'KS-2024-155'],
    ['KS 2024/00155', 'KS-2024-155'],
    ['  KS   2024/155 ', 'KS-2024-155'],
    ['KS-2024-155', 'KS-2024-155'],
  ])('%s is %s', (text, id) => expect(tolkaDiarienummer(text)).toStrictEqual(tolkaArendeId(id)));

  it.each([
    '',
    '0098/22',
    'Dnr 500/',
    '801-9838-2024',
    '2011/KS 0206 001',
    'KS 2024/0',
    'KS 2024/',
    'SLK-2023-00390',
    '2024.155 ks',
    'x KS 2024/155',
    'KS 2024-155',
    'BUDGET 2025-2027',
    '2024-155 KS',
  ])('%p is nobody’s here', (text) => expect(tolkaDiarienummer(text)).toBeNull());

  it('is shown as the serie writes it', () => {
    expect(visaDiarienummer(KS_2025_202)).toBe('2025.202 KS');
    expect(visaDiarienummer(KS_2025_202, '{serie} {ar}/{lopnr}')).toBe('KS 2025/202');
  });

  it('is read back from either form', () => {
    fc.assert(
      fc.property(
        nummer,
        fc.constantFrom(undefined, '{serie} {ar}/{lopnr}', '{serie}.{ar}.{lopnr}'),
        (n, form) => expect(tolkaDiarienummer(visaDiarienummer(n, form))).toEqual(n),
      ),
    );
  });
});

describe('how a serie writes its numbers', () => {
  const former = { KS: '{serie} {ar}/{lopnr}', '*': '{serie}/{ar}:{lopnr}' };
  it('is what is said of it, else what is said of all', () => {
    expect(formFor(former, 'KS')).toBe('{serie} {ar}/{lopnr}');
    expect(formFor(former, 'BUN')).toBe('{serie}/{ar}:{lopnr}');
  });
  it('is nothing where nothing is said', () => {
    expect(formFor({ KS: '{serie} {ar}/{lopnr}' }, 'BUN')).toBeUndefined();
    expect(formFor({}, 'constructor')).toBeUndefined();
  });
});

describe('names of streams', () => {
  it('tell what they hold', () => {
    expect(arendestrom('KS-2025-202')).toBe('arende-KS-2025-202');
    expect(handlingsstrom('h-1')).toBe('handling-h-1');
    expect(oppningsstrom('c-1')).toBe('oppning-c-1');
    expect(seriestrom('KS', 2025)).toBe('diarieserie-KS-2025');
  });

  it('give back the ärende, and only that', () => {
    expect(arendeIdAv('arende-KS-2025-202')).toBe('KS-2025-202');
    expect(arendeIdAv('handling-KS-2025-202')).toBeNull();
    expect(arendeIdAv('x-arende-KS-2025-202')).toBeNull();
  });

  it('a serie is upper-case ASCII', () => {
    for (const serie of ['KS', 'K', 'KS2', 'ABCDEFGHIJ']) expect(serie).toMatch(SERIE);
    for (const serie of ['', 'ks', '2K', 'Å', 'KS ', 'ABCDEFGHIJK', 'K-S']) expect(serie).not.toMatch(SERIE);
  });
});
