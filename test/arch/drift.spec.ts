import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { installningstabell } from '#platform';

const FIL = join(import.meta.dirname, '../../docs/drift.md');
const AVSNITT = /(?<=<!-- installningar -->\n)[\s\S]*(?=<!-- \/installningar -->)/;

const tabell = (): string =>
  [
    '',
    '| variabel | utan värde | betyder |',
    '|---|---|---|',
    ...installningstabell().map((r) => `| \`${r.namn}\` | ${r.standard} | ${r.beskrivning} |`),
    '',
    '',
  ].join('\n');

describe('the operations manual', () => {
  it('has the table of settings that the code gives (npm run docs)', () => {
    const skriven = readFileSync(FIL, 'utf8');
    const skapad = skriven.replace(AVSNITT, tabell());
    if (process.env['UPPDATERA_DOKUMENT'] === '1') writeFileSync(FIL, skapad);
    else expect(skriven).toBe(skapad);
  });
});
