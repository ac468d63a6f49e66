/** A part of a document as its reader meets it, whatever it is written as. */
export type Block =
  | { readonly slag: 'rubrik'; readonly niva: 2 | 3; readonly text: string }
  | { readonly slag: 'stycke'; readonly text: string }
  | { readonly slag: 'lista'; readonly numrerad: boolean; readonly punkter: readonly string[] }
  /** Names and values: `namn` says what they are about. */
  | { readonly slag: 'uppgifter'; readonly namn: string; readonly rader: readonly Uppgift[] }
  /** The first cell of a row names the row. */
  | {
      readonly slag: 'tabell';
      readonly namn: string;
      readonly kolumner: readonly string[];
      readonly rader: readonly (readonly string[])[];
      /** How much of the width each column has, where they are not alike; together 1. */
      readonly andelar?: readonly number[];
    };

export type Uppgift = readonly [namn: string, varde: string];

/** A document with one title. Its texts may hold line breaks and nothing else that steers. */
export type Dokument = {
  readonly titel: string;
  /** What it is about, under the title. */
  readonly ingress: string;
  readonly block: readonly Block[];
  /** Stands on every page of what has pages. */
  readonly sidhuvud: string;
  /** The last thing said. */
  readonly fot: string;
};

/** What a file says of itself beside its text: nothing of the clock. */
export type Filuppgifter = {
  /** Whose words they are. */
  readonly upphov: string;
  /** ISO 8601; that of the newest thing it tells of. */
  readonly skapad: string;
};

const STYRTECKEN = /[[\p{Cc}\p{Bidi_Control}\ufeff]--\n]/gv;

/**
 * A text as it may stand in a document: one form for letters with marks, one kind of line break, no number parted from
 * its §, and nothing unseen that turns the order of what is seen.
 */
export const rentext = (text: string): string =>
  text
    .toWellFormed()
    .normalize('NFC')
    .replaceAll(/\r\n?|\u2028|\u2029/g, '\n')
    .replaceAll('\t', ' ')
    .replaceAll(STYRTECKEN, '')
    .replaceAll(/§ (?=\d)/g, '§\u00a0')
    .trim();

/** A block whose every text may stand in a document. */
export const rent = (block: Block): Block => {
  switch (block.slag) {
    case 'rubrik':
    case 'stycke':
      return { ...block, text: rentext(block.text) };
    case 'lista':
      return { ...block, punkter: block.punkter.map(rentext) };
    case 'uppgifter':
      return { ...block, rader: block.rader.map(([namn, varde]) => [namn, rentext(varde)] as const) };
    case 'tabell':
      return { ...block, rader: block.rader.map((rad) => rad.map(rentext)) };
  }
};
