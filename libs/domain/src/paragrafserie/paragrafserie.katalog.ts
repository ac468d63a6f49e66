import { falt } from '../shared/falt.js';
import type { Katalog } from '../shared/katalog.js';
import type { ParagrafserieEvent } from './paragrafserie.events.js';

/** What numbers of paragrafer are given out by; nothing in it is protected. */
export const paragrafseriekatalog: Katalog<ParagrafserieEvent> = {
  ParagrafnummerTaget: {
    version: 1,
    strom: ['paragrafserie'],
    beskrivning: 'Ett sammanträde tog ett paragrafnummer; skrivs före paragrafen.',
    regler: [],
    falt: {
      organ: falt('text', 'organets kod'),
      ar: falt('årtal', 'året'),
      nr: falt('heltal från 1', 'numret, unikt för organet och året'),
      sammantrade: falt('text', 'sammanträdet, t.ex. KF-2026-03-02'),
    },
  },
};
