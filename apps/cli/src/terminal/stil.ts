import { styleText } from 'node:util';
import type { Miljo } from '#platform';
import type { Utstrom } from '../omgivning.js';

/** Ways to set text off: by what it means, not by colour. */
export type Stil = {
  readonly stark: (text: string) => string;
  readonly svag: (text: string) => string;
  readonly bra: (text: string) => string;
  readonly varning: (text: string) => string;
  readonly fel: (text: string) => string;
};

const oforandrad = (text: string): string => text;

const utanFarg: Stil = {
  stark: oforandrad,
  svag: oforandrad,
  bra: oforandrad,
  varning: oforandrad,
  fel: oforandrad,
};

const somFormat =
  (format: Parameters<typeof styleText>[0]) =>
  (text: string): string =>
    text === '' ? '' : styleText(format, text, { validateStream: false });

const medFarg: Stil = {
  stark: somFormat('bold'),
  svag: somFormat('dim'),
  bra: somFormat('green'),
  varning: somFormat('yellow'),
  fel: somFormat('red'),
};

/** Colour in a terminal, unless NO_COLOR asks for none. */
export const stilFor = (ut: Utstrom, miljo: Miljo): Stil =>
  ut.isTTY === true && (miljo['NO_COLOR'] ?? '') === '' ? medFarg : utanFarg;

/** Columns of the output; 100 where it does not say. */
export const breddAv = (ut: Utstrom): number => Math.max(60, ut.columns ?? 100);
