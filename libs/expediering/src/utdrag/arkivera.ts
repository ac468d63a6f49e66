import type { Protokollsutdrag } from '#domain';
import type { Dokumentlager } from '#handlingar';
import type { Dokumenthanvisning } from '../kanaler/kanal.js';
import { utdragSomHtml } from './html.js';
import { utdragSomPdf } from './pdf/utdrag-som-pdf.js';

/** Where the two forms of an extract lie. */
export type LagratUtdrag = { readonly html: Dokumenthanvisning; readonly pdf: Dokumenthanvisning };

const stycke = async function* (innehall: Uint8Array): AsyncGenerator<Uint8Array> {
  yield innehall;
};

/**
 * Puts both forms of an extract in the document store. The same extract is the same documents, so it may be done again.
 * `somPdf` is how the PDF is made, by a thread of its own for instance. Rejects with what the store throws.
 */
export const lagraUtdrag = async (
  lager: Dokumentlager,
  utdrag: Protokollsutdrag,
  somPdf: (utdrag: Protokollsutdrag) => Promise<Uint8Array> = utdragSomPdf,
): Promise<LagratUtdrag> => {
  const html = await lager.put(stycke(Buffer.from(utdragSomHtml(utdrag), 'utf8')));
  const pdf = await lager.put(stycke(await somPdf(utdrag)));
  return { html, pdf };
};
