import { falt, nullbar, skyddad } from '../shared/falt.js';
import type { Katalog } from '../shared/katalog.js';
import { OMROSTNINGSFRAGOR, ROSTER, UTSLAG } from './arende.types.js';
import { behandling } from './behandling.katalog.js';
import type { OmrostningGenomford, PropositionStalld } from './behandling.events.js';

/** How a body comes to its decision: row 16 of the legal order, beside the yrkanden. */
export const omrostningskatalog: Katalog<PropositionStalld | OmrostningGenomford> = {
  PropositionStalld: {
    version: 1,
    strom: ['arende'],
    beskrivning: 'Ordföranden ställde proposition: frågor att svara ja eller nej på (KL 5:53).',
    regler: ['O-16'],
    falt: {
      organ: nullbar(falt('text', 'organ')),
      paragraf: nullbar(falt('text utan §', 'paragraf')),
      ordning: skyddad(falt('lista av text', 'frågorna i den ordning de ställdes')),
      utfall: skyddad(nullbar(falt('text', 'vad ordföranden fann att organet beslutat'))),
    },
  },
  OmrostningGenomford: {
    version: 1,
    strom: ['arende'],
    beskrivning: 'En omröstning hölls, med namn eller antal (KL 5:54–56).',
    regler: ['O-16', 'R-34', 'R-35'],
    falt: {
      ...behandling,
      nr: falt('heltal från 1', 'omröstningens nummer i ärendet'),
      fraga: falt(OMROSTNINGSFRAGOR.join(' | '), 'vad den avgör'),
      jaProposition: skyddad(nullbar(falt('text', 'vad ja betyder'))),
      nejProposition: skyddad(nullbar(falt('text', 'vad nej betyder'))),
      oppen: falt('ja/nej', 'öppen; val och anställning röstas slutet'),
      myndighetsutovning: nullbar(falt('ja/nej', 'gäller myndighetsutövning mot enskild (KL 4:26)')),
      ja: falt('antal ledamöter', 'som röstade ja'),
      nej: falt('antal ledamöter', 'som röstade nej'),
      avstar: nullbar(falt('antal ledamöter', 'som avstod')),
      franvarande: nullbar(falt('antal ledamöter', 'som var frånvarande')),
      roster: skyddad(
        falt(
          `lista av { namn: text, parti: text?, rost: ${ROSTER.join(' | ')} }`,
          'var och ens röst; tom när bara antalen är kända',
        ),
      ),
      utslag: nullbar(falt(UTSLAG.join(' | '), 'vad som avgjorde')),
      utfall: nullbar(falt('ja | nej', 'utfall')),
    },
  },
};
