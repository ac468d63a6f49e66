import { EXPEDIERINGSSLAG, KVITTENSSATT, LEVERANSKANALER, LEVERANSLAGEN, MOTTAGARTYPER } from '#domain';
import type { Schema } from '../http/falt/falttyper.js';
import { faltUr, heltalsfalt, listfalt, textEllerNull, textfalt } from '../http/katalogschema.js';

export type Falt = Readonly<Record<string, Schema>>;

export const enum_ = (varden: readonly string[], description: string): Schema => ({
  type: 'string',
  enum: [...varden],
  description,
});
const jaNej = (description: string): Schema => ({ type: 'boolean', description });
export const tid = (description: string): Schema =>
  textEllerNull(`${description}, i UTC; null = har inte hänt`);
const nasta = textEllerNull('cursor till nästa sida; null = detta är den sista');
export const sida = (poster: Schema): Schema => ({ type: 'object', properties: { poster, nasta } });

export const SUMMOR: Falt = {
  mottagare: heltalsfalt('hur många som ska nås; de fyra andra blir alltid så många'),
  vantar: heltalsfalt('väntar på att skickas, eller på ett nytt försök'),
  levererade: heltalsfalt('kom fram'),
  uppgivna: heltalsfalt('nådde inte fram, och försöks inte igen av sig självt'),
  aterkallade: heltalsfalt('ska inte längre skickas'),
};

const EXPEDIERING: Falt = {
  id: textfalt('expedieringens id: strömmen och revisionen för händelsen att beslutet expedierades'),
  slag: enum_(EXPEDIERINGSSLAG, 'vad som expedieras'),
  organ: textEllerNull('organet som beslutade, som det nämndes'),
  organkod: textEllerNull('dess kod i registret'),
  arende: textEllerNull('ärendets id'),
  sammantrade: textEllerNull('sammanträdets id'),
  paragraf: textEllerNull('paragrafen, utan tecken'),
  ersatter: textEllerNull('expedieringen som den ersätter'),
  planerad: textfalt('när den planerades, i UTC'),
  aterkallad: tid('när den återkallades'),
  summor: { type: 'object', description: 'mottagarna efter läge', properties: SUMMOR },
};

const LEVERANS: Falt = {
  id: textfalt('leveransens id'),
  expediering: textfalt('expedieringens id'),
  nr: heltalsfalt('mottagarens nummer i expedieringen, från 1'),
  avsandare: textEllerNull('koden för organet som skickar'),
  namn: textfalt('mottagaren'),
  organ: textEllerNull('mottagarens kod i registret'),
  grupp: textEllerNull('gruppen den nämndes som'),
  kanal: enum_(LEVERANSKANALER, 'kanalen i omgången'),
  kvittens: jaNej('den ska kvittera'),
  lage: enum_(LEVERANSLAGEN, 'läge; alltid precis ett'),
  omgang: heltalsfalt('vilken gång den skickas, från 1'),
  forsok: heltalsfalt('försök som gjorts i omgången'),
  planerad: textfalt('när mottagaren fastställdes, i UTC'),
  nastaForsok: tid('när det försöks igen'),
  levererad: tid('när det kom fram'),
  kvitterad: tid('när det kvitterades'),
  delgiven: tid('när mottagaren delgavs'),
  pamind: tid('när mottagaren påmindes'),
  eskalerad: tid('när det lyftes till den som svarar för kansliet'),
  uppgiven: tid('när det gavs upp'),
  felkod: textEllerNull('varför det senaste försöket inte nådde fram'),
};

/** A page of the list of expedieringar. */
export const expedieringslistschema = (): Schema =>
  sida(listfalt('expedieringar, den senaste först', 'en expediering', EXPEDIERING));

/** One expediering. */
export const expedieringsschema = (): Schema => ({
  type: 'object',
  description: 'En expediering: vad som ska till vilka, och hur långt det har kommit.',
  properties: {
    ...EXPEDIERING,
    plan: {
      type: 'object',
      description: 'som den planerades; mottagarna står i leveranser',
      properties: faltUr('ExpedieringPlanerad'),
    },
    revision: heltalsfalt('senaste revision; för If-Match'),
    leveranser: listfalt('mottagarna, i ordning', 'en mottagare', LEVERANS),
    nasta,
  },
});

/** A page of the list of deliveries. */
export const leveranslistschema = (): Schema =>
  sida(listfalt('leveranser, den äldsta först', 'en leverans', LEVERANS));

const mottagare: Schema = {
  type: 'object',
  description: 'mottagaren, som den fastställdes',
  properties: {
    nr: heltalsfalt('nummer'),
    typ: enum_(MOTTAGARTYPER, 'vad mottagaren är'),
    namn: textfalt('namn'),
    organ: textEllerNull('kod i registret'),
    grupp: textEllerNull('gruppen den nämndes som'),
    kanal: enum_(LEVERANSKANALER, 'kanal'),
    adress: textfalt('adress i kanalen'),
    kvittens: jaNej('den ska kvittera'),
  },
};

const handelse: Falt = {
  revision: heltalsfalt('händelsens revision i leveransen'),
  typ: textfalt('händelsens typ'),
  registrerad: textfalt('när den registrerades, i UTC'),
  text: textfalt('vad som hände, i ord'),
  skal: textEllerNull('varför'),
  uppgifter: {
    type: 'object',
    description: 'händelsens egna fält',
    properties: {
      ...faltUr('Levererad', 'LeveransMisslyckad', 'LeveransUppgiven', 'LeveransOmsand'),
      ...faltUr('MottagareDelgiven', 'MottagandeKvitterat'),
      satt: textfalt(`hur den delgavs, eller hur den kvitterade (${KVITTENSSATT.join(', ')})`),
      bevis: textEllerNull('vad transporten svarade, eller delgivningens bevis'),
    },
  },
};

/** One delivery with everything that was done. */
export const leveransschema = (): Schema => {
  const {
    namn: _n,
    organ: _o,
    grupp: _g,
    kvittens: _k,
    kanal: _kanal,
    felkod: _f,
    uppgiven: _u,
    ...lage
  } = LEVERANS;
  const { nr: _nr, ...gemensamt } = lage;
  return {
    type: 'object',
    description: 'En leverans: till vem, var den är, och varje försök, kvittens och påminnelse.',
    properties: {
      ...gemensamt,
      arende: textEllerNull('ärendets id'),
      mottagare,
      vag: {
        type: 'object',
        nullable: true,
        description: 'vart den skickades om; null = dit den fastställdes',
        properties: { kanal: enum_(LEVERANSKANALER, 'kanal'), adress: textfalt('adress i kanalen') },
      },
      forstaForsok: tid('omgångens första försök'),
      kvitterad: {
        type: 'object',
        nullable: true,
        description: 'kvittensen; null = ingen har kvitterat',
        properties: { nar: textfalt('när, i UTC'), av: textfalt('av vem') },
      },
      handelser: listfalt('allt som hänt, i ordning', 'en händelse', handelse),
      revision: heltalsfalt('senaste revision; för If-Match; -1 = inget har hänt ännu'),
    },
  };
};
