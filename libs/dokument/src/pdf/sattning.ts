import { brytRader, raderPaSidan } from './rader.js';
import { Typsnitt, type Vikt } from './typsnitt.js';

/** How text is set: sizes in points. `rad` is from one line to the next. */
export type Stil = { readonly storlek: number; readonly rad: number; readonly vikt: Vikt };

/** A4, in points. */
export const SIDA = { bredd: 595.28, hojd: 841.89, vanster: 64, hoger: 64, topp: 72, botten: 76 } as const;
export const TEXTBREDD = SIDA.bredd - SIDA.vanster - SIDA.hoger;

export type Element = PDFKit.PDFStructureElement;
/** Where pdfkit keeps what becomes of an element. */
type MedOrdlista = { readonly dictionary: { readonly data: { A?: Readonly<Record<string, string>> } } };
type Tagg = { readonly scope?: 'Row' | 'Column'; readonly title?: string };

/** Sets text on pages from the top and down, each piece under its tag. */
export class Sattning {
  private readonly typsnitt: Typsnitt;
  /** Widths at the size of one point. */
  private readonly matta: Readonly<Record<Vikt, Map<string, number>>> = { 400: new Map(), 700: new Map() };
  y: number = SIDA.topp;

  constructor(readonly doc: PDFKit.PDFDocument) {
    this.typsnitt = new Typsnitt(doc);
  }

  rader(text: string, stil: Stil, bredd: number): readonly string[] {
    return brytRader(text, bredd, (t) => this.matt(t, stil));
  }

  /** Whether so much fits on the page. */
  ryms(hojd: number): boolean {
    return this.y + hojd <= SIDA.hojd - SIDA.botten;
  }

  nySida(): void {
    this.doc.addPage();
    this.y = SIDA.topp;
  }

  /** Begins a new page where so much does not fit on this one. At the top of a page there is no more to gain. */
  krav(hojd: number): void {
    if (!this.ryms(hojd) && this.y > SIDA.topp) this.nySida();
  }

  /** Space before what follows, but not at the top of a page. */
  luft(hojd: number): void {
    if (this.y > SIDA.topp) this.y += hojd;
  }

  /** A tag under another. */
  tagg(over: Element, namn: string, tagg: Tagg = {}): Element {
    const element = this.doc.struct(namn, tagg);
    over.add(element);
    return element;
  }

  /** How the items of a list are marked, which pdfkit has no word for. */
  listmarken(lista: Element, numrerad: boolean): void {
    (lista as unknown as MedOrdlista).dictionary.data.A = {
      O: 'List',
      ListNumbering: numrerad ? 'Decimal' : 'Disc',
    };
  }

  /** A paragraph under a tag, over as many pages as it takes. */
  text(element: Element, rader: readonly string[], stil: Stil, x: number): void {
    for (let kvar = rader; kvar.length > 0;) {
      const plats = this.radplats(stil);
      const satta = raderPaSidan(kvar.length, plats);
      if (satta === 0 && this.y > SIDA.topp) {
        this.nySida();
        continue;
      }
      const antal = Math.max(satta, 1);
      this.textHar(element, kvar.slice(0, antal), stil, x, kvar.length === antal);
      this.y += antal * stil.rad;
      kvar = kvar.slice(antal);
    }
  }

  /** How many lines there is room for. */
  radplats({ rad }: Stil): number {
    return Math.max(0, Math.floor((SIDA.hojd - SIDA.botten - this.y) / rad + 1e-6));
  }

  /** Lines from here down on this page, without going there. `slut`: the last of the paragraph. */
  textHar(element: Element, rader: readonly string[], stil: Stil, x: number, slut = true): void {
    if (rader.length === 0) return;
    const { y } = this;
    element.add(() =>
      rader.forEach((rad, n) => {
        // What reads the text aloud needs the space that the line break stands for.
        const mellanrum = slut && n === rader.length - 1 ? '' : ' ';
        this.skriv(rad + mellanrum, x, y + n * stil.rad, stil);
      }),
    );
  }

  /** What belongs to the page and not to the text: read by nobody. */
  utanTagg(type: 'Pagination' | 'Layout', rita: () => void): void {
    this.doc.markContent('Artifact', { type });
    rita();
    this.doc.endMarkedContent();
  }

  linje(y: number): void {
    this.utanTagg('Layout', () => {
      this.doc.moveTo(SIDA.vanster, y).lineTo(SIDA.bredd - SIDA.hoger, y);
      this.doc.lineWidth(0.5).stroke('#767676');
    });
  }

  skriv(text: string, x: number, y: number, { storlek, vikt }: Stil): void {
    let i = x;
    for (const bit of this.typsnitt.bitar(text, vikt)) {
      this.typsnitt.anvand(bit.font);
      this.doc.fontSize(storlek).text(bit.text, i, y, { lineBreak: false });
      i += this.doc.widthOfString(bit.text);
    }
  }

  /** How wide a text becomes in a style. */
  matt(text: string, { storlek, vikt }: Stil): number {
    const redan = this.matta[vikt].get(text);
    if (redan !== undefined) return redan * storlek;
    const bredd = this.typsnitt.bitar(text, vikt).reduce((summa, bit) => {
      this.typsnitt.anvand(bit.font);
      return summa + this.doc.fontSize(1).widthOfString(bit.text);
    }, 0);
    this.matta[vikt].set(text, bredd);
    return bredd * storlek;
  }
}
