import {
  AnmalReservationCommand,
  AterremitteraArendeCommand,
  BeredArendeCommand,
  ExpedieraBeslutCommand,
  FattaBeslutCommand,
  LamnaForslagCommand,
  RemitteraArendeCommand,
  TaEmotYttrandeCommand,
  TilldelaHandlaggareCommand,
  UpprattaTjansteskrivelseCommand,
  VackMotionCommand,
} from '#commands';
import { dagIAr } from './dag-i-ar.js';
import { stegI, vanligt, type Arendesteg, type Utforare } from './demo.js';
import { majoritet } from './mallar.js';
import { MOTIONAR, motionen } from './motionen.js';

const KSAU = 'Kommunstyrelsens arbetsutskott';
const NAMND = 'Samhällsbyggnadsnämnden';

const beredning = async (steg: Arendesteg, dag: (n: number) => string): Promise<void> => {
  await steg('cykelvag-motion', VackMotionCommand, dag(1), {
    type: 'VackMotion',
    data: {
      motionarer: [MOTIONAR],
      organ: 'Kommunfullmäktige',
      paragraf: '7',
      tjanstgorandeErsattare: false,
    },
  });
  await steg('cykelvag-handlaggare', TilldelaHandlaggareCommand, dag(2), {
    type: 'TilldelaHandlaggare',
    data: { handlaggare: 'planerare-1', enhet: 'Samhällsbyggnadskontoret' },
  });
  await steg('cykelvag-remiss', RemitteraArendeCommand, dag(2), {
    type: 'RemitteraArende',
    data: {
      till: [NAMND, 'Barn- och utbildningsnämnden'],
      avser: 'Behovet, sträckningen och kostnaden',
      svarSenast: dag(6),
    },
  });
  const yttrande = { remissId: '1', daterat: null, handlingNr: null } as const;
  await steg('cykelvag-yttrande-1', TaEmotYttrandeCommand, dag(4), {
    type: 'TaEmotYttrande',
    data: {
      ...yttrande,
      fran: NAMND,
      stallningstagande: 'tillstyrker',
      paragraf: '31',
      sammanfattning: 'Sträckningen går att bygga inom ramen för nästa års plan.',
    },
  });
  await steg('cykelvag-yttrande-2', TaEmotYttrandeCommand, dag(5), {
    type: 'TaEmotYttrande',
    data: {
      ...yttrande,
      fran: 'Barn- och utbildningsnämnden',
      stallningstagande: 'tillstyrker',
      paragraf: '18',
      sammanfattning: 'Fler barn skulle kunna cykla till skolan.',
    },
  });
};

const aterremiss = async (steg: Arendesteg, dag: (n: number) => string): Promise<void> => {
  const kontoret = {
    kontor: 'Kommunledningskontoret',
    till: 'Kommunstyrelsen',
    underlag: ['Motionen', 'Två yttranden'],
  };
  await steg('cykelvag-tjansteskrivelse-1', UpprattaTjansteskrivelseCommand, dag(7), {
    type: 'UpprattaTjansteskrivelse',
    data: { ...kontoret, forslagTillBeslut: ['Motionen bifalls.'], sammanfattning: null },
  });
  await steg('cykelvag-namnd', BeredArendeCommand, dag(8), {
    type: 'BeredArende',
    data: { organ: KSAU, paragraf: '44', resultat: null },
  });
  await steg('cykelvag-aterremiss', AterremitteraArendeCommand, dag(9), {
    type: 'AterremitteraArende',
    data: {
      ...majoritet,
      organ: 'Kommunstyrelsen',
      paragraf: '61',
      till: KSAU,
      roster: { for: 9, mot: 4, avstar: 0 },
      skal: ['Redovisa kostnaden per etapp.', 'Beskriv hur korsningen vid stationen löses.'],
    },
  });
  await steg('cykelvag-tjansteskrivelse-2', UpprattaTjansteskrivelseCommand, dag(12), {
    type: 'UpprattaTjansteskrivelse',
    data: {
      ...kontoret,
      forslagTillBeslut: ['Motionen bifalls och byggs i två etapper.'],
      sammanfattning: 'Kostnaden är fördelad på två etapper och korsningen löses med en tunnel.',
    },
  });
};

const avgorande = async (steg: Arendesteg, dag: (n: number) => string): Promise<void> => {
  await steg('cykelvag-forslag', LamnaForslagCommand, dag(14), {
    type: 'LamnaForslag',
    data: {
      organ: 'Kommunstyrelsen',
      paragraf: '88',
      till: 'Kommunfullmäktige',
      text: 'Motionen bifalls och cykelvägen byggs i två etapper',
      tillagg: [],
    },
  });
  await steg('cykelvag-beslut', FattaBeslutCommand, dag(16), {
    type: 'FattaBeslut',
    data: {
      organ: 'Kommunfullmäktige',
      paragraf: '102',
      beslutssatser: ['Motionen bifalls.', 'Cykelvägen byggs i två etapper.'],
      utfall: 'bifall',
      slutligt: true,
      uppdrag: [{ till: NAMND, text: 'Bygg cykelvägen i två etapper.' }],
      gallerFran: null,
      undantagFranBeredning: null,
    },
  });
  await steg('cykelvag-reservation', AnmalReservationCommand, dag(16), {
    type: 'AnmalReservation',
    data: {
      avser: { slag: 'beslut', nr: 1 },
      organ: 'Kommunfullmäktige',
      paragraf: '102',
      av: [{ namn: 'Ledamot Förslag', parti: 'Motpartiet' }],
      motivering: 'Pengarna behövs till underhållet av de vägar som finns.',
    },
  });
  await steg('cykelvag-expediering', ExpedieraBeslutCommand, dag(18), {
    type: 'ExpedieraBeslut',
    data: {
      avser: { slag: 'beslut', nr: 1 },
      mottagare: [
        { typ: 'organ', namn: NAMND },
        { typ: 'organ', namn: 'Barn- och utbildningsnämnden' },
        { typ: 'person', namn: MOTIONAR.namn },
      ],
      kanal: 'e-post',
      handlingar: [],
      sekretesskontroll: true,
      ersatter: null,
    },
  });
};

/** An invented motion of this year, along the whole road, through the ordinary commands and their rules. */
export const cykelvag = async (utfor: Utforare, nu: string): Promise<string> => {
  const dag = dagIAr(nu);
  const id = await motionen(utfor, dag);
  const steg = stegI(utfor, id, vanligt);
  await beredning(steg, dag);
  await aterremiss(steg, dag);
  await avgorande(steg, dag);
  return id;
};
