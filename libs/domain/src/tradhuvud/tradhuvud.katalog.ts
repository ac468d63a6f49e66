import { falt } from '../shared/falt.js';
import type { Katalog } from '../shared/katalog.js';
import type { TradhuvudEvent } from './tradhuvud.events.js';

const storlek = falt('heltal från 1', 'så många av loggens händelser, från den första, omfattas');

/** What the tree over the log is held by; nothing in it is protected, and nothing in it is about a person. */
export const tradhuvudkatalog: Katalog<TradhuvudEvent> = {
  TradhuvudSignerat: {
    version: 1,
    strom: ['tradhuvud'],
    beskrivning: 'Ett trädhuvud signerades: loggen var då dessa händelser, i denna ordning.',
    regler: [],
    falt: {
      storlek,
      rot: falt('text', 'trädets rot, base64'),
      not: falt('text', 'den signerade noten, som den lämnas ut (C2SP tlog-checkpoint)'),
    },
  },
  TradhuvudBevittnat: {
    version: 1,
    strom: ['tradhuvud'],
    beskrivning: 'Ett vittne utanför har sett att loggen bara växt sedan sist, och signerat det.',
    regler: [],
    falt: {
      storlek,
      vittne: falt('text', 'vittnets namn'),
      medsignatur: falt('text', 'vittnets rad i noten (C2SP tlog-cosignature)'),
    },
  },
  TradhuvudTidsstamplat: {
    version: 1,
    strom: ['tradhuvud'],
    beskrivning: 'En utgivare av tidsstämplar har intygat när trädhuvudet senast fanns.',
    regler: [],
    falt: {
      storlek,
      utgivare: falt('text', 'utgivarens adress'),
      tidpunkt: falt('text', 'tidpunkten som utgivaren intygar'),
      svar: falt('text', 'utgivarens svar, base64 (RFC 3161)'),
    },
  },
};
