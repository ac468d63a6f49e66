import { describe, expect, it } from '@jest/globals';

import { handelsekatalog } from '../katalog.js';
import { exempel } from '../testing/index.js';
import { passarForm } from './form.js';
import type { Json } from './json.js';
import type { FaltSpec } from './katalog.js';

const SHA = 'a'.repeat(64);

describe('single values', () => {
  it.each<[string, readonly Json[], readonly Json[]]>([
    ['text', ['a', ' a '], ['', '  ', 1, null, [], {}, true]],
    ['text utan §', ['12'], ['', 12]],
    ['id', ['x'], ['', 1]],
    [
      'datum',
      ['2025-04-23', '2024-02-29'],
      ['2025-02-29', '2025-04', '2025-04-23T09:00Z', '', 20250423, null],
    ],
    ['EDTF', ['2025', '2025-04-23/..', '2025-04-23T09:00Z'], ['2025-13', 'snart', '', 2025, null]],
    ['ja/nej', [true, false], ['ja', 1, 0, null]],
    ['heltal från 1', [1, 17], [0, -1, 1.5, '1', null]],
    ['heltal', [0, 17], [-1, 1.5, '0', 2 ** 53]],
    ['antal ledamöter', [0, 81], [-1, 27.5, '81']],
    ['årtal', [2025], ['2025', 2025.5]],
    ['revision, -1 = tom', [-1, 0], [-2, '0']],
    ['sha-256 i hex', [SHA], [SHA.toUpperCase(), SHA.slice(1), `${SHA}a`, '', 1]],
    ['objekt', [{}, { a: 1 }], [[], null, 'x']],
    ['värde', [null, 1, 'x', [], {}], []],
  ])('%s', (typ, ja, nej) => {
    for (const v of ja) expect([v, passarForm(typ, v)]).toStrictEqual([v, true]);
    for (const v of nej) expect([v, passarForm(typ, v)]).toStrictEqual([v, false]);
  });
});

describe('one of several', () => {
  it.each<[Json, boolean]>([
    ['majoritet', true],
    ['minoritet', true],
    ['enighet', false],
    ['', false],
    [null, false],
    [['majoritet'], false],
  ])('%p: %p', (v, svar) => expect(passarForm('majoritet | minoritet', v)).toBe(svar));

  it('is a word, though it begins as a type does', () => {
    expect(passarForm('remiss | revision | antal', 'revision')).toBe(true);
    expect(passarForm('remiss | revision | antal', 3)).toBe(false);
  });
});

describe('objects and lists', () => {
  const person = '{ namn: text, parti: text? }';

  it.each<[Json, boolean]>([
    [{ namn: 'Anna Ek', parti: 'C' }, true],
    [{ parti: null, namn: 'Anna Ek' }, true],
    [{ namn: null, parti: null }, false],
    [{ namn: 'Anna Ek' }, false],
    [{ namn: 'Anna Ek', parti: 'C', titel: 'x' }, false],
    [{ namn: 'Anna Ek', partiet: 'C' }, false],
    [{ namn: 'Anna Ek', parti: '' }, false],
    ['Anna Ek', false],
    [[], false],
    [null, false],
  ])('%j is a person: %p', (v, svar) => {
    expect(passarForm(person, v)).toBe(svar);
    expect(passarForm(`lista av ${person}`, [v])).toBe(svar);
  });

  it('a list may be empty, but is a list', () => {
    expect(passarForm('lista av text', [])).toBe(true);
    expect(passarForm('lista av text', ['a', 'b'])).toBe(true);
    expect(passarForm('lista av text', ['a', ''])).toBe(false);
    expect(passarForm('lista av text', 'a')).toBe(false);
    expect(passarForm('lista av part | innehall', ['part', 'innehall'])).toBe(true);
    expect(passarForm('lista av part | innehall', ['annat'])).toBe(false);
  });

  const mottagare =
    'lista av { typ: organ | extern, namn: text } | { typ: grupp, grupp: text, expanderad: lista av text? }';
  it.each<[Json, boolean]>([
    [{ typ: 'organ', namn: 'KS' }, true],
    [{ typ: 'grupp', grupp: 'Samtliga', expanderad: null }, true],
    [{ typ: 'grupp', grupp: 'Samtliga', expanderad: ['KS'] }, true],
    [{ typ: 'grupp', grupp: 'Samtliga', expanderad: [null] }, false],
    [{ typ: 'grupp', namn: 'Samtliga' }, false],
    [{ typ: 'bolag', namn: 'AB' }, false],
    [{ typ: 'organ', grupp: 'KS', expanderad: null }, false],
  ])('%j is a recipient: %p', (v, svar) => expect(passarForm(mottagare, [v])).toBe(svar));
});

describe('the catalogue', () => {
  const falt = Object.entries(handelsekatalog).flatMap(([typ, { falt: alla }]) =>
    Object.entries<FaltSpec>(alla).map(([namn, spec]) => [typ, namn, spec] as const),
  );

  it.each(falt)('%s.%s fits its own example, and not something else', (typ, namn, spec) => {
    const varde = (exempel[typ as keyof typeof exempel] as unknown as Record<string, Json>)[namn] ?? null;
    if (varde === null) expect(spec.nullbar).toBe(true);
    else expect(passarForm(spec.typ, varde)).toBe(true);
    if (spec.typ !== 'värde') expect(passarForm(spec.typ, { inte: 'detta' })).toBe(spec.typ === 'objekt');
  });
});
