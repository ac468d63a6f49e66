import { LEVERANSKANALER } from '#domain';
import type { Schema } from '../http/falt/falttyper.js';
import { heltalsfalt, listfalt, textEllerNull, textfalt } from '../http/katalogschema.js';
import { enum_, sida, SUMMOR, tid, type Falt } from './expedieringar.schema.js';

const AVSANDARE: Falt = {
  ...SUMMOR,
  obekraftade: heltalsfalt('levererade till någon som ska kvittera och inte har gjort det'),
  aldstVantande: tid('när den som väntat längst fastställdes'),
};

/** How expediering stands. */
export const summorschema = (): Schema => ({
  type: 'object',
  properties: {
    start: textEllerNull(
      'från när det som expedierats skickas, i UTC; null = ingen har sagt det, och inget skickas',
    ),
    oplanerade: heltalsfalt('expedierade beslut som ska skickas men inte hunnit planeras'),
    ...AVSANDARE,
    perOrgan: listfalt('detsamma per avsändande organ', 'ett organ', {
      organ: textEllerNull('organets kod; null = känns inte av registret'),
      ...AVSANDARE,
    }),
  },
});

export const ATGARD: Falt = {
  id: textfalt('leveransens id'),
  expediering: textfalt('expedieringens id'),
  nr: heltalsfalt('mottagarens nummer'),
  slag: enum_(['uppgiven', 'obekraftad'], 'gavs upp, eller inte kvitterad fast det påmints och lyfts'),
  avsandare: textEllerNull('koden för organet som skickade'),
  arende: textEllerNull('ärendets id'),
  namn: textfalt('mottagaren'),
  organ: textEllerNull('mottagarens kod i registret'),
  kanal: enum_(LEVERANSKANALER, 'kanalen'),
  felkod: textEllerNull('varför det gavs upp'),
  sedan: textfalt('sedan när, i UTC'),
};

/** A page of the list of tasks. */
export const atgardsschema = (): Schema =>
  sida(listfalt('att göra, det äldsta först', 'något att göra', ATGARD));

/** The channels. */
export const kanalschema = (): Schema => ({
  type: 'object',
  properties: {
    poster: listfalt('kanalerna', 'en kanal', {
      kanal: enum_(LEVERANSKANALER, 'kanalen'),
      pausad: tid('sedan när den är pausad'),
      skal: textEllerNull('varför'),
      vantar: heltalsfalt('leveranser som väntar på den'),
    }),
  },
});

/** What became of many resends. */
export const omsandningsschema = (): Schema => ({
  type: 'object',
  properties: {
    omsanda: { type: 'array', description: 'de som skickas igen', items: textfalt('en leverans id') },
    hoppadeOver: listfalt('de som inte gick', 'en leverans', {
      id: textfalt('leveransens id'),
      kod: textfalt('varför inte, som kod'),
      text: textfalt('varför inte, i ord'),
    }),
    nasta: textEllerNull('cursor till fler; null = inga fler'),
    position: textEllerNull('position i loggen, för efter; null = inget skrevs'),
  },
});
