import type { Block, Dokument } from './dokument.js';

/** Signs that would mean something else than themselves wherever they stand. */
const STYR = /[\\`*_[\]<>#|~&]/g;

/** A text as it may stand in Markdown (CommonMark, and the tables of GFM): nothing in it is a mark. */
const skriven = (text: string): string =>
  text
    .replaceAll(STYR, (tecken) => `\\${tecken}`)
    .replaceAll(/^(\s*)([-+](?=\s|$)|=+$)/gm, (_, fore: string, marke: string) => `${fore}\\${marke}`)
    .replaceAll(/^(\s*\d+)([.)])(?=\s|$)/gm, (_, fore: string, marke: string) => `${fore}\\${marke}`);

/** With line breaks of its own. */
const stycke = (text: string): string => skriven(text).replaceAll('\n', '\\\n');

const cell = (text: string): string => skriven(text).replaceAll('\n', '<br>');

const tabell = (kolumner: readonly string[], rader: readonly (readonly string[])[]): string =>
  [kolumner.map(cell), kolumner.map(() => '---'), ...rader.map((rad) => rad.map(cell))]
    .map((rad) => `| ${rad.join(' | ')} |`)
    .join('\n');

const skrivet = (block: Block): string => {
  switch (block.slag) {
    case 'rubrik':
      return `${'#'.repeat(block.niva)} ${cell(block.text)}`;
    case 'stycke':
      return stycke(block.text);
    case 'lista':
      return block.punkter
        .map((text, n) => {
          const marke = block.numrerad ? `${n + 1}. ` : '- ';
          return `${marke}${stycke(text).replaceAll('\n', `\n${' '.repeat(marke.length)}`)}`;
        })
        .join('\n');
    case 'uppgifter':
      return tabell(['Uppgift', 'Värde'], block.rader);
    case 'tabell':
      return `**${cell(block.namn)}**\n\n${tabell(block.kolumner, block.rader)}`;
  }
};

/** A document as Markdown: the same document is the same text. */
export const dokumentSomMarkdown = ({ titel, ingress, block, fot }: Dokument): string =>
  `${[`# ${cell(titel)}`, stycke(ingress), ...block.map(skrivet), '---', stycke(fot)].join('\n\n')}\n`;
