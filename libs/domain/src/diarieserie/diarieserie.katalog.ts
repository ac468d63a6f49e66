import { falt, nullbar, skyddad } from '../shared/falt.js';
import type { Katalog } from '../shared/katalog.js';
import type { DiarieserieEvent, OppningEvent } from './diarieserie.events.js';

const nummer = {
  serie: falt('text', 'diarieserie'),
  ar: falt('årtal', 'diarieår'),
  lopnr: falt('heltal från 1', 'numret'),
  hogsta: falt('heltal', 'högsta numret i serien med detta'),
  oppning: falt('id', 'öppningen som fick det'),
};

const notering = 'regel: id?, kod: KOD, text: text, avser: händelsetyp';

/** Numbers and the openings they are given to: row 2 of the legal order. */
export const diariekatalog: Katalog<DiarieserieEvent | OppningEvent> = {
  OppningBegard: {
    version: 1,
    strom: ['oppning'],
    beskrivning: 'En öppning beslutades; nummer och ärende följer, också efter ett avbrott.',
    regler: ['O-2', 'R-01'],
    falt: {
      serie: falt('text', 'diarieserie'),
      ar: falt('årtal', 'diarieår'),
      serieRevision: falt('revision, -1 = tom', 'hur långt serien hade kommit; numret ligger efter den'),
      givetLopnr: nullbar(falt('heltal', 'nummer som ett importerat ärende har med sig')),
      arende: skyddad(falt('objekt', 'uppgifterna i ArendeOppnat')),
      noteringar: skyddad(
        falt(
          `lista av { ${notering} } | { ${notering}, skal: text }`,
          'avvikelser som ska noteras i ärendet; skal där en kvittens gav det',
        ),
      ),
      relation: skyddad(nullbar(falt('objekt', 'relation till ett överlämnande ärende'))),
    },
  },
  DiarienummerTilldelat: {
    version: 1,
    strom: ['diarieserie'],
    beskrivning: 'Nästa nummer gavs till en öppning.',
    regler: [],
    falt: nummer,
  },
  DiarienummerOvertaget: {
    version: 1,
    strom: ['diarieserie'],
    beskrivning: 'Ett importerat ärende hade sitt nummer med sig.',
    regler: [],
    falt: nummer,
  },
};
