import { GenomforOmrostningCommand, StallPropositionCommand } from '#commands';
import type { Kommandovag } from '../http/kommando/kommandovag.js';
import { arendevag } from './arendevag.js';
import { OmrostningDto, PropositionDto } from './omrostning.dto.js';

/** How a body comes to its decision: row 16 of the legal order. */
export const omrostningsvagar: readonly Kommandovag[] = [
  arendevag('propositioner', {
    typ: 'StallProposition',
    Kommando: StallPropositionCommand,
    kropp: PropositionDto,
    rubrik: 'Ordföranden ställde proposition',
    beskrivning: 'Frågorna i den ordning de ställdes, var och en att svara ja eller nej på (KL 5:53).',
    exempel: {
      skedde: '2025-10-22',
      organ: 'Kommunstyrelsens arbetsutskott',
      paragraf: '170',
      ordning: ['Bifall till kontorets förslag', 'Bifall till tillägget'],
      utfall: 'Bifall till båda',
    },
    data: (uppgifter) => uppgifter,
  }),
  arendevag('omrostningar', {
    typ: 'GenomforOmrostning',
    Kommando: GenomforOmrostningCommand,
    kropp: OmrostningDto,
    rubrik: 'En omröstning hölls',
    beskrivning:
      'Var och ens röst där den är känd, annars antalen. Vid lika röstetal anges vad som avgjorde.',
    exempel: {
      skedde: '2025-10-22',
      organ: 'Kommunstyrelsens arbetsutskott',
      paragraf: '170',
      fraga: 'sak',
      jaProposition: 'Bifall till tillägget',
      nejProposition: 'Avslag på tillägget',
      oppen: true,
      ja: 3,
      nej: 2,
      avstar: 0,
      utslag: 'majoritet',
      utfall: 'ja',
    },
    data: (uppgifter) => uppgifter,
  }),
];
