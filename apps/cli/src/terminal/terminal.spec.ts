import { describe, expect, it } from '@jest/globals';
import type { Utstrom } from '../omgivning.js';
import { Matare } from './matare.js';
import { stilFor } from './stil.js';
import { tabell } from './tabell.js';
import { antal, antalAv, avkortad, hangande, ofarlig, radbruten } from './text.js';
import { visaRegistrerad, visaSkedde, visaTid } from './tid.js';

describe('text', () => {
  it('is broken between words, and within those that are too long', () => {
    expect(radbruten('ett två  tre', 7)).toEqual(['ett två', 'tre']);
    expect(radbruten('abcdefghij', 4)).toEqual(['abcd', 'efgh', 'ij']);
    expect(radbruten('', 10)).toEqual(['']);
  });

  it('keeps a paragraph sign with its number', () => {
    expect(radbruten('enligt § 31', 10)).toEqual(['enligt', '§\u00A031']);
  });

  it('hangs under its first words', () => {
    expect(hangande('skäl: ', 'det är så att det är', 26)).toEqual(['skäl: det är så att det är']);
    expect(hangande('skäl: ', 'det är så att det är så här', 26)).toEqual([
      'skäl: det är så att det är',
      '      så här',
    ]);
  });

  it('of others cannot move the cursor or turn the line round', () => {
    expect(ofarlig('a\u001B[2Jb\nc\u202Ed')).toBe('a [2Jb c d');
  });

  it('is cut with a mark', () => {
    expect(avkortad('abcdef', 4)).toBe('abc…');
    expect(avkortad('abcd', 4)).toBe('abcd');
  });

  it('counts as Swedes do', () => {
    expect([antal(7), antal(1234), antal(1234567)]).toEqual(['7', '1\u00A0234', '1\u00A0234\u00A0567']);
    expect([antalAv(1, 'rad', 'rader'), antalAv(2, 'rad', 'rader')]).toEqual(['1 rad', '2 rader']);
  });
});

describe('time', () => {
  it.each([
    ['2025-04-23', '2025-04-23'],
    ['2025-04-23T09:00:00Z', '2025-04-23 11:00'],
    ['2024-03', '2024-03'],
    ['2025-04-23/..', '2025-04-23 el. senare'],
    ['../2024-04-17', 'senast 2024-04-17'],
    ['2024-03-07/2024-04-17', '2024-03-07–2024-04-17'],
    [null, 'okänt'],
  ])('%p is shown as %s', (skedde, visat) => {
    expect(visaSkedde(skedde)).toBe(visat);
  });

  it('of recording is that of a clock in Sweden', () => {
    expect(visaRegistrerad('2025-01-01T23:30:00.000Z')).toBe('2025-01-02 00:30');
  });

  it('that something took is in words', () => {
    expect([visaTid(1234), visaTid(42_000), visaTid(250_000), visaTid(7_500_000)]).toEqual([
      '1,2 s',
      '42 s',
      '4 min 10 s',
      '2 h 5 min',
    ]);
  });
});

it('a table keeps its columns and breaks the one that floats', () => {
  expect(
    tabell(
      [
        { rubrik: 'nr', hoger: true },
        { rubrik: 'vad', flyter: true },
      ],
      [
        ['1', 'en kort text'],
        ['10', 'en text som är längre än vad som får plats'],
      ],
      34,
    ),
  ).toEqual(['nr  vad', ' 1  en kort text', '10  en text som är längre än vad', '    som får plats']);
});

describe('a progress bar', () => {
  const insamlat = (isTTY: boolean): { ut: Utstrom; text: () => string } => {
    let text = '';
    return { ut: { write: (del) => (text += del), isTTY, columns: 100 }, text: () => text };
  };

  it('is drawn in place in a terminal and taken away', () => {
    const { ut, text } = insamlat(true);
    const matare = new Matare(ut, 'läser in');
    matare.visa({ andel: 0.5, gjort: 1234, enhet: 'rader', perSekund: 100 });
    matare.klar();
    expect(text()).toContain('läser in  ████████████░░░░░░░░░░░░  50 %  1\u00A0234 rader  100/s');
    expect(text().endsWith('\r\u001B[2K')).toBe(true);
  });

  it('is silent elsewhere while the work is short', () => {
    const { ut, text } = insamlat(false);
    const matare = new Matare(ut, 'läser in');
    matare.visa({ andel: 0.5, gjort: 1, enhet: 'rader' });
    matare.klar();
    expect(text()).toBe('');
  });
});

it('colours only a terminal that wants it', () => {
  const terminal = { write: () => undefined, isTTY: true };
  expect(stilFor(terminal, {}).fel('x')).toBe('\u001B[31mx\u001B[39m');
  expect(stilFor(terminal, { NO_COLOR: '1' }).fel('x')).toBe('x');
  expect(stilFor({ write: () => undefined }, {}).fel('x')).toBe('x');
});
