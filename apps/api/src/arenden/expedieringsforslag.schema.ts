import { FORSLAGSSKAL, type Expedieringsforslag } from '#domain';
import { Fragefalt } from '../http/falt/dekoratorer.js';
import { heltalstext, type Schema } from '../http/falt/falttyper.js';
import { Tider } from '../http/fraga.dto.js';
import { heltalsfalt, listfalt, textEllerNull, textfalt } from '../http/katalogschema.js';

/** Of which decision it is asked. */
export class Forslagsfraga extends Tider {
  @Fragefalt(
    heltalstext(1, 1_000_000),
    'beslutets nummer i ärendet; utelämnat = det senaste beslutet eller återremissen',
  )
  beslut?: string;
}

/** Who is to be told, and why. */
export const forslagschema = (): Schema => ({
  type: 'object',
  properties: {
    beslut: {
      type: 'object',
      nullable: true,
      description: 'vad förslaget gäller, som avser i expedieringen; null = ärendet har inget beslut',
      properties: {
        slag: { type: 'string', enum: ['beslut', 'aterremiss'], description: 'beslut eller återremiss' },
        nr: heltalsfalt('dess nummer i ärendet'),
      },
    },
    mottagare: listfalt('de som bör få veta, det starkaste skälet först', 'en mottagare', {
      typ: { type: 'string', enum: ['organ', 'extern', 'person'], description: 'vad mottagaren är' },
      namn: textfalt('mottagarens namn'),
      skal: { type: 'string', enum: [...FORSLAGSSKAL], description: 'varför' },
      redanMed: { type: 'boolean', description: 'har redan fått det, så vitt känt' },
      text: textfalt('varför, i ord'),
    }),
    nasta: textEllerNull('alltid null: allt ryms på en sida'),
  },
});

const exempel: Expedieringsforslag = {
  beslut: { slag: 'beslut', nr: 1 },
  mottagare: [
    {
      typ: 'organ',
      namn: 'Socialnämnden',
      skal: 'uppdrag',
      redanMed: true,
      text: 'Beslutet ger Socialnämnden ett uppdrag: Följa upp programmet årligen.',
    },
    {
      typ: 'extern',
      namn: 'Länsstyrelsen',
      skal: 'inkomFran',
      redanMed: false,
      text: 'Ärendet började med en handling från Länsstyrelsen.',
    },
  ],
  nasta: null,
};

/** The answer in the documentation, with an example. */
export const forslagsexempel = { 'application/json': { schema: forslagschema(), example: exempel } } as const;
