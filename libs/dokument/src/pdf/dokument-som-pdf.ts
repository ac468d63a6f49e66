import { createHash } from 'node:crypto';
import PDFDocument from 'pdfkit';
import type { Dokument, Filuppgifter } from '../dokument.js';
import { sattBlock } from './block.js';
import { Sattning, SIDA, TEXTBREDD } from './sattning.js';
import { INGRESS, LITEN, TITEL } from './stilar.js';

/** One that pdfkit has and its types do not. */
const PDF_UA = 'PDF/UA' as string as PDFKit.Mixins.PDFSubsets;

/** What the metadata of the file may hold: pdfkit writes it into XML as it is. */
const iMetadata = (text: string): string =>
  text.replaceAll('&', 'och').replaceAll(/[<>]/g, '').replaceAll('\n', ' ');

/** pdfkit makes the id of the file of this: it must be of nothing but the content, and of all of it. */
const uppgifterOmFilen = (dokument: Dokument, { upphov, skapad }: Filuppgifter) => ({
  Title: iMetadata(dokument.sidhuvud),
  Subject: iMetadata(dokument.ingress),
  Author: iMetadata(upphov),
  Producer: 'Ärendelogg',
  Creator: 'Ärendelogg',
  CreationDate: new Date(skapad),
  Innehall: createHash('sha256').update(JSON.stringify(dokument)).digest('hex'),
});

/** On every page: its number and, after the first, what document it is. */
const sidorna = (s: Sattning, { sidhuvud }: Dokument): void => {
  const { start, count } = s.doc.bufferedPageRange();
  const [huvud = ''] = s.rader(sidhuvud, LITEN, TEXTBREDD);
  for (let n = start; n < start + count; n++) {
    s.doc.switchToPage(n);
    const nummer = `Sida ${n + 1} av ${count}`;
    s.utanTagg('Pagination', () => {
      if (n > 0) s.skriv(huvud, SIDA.vanster, SIDA.topp - 34, LITEN);
      s.skriv(nummer, SIDA.bredd - SIDA.hoger - s.matt(nummer, LITEN), SIDA.hojd - SIDA.botten + 28, LITEN);
    });
  }
};

const sattDokument = (s: Sattning, dokument: Dokument): void => {
  const rot = s.doc.struct('Document');
  s.doc.addStructure(rot);
  s.text(s.tagg(rot, 'H1'), s.rader(dokument.titel, TITEL, TEXTBREDD), TITEL, SIDA.vanster);
  s.y += 4;
  s.text(s.tagg(rot, 'P'), s.rader(dokument.ingress, INGRESS, TEXTBREDD), INGRESS, SIDA.vanster);
  s.y += 12;
  dokument.block.forEach((block, n) => sattBlock(s, rot, block, dokument.block.slice(n + 1)));
  s.luft(12);
  s.text(s.tagg(rot, 'P'), s.rader(dokument.fot, LITEN, TEXTBREDD), LITEN, SIDA.vanster);
  rot.end();
  sidorna(s, dokument);
};

/**
 * A document as a tagged PDF (PDF/UA-1), with the typeface in it. The same document is the same bytes: nothing in it
 * comes of the clock or of chance.
 */
export const dokumentSomPdf = (dokument: Dokument, uppgifter: Filuppgifter): Promise<Uint8Array> =>
  new Promise((klart, fel) => {
    const doc = new PDFDocument({
      size: [SIDA.bredd, SIDA.hojd],
      font: '', // none of its own: what is written is in the typeface that goes along
      margin: 0, // pages are broken here, not by pdfkit
      pdfVersion: '1.7',
      subset: PDF_UA,
      tagged: true,
      lang: 'sv-SE',
      displayTitle: true,
      bufferPages: true,
      info: uppgifterOmFilen(dokument, uppgifter),
    });
    const delar: Uint8Array[] = [];
    doc.on('data', (del: Uint8Array) => delar.push(del));
    doc.on('end', () => klart(new Uint8Array(Buffer.concat(delar))));
    doc.on('error', fel);
    sattDokument(new Sattning(doc), dokument);
    doc.end();
  });
