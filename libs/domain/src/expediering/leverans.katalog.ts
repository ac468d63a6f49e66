import { falt, nullbar, skyddad } from '../shared/falt.js';
import type { Katalog } from '../shared/katalog.js';
import type { LeveransEvent } from './leverans.events.js';
import { KVITTENSSATT, LEVERANSKANALER } from './leverans.types.js';

const strom = ['leverans'] as const;
const regler = [] as const;
const omgang = falt('heltal från 1', 'vilken gång den skickas');
const kanal = falt(LEVERANSKANALER.join(' | '), 'kanalen');
const forsok = falt('heltal från 1', 'vilket försök i omgången');
const etForsok = { omgang, forsok, kanal };
const kod = falt('KOD', 'varför');

/** One recipient: row 28 of the legal order. */
export const leveranskatalog: Katalog<LeveransEvent> = {
  SkickadTillMottagare: {
    version: 1,
    strom,
    beskrivning: 'Det skickades till mottagaren.',
    regler,
    falt: etForsok,
  },
  Levererad: {
    version: 1,
    strom,
    beskrivning: 'Mottagaren, eller dess system, har tagit emot det.',
    regler,
    falt: { ...etForsok, bevis: skyddad(nullbar(falt('text', 'vad den svarade'))) },
  },
  LeveransMisslyckad: {
    version: 1,
    strom,
    beskrivning: 'Försöket nådde inte fram.',
    regler,
    falt: {
      ...etForsok,
      kod,
      orsak: skyddad(falt('text', 'vad som hände')),
      nastaForsok: nullbar(falt('text, tidpunkt i UTC', 'när det försöks igen')),
    },
  },
  LeveransUppgiven: {
    version: 1,
    strom,
    beskrivning: 'Inga fler försök görs. Någon behöver ta vid.',
    regler,
    falt: { omgang, forsok: falt('antal försök', 'så många gjordes'), kod },
  },
  LeveransOmsand: {
    version: 1,
    strom,
    beskrivning: 'Det ska skickas en gång till.',
    regler,
    falt: { omgang, kanal, adress: skyddad(falt('text', 'vart')) },
  },
  LeveransAterkallad: {
    version: 1,
    strom,
    beskrivning: 'Det ska inte skickas. Skälet står i metadata.',
    regler,
    falt: {},
  },
  MottagandeKvitterat: {
    version: 1,
    strom,
    beskrivning: 'Någon hos mottagaren har bekräftat att det kommit fram.',
    regler,
    falt: {
      av: skyddad(falt('text', 'vem som kvitterade')),
      satt: falt(KVITTENSSATT.join(' | '), 'hur'),
    },
  },
  MottagareDelgiven: {
    version: 1,
    strom,
    beskrivning: 'Mottagaren delgavs (delgivningslagen).',
    regler: [],
    falt: { satt: falt('text', 'hur'), bevis: skyddad(nullbar(falt('text', 'beviset'))) },
  },
  LeveransPamind: {
    version: 1,
    strom,
    beskrivning: 'Mottagaren påmindes om att kvittera.',
    regler,
    falt: { omgang, kanal },
  },
  LeveransEskalerad: {
    version: 1,
    strom,
    beskrivning: 'Ingen kvitterade i tid, och det lyftes till den som svarar för kansliet.',
    regler,
    falt: { omgang },
  },
};
