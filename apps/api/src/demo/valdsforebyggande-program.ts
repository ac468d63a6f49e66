import {
  AterremitteraArendeCommand,
  BeredArendeCommand,
  FramstallYrkandeCommand,
  GenomforSamverkanCommand,
  LamnaForslagCommand,
  OppnaArendeCommand,
  RelateraArendeCommand,
  UpprattaTjansteskrivelseCommand,
} from '#commands';
import { historia, stegI, type Utforare } from './demo.js';
import { arendemallen, majoritet } from './mallar.js';

const KSAU = 'Kommunstyrelsens arbetsutskott';
const protokoll = { handling: 'Protokoll KSAU 2025-10-22 § 170' };

const oppna = (utfor: Utforare) =>
  utfor(
    'program-oppna',
    (kontext) =>
      new OppnaArendeCommand(
        {
          type: 'OppnaArende',
          ...historia('2025'),
          data: {
            ...arendemallen('KS', 2025, 202),
            arendemening: 'Program om våldsförebyggande arbete för Alingsås kommun',
            slag: 'styrdokument',
            organ: 'Kommunstyrelsen',
          },
        },
        kontext,
      ),
    protokoll,
  );

/**
 * 2025.202 KS in Alingsås: a programme that grew out of a motion of 2022 in another ärende whose number is not known,
 * was sent back for three reasons, came again and went on to fullmäktige as a proposal. No decision is known.
 */
export const valdsforebyggandeProgram = async (utfor: Utforare): Promise<string> => {
  const { id } = await oppna(utfor);
  const steg = stegI(utfor, id, historia, protokoll);
  await steg('program-motion', RelateraArendeCommand, null, {
    type: 'RelateraArende',
    data: {
      typ: 'föranlett av motion',
      tillDnr: null,
      beskrivning:
        'Motion om att förebygga mäns våld mot kvinnor, väckt i fullmäktige 2022-02-27 § 100 och bifallen 2022-05-25 § 294. Socialförvaltningen fick i uppdrag att ta fram ett program för hela kommunen.',
      datum: '2022-02-27',
    },
  });
  await steg('program-socialnamnden', BeredArendeCommand, '2025-03-18', {
    type: 'BeredArende',
    data: { organ: 'Socialnämnden', paragraf: '12', resultat: 'Nämnden godkände det framtagna programmet.' },
  });
  await steg('program-aterremiss', AterremitteraArendeCommand, '2025-04-23', {
    type: 'AterremitteraArende',
    data: {
      ...majoritet,
      organ: KSAU,
      paragraf: '58',
      till: null,
      skal: [
        'Redovisa vad programmet kostar.',
        'Visa hur programmet följs upp till politiken.',
        'Samverka med de fackliga parterna och följ upp det.',
      ],
    },
  });
  await steg('program-samverkan', GenomforSamverkanCommand, '2025-04-23/2025-10-15', {
    type: 'GenomforSamverkan',
    data: { parter: ['Fackliga parter'], resultat: null },
  });
  await steg('program-tjansteskrivelse', UpprattaTjansteskrivelseCommand, '2025-10-15', {
    type: 'UpprattaTjansteskrivelse',
    data: {
      kontor: 'Kommunledningskontoret',
      till: 'Kommunfullmäktige',
      forslagTillBeslut: ['Fullmäktige antar programmet om våldsförebyggande arbete 2025–2027.'],
      underlag: ['Tjänsteskrivelse', 'Program 2025–2027', 'KSAU § 58'],
      sammanfattning:
        'Programmet är omarbetat och kortare, har samverkats med facken, följs upp inför nästa revidering och ryms i befintliga ramar.',
    },
  });
  await steg('program-yrkande', FramstallYrkandeCommand, '2025-10-22', {
    type: 'FramstallYrkande',
    data: {
      organ: KSAU,
      paragraf: '170',
      typ: 'bifall',
      text: 'Utskottet enas om kommunledningskontorets förslag med två tillägg',
      av: [],
    },
  });
  await steg('program-forslag', LamnaForslagCommand, '2025-10-22', {
    type: 'LamnaForslag',
    data: {
      organ: KSAU,
      paragraf: '170',
      till: 'Kommunfullmäktige',
      text: 'Programmet om våldsförebyggande arbete i Alingsås kommun 2025–2027 antas med två tillägg',
      tillagg: [
        'Sidan 6, avsnittet Samverkan: de fackliga parterna nämns bland dem man samverkar med.',
        'Sidan 8, tredje kolumnen: en punkt om att fackliga parter erbjuds basutbildning.',
      ],
    },
  });
  return id;
};
