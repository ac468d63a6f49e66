import { BESLUTSSLAG } from '../arende/arende.types.js';
import { falt, nullbar, skyddad } from '../shared/falt.js';
import type { Katalog } from '../shared/katalog.js';
import type { ExpedieringEvent } from './expediering.events.js';
import { EXPEDIERINGSSLAG, LEVERANSKANALER, MOTTAGARTYPER } from './leverans.types.js';
import type { ExpedieringsprocessEvent } from './process.events.js';

const strom = ['expediering'] as const;
const dokument = '{ sha256: sha-256 i hex, storlek: antal byte }';

/** What is owed to whom: row 27 of the legal order as it is carried out. */
export const expedieringskatalog: Katalog<ExpedieringEvent> = {
  ExpedieringPlanerad: {
    version: 1,
    strom,
    beskrivning: 'Det som expedierats ska nå dem som beslutet nämner.',
    regler: [],
    falt: {
      kalla: falt(
        '{ strom: text, revision: heltal, handelse: id }',
        'händelsen som säger att det expedierades',
      ),
      slag: falt(EXPEDIERINGSSLAG.join(' | '), 'vad som expedieras'),
      organ: nullbar(falt('text', 'organet som beslutade')),
      organkod: nullbar(falt('text', 'organets kod i registret')),
      arende: nullbar(falt('ärendets id', 'ärendet')),
      beslut: nullbar(falt(`{ slag: ${BESLUTSSLAG.join(' | ')}, nr: heltal från 1 }`, 'vad i ärendet')),
      sammantrade: nullbar(falt('text', 'sammanträdet, t.ex. KF-2026-03-02')),
      paragraf: nullbar(falt('text utan §', 'paragrafen')),
      ersatter: nullbar(falt('text', 'expedieringen som den ersätter efter en rättelse')),
      antal: falt('antal mottagare', 'hur många som ska nås'),
      utdrag: nullbar(falt(`{ html: ${dokument}, pdf: ${dokument} }`, 'protokollsutdraget som det lagrades')),
    },
  },
  MottagareFaststallda: {
    version: 1,
    strom,
    beskrivning: 'Några av mottagarna, som de var den dagen.',
    regler: [],
    falt: {
      fran: falt('heltal från 1', 'den förstas nummer'),
      mottagare: skyddad(
        falt(
          `lista av { nr: heltal från 1, typ: ${MOTTAGARTYPER.join(' | ')}, namn: text, organ: text?, grupp: text?, kanal: ${LEVERANSKANALER.join(' | ')}, adress: text, kvittens: ja/nej }`,
          'vilka, hur de nås och om de ska kvittera',
        ),
      ),
    },
  },
  ExpedieringAterkallad: {
    version: 1,
    strom,
    beskrivning: 'Det som inte hunnit levereras ska inte skickas. Skälet står i metadata.',
    regler: [],
    falt: {},
  },
};

const processen = ['process'] as const;
const kanal = falt(LEVERANSKANALER.join(' | '), 'kanalen');

/** How expediering is run. */
export const expedieringsprocesskatalog: Katalog<ExpedieringsprocessEvent> = {
  ExpedieringStartad: {
    version: 1,
    strom: processen,
    beskrivning: 'Det som registrerats från och med då skickas; det som är äldre skickas aldrig.',
    regler: [],
    falt: { fran: falt('text, tidpunkt i UTC', 'från när') },
  },
  KanalPausad: {
    version: 1,
    strom: processen,
    beskrivning: 'Inget skickas i kanalen. Skälet står i metadata.',
    regler: [],
    falt: { kanal },
  },
  KanalAterupptagen: {
    version: 1,
    strom: processen,
    beskrivning: 'Kanalen används igen.',
    regler: [],
    falt: { kanal },
  },
  SammanfattningSkickad: {
    version: 1,
    strom: processen,
    beskrivning: 'Nämndsekreteraren fick dagens sammanställning av det som inte nått fram.',
    regler: [],
    falt: {
      organ: nullbar(falt('text', 'organets kod')),
      dag: falt('datum', 'dagen'),
      leveranser: falt('lista av text', 'leveranserna den tog upp'),
    },
  },
};
