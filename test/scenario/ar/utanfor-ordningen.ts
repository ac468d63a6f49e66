import { den, iArende, nekasIArende, oppnas } from '../kommun/arenden.js';
import type { Steg } from '../kommun/gang.js';
import { klockan } from '../kommun/klocka.js';
import { anslaget, justerat, nedtaget } from '../kommun/protokoll.js';
import type { Akt } from '../kommun/punkter.js';

/* What goes wrong in a year: what is tried and refused, what was registered wrong and put right. */

const MINORITETEN = {
  organ: 'Kommunfullmäktige',
  grund: 'minoritet',
  begardAvAntal: 12,
  till: 'Kommunstyrelsen',
  skal: ['Vattnet är inte provtaget.'],
} as const;

/** A minority has the matter sent back, and the secretary enters it in another ärende than the one on the table. */
export const registrerasIFelArende =
  (fel: string): Akt =>
  async ({ kommun, paragraf }, arende) => {
    await kommun.gor(`arenden/${kommun.id(fel)}/aterremiss`, {
      ...MINORITETEN,
      paragraf: String(paragraf),
    });
    const om = `§ ${paragraf} ${arende} ${kommun.vad(arende)}`;
    kommun.sag('punkt', `återremitteras, men registreras i ${kommun.id(fel)}`, { om });
  };

/** The day after: what stands in the wrong ärende is annulled, and entered where it belongs, with when it happened. */
const rattasTill =
  (fel: string, ratt: string): Steg['gor'] =>
  async (kommun) => {
    const { rader } = JSON.parse(await kommun.produkten.fraga(`arenden/${kommun.id(fel)}/historik`)) as {
      readonly rader: readonly { readonly typ: string; readonly revision: number }[];
    };
    const avserHandelse = rader.findLast(({ typ }) => typ === 'ArendeAterremitterat')?.revision;
    const paragraf = String(VINTERBADETS_PARAGRAF);
    await iArende(
      fel,
      'makuleringar',
      { avserHandelse, skal: 'Hör till ett annat ärende.' },
      'återremissen makuleras: den hör till ett annat ärende',
    )(kommun);
    await iArende(
      ratt,
      'aterremiss',
      { ...MINORITETEN, paragraf, skedde: klockan('2025-08-25', '18:30') },
      'återremissen registreras där den hör hemma',
    )(kommun);
  };
const VINTERBADETS_PARAGRAF = 42;

const felregistrerat: readonly Steg[] = [
  den(
    '2025-01-10',
    iArende(
      'seniorkort',
      'rattelser',
      { avserHandelse: 1, falt: '/skedde', till: '2024-02-26', skal: 'Fel dag: sammanträdet var en måndag.' },
      'dagen då motionen väcktes rättas till 26 februari 2024',
    ),
  ),
  den(
    '2025-02-17',
    iArende(
      'epetition',
      'handlingar',
      {
        riktning: 'inkommen',
        rubrik: 'Bud på Ekbacken 1:2',
        avsandare: { namn: 'Sjöviks bygg AB' },
        kanal: 'e-post',
      },
      'ett bud på Ekbacken kommer in, och registreras i fel ärende',
    ),
  ),
  den('2025-02-18', async (kommun) =>
    iArende(
      'epetition',
      'handlingar/1/flytt',
      { till: kommun.id('ekbacken'), skal: 'Fel ärende.' },
      'budet flyttas till Ekbacken',
    )(kommun),
  ),
  den(
    '2025-03-31',
    oppnas({
      namn: 'dubblett',
      mening: 'Motion om en hundrastgård i Norrby',
      slag: 'motion',
      initiativ: 'ledamot',
    }),
    '15:00',
  ),
  den(
    '2025-04-01',
    iArende(
      'dubblett',
      'makulering',
      { skal: 'Registrerat två gånger.' },
      'ärendet makuleras: motionen är registrerad två gånger',
    ),
  ),
  den('2025-08-26', rattasTill('fritidsgard', 'vinterbad'), '09:00'),
];

const nekat: readonly Steg[] = [
  den('2025-01-20', async (kommun) =>
    kommun.nekas('R-52', 'KS-2025-01-15: anslås innan protokollet är justerat', () =>
      anslaget({ kommun, mote: 'KS-2025-01-15', organ: 'KS' }, [2], '2025-02-11'),
    ),
  ),
  den('2025-02-28', async (kommun) =>
    kommun.nekas('R-52b', 'KS-2025-02-05: anslaget tas ned en vecka för tidigt', () =>
      nedtaget({ kommun, mote: 'KS-2025-02-05', organ: 'KS' }, [3, 4]),
    ),
  ),
  den(
    '2025-03-20',
    nekasIArende('R-70', 'laga kraft innan överklagandetiden gått ut', 'seniorkort', 'lagakraft', {
      beslut: 1,
    }),
  ),
  den(
    '2025-04-11',
    nekasIArende('O-27', 'kommunstyrelsens förslag expedieras till nämnden', 'cykelbana', 'expedieringar', {
      avser: { slag: 'forslag', nr: 1 },
      mottagare: [{ typ: 'organ', namn: 'Samhällsbyggnadsnämnden' }],
    }),
  ),
  den('2025-04-24', async (kommun) =>
    kommun.nekas('R-54', 'KS-2025-04-16: § 11 justeras en gång till', () =>
      justerat({ kommun, mote: 'KS-2025-04-16', organ: 'KS' }, [11]),
    ),
  ),
  den(
    '2025-04-30',
    nekasIArende('O-24', 'beslutet expedieras innan det är justerat', 'cykelbana', 'expedieringar', {
      avser: { slag: 'beslut', nr: 1 },
      mottagare: [{ typ: 'organ', namn: 'Samhällsbyggnadsnämnden' }],
    }),
  ),
  den('2025-05-20', async (kommun) =>
    kommun.nekas('R-33', 'KS-2025-05-14: § 15 justeras av den som var jävig', () =>
      justerat({ kommun, mote: 'KS-2025-05-14', organ: 'KS' }, [15], false, ['p-4']),
    ),
  ),
  den(
    '2025-06-16',
    nekasIArende('O-14', 'valet registreras innan sammanträdet öppnats', 'ksordforande', 'beslut', {
      organ: 'Kommunfullmäktige',
      beslutssatser: ['p-3 väljs.'],
      slutligt: true,
      undantagFranBeredning: { grund: 'val' },
    }),
  ),
  den(
    '2025-08-26',
    nekasIArende('R-37', 'reservation dagen efter sammanträdet', 'gronyta', 'reservationer', {
      avser: { slag: 'beslut', nr: 1 },
      organ: 'Kommunfullmäktige',
      av: [{ namn: 'Motionären' }],
    }),
  ),
];

/** The paragraf that was approved at once is announced after långfredag and påsk: the second day is moved. */
const omedelbart: readonly Steg[] = [
  den('2025-04-22', (kommun) => anslaget({ kommun, mote: 'KS-2025-04-16', organ: 'KS' }, [11], '2025-05-14')),
  den('2025-05-14', (kommun) => nedtaget({ kommun, mote: 'KS-2025-04-16', organ: 'KS' }, [11])),
];

const installt: readonly Steg[] = [
  den('2025-10-20', async (kommun) => {
    await kommun.gor('sammantraden/KS-2025-10-29/kallelse', {
      organ: 'Kommunstyrelsen',
      borjar: '2025-10-29',
    });
  }),
  den('2025-10-27', async (kommun) => {
    await kommun.gor('sammantraden/KS-2025-10-29/installning', { skal: 'Inga ärenden.' });
    kommun.sag('handelse', 'Kommunstyrelsens extra sammanträde 2025-10-29 ställs in');
  }),
];

const oregistrerat: readonly Steg[] = [
  den('2025-12-30', async (kommun) => {
    await kommun.gor('handlingar', {
      rubrik: 'Skrivelse från Norrby byalag',
      kanal: 'e-post',
      avsandare: { namn: 'Norrby byalag' },
    });
    kommun.sag('handelse', 'En skrivelse kommer in, och är inte registrerad när året tar slut');
  }),
];

/** All of it. */
export const utanforOrdningen: readonly Steg[] = [
  ...felregistrerat,
  ...nekat,
  ...omedelbart,
  ...installt,
  ...oregistrerat,
];
