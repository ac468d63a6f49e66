import { falt, nullbar, skyddad } from '../shared/falt.js';
import type { Katalog } from '../shared/katalog.js';
import type { ArendeEvent } from './arende.events.js';
import { STALLNINGSTAGANDEN } from './arende.types.js';

type Beredningshandelse = Extract<
  ArendeEvent,
  {
    type:
      | 'ArendeRemitterat'
      | 'RemissSvarstidForlangd'
      | 'RemissPamind'
      | 'YttrandeInkommet'
      | 'TillfalleAttYttraSigGivet'
      | 'SamverkanGenomford'
      | 'TjansteskrivelseUpprattad'
      | 'ArendeAnmaltTillSammantrade'
      | 'AnteckningGjord';
  }
>;

/** Preparation by officers: rows 8 to 12 of the legal order. */
export const beredningskatalog: Katalog<Beredningshandelse> = {
  ArendeRemitterat: {
    version: 1,
    strom: ['arende'],
    beskrivning: 'Ärendet skickades på remiss.',
    regler: ['O-8', 'R-24'],
    falt: {
      remissId: falt('id', 'remissens id; yttranden hänvisar till det'),
      till: falt('lista av text', 'remissinstanser'),
      avser: skyddad(nullbar(falt('text', 'vad yttrandet ska omfatta (FL 26 §)'))),
      svarSenast: nullbar(falt('datum', 'sista dag för svar')),
    },
  },
  RemissSvarstidForlangd: {
    version: 1,
    strom: ['arende'],
    beskrivning: 'De som fått remissen fick längre tid att svara.',
    regler: ['O-8'],
    falt: {
      remissId: falt('id', 'remissens id'),
      svarSenast: falt('datum', 'den nya sista dagen för svar'),
    },
  },
  RemissPamind: {
    version: 1,
    strom: ['arende'],
    beskrivning: 'De som inte hade svarat på remissen påmindes.',
    regler: ['O-8'],
    falt: {
      remissId: falt('id', 'remissens id'),
      till: falt('lista av text', 'vilka som påmindes; tom = alla som inte hade svarat'),
    },
  },
  YttrandeInkommet: {
    version: 1,
    strom: ['arende'],
    beskrivning: 'Ett yttrande kom in, efter remiss eller på eget initiativ.',
    regler: ['O-9', 'R-05', 'R-13'],
    falt: {
      nr: falt('heltal från 1', 'yttrandets nummer'),
      remissId: nullbar(falt('id', 'remissen det svarar på; null = utan remiss')),
      fran: skyddad(falt('text', 'vem som yttrar sig')),
      daterat: nullbar(falt('datum', 'yttrandets eget datum')),
      stallningstagande: nullbar(falt(STALLNINGSTAGANDEN.join(' | '), 'ställningstagande')),
      paragraf: nullbar(falt('text utan §', 'nämndens paragraf')),
      handlingNr: nullbar(falt('heltal', 'yttrandet som handling i ärendet')),
      sammanfattning: skyddad(nullbar(falt('text', 'kort om innehållet'))),
    },
  },
  TillfalleAttYttraSigGivet: {
    version: 1,
    strom: ['arende'],
    beskrivning: 'Ett organ fick tillfälle att yttra sig, vare sig det använder det eller inte (KL 5:27–28).',
    regler: ['O-9'],
    falt: {
      till: falt('lista av text', 'organ som fick tillfället'),
      svarSenast: nullbar(falt('datum', 'sista dag')),
    },
  },
  SamverkanGenomford: {
    version: 1,
    strom: ['arende'],
    beskrivning: 'Samverkan med fackliga parter genomfördes.',
    regler: ['O-10'],
    falt: {
      parter: falt('lista av text', 'fackliga parter'),
      resultat: skyddad(nullbar(falt('text', 'vad samverkan ledde till'))),
    },
  },
  TjansteskrivelseUpprattad: {
    version: 1,
    strom: ['arende'],
    beskrivning: 'En tjänsteskrivelse med förslag till beslut upprättades.',
    regler: ['O-11'],
    falt: {
      nr: falt('heltal från 1', 'tjänsteskrivelsens nummer'),
      kontor: falt('text', 'kontor som skrev den'),
      till: nullbar(falt('text', 'organ den är ställd till')),
      forslagTillBeslut: skyddad(falt('lista av text', 'förslag till beslut')),
      underlag: falt('lista av text', 'beslutsunderlag'),
      sammanfattning: skyddad(nullbar(falt('text', 'kontorets yttrande i korthet'))),
    },
  },
  ArendeAnmaltTillSammantrade: {
    version: 1,
    strom: ['arende'],
    beskrivning: 'Ärendet anmäldes till ett sammanträde.',
    regler: ['O-12'],
    falt: {
      organ: falt('text', 'organ'),
      datum: nullbar(falt('datum', 'sammanträdets dag')),
      typ: falt('beslut | information | anmalan', 'hur ärendet ska tas upp'),
    },
  },
  AnteckningGjord: {
    version: 1,
    strom: ['arende'],
    beskrivning: 'En anteckning gjordes i ärendet.',
    regler: [],
    falt: { text: skyddad(falt('text', 'anteckningen')) },
  },
};
