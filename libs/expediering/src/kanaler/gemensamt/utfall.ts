import type { Sandningsutfall } from '../kanal.js';

type Misslyckad = Extract<Sandningsutfall, { readonly utfall: 'misslyckad' }>;

const LANGST = 500;
const STYRTECKEN = /[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]+/gu;

/**
 * One line: without line breaks and other control characters, nor those that turn the direction of the text, and cut.
 * What others have said is shown and logged, and a line break in a header would begin another header.
 */
export const enRad = (text: string, langst = LANGST): string => {
  const rad = text.replaceAll(STYRTECKEN, ' ').replaceAll(/ {2,}/g, ' ').trim();
  return rad.length <= langst ? rad : `${rad.slice(0, langst - 1).trimEnd()}…`;
};

export const levererad = (bevis: string): Sandningsutfall => ({ utfall: 'levererad', bevis: enRad(bevis) });

/** A failure that a later attempt may mend, whenever it is made. */
export const kanLaka = (kod: string, orsak: string, tidigast: string | null = null): Misslyckad => ({
  utfall: 'misslyckad',
  kod,
  orsak: enRad(orsak),
  kanLakas: true,
  tidigast,
});

/** A failure that every later attempt would meet again. */
export const kanEjLaka = (kod: string, orsak: string): Misslyckad => ({
  utfall: 'misslyckad',
  kod,
  orsak: enRad(orsak),
  kanLakas: false,
  tidigast: null,
});

/** The channel cannot use the address at all. */
export const adressenOgiltig = (orsak: string): Misslyckad => kanEjLaka('ADRESSEN_OGILTIG', orsak);
