import type { Block, Uppgift } from './dokument.js';

export const rubrik = (text: string, niva: 2 | 3 = 2): Block => ({ slag: 'rubrik', niva, text });
export const stycke = (text: string): Block => ({ slag: 'stycke', text });

/** One item is a paragraph: a list of one tells nothing by being a list. */
export const punkter = (texter: readonly string[], numrerad = false): readonly Block[] => {
  const [enda] = texter;
  if (enda === undefined) return [];
  return texter.length === 1 ? [stycke(enda)] : [{ slag: 'lista', numrerad, punkter: texter }];
};

/** A heading and what stands under it; nothing where nothing does. */
export const avsnitt = (text: string, block: readonly Block[]): readonly Block[] =>
  block.length === 0 ? [] : [rubrik(text), ...block];

/** Those that there is something to say of. */
export const uppgifter = (namn: string, rader: readonly (Uppgift | null)[]): Block => ({
  slag: 'uppgifter',
  namn,
  rader: rader.filter((rad) => rad !== null),
});

/** A value under a name; null where there is none, and the row is left out. */
export const omKand = (namn: string, varde: string | number | null): Uppgift | null =>
  varde === null || varde === '' ? null : [namn, String(varde)];
