import { ORGANSLAG, ROLLER } from '#domain';
import type { Schema } from '../http/falt/falttyper.js';
import { faltUr, heltalsfalt, listfalt, skettfalt, textEllerNull, textfalt } from '../http/katalogschema.js';

const antalEllerNull = (description: string): Schema => ({ type: 'integer', nullable: true, description });

const gemensamt = (): Readonly<Record<string, Schema>> => ({
  id: textfalt('organets kod'),
  namn: textEllerNull('vad det hette den dagen'),
  typ: { type: 'string', enum: [...ORGANSLAG], description: 'vad för slags organ' },
  overordnat: textEllerNull('koden för organet det hör till'),
  finns: { type: 'boolean', nullable: true, description: 'om det fanns den dagen; null = ingen vet' },
  inrattat: skettfalt('organet inrättades'),
  upphort: skettfalt('organet upphörde'),
  uppgickI: textEllerNull('koden för organet det uppgick i'),
  allaNamn: listfalt('alla namn, i ordning', 'ett namn', {
    namn: textfalt('namnet'),
    fran: textEllerNull('från och med, i EDTF'),
  }),
});

/** A page of the list of bodies. */
export const organlistschema = (): Schema => ({
  type: 'object',
  properties: {
    poster: listfalt('organ, i kodordning', 'ett organ den dagen', gemensamt()),
    nasta: textEllerNull('cursor till nästa sida; null = detta är den sista'),
  },
});

/** A body on a day. */
export const organschema = (): Schema => ({
  type: 'object',
  description: 'Ett organ en viss dag. Ett värde som ingen vet är null, aldrig en gissning.',
  properties: {
    ...gemensamt(),
    dag: textfalt('dagen som kortet gäller'),
    antalLedamoter: antalEllerNull('hur många ledamöter det skulle ha'),
    antalErsattare: antalEllerNull('hur många ersättare det skulle ha'),
    ansvarsomrade: textEllerNull('vad det ansvarade för'),
    brevlada: {
      type: 'object',
      nullable: true,
      description: 'vart meddelanden gick',
      properties: faltUr('BrevladaAngiven'),
    },
    expedieringsregel: {
      type: 'object',
      nullable: true,
      description: 'hur det som expedieras till organet följs upp, som det är sagt',
      properties: faltUr('ExpedieringsregelAngiven'),
    },
    uppdrag: listfalt('uppdrag som säkert gällde den dagen', 'ett uppdrag', {
      person: textfalt('personens id'),
      namn: textEllerNull('personens namn'),
      roll: { type: 'string', enum: [...ROLLER], description: 'rollen' },
      parti: textEllerNull('partiet'),
      ordning: antalEllerNull('ersättarens plats i tjänstgöringsordningen'),
      datum: textEllerNull('första dagen, i EDTF'),
      till: textEllerNull('sista dagen, om den var känd'),
    }),
    grupper: listfalt('vad gruppernas namn betydde', 'en grupp', faltUr('GruppAngiven')),
    avvikelser: listfalt('noterade avvikelser', 'en avvikelse', {
      kod: textfalt('kod'),
      text: textfalt('i ord'),
      avser: textfalt('händelsen den gäller'),
      skal: textEllerNull('varför den godtogs'),
      revision: heltalsfalt('händelsen som posten står på'),
      datum: textEllerNull('när, i EDTF'),
      regel: textEllerNull('regeln'),
    }),
    revision: heltalsfalt('senaste revision; för If-Match'),
    position: textfalt('position i loggen, opak'),
  },
});
