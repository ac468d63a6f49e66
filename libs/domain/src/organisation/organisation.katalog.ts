import { falt, nullbar, skyddad } from '../shared/falt.js';
import type { Katalog } from '../shared/katalog.js';
import { AVSLUTSGRUNDER, KANALER, ORGANSLAG, ROLLER, type OrganEvent } from './organisation.events.js';

const ettAv = (ord: readonly string[]): string => ord.join(' | ');

const antal = {
  antalLedamoter: nullbar(falt('antal ledamöter', 'hur många ledamöter det ska ha; null = inte känt')),
  antalErsattare: nullbar(falt('antal ersättare', 'hur många ersättare det ska ha; null = inte känt')),
};
const bas = { version: 1, strom: ['organisation'], regler: [] } as const;

/** One body over time. */
export const organisationskatalog: Katalog<OrganEvent> = {
  OrganInrattat: {
    ...bas,
    beskrivning: 'Ett organ inrättades (KL 3 kap.). Skedde är första dagen det finns.',
    falt: {
      organ: falt('text', 'organets kod, densamma som i strömmens namn: KF, KS, BUN'),
      namn: falt('text', 'namnet vid inrättandet'),
      typ: falt(ettAv(ORGANSLAG), 'vad för slags organ'),
      overordnat: nullbar(falt('text', 'koden för organet det hör till')),
      ...antal,
    },
  },
  OrganOmdopt: {
    ...bas,
    beskrivning: 'Organet fick ett annat namn från och med skedde; det är samma organ.',
    falt: { namn: falt('text', 'namnet från och med då') },
  },
  AntalBestamt: {
    ...bas,
    beskrivning:
      'Antalet ledamöter och ersättare bestämdes, från och med skedde. Beslutsförhet räknas på det.',
    falt: antal,
  },
  OrganSammanslaget: {
    ...bas,
    beskrivning: 'Organet uppgick i ett annat. Skedde är första dagen utan det.',
    falt: { uppgickI: falt('text', 'koden för organet det uppgick i') },
  },
  OrganUpphort: {
    ...bas,
    beskrivning: 'Organet upphörde. Skedde är första dagen utan det.',
    falt: {},
  },
  PersonAngiven: {
    ...bas,
    beskrivning: 'Vem en persons id betyder. Namnet står bara här.',
    falt: { person: falt('id', 'personens id'), namn: skyddad(falt('text', 'personens namn')) },
  },
  UppdragTilldelat: {
    ...bas,
    beskrivning: 'En person fick ett uppdrag i organet. Skedde är första dagen.',
    falt: {
      person: falt('id', 'personens id'),
      roll: falt(ettAv(ROLLER), 'rollen'),
      parti: nullbar(falt('text', 'partiet')),
      ordning: nullbar(
        falt(
          'heltal från 1',
          'ersättarens plats i tjänstgöringsordningen, inom partiet där varje parti har sin',
        ),
      ),
      till: nullbar(falt('datum', 'sista dagen, om den var känd när uppdraget gavs')),
    },
  },
  UppdragAvslutat: {
    ...bas,
    beskrivning: 'Ett uppdrag i organet upphörde. Skedde är första dagen utan det.',
    falt: {
      person: falt('id', 'personens id'),
      roll: nullbar(falt(ettAv(ROLLER), 'rollen; null = alla personens roller i organet')),
      grund: nullbar(falt(ettAv(AVSLUTSGRUNDER), 'varför')),
    },
  },
  BrevladaAngiven: {
    ...bas,
    beskrivning: 'Vart meddelanden till organet går från och med skedde.',
    falt: {
      kanal: falt(ettAv(KANALER), 'hur de går'),
      adress: skyddad(falt('text', 'funktionsbrevlåda, webbadress eller postadress')),
    },
  },
  ExpedieringsregelAngiven: {
    ...bas,
    beskrivning:
      'Hur det som expedieras till organet följs upp från och med skedde. null = som det annars görs.',
    falt: {
      paminnelseEfter: nullbar(falt('antal arbetsdagar', 'när den som inte kvitterat påminns')),
      eskaleringEfter: nullbar(falt('antal arbetsdagar', 'när det går vidare till någon annan')),
      sekreterare: skyddad(nullbar(falt('text', 'funktionsbrevlåda för nämndsekreteraren'))),
      eskalerasTill: skyddad(nullbar(falt('text', 'funktionsbrevlåda dit det går vidare'))),
      kvitterar: nullbar(falt('ja/nej', 'organet ska kvittera det som kommer')),
    },
  },
  AnsvarsomradeAngivet: {
    ...bas,
    beskrivning: 'Vad organet ansvarar för från och med skedde.',
    falt: { text: falt('text', 'ansvarsområdet, med reglementets ord') },
  },
  GruppAngiven: {
    ...bas,
    beskrivning:
      'Vad ett namn på flera organ betyder från och med skedde: alla av vissa slag, eller en lista.',
    falt: {
      grupp: falt('text', 'gruppens namn: samtliga nämnder'),
      typer: nullbar(falt(`lista av ${ettAv(ORGANSLAG)}`, 'alla organ av de här slagen')),
      organ: nullbar(falt('lista av text', 'koderna för organen som ingår')),
    },
  },
};
