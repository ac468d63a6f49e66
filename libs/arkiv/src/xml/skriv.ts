import { create } from 'xmlbuilder2';
import type { XMLBuilder } from 'xmlbuilder2/lib/interfaces.js';
import type { Element } from './element.js';
import { giltigText, giltigtAttribut } from './giltig-text.js';

/** The library takes what looks like a reference for one, and writes it as it is: only what is no reference is text. */
const somText = (text: string): string => text.replaceAll('&', '&amp;');

const lagg = (under: XMLBuilder, { namn, attribut, innehall, namnrymd }: Element, runt: string): void => {
  const egen = namnrymd ?? runt;
  const nod = under.ele(egen, namn);
  for (const [attributnamn, varde] of Object.entries(attribut))
    nod.att(attributnamn, somText(giltigtAttribut(varde)));
  if (typeof innehall === 'string') nod.txt(somText(giltigText(innehall)));
  else for (const del of innehall) lagg(nod, del, egen);
};

/**
 * The document as text, UTF-8, one element a line so that a fault can be pointed at. The same tree is always the same text.
 */
export const skrivXml = (rot: Element): string => {
  const dokument = create({ version: '1.0', encoding: 'UTF-8' });
  lagg(dokument, rot, '');
  return `${dokument.end({ prettyPrint: true })}\n`;
};
