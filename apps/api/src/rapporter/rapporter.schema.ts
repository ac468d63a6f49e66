import { ANSLAGSTYPER, ARENDESTATUSAR, FRISTLAGEN, FRISTTYPER, MOTIONSLAGEN } from '#domain';
import type { Rapportnamn } from '#queries';
import type { Schema } from '../http/falt/falttyper.js';
import { faltUr, heltalsfalt, listfalt, skettfalt, textEllerNull, textfalt } from '../http/katalogschema.js';

type Falt = Readonly<Record<string, Schema>>;

const jaNej = (description: string): Schema => ({ type: 'boolean', description });
const talEllerNull = (description: string): Schema => ({ type: 'integer', nullable: true, description });
const enum_ = (varden: readonly string[], description: string): Schema => ({
  type: 'string',
  enum: [...varden],
  description,
});

const arende: Falt = {
  arende: textfalt('ärendets id'),
  arendemening: textfalt('offentlig ärendemening'),
  handlaggare: textEllerNull('handläggare'),
};
const behandling: Falt = {
  nr: heltalsfalt('nummer i ärendet'),
  organ: textfalt('organ'),
  paragraf: textEllerNull('paragraf, utan tecken'),
  datum: textEllerNull('när, i EDTF'),
};
const oppen: Falt = { oppen: jaNej('något återstår att göra') };

const bevakning: Falt = {
  typ: enum_(FRISTTYPER, 'fristens slag'),
  regel: textEllerNull('regeln den följer av'),
  kalla: textfalt('var den står, t.ex. KL 13:5'),
  datum: textEllerNull('sista dagen; null = ingen dag, eller okänd'),
  senast: textEllerNull('senast möjliga dag, där dagen den räknas från inte är exakt känd'),
  lage: enum_(FRISTLAGEN, 'läge'),
  dagarKvar: talEllerNull('dagar kvar; negativt när den passerat'),
  avser: textfalt('vad den gäller'),
  arende: textEllerNull('ärendets id'),
  sammantrade: textEllerNull('sammanträdets id'),
  organ: textEllerNull('organ'),
  handlaggare: textEllerNull('handläggare'),
};

const motion: Falt = {
  ...arende,
  organ: textEllerNull('organet där den ligger'),
  status: enum_(ARENDESTATUSAR, 'ärendets status'),
  vackt: textEllerNull('när den väcktes, i EDTF'),
  motionarer: listfalt('motionärerna', 'en motionär', {
    namn: textfalt('namn'),
    parti: textEllerNull('parti'),
  }),
  lage: enum_(MOTIONSLAGEN, 'läge'),
  avgjord: skettfalt('motionen avgjordes'),
  utfall: textEllerNull('utfall'),
  anmald: skettfalt('fullmäktige fick veta att den inte är färdigberedd'),
  fristPasserad: skettfalt('året gick ut utan svar'),
  alderDagar: talEllerNull('dagar sedan den väcktes'),
  sistaDag: textEllerNull('sista dagen att svara (KL 5:35)'),
  forsenad: jaNej('året har gått, utan svar och utan anmälan'),
};

const {
  nr: _nr,
  organ: _organ,
  paragraf: _paragraf,
  uppdrag: _uppdrag,
  ...beslutet
} = faltUr('BeslutFattat');
const { gallerFran: _g, undantagFranBeredning: _u, ...beslutets } = beslutet;
const beslut: Falt = {
  ...arende,
  ...behandling,
  ...beslutets,
  expedierat: skettfalt('beslutet expedierades'),
  overklagat: skettfalt('beslutet överklagades'),
  overklagandetidUt: skettfalt('överklagandetiden gick ut'),
  lagaKraft: skettfalt('beslutet vann laga kraft'),
  verkstallt: skettfalt('beslutet verkställdes'),
  upphavt: skettfalt('beslutet upphävdes'),
  delgivningar: listfalt('delgivningar', 'en delgivning', {
    nr: heltalsfalt('nummer'),
    datum: textEllerNull('när parten fick del av beslutet'),
  }),
  rattas: jaNej('upphävt efter att det verkställts, och inte rättat (KL 13:15)'),
  sammantrade: textEllerNull('sammanträdet där det fattades'),
  justerat: skettfalt('paragrafen justerades'),
  anslaget: skettfalt('justeringen tillkännagavs'),
  overklagasSenast: textEllerNull('sista dagen att begära laglighetsprövning'),
};

const uppdrag: Falt = {
  ...arende,
  ...behandling,
  ...oppen,
  beslut: heltalsfalt('beslutets nummer i ärendet'),
  nr: talEllerNull('uppdragets nummer i beslutet; null = en bifallen motion som helhet'),
  till: textEllerNull('den som fick uppdraget'),
  text: textEllerNull('uppdraget'),
  rapporter: listfalt('återrapporteringar', 'en återrapportering', {
    datum: textEllerNull('när, i EDTF'),
    av: textfalt('den som rapporterade'),
    resultat: textEllerNull('vad som gjorts'),
    slutfort: jaNej('uppdraget var därmed klart'),
  }),
  slutfort: skettfalt('uppdraget slutfördes'),
  verkstallt: skettfalt('beslutet verkställdes'),
  upphavt: skettfalt('beslutet upphävdes'),
};

const aterremiss: Falt = {
  ...arende,
  ...behandling,
  ...oppen,
  till: textEllerNull('organ som ska bereda vidare'),
  grund: textEllerNull('majoritet eller minoritet'),
  skal: { type: 'array', description: 'skälen', items: textfalt('ett skäl') },
  svar: listfalt('vad som kommit i ärendet sedan dess', 'ett svar', {
    typ: textfalt('tjansteskrivelse, yttrande, beredning, forslag eller beslut'),
    av: textfalt('vem'),
    datum: textEllerNull('när, i EDTF'),
  }),
  upphavt: skettfalt('återremissen upphävdes'),
};

const anslag: Falt = {
  ...oppen,
  typ: enum_(
    ANSLAGSTYPER,
    'en justering, ett beslut utanför ett sammanträde, eller ett sammanträde som ska hållas',
  ),
  sammantrade: textEllerNull('sammanträdets id'),
  organ: textfalt('organets kod'),
  organnamn: textEllerNull('organets namn'),
  sammantradesdag: textEllerNull('sammanträdets dag'),
  delegationsbeslut: textEllerNull('beslutet utanför ett sammanträde'),
  nr: heltalsfalt('anslagets nummer'),
  paragrafer: { type: 'array', description: 'paragraferna', items: heltalsfalt('en paragraf') },
  tavlor: { type: 'array', description: 'anslagstavlorna', items: textfalt('en anslagstavla') },
  forvaringsplats: textEllerNull('var protokollet finns'),
  datum: textEllerNull('dagen då anslaget sattes upp'),
  justerat: textEllerNull('dagen då protokollet justerades'),
  nedtasTidigast: textEllerNull('när anslaget tidigast tas ned, som det angavs'),
  overklagasSenast: textEllerNull('sista dagen att begära laglighetsprövning (KL 13:5)'),
  nedtaget: skettfalt('anslaget togs ned'),
  avbrutet: skettfalt('anslaget avbröts'),
  anslagsbevis: {
    type: 'object',
    nullable: true,
    description: 'bevis om anslaget, när det tagits ned (KL 8:11)',
    properties: {
      uppsatt: textEllerNull('när det sattes upp'),
      nedtaget: textEllerNull('när det togs ned'),
      helaTiden: jaNej('det satt uppe hela överklagandetiden'),
    },
  },
};

const decimaltalEllerNull = (description: string): Schema => ({
  type: 'number',
  nullable: true,
  description,
});

const ledtid: Falt = {
  organ: textfalt('organ'),
  steg: enum_(
    ['justering', 'anslag', 'expediering', 'leverans', 'kvittens'],
    'beslut till justering, justering till anslag, justering till expediering, expediering till leverans, leverans till kvittens',
  ),
  antal: heltalsfalt('antal beslut, eller mottagare'),
  median: decimaltalEllerNull('median; null = ingen ännu'),
  p95: decimaltalEllerNull('vad 95 % inte överskrider; null = ingen ännu'),
  enhet: enum_(['dagar', 'timmar'], 'vad median och p95 räknas i'),
  obekraftade: decimaltalEllerNull(
    'andelen av dem som fått det och ska kvittera som inte har gjort det, 0–1; bara för kvittens',
  ),
};

const balans: Falt = {
  organ: textEllerNull('organ'),
  oppna: heltalsfalt('ärenden som inte är avslutade'),
  aldstOppnad: textEllerNull('när det äldsta av dem öppnades'),
  perStatus: {
    type: 'object',
    description: 'antal per status',
    properties: Object.fromEntries(ARENDESTATUSAR.map((s) => [s, heltalsfalt('antal')])),
  },
};

const RADER: Readonly<Record<Rapportnamn, Falt>> = {
  bevakningar: bevakning,
  motioner: motion,
  beslut,
  uppdrag,
  aterremisser: aterremiss,
  anslag,
  ledtider: ledtid,
  arendebalans: balans,
};

/** A page of a report, as the OpenAPI document describes it. */
export const rapportschema = (namn: Rapportnamn): Schema => ({
  type: 'object',
  properties: {
    poster: listfalt('raderna', 'en rad', RADER[namn]),
    nasta: textEllerNull('cursor till nästa sida'),
  },
});

/** The columns of a report as a table: its fields, in the order they are described. */
export const kolumner = (namn: Rapportnamn): readonly string[] => Object.keys(RADER[namn]);
