import type { Schema } from '../http/falt/falttyper.js';
import { faltUr, heltalsfalt, listfalt, textEllerNull, textfalt } from '../http/katalogschema.js';

export const HANDLINGSSTATUSAR = ['oregistrerad', 'registrerad', 'avvisad'] as const;

const lage: Readonly<Record<string, Schema>> = {
  status: { type: 'string', enum: [...HANDLINGSSTATUSAR], description: 'om den är registrerad i ett ärende' },
  inkom: textEllerNull('när den kom in, i EDTF'),
  arende: textEllerNull('ärendet den är registrerad i'),
  revision: heltalsfalt('senaste revision; för If-Match'),
};

/** Something that came in. */
export const handlingsschema = (): Schema => ({
  type: 'object',
  description: 'En handling som kom in, före och efter registreringen.',
  properties: { ...faltUr('HandlingInkommen'), ...lage },
});

/** A page of the list of things that came in. */
export const handlingslistschema = (): Schema => {
  const { rubrik, kanal, avsandarensDnr, externVarning } = faltUr('HandlingInkommen') as Record<
    string,
    Schema
  >;
  const falt = { rubrik, kanal, avsandarensDnr, externVarning } as Record<string, Schema>;
  return {
    type: 'object',
    properties: {
      poster: listfalt('inkomna handlingar, den senaste först', 'en handling', {
        id: textfalt('handlingens id'),
        ...falt,
        ...lage,
      }),
      nasta: textEllerNull('cursor till nästa sida; null = detta är den sista'),
    },
  };
};
