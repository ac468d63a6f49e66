import { existsSync, readFileSync } from 'node:fs';
import { ED25519, tolkaVkey, type Notnyckel } from './not.js';
import { NyckelEjAnvandbar } from './signerare.js';

const nyckel = (text: string): Notnyckel => {
  const tolkad = tolkaVkey(text);
  if (tolkad?.typ === ED25519) return tolkad;
  throw new NyckelEjAnvandbar(
    `${text} är ingen nyckel för trädhuvuden, och ingen fil med sådana: en nyckel ser ut som namn+12345678+AbC….`,
  );
};

/**
 * Public keys of a log out of a text with one or more of them, or a file with them, between them blanks or line breaks: the
 * keys that heads were signed with before. Throws `NyckelEjAnvandbar`.
 */
export const tolkaVkeys = (text: string): readonly Notnyckel[] =>
  (existsSync(text) ? readFileSync(text, 'utf8') : text)
    .split(/\s+/u)
    .filter((del) => del !== '')
    .map(nyckel);
