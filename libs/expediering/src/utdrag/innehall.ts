import type { Protokollsutdrag } from '#domain';
import { avgorandets } from './delar/avgorandet.js';
import { bakgrundens } from './delar/bakgrunden.js';
import { behandlingens } from './delar/behandlingen.js';
import { huvudets, titeln } from './delar/huvudet.js';
import { protokollets } from './delar/protokollet.js';
import { rentext, type Block, type Dokument } from './dokument.js';
import { SAKNAS } from './ord.js';

const rent = (block: Block): Block => {
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

/** What an extract says, in the order it is read: the same whether it becomes HTML or PDF. */
export const utdragetsInnehall = (utdrag: Protokollsutdrag): Dokument => ({
  titel: rentext(titeln(utdrag)),
  ingress: rentext(utdrag.rubrik ?? `Rubrik: ${SAKNAS}`),
  sidhuvud: rentext(
    [titeln(utdrag), ...(utdrag.diarienummer === null ? [] : [utdrag.diarienummer])].join(', '),
  ),
  fot: 'Utdraget är skapat ur de händelser som registrerats.',
  block: [
    ...huvudets(utdrag),
    ...avgorandets(utdrag),
    ...behandlingens(utdrag),
    ...bakgrundens(utdrag),
    ...protokollets(utdrag),
  ].map(rent),
});
