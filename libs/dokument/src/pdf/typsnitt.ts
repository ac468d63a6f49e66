import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { uppackad } from './woff.js';

export type Vikt = 400 | 700;

/** A piece of text in one font, by the name it is registered under. */
export type Bit = { readonly font: string; readonly text: string };

/** The parts that the typeface comes in, the one that most text is in first. */
const DELAR = ['latin', 'latin-ext', 'greek', 'cyrillic', 'vietnamese'] as const;

/** Stands for a sign that the typeface does not have: a document for everyone may not point at no glyph at all. */
const SAKNAT = '?';

const { resolve } = createRequire(import.meta.url);

/** An opened font, as pdfkit keeps it and takes it back. */
type Oppnad = { hasGlyphForCodePoint(kod: number): boolean };
/** Where pdfkit keeps the font in use, and the words that it has set in it. */
type MedTypsnitt = {
  readonly _font: { readonly font: Oppnad; layoutCache: Readonly<Record<string, unknown>> };
};

/*
 * Opening a font and finding the place of each letter in a word is nearly all of the work: fonts and words are kept from
 * one document to the next. What is kept is read only, so a document is the same bytes whichever came before it.
 */
const oppnade = new Map<string, Oppnad>();
/** Which part has a sign; there are no more than the typeface has. */
const fontmedTecken = new Map<string, string>();
const ordsatta = new Map<string, MedTypsnitt['_font']['layoutCache']>();

/** Names and numbers are new in each document: what has been kept of so many is let go. */
const DOKUMENT_PER_MINNE = 200;
let dokument = 0;

const nyttDokument = (): void => {
  dokument += 1;
  if (dokument % DOKUMENT_PER_MINNE === 0) ordsatta.clear();
};

const fil = (namn: string): Buffer =>
  uppackad(readFileSync(resolve(`@fontsource/source-sans-3/files/source-sans-3-${namn}-normal.woff`)));

/** The typeface in one document. */
export class Typsnitt {
  private readonly registrerade = new Set<string>();

  constructor(private readonly doc: PDFKit.PDFDocument) {
    nyttDokument();
  }

  /** Makes the font the one in use. */
  anvand(namn: string): void {
    if (this.registrerade.has(namn)) {
      this.doc.font(namn);
      return;
    }
    this.registrerade.add(namn);
    this.doc.registerFont(namn, (oppnade.get(namn) ?? fil(namn)) as PDFKit.Mixins.PDFFontSource).font(namn);
    const { _font } = this.doc as unknown as MedTypsnitt;
    oppnade.set(namn, _font.font);
    const satta = ordsatta.get(namn);
    if (satta) _font.layoutCache = satta;
    else ordsatta.set(namn, _font.layoutCache);
  }

  /** The text in pieces, each in the part of the typeface that has its signs. */
  bitar(text: string, vikt: Vikt): readonly Bit[] {
    const bitar: { font: string; text: string }[] = [];
    for (const tecken of text) {
      const font = this.fontFor(tecken, vikt);
      const skrivet = font === null ? SAKNAT : tecken;
      const i = font ?? `${DELAR[0]}-${vikt}`;
      const sista = bitar.at(-1);
      if (sista?.font === i) sista.text += skrivet;
      else bitar.push({ font: i, text: skrivet });
    }
    return bitar;
  }

  private fontFor(tecken: string, vikt: Vikt): string | null {
    const nyckel = `${tecken}${vikt}`;
    const redan = fontmedTecken.get(nyckel);
    if (redan !== undefined) return redan;
    const font = this.sok(tecken, vikt);
    if (font !== null) fontmedTecken.set(nyckel, font);
    return font;
  }

  private sok(tecken: string, vikt: Vikt): string | null {
    const kod = tecken.codePointAt(0) ?? 0;
    for (const del of DELAR) {
      const namn = `${del}-${vikt}`;
      if (this.oppna(namn).hasGlyphForCodePoint(kod)) return namn;
    }
    return null;
  }

  private oppna(namn: string): Oppnad {
    const redan = oppnade.get(namn);
    if (redan) return redan;
    this.anvand(namn);
    return this.oppna(namn);
  }
}
