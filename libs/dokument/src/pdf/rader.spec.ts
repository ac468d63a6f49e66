import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { brytRader, forstaRader, raderPaSidan } from './rader.js';

const perTecken = (text: string): number => Array.from(text).length;

describe('a text in lines', () => {
  it('is broken between words, and at its own line breaks', () =>
    expect(brytRader('ett två tre\nfyra', 7, perTecken)).toStrictEqual(['ett två', 'tre', 'fyra']));

  it('breaks a word that is wider than the line, and no letter from its mark', () => {
    expect(brytRader('a abcdefgh b', 5, perTecken)).toStrictEqual(['a', 'abcde', 'fgh b']);
    expect(
      brytRader('abc\u0323d', 3, (t) => Array.from(t).filter((c) => c !== '\u0323').length),
    ).toStrictEqual(['abc\u0323', 'd']);
  });

  it('is never wider than it may be, and loses nothing', () =>
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-zåäö-]{1,30}$/), { maxLength: 20 }),
        fc.integer({ min: 1, max: 25 }),
        (ord, bredd) => {
          const rader = brytRader(ord.join(' '), bredd, perTecken);
          expect(rader.every((rad) => perTecken(rad) <= bredd)).toBe(true);
          expect(rader.join('').replaceAll(' ', '')).toBe(ord.join(''));
        },
      ),
    ));
});

describe('a paragraph at the end of a page', () => {
  it.each([
    [5, 9, 5],
    [5, 3, 3],
    [5, 4, 3],
    [5, 1, 0],
    [3, 2, 0],
    [2, 1, 0],
    [1, 0, 0],
  ])('of %i lines with room for %i leaves %i', (antal, plats, satta) =>
    expect(raderPaSidan(antal, plats)).toBe(satta),
  );

  it('needs all of a short one, and two lines of a long one', () =>
    expect([1, 2, 3, 4, 9].map(forstaRader)).toStrictEqual([1, 2, 3, 2, 2]));
});
