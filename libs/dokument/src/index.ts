export * from './block.js';
export * from './dokument.js';
export { dokumentSomHtml } from './html/html.js';
export { skrivet, stilkalla } from './html/skrivet.js';
export { DOKUMENT_CSP, DOKUMENTSTIL, SPARAT_DOKUMENT_CSP } from './html/stil.js';
export { dokumentSomMarkdown } from './markdown.js';
export { pdftrad, type Pdftrad, type Pdftradval } from './pdf/pdftrad.js';
export { somPdf } from './pdf/som-pdf.js';
