import { falt, nullbar } from '../shared/falt.js';
import type { Katalog } from '../shared/katalog.js';
import type { LasningEvent } from './lasning.events.js';

/** Who has read what; nothing in it is protected, since it holds no content. */
export const lasningskatalog: Katalog<LasningEvent> = {
  LasningLoggad: {
    version: 2,
    strom: ['lasning'],
    beskrivning:
      'Någon läste en granskningsvy, eller ett ärende med sekretessmarkering. Vem och när står i metadata; innehållet som visades står aldrig här.',
    regler: [],
    falt: {
      vy: falt('text', 'vad som lästes: operationens eller kommandots namn'),
      arende: nullbar(falt('ärendets id', 'ärendet')),
      organ: nullbar(falt('text', 'organets kod')),
      sammantrade: nullbar(falt('text', 'sammanträdet, t.ex. KF-2026-03-02')),
      strom: nullbar(falt('text', 'en annan ström')),
      revision: nullbar(falt('heltal', 'till och med vilken revision frågan gällde')),
      vidTidpunkt: nullbar(falt('text', 'den registrerade tid som frågan gällde, som den skrevs')),
      giltig: nullbar(falt('text', 'tiden i världen som frågan gällde, som den skrevs')),
      fran: nullbar(falt('text', 'det första av två ögonblick som frågan gällde, som det skrevs')),
      till: nullbar(falt('text', 'det andra, som det skrevs')),
    },
  },
};
