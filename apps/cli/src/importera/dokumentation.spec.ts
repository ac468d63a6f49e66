import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import type { Faltfel } from './faltfel.js';
import { tolkaData } from './forma.js';
import { KOMMANDON, type Kommandotyp } from './kommandotabell.js';

const DOKUMENTET = join(import.meta.dirname, '../../../../docs/importera.md');

/** The table of the documentation as the code has it: what a line without data is told to say. */
const rad = (kommando: Kommandotyp): string => {
  const fel: Faltfel[] = [];
  tolkaData(kommando, {}, 'kommando', fel);
  const maste = fel.map(({ falt }) => `\`${falt.replace('data.', '')}\``).join(', ');
  return `| \`${kommando}\` | \`${KOMMANDON[kommando].handelse}\` | ${maste === '' ? '' : `${maste} `}|`;
};

it('docs/importera.md has every command, its event and what must be said', () => {
  const dokumentet = readFileSync(DOKUMENTET, 'utf8').split('\n');
  expect(dokumentet.filter((r) => /^\| `[A-Z]\w+` \| `[A-Z]\w+` \|/.test(r))).toEqual(
    (Object.keys(KOMMANDON) as Kommandotyp[]).map(rad),
  );
});
