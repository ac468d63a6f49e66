import { ARENDESTATUSAR } from '#domain';
import type { Schema } from '../http/falt/falttyper.js';
import { beslutslagefalt, efterspelsfalt } from './efterspel.schema.js';
import {
  beskrivningAv,
  faltUr,
  heltalsfalt,
  listfalt,
  poster,
  postfalt,
  skettfalt,
  textEllerNull,
  textfalt,
} from '../http/katalogschema.js';

const handlingar = (): Schema => {
  const {
    koppladFran: _kopplad,
    flyttadFran: _flyttad,
    ...falt
  } = faltUr('HandlingRegistrerad', 'HandlingUpprattad');
  return listfalt('handlingar i ärendet', 'en inkommen eller upprättad handling', {
    ...falt,
    riktning: {
      type: 'string',
      enum: ['inkommen', 'upprattad'],
      description: 'om den kom in eller upprättades',
    },
    flyttadTill: textEllerNull('ärendet den flyttades till'),
    ...postfalt,
  });
};

const identitet: Readonly<Record<string, Schema>> = {
  id: textfalt('serie-år-löpnummer'),
  diarienummer: textfalt('som serien skriver det'),
  ...faltUr('ArendeOppnat'),
  status: { type: 'string', enum: [...ARENDESTATUSAR], description: 'vad som senast hände med ärendet' },
  oppnad: textEllerNull('när det öppnades, i EDTF'),
  avslutat: skettfalt('när det avslutades'),
  motionAvskriven: skettfalt('fullmäktige avskrev motionen'),
  motionAtertagen: skettfalt('motionen togs tillbaka'),
  motionsfristPasserad: skettfalt('motionens år gick ut utan svar'),
  instans: textEllerNull(
    'organ som har ärendet: mottagare av senaste förslag eller återremiss, annars senaste behandling',
  ),
  handlaggare: textEllerNull('handläggare'),
  enhet: textEllerNull('handläggarens kontor eller enhet'),
  ersattAv: textEllerNull('ärendet eller serien där det fortsätter'),
};

const listor = (): Readonly<Record<string, Schema>> => ({
  handlingar: handlingar(),
  remisser: poster('remisser', 'ArendeRemitterat', {
    besvaradAv: {
      type: 'array',
      description: 'de tillfrågade som har svarat',
      items: textfalt('en remissinstans, som den namngavs i remissen'),
    },
    obesvarad: { type: 'boolean', description: 'någon har ännu inte svarat' },
  }),
  svarstidsforlangningar: poster('förlängda svarstider', 'RemissSvarstidForlangd'),
  remisspaminnelser: poster('påminnelser om remisser', 'RemissPamind'),
  yttranden: poster('yttranden', 'YttrandeInkommet', {
    utanRemiss: { type: 'boolean', description: 'kom på eget initiativ' },
  }),
  tillfallen: poster('tillfällen att yttra sig', 'TillfalleAttYttraSigGivet'),
  fristanmalningar: poster('anmälningar till fullmäktige om att motionen dröjer', 'MotionsfristAnmald'),
  samverkan: poster('samverkan', 'SamverkanGenomford'),
  tjansteskrivelser: poster('tjänsteskrivelser', 'TjansteskrivelseUpprattad'),
  anmalningar: listfalt('anmälningar till sammanträden', beskrivningAv('ArendeAnmaltTillSammantrade'), {
    ...faltUr('ArendeAnmaltTillSammantrade'),
    revision: heltalsfalt('händelsen som posten står på'),
    anmald: textEllerNull('när det anmäldes, i EDTF'),
  }),
  yrkanden: poster('yrkanden', 'YrkandeFramstallt', { atertaget: skettfalt('om det togs tillbaka') }),
  propositioner: poster('propositioner', 'PropositionStalld'),
  omrostningar: poster('omröstningar', 'OmrostningGenomford'),
  beredningar: poster('beredningar', 'ArendeBerett'),
  forslag: poster('förslag till nästa organ', 'ForslagTillBeslutLamnat'),
  aterremisser: poster('återremisser', 'ArendeAterremitterat'),
  bordlaggningar: poster('bordläggningar', 'ArendeBordlagt'),
  beslut: poster('beslut', 'BeslutFattat', {
    justerat: skettfalt('protokollet justerades'),
    anslaget: skettfalt('justeringen tillkännagavs'),
    expedierat: skettfalt('beslutet expedierades'),
    ...beslutslagefalt,
  }),
  reservationer: poster('reservationer', 'ReservationAnmald'),
  sarskildaYttranden: poster('särskilda yttranden', 'SarskiltYttrandeAntecknat'),
  ejDeltagande: poster('vilka som inte deltog', 'DeltogInteIBeslut'),
  expedieringar: poster('expedieringar', 'BeslutExpedierat'),
  ...efterspelsfalt,
  relationer: listfalt('andra ärenden det hör ihop med', beskrivningAv('ArendeRelaterat'), {
    typ: textfalt('hur de hör ihop'),
    till: textEllerNull('det andra ärendet; null = okänt nummer'),
    beskrivning: textEllerNull('vad källan säger'),
    kalla: { type: 'object', nullable: true, description: 'belägget', properties: {} },
    ...postfalt,
  }),
  frister: listfalt('dagar som någon väntar på', 'en frist', {
    typ: { type: 'string', enum: ['remissvar', 'motionsfrist'], description: 'fristens slag' },
    datum: textfalt('sista dagen'),
    avser: textfalt('vad den gäller, t.ex. remissens id'),
    uppfylld: { type: 'boolean', description: 'det som väntades har kommit' },
  }),
  sekretess: poster('sekretessmarkeringar', 'SekretessMarkerad', { havd: skettfalt('om den togs bort') }),
  avvikelser: poster('noterade avvikelser', 'AvvikelseNoterad', {
    skal: textEllerNull('varför den godtogs'),
  }),
  anteckningar: poster('anteckningar', 'AnteckningGjord'),
});

/** The card of an ärende, as the OpenAPI document describes it. */
export const kortschema = (): Schema => ({
  type: 'object',
  description: 'Ärendets kort: vad som är känt. Ett värde som ingen vet är null, aldrig en gissning.',
  properties: {
    ...identitet,
    motion: {
      type: 'object',
      nullable: true,
      description: beskrivningAv('MotionVackt'),
      properties: { ...faltUr('MotionVackt'), ...postfalt },
    },
    ...listor(),
    gallrad: {
      type: 'boolean',
      description:
        'skyddat innehåll i ärendet är gallrat: en tom text, en tom lista eller null kan ha sagt något som nu är borta',
    },
    revision: heltalsfalt('senaste revision bakom kortet; står också i ETag'),
    position: textfalt('position i loggen för den revisionen'),
  },
});
