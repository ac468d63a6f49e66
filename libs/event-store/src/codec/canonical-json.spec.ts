import { describe, expect, it } from '@jest/globals';
import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { NotPlainJson } from '../errors.js';
import { canonicalJson } from './canonical-json.js';

/** Any JSON, with the names and characters that are easy to get wrong. */
const anyJson = fc.jsonValue({ maxDepth: 5, stringUnit: 'binary' }).filter(isWellFormed);

function isWellFormed(value: unknown): boolean {
  return JSON.stringify(value).isWellFormed() && !/\\ud[89a-f]/i.test(JSON.stringify(value));
}

describe('canonicalJson', () => {
  it('is RFC 8785, as the package canonicalize writes it', () => {
    fc.assert(
      fc.property(anyJson, (value) => {
        expect(canonicalJson(value)).toBe(canonicalize(value));
      }),
      { numRuns: 1000 },
    );
  });

  it('reads back as the same value', () => {
    fc.assert(
      fc.property(anyJson, (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('does not depend on the order in which members were set', () => {
    expect(canonicalJson({ b: 1, a: 2, 10: 3, 9: 4, Ä: 5, Z: 6, '€': 7, '😀': 8 })).toBe(
      '{"10":3,"9":4,"Z":6,"a":2,"b":1,"Ä":5,"€":7,"😀":8}',
    );
  });

  it.each([31, 32, 33, 100])('puts %i members in order', (many) => {
    const names = Array.from({ length: many }, (_, i) => `n${(i * 37) % many}`);
    const value = Object.fromEntries(names.map((name) => [name, { b: name, a: [name] }]));
    expect(canonicalJson(value)).toBe(canonicalize(value));
  });

  it('takes a member called __proto__ as any other', () => {
    const value: unknown = JSON.parse('{"__proto__":{"a":1},"b":2}');
    expect(canonicalJson(value)).toBe('{"__proto__":{"a":1},"b":2}');
  });

  const cycle: Record<string, unknown> = {};
  cycle['a'] = [cycle];
  class Nummer {
    readonly lopnr = 1;
  }

  it.each<[string, unknown]>([
    ['a bigint', 1n],
    ['NaN', Number.NaN],
    ['Infinity', Number.POSITIVE_INFINITY],
    ['undefined', undefined],
    ['a symbol', Symbol('s')],
    ['a function', () => 1],
    ['a Date', new Date(0)],
    ['a Map', new Map([['a', 1]])],
    ['a class', new Nummer()],
    ['a boxed string', Object('a')],
    ['a Buffer', Buffer.from('a')],
    ['an object that inherits', Object.create({ a: 1 })],
    ['a cycle', cycle],
    ['half a surrogate pair', 'a\udc00'],
    ['a hole in a list', Array(1)],
  ])('refuses %s, alone, in a list and in an object', (_, value) => {
    for (const wrapped of [value, [value], { a: value }, { a: [{ b: value }] }])
      expect(() => canonicalJson(wrapped)).toThrow(NotPlainJson);
  });

  it('names the member that is wrong', () => {
    expect(() => canonicalJson({ beslut: { belopp: 5n } })).toThrow('"belopp" är bigint');
  });

  it('refuses half a surrogate pair in a name', () => {
    expect(() => canonicalJson({ 'a\ud800': 1 })).toThrow(NotPlainJson);
  });
});
