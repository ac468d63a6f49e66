import type { Block, Dokument, Uppgift } from '../dokument.js';
import { skrivet } from './skrivet.js';
import { DOKUMENTSTIL } from './stil.js';

const DATUM = /\b\d{4}-\d{2}-\d{2}(?: \d{2}\.\d{2})?(?![-\d])/g;
const SUMMA = /\b[0-9a-f]{64}\b/g;

const medSumma = (html: string): string => html.replaceAll(SUMMA, '<span class="bruten">$&</span>');

/** A date that is broken between lines is hard to read; a checksum that is not takes the room of all else. */
const datacell = (cell: string): string =>
  `<td>${medSumma(skrivet(cell).replaceAll(DATUM, '<span class="hel">$&</span>'))}</td>`;

const celler = (rad: readonly string[]): string =>
  rad
    .map((cell, n) => (n === 0 ? `<th scope="row">${medSumma(skrivet(cell))}</th>` : datacell(cell)))
    .join('');

type Tabell = Extract<Block, { readonly slag: 'tabell' }>;

/** More columns than a narrow screen has room for. */
const MANGA = 4;

const tabellen = ({ namn, kolumner, rader }: Tabell): string =>
  [
    '<table>',
    `<caption>${skrivet(namn)}</caption>`,
    `<thead><tr>${kolumner.map((k) => `<th scope="col">${skrivet(k)}</th>`).join('')}</tr></thead>`,
    '<tbody>',
    ...rader.map((rad) => `<tr>${celler(rad)}</tr>`),
    '</tbody>',
    '</table>',
  ].join('\n');

/** A wide one is a part of the page that can be scrolled by itself, by keys too. */
const tabell = (block: Tabell): string =>
  block.kolumner.length < MANGA
    ? tabellen(block)
    : `<div class="vid" role="region" tabindex="0" aria-label="${skrivet(block.namn)}">\n${tabellen(block)}\n</div>`;

const uppgifter = (rader: readonly Uppgift[]): string =>
  [
    '<dl>',
    ...rader.map(([namn, varde]) => `<div><dt>${skrivet(namn)}</dt><dd>${skrivet(varde)}</dd></div>`),
    '</dl>',
  ].join('\n');

const tagg = (block: Block): string => {
  switch (block.slag) {
    case 'rubrik':
      return `<h${block.niva}>${skrivet(block.text)}</h${block.niva}>`;
    case 'stycke':
      return `<p>${skrivet(block.text)}</p>`;
    case 'lista': {
      const namn = block.numrerad ? 'ol' : 'ul';
      return [`<${namn}>`, ...block.punkter.map((p) => `<li>${skrivet(p)}</li>`), `</${namn}>`].join('\n');
    }
    case 'uppgifter':
      return uppgifter(block.rader);
    case 'tabell':
      return tabell(block);
  }
};

/**
 * A document as a page that stands by itself: nothing is fetched or run, and the same document is the same bytes. To be
 * served with `DOKUMENT_CSP`.
 */
export const dokumentSomHtml = ({ titel, ingress, sidhuvud, fot, block }: Dokument): string =>
  `<!DOCTYPE html>
<html lang="sv">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${skrivet(sidhuvud)}</title>
<style>${DOKUMENTSTIL}</style>
</head>
<body>
<main>
<h1>${skrivet(titel)}</h1>
<p class="ingress">${skrivet(ingress)}</p>
${block.map(tagg).join('\n')}
</main>
<footer><p>${skrivet(fot)}</p></footer>
</body>
</html>
`;
