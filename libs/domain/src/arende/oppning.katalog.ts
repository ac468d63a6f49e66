import { falt, nullbar, skyddad } from '../shared/falt.js';
import type { Katalog } from '../shared/katalog.js';
import type { ArendeEvent } from './arende.events.js';
import { ARENDESLAG, INITIATIVTYPER, UNDANTAGBARA } from './arende.types.js';

type Oppningshandelse = Extract<
  ArendeEvent,
  {
    type:
      | 'ArendeOppnat'
      | 'HandlingRegistrerad'
      | 'HandlingUpprattad'
      | 'HandlingFlyttad'
      | 'SekretessMarkerad'
      | 'SekretessHavd'
      | 'MotionVackt'
      | 'HandlaggareTilldelad'
      | 'ArendeRelaterat';
  }
>;

const hanvisning = (text: string) => nullbar(falt('{ strom: text, revision: revision }', text));
const handlingsuppgifter = {
  nr: falt('heltal från 1', 'handlingens nummer i ärendet'),
  handlingId: nullbar(falt('id', 'den inkomna handlingen före registreringen')),
  rubrik: nullbar(falt('text', 'kort om innehållet (OSL 5:2 p. 4); null när det hålls åtskilt')),
  internRubrik: skyddad(nullbar(falt('text', 'kort om innehållet för den som får se det'))),
  undantag: falt(
    `lista av ${UNDANTAGBARA.join(' | ')}`,
    'uppgifter som utelämnas ur det offentliga registret (OSL 5:2 2 st)',
  ),
  filer: skyddad(
    falt(
      'lista av { namn: text, mime: text, sha256: sha-256 i hex, storlek: antal byte }',
      'dokument i dokumentlagret, efter kontrollsumma',
    ),
  ),
};

/** Opening, registration and who works with it: rows 2 to 7 of the legal order. */
export const oppningskatalog: Katalog<Oppningshandelse> = {
  ArendeOppnat: {
    version: 1,
    strom: ['arende'],
    beskrivning: 'Ärendet öppnades och fick sin plats i diariet.',
    regler: ['O-2', 'R-01'],
    falt: {
      serie: falt('text', 'diarieserie'),
      ar: falt('årtal', 'diarieår'),
      lopnr: falt('heltal från 1', 'löpnummer i serien och året'),
      arendemening: falt('text', 'offentlig ärendemening'),
      internArendemening: skyddad(nullbar(falt('text', 'ärendemening för den som får se den'))),
      slag: nullbar(falt(ARENDESLAG.join(' | '), 'ärendets slag')),
      klassificering: nullbar(falt('text', 'kod i klassificeringsstrukturen')),
      initiativ: nullbar(falt(INITIATIVTYPER.join(' | '), 'vem som väckte ärendet (KL 5:22)')),
      initiativtagare: skyddad(nullbar(falt('text', 'vem det var'))),
      organ: nullbar(falt('text', 'ansvarigt organ')),
      oppning: falt('id', 'öppningens kommando; binder samman nummer och ärende'),
      overlamnatFran: hanvisning('överlämnandet i det ärende som detta kommer från'),
    },
  },
  HandlingRegistrerad: {
    version: 1,
    strom: ['arende'],
    beskrivning: 'En inkommen handling registrerades i ärendet. Tiden är när den kom in.',
    regler: ['O-3', 'R-10', 'R-11', 'R-13'],
    falt: {
      ...handlingsuppgifter,
      avsandare: skyddad(
        nullbar(
          falt('{ namn: text, organisation: text?, adress: text? }', 'vem den kom från (OSL 5:2 p. 3)'),
        ),
      ),
      avsandarensDnr: nullbar(falt('text', 'avsändarens egen beteckning')),
      kanal: nullbar(falt('text', 'hur den kom: e-post, post, e-tjänst')),
      koppladFran: hanvisning('kopplingen i handlingens egen ström'),
      flyttadFran: hanvisning('flytten i det ärende där den stod'),
    },
  },
  HandlingUpprattad: {
    version: 1,
    strom: ['arende'],
    beskrivning: 'En handling upprättades hos myndigheten (TF 2:10).',
    regler: ['O-3', 'R-11', 'R-14'],
    falt: {
      ...handlingsuppgifter,
      upprattadAv: nullbar(falt('text', 'kontor eller organ')),
      mottagare: skyddad(
        falt(
          'lista av { namn: text, organisation: text?, adress: text? }',
          'vem den är ställd till (OSL 5:2 p. 3)',
        ),
      ),
      flyttadFran: hanvisning('flytten i det ärende där den stod'),
    },
  },
  HandlingFlyttad: {
    version: 1,
    strom: ['arende'],
    beskrivning: 'En handling hörde till ett annat ärende och flyttades dit.',
    regler: ['R-18'],
    falt: {
      nr: falt('heltal från 1', 'handlingens nummer här'),
      till: falt('ärendets id', 'ärendet den flyttades till'),
    },
  },
  SekretessMarkerad: {
    version: 1,
    strom: ['arende'],
    beskrivning: 'En sekretessmarkering gjordes: en varning, inte ett beslut (OSL 5:5).',
    regler: ['O-4'],
    falt: {
      nr: falt('heltal från 1', 'markeringens nummer'),
      handlingNr: nullbar(falt('heltal', 'handlingen den gäller; null = hela ärendet')),
      lagrum: falt('{ lag: text, kapitel: text?, paragraf: text }', 'tillämplig bestämmelse'),
      myndighet: falt('text', 'vem som gjorde markeringen'),
      omfattning: skyddad(nullbar(falt('text', 'vilka uppgifter den gäller'))),
    },
  },
  SekretessHavd: {
    version: 1,
    strom: ['arende'],
    beskrivning: 'En sekretessmarkering togs bort.',
    regler: ['O-4'],
    falt: { nr: falt('heltal', 'markeringens nummer') },
  },
  MotionVackt: {
    version: 1,
    strom: ['arende'],
    beskrivning: 'En motion väcktes i fullmäktige.',
    regler: ['O-5', 'R-02'],
    falt: {
      motionarer: skyddad(falt('lista av { namn: text, parti: text? }', 'motionärer')),
      organ: nullbar(falt('text', 'fullmäktige')),
      paragraf: nullbar(falt('text utan §', 'paragraf där den anmäldes')),
      tjanstgorandeErsattare: nullbar(falt('ja/nej', 'motionären är ersättare och tjänstgjorde (KL 4:22)')),
    },
  },
  HandlaggareTilldelad: {
    version: 1,
    strom: ['arende'],
    beskrivning: 'Ärendet fick handläggare.',
    regler: ['O-6'],
    falt: {
      handlaggare: falt('id eller namn i tjänsten', 'handläggare'),
      enhet: nullbar(falt('text', 'kontor eller enhet')),
    },
  },
  ArendeRelaterat: {
    version: 1,
    strom: ['arende'],
    beskrivning: 'Ärendet hör ihop med ett annat.',
    regler: ['O-7'],
    falt: {
      typ: falt('text', 'hur de hör ihop, t.ex. "föranlett av motion"'),
      tillDnr: nullbar(falt('diarienummer', 'det andra ärendet; null när numret är okänt')),
      beskrivning: skyddad(nullbar(falt('text', 'vad källan säger om det'))),
      datum: nullbar(falt('EDTF', 'när det som relationen gäller hände, som källan säger')),
    },
  },
};
