import { falt, nullbar, skyddad } from '../shared/falt.js';
import type { Katalog } from '../shared/katalog.js';
import { AVVISNINGSGRUNDER, type HandlingEvent } from './handling.events.js';

/** A handling before it belongs to an ärende: row 1 of the legal order. */
export const handlingskatalog: Katalog<HandlingEvent> = {
  HandlingInkommen: {
    version: 1,
    strom: ['handling'],
    beskrivning: 'En handling kom in till myndigheten (TF 2:9).',
    regler: ['O-1', 'R-10', 'R-13'],
    falt: {
      handlingId: falt('id', 'handlingens id'),
      rubrik: skyddad(falt('text', 'kort om innehållet')),
      kanal: nullbar(falt('text', 'hur den kom: e-post, post, e-tjänst')),
      avsandare: skyddad(
        nullbar(falt('{ namn: text, organisation: text?, adress: text? }', 'vem den kom från')),
      ),
      avsandarensDnr: nullbar(falt('text', 'avsändarens egen beteckning')),
      externVarning: falt('ja/nej', 'e-postens varning om extern avsändare'),
      sekretessKanGalla: nullbar(falt('ja/nej', 'kan innehålla sekretess; styr OSL 5:1')),
      innehall: skyddad(nullbar(falt('text', 'innehållet i korthet'))),
      filer: skyddad(
        falt(
          'lista av { namn: text, mime: text, sha256: sha-256 i hex, storlek: antal byte }',
          'dokument i dokumentlagret',
        ),
      ),
    },
  },
  HandlingKopplad: {
    version: 1,
    strom: ['handling'],
    beskrivning: 'Handlingen registrerades i ett ärende.',
    regler: [],
    falt: { arende: falt('ärendets id', 'ärendet') },
  },
  HandlingAvvisad: {
    version: 1,
    strom: ['handling'],
    beskrivning: 'Handlingen registreras inte i något ärende. Skälet står i metadata.',
    regler: ['R-10'],
    falt: { grund: falt(AVVISNINGSGRUNDER.join(' | '), 'varför') },
  },
};
