import { ANMALNINGSSATT } from '#domain';
import type { Schema } from '../http/falt/falttyper.js';
import { heltalsfalt, listfalt, textEllerNull, textfalt } from '../http/katalogschema.js';

/** A delegation order on a day. */
export const delegationsordningschema = (): Schema => ({
  type: 'object',
  description: 'En nämnds delegationsordning en viss dag. Ett värde som ingen vet är null.',
  properties: {
    id: textfalt('nämndens kod'),
    dag: textfalt('dagen som kortet gäller'),
    faststalld: {
      type: 'object',
      nullable: true,
      description: 'ordningen som gällde; null = ingen känd den dagen',
      properties: {
        beteckning: textEllerNull('vad den kallas'),
        sammantrade: textEllerNull('sammanträdet då den fastställdes'),
        paragraf: { type: 'integer', nullable: true, description: 'paragrafen där den fastställdes' },
        datum: textEllerNull('från och med, i EDTF'),
      },
    },
    punkter: listfalt('punkter som säkert gällde den dagen', 'en punkt', {
      punkt: textfalt('numret i ordningen'),
      text: textfalt('vilka beslut punkten gäller'),
      lagrum: textEllerNull('lagrummet'),
      delegater: {
        type: 'array',
        description: 'vilka som får besluta',
        items: textfalt('en roll eller funktion'),
      },
      vidaredelegation: { type: 'boolean', description: 'förvaltningschefen får delegera vidare' },
      anmalan: { type: 'string', enum: [...ANMALNINGSSATT], description: 'vad som ska ske med besluten' },
    }),
    ovissa: {
      type: 'array',
      description: 'punkter som ingen vet om de gällde',
      items: textfalt('en punkts nummer'),
    },
    revision: heltalsfalt('senaste revision; för If-Match'),
    position: textfalt('position i loggen, opak'),
  },
});
