import { DELEGATIONSSTATUSAR } from '#domain';
import { beslutslagefalt, efterspelsfalt } from '../arenden/efterspel.schema.js';
import type { Schema } from '../http/falt/falttyper.js';
import {
  faltUr,
  heltalsfalt,
  listfalt,
  poster,
  skettfalt,
  textEllerNull,
  textfalt,
} from '../http/katalogschema.js';

const gemensamt: Readonly<Record<string, Schema>> = {
  id: textfalt('nämndens kod, året och numret'),
  ...faltUr('DelegationsbeslutFattat'),
  datum: textEllerNull('när beslutet fattades, i EDTF'),
  status: { type: 'string', enum: [...DELEGATIONSSTATUSAR], description: 'om beslutet gäller' },
  anmalt: { type: 'boolean', description: 'anmält till nämnden' },
};

/** The card of a decision outside a meeting. */
export const delegationsbeslutschema = (): Schema => ({
  type: 'object',
  description: 'Beslutet: vad som är känt. Ett värde som ingen vet är null, aldrig en gissning.',
  properties: {
    ...gemensamt,
    anmalningar: poster('anmälningar till nämnden', 'DelegationsbeslutAnmalt'),
    protokollforingar: poster('särskilda protokoll', 'DelegationsbeslutProtokollfort'),
    anslag: poster('egna anslag', 'DelegationsbeslutTillkannagivet', {
      nedtaget: skettfalt('anslaget togs ned'),
      avbrutet: skettfalt('anslaget avbröts'),
    }),
    expedieringar: poster('expedieringar', 'DelegationsbeslutExpedierat'),
    ...beslutslagefalt,
    ...efterspelsfalt,
    makulerat: skettfalt('beslutet makulerades'),
    avvikelser: poster('noterade avvikelser', 'AvvikelseNoterad', {
      skal: textEllerNull('varför den godtogs'),
    }),
    gallrad: { type: 'boolean', description: 'skyddat innehåll har gallrats' },
    revision: heltalsfalt('senaste revision; för If-Match'),
    position: textfalt('position i loggen, opak'),
  },
});

/** A page of the list of decisions. */
export const delegationslistschema = (): Schema => ({
  type: 'object',
  properties: {
    poster: listfalt('beslut, senaste året och högsta numret först', 'ett beslut', gemensamt),
    nasta: textEllerNull('cursor till nästa sida; null = detta är den sista'),
  },
});
