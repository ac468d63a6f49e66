import { enRad } from '../gemensamt/utfall.js';
import type { Brev } from './brev.js';

const stycke = (rader: readonly string[]): string => rader.map((rad) => enRad(rad, Infinity)).join('\n');

/** The letter as plain text, paragraphs with an empty line between. */
export const brevtext = (brev: Brev): string =>
  [
    stycke([brev.rubrik]),
    ...brev.inledning.map((rad) => stycke([rad])),
    stycke(brev.uppgifter.map(([etikett, varde]) => `${etikett}: ${varde}`)),
    ...(brev.beslut.length === 0
      ? []
      : [`Beslut\n\n${stycke(brev.beslut.map((sats, i) => `${i + 1}. ${sats}`))}`]),
    ...brev.lankar.map(({ text, url }) => `${text}:\n${url}`),
    ...brev.avslutning.map((rad) => stycke([rad])),
  ]
    .join('\n\n')
    .concat('\n');
