import type { ExpedieringEvent } from '../expediering/expediering.events.js';
import type { LeveransEvent } from '../expediering/leverans.events.js';
import { av } from './ord.js';

/** How a channel is called in a text. */
const KANALORD = { epost: 'e-post', webhook: 'webhook', fil: 'mapp för utskrift' } as const;
const SATTORD = { lank: 'genom länken', api: 'genom API', muntligt: 'muntligt', svar: 'i ett svar' } as const;

/** One event of an expediering as a line that a registrator reads. No names. */
export const beskrivExpediering = ({ type, data }: ExpedieringEvent): string => {
  switch (type) {
    case 'ExpedieringPlanerad':
      return `Expedieringen planerades till ${data.antal} mottagare${av(' i stället för ', data.ersatter)}.`;
    case 'MottagareFaststallda':
      return `Mottagare ${data.fran} till ${data.fran + data.mottagare.length - 1} fastställdes.`;
    case 'ExpedieringAterkallad':
      return 'Expedieringen återkallades.';
  }
};

const forsoket = ({ forsok, omgang }: { readonly forsok: number; readonly omgang: number }): string =>
  `försök ${forsok}${omgang === 1 ? '' : ` i omgång ${omgang}`}`;

/** One event of a delivery as a line that a registrator reads. */
export const beskrivLeverans = ({ type, data }: LeveransEvent): string => {
  switch (type) {
    case 'SkickadTillMottagare':
      return `Skickades med ${KANALORD[data.kanal]}, ${forsoket(data)}.`;
    case 'Levererad':
      return `Levererades${av(': ', data.bevis)}.`;
    case 'LeveransMisslyckad':
      return `Nådde inte fram med ${KANALORD[data.kanal]}, ${forsoket(data)}: ${data.orsak}${av('. Nytt försök ', data.nastaForsok)}.`;
    case 'LeveransUppgiven':
      return `Gavs upp efter ${data.forsok} försök (${data.kod}).`;
    case 'LeveransOmsand':
      return `Ska skickas igen med ${KANALORD[data.kanal]}, omgång ${data.omgang}.`;
    case 'LeveransAterkallad':
      return 'Leveransen återkallades.';
    case 'MottagandeKvitterat':
      return `Mottagandet kvitterades av ${data.av} ${SATTORD[data.satt]}.`;
    case 'MottagareDelgiven':
      return `Mottagaren delgavs (${data.satt})${av(': ', data.bevis)}.`;
    case 'LeveransPamind':
      return `Mottagaren påmindes med ${KANALORD[data.kanal]}.`;
    case 'LeveransEskalerad':
      return 'Ingen hade kvitterat i tid; det lyftes till den som svarar för kansliet.';
  }
};
