import { create } from 'xmlbuilder2';
import type { Element } from './element.js';

/** A text that is not XML, or is XML that nobody should read: a document type may name files and grow without end. */
export class OlasligXml extends Error {
  override readonly name = 'OlasligXml';
  readonly kod = 'ARKIVFIL_OGILTIG';
}

/** What is used of the DOM, whose types belong to browsers. */
type Nod = {
  readonly nodeType: number;
  readonly localName?: string;
  readonly namespaceURI?: string | null;
  readonly textContent: string | null;
  readonly childNodes: Iterable<Nod>;
  readonly attributes?: Iterable<{ readonly name: string; readonly value: string }>;
};

const ELEMENT = 1;

const tillElement = (nod: Nod): Element => {
  const barn = [...nod.childNodes].filter(({ nodeType }) => nodeType === ELEMENT);
  return {
    namn: nod.localName ?? '',
    attribut: Object.fromEntries([...(nod.attributes ?? [])].map(({ name, value }) => [name, value])),
    innehall: barn.length > 0 ? barn.map(tillElement) : (nod.textContent ?? ''),
    ...(nod.namespaceURI != null && { namnrymd: nod.namespaceURI }),
  };
};

/**
 * The library decodes references twice, first those by name and then those by number: `&amp;#65;` would become A. An ampersand
 * by number is met by the second time alone.
 */
const enGang = (text: string): string =>
  text.replaceAll(/<!\[CDATA\[[\s\S]*?\]\]>|&amp;/g, (del) => (del === '&amp;' ? '&#38;' : del));

/** Reads a document. Throws `OlasligXml`. It is not strict: whether a text is well-formed is what `provaXml` says. */
export const lasXml = (text: string): Element => {
  if (/<!DOCTYPE/i.test(text)) throw new OlasligXml('Filen har en dokumenttyp (DOCTYPE), som inte tas emot.');
  if (!/^\ufeff?\s*</.test(text)) throw new OlasligXml('Filen är inte XML.');
  try {
    return tillElement(create({ skipWhitespaceOnlyText: false }, enGang(text)).root().node);
  } catch (cause) {
    throw new OlasligXml(`Filen är inte läsbar XML: ${(cause as Error).message}`, { cause });
  }
};

/** Every element with a name, wherever it stands, in the order of the document. */
export const allaElement = (rot: Element, namn: string, namnrymd?: string): readonly Element[] => {
  const egen = rot.namn === namn && (namnrymd === undefined || rot.namnrymd === namnrymd) ? [rot] : [];
  return typeof rot.innehall === 'string'
    ? egen
    : [...egen, ...rot.innehall.flatMap((del) => allaElement(del, namn, namnrymd))];
};
