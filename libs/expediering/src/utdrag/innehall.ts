import { rent, rentext, type Dokument } from '#dokument';
import type { Protokollsutdrag } from '#domain';
import { avgorandets } from './delar/avgorandet.js';
import { bakgrundens } from './delar/bakgrunden.js';
import { behandlingens } from './delar/behandlingen.js';
import { huvudets, titeln } from './delar/huvudet.js';
import { protokollets } from './delar/protokollet.js';
import { SAKNAS } from './ord.js';

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
