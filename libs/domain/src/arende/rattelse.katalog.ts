import { falt, nullbar, skyddad } from '../shared/falt.js';
import type { Katalog } from '../shared/katalog.js';
import type { Rattelsehandelse } from './rattelse.events.js';

/** What was wrong and how it was mended. Nothing disappears (OSL 4:1); everything says why. */
export const rattelsekatalog: Katalog<Rattelsehandelse> = {
  UppgiftRattad: {
    version: 1,
    strom: ['arende', 'sammantrade', 'organisation', 'delegationsordning', 'delegationsbeslut'],
    beskrivning: 'En uppgift i en tidigare händelse rättades. Skälet står i metadata.',
    regler: ['R-18'],
    falt: {
      avserHandelse: falt('revision', 'händelsen som rättas'),
      falt: falt('JSON Pointer', 'uppgiften; /skedde är när det hände'),
      fran: skyddad(nullbar(falt('värde', 'vad som stod'))),
      till: skyddad(nullbar(falt('värde', 'vad som ska stå'))),
    },
  },
  HandelseMakulerad: {
    version: 1,
    strom: ['arende', 'sammantrade', 'organisation', 'delegationsordning', 'delegationsbeslut'],
    beskrivning: 'En händelse var felregistrerad och gäller inte. Skälet står i metadata.',
    regler: ['R-18'],
    falt: { avserHandelse: falt('revision', 'händelsen som makuleras') },
  },
  ArendeMakulerat: {
    version: 1,
    strom: ['arende'],
    beskrivning: 'Ärendet var felregistrerat och makulerades. Numret används aldrig igen.',
    regler: ['R-18'],
    falt: {},
  },
  ArendeSammanlagt: {
    version: 1,
    strom: ['arende'],
    beskrivning: 'Ärendet lades samman med ett annat, där det fortsätter.',
    regler: [],
    falt: { till: falt('ärendets id', 'ärendet där det fortsätter') },
  },
  SammanlaggningMottagen: {
    version: 1,
    strom: ['arende'],
    beskrivning: 'Ett annat ärende lades samman med detta.',
    regler: [],
    falt: {
      arende: falt('ärendets id', 'ärendet som lades hit'),
      fran: falt('{ strom: text, revision: revision }', 'sammanläggningen i det ärendet'),
    },
  },
  ArendeOverlamnatTillNamnd: {
    version: 1,
    strom: ['arende'],
    beskrivning: 'Ärendet överlämnades till en annan nämnds diarieserie och fick nytt nummer där.',
    regler: [],
    falt: {
      serie: falt('text', 'mottagande diarieserie'),
      organ: nullbar(falt('text', 'mottagande organ')),
      oppning: falt('id', 'öppningen i den mottagande serien'),
    },
  },
  AvvikelseNoterad: {
    version: 1,
    strom: ['arende', 'sammantrade', 'handling', 'organisation', 'delegationsordning', 'delegationsbeslut'],
    beskrivning: 'Något avvek från reglerna eller från det väntade. Skälet, om det gavs, står i metadata.',
    regler: [],
    falt: {
      regel: nullbar(falt('id', 'regeln; null när ingen regel ligger bakom')),
      kod: falt('KOD', 'stabil kod för avvikelsen'),
      text: skyddad(falt('text', 'vad som avvek')),
      avser: falt('händelsetyp', 'händelsen i samma kommando som den gäller'),
    },
  },
};
