import { describe, expect, it } from '@jest/globals';
import { somCsv } from './csv.js';

const rader = (text: string) => text.slice(1).split('\r\n');

describe('a report as CSV', () => {
  it('begins with the mark that Excel needs, and a row of columns', () => {
    const csv = somCsv(['organ', 'antal'], [{ organ: 'Kommunstyrelsen', antal: 3 }]);
    expect(csv.charCodeAt(0)).toBe(0xfeff);
    expect(rader(csv)).toStrictEqual(['organ;antal', 'Kommunstyrelsen;3', '']);
  });

  it.each([
    [null, ''],
    [true, 'ja'],
    [{ datum: '2026-03-09' }, '2026-03-09'],
    [{ datum: null }, 'okänd dag'],
    [['Kostnad', 'Samverkan'], 'Kostnad | Samverkan'],
    ['a;b', '"a;b"'],
    ['sa "nej"', '"sa ""nej"""'],
    ['två\nrader', '"två\nrader"'],
    ['=HYPERLINK("x")', '"\'=HYPERLINK(""x"")"'],
    [-3, '-3'],
  ])('%j is written %s', (varde, skrivs) =>
    expect(somCsv(['a'], [{ a: varde }]).slice(1)).toBe(`a\r\n${skrivs}\r\n`),
  );

  it('leaves out what has no column', () =>
    expect(rader(somCsv(['a'], [{ a: 1, b: 2 }]))).toStrictEqual(['a', '1', '']));
});
