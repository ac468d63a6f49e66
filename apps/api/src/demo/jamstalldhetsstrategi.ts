import {
  BeredArendeCommand,
  ExpedieraBeslutCommand,
  FattaBeslutCommand,
  KopplaHandlingCommand,
  OppnaArendeCommand,
  TaEmotHandlingCommand,
  UpprattaTjansteskrivelseCommand,
} from '#commands';
import { historia, stegI, type Utforare } from './demo.js';
import { arendemallen, handlingsmallen } from './mallar.js';

const STRATEGIN = 'Jämställt Västra Götaland 2024–2027';
const INKOM = '2024-03-07/2024-04-17';
const foljebrev = { handling: 'Följebrev från länsstyrelsen' };
const utdrag = { handling: 'Protokollsutdrag KS § 91' };

const inkom = (utfor: Utforare) =>
  utfor(
    'strategi-inkom',
    (kontext) =>
      new TaEmotHandlingCommand(
        {
          type: 'TaEmotHandling',
          ...historia(INKOM),
          data: {
            ...handlingsmallen(kontext.commandId),
            rubrik: `Erbjudande om anslutning till ${STRATEGIN}`,
            kanal: 'e-post',
            avsandare: {
              namn: 'Länsstyrelsen Västra Götaland',
              organisation: 'Länsstyrelsen Västra Götaland',
              adress: null,
            },
            avsandarensDnr: '801-9838-2024',
            externVarning: true,
            innehall:
              'Kommunen kan ansluta sig med en blankett. Strategin, en kortversion och en inbjudan till informationsträffar följer med.',
          },
        },
        kontext,
      ),
    foljebrev,
  );

const oppna = (utfor: Utforare) =>
  utfor(
    'strategi-oppna',
    (kontext) =>
      new OppnaArendeCommand(
        {
          type: 'OppnaArende',
          ...historia('2024'),
          data: {
            ...arendemallen('KS', 2024, 155),
            arendemening: `Erbjudande om anslutning till strategin ${STRATEGIN}`,
            initiativ: 'inkommenHandling',
            organ: 'Kommunstyrelsen',
          },
        },
        kontext,
      ),
    utdrag,
  );

/**
 * 2024.155 KS in Alingsås: an offer from the county administrative board that the kommunstyrelse accepted. The days of
 * the decision and of the expediering are not in the sources and stay unknown; nor is it said when the letter came in.
 */
export const jamstalldhetsstrategi = async (utfor: Utforare): Promise<string> => {
  const { id: handling } = await inkom(utfor);
  const { id } = await oppna(utfor);
  await utfor(
    'strategi-koppla',
    (kontext) =>
      new KopplaHandlingCommand(
        handling,
        { type: 'KopplaHandling', ...historia(INKOM), data: { arende: id } },
        kontext,
      ),
    foljebrev,
  );

  const steg = stegI(utfor, id, historia, utdrag);
  await steg('strategi-tjansteskrivelse', UpprattaTjansteskrivelseCommand, '2025-04-14', {
    type: 'UpprattaTjansteskrivelse',
    data: {
      kontor: 'Kommunledningskontoret',
      till: 'Kommunstyrelsen',
      forslagTillBeslut: ['Kommunen ansluter sig till strategin.'],
      underlag: ['Följebrev', 'Informationsträffar', 'Strategin', 'Strategin i kortversion'],
      sammanfattning:
        'Kontoret är positivt och vill att kommunen väljer tre av de femton regionala målen, alla om våld.',
    },
  });
  await steg('strategi-ksau', BeredArendeCommand, '2025-04-23', {
    type: 'BeredArende',
    data: { organ: 'Kommunstyrelsens arbetsutskott', paragraf: '66', resultat: null },
  });
  await steg('strategi-ks', FattaBeslutCommand, '2025-04-23/..', {
    type: 'FattaBeslut',
    data: {
      organ: 'Kommunstyrelsen',
      paragraf: '91',
      beslutssatser: [`Alingsås kommun ansluter sig till strategin ${STRATEGIN}.`],
      utfall: null,
      slutligt: true,
      uppdrag: [],
      gallerFran: null,
      undantagFranBeredning: null,
    },
  });
  await steg('strategi-expediering', ExpedieraBeslutCommand, null, {
    type: 'ExpedieraBeslut',
    data: {
      avser: { slag: 'beslut', nr: 1 },
      mottagare: [{ typ: 'grupp', grupp: 'Samtliga nämnder', expanderad: null }],
      kanal: null,
      handlingar: [],
      sekretesskontroll: null,
      ersatter: null,
    },
  });
  return id;
};
