import type { Sammantradesplan } from '../kommun/plan.js';
import { arJavig, beslutar, foreslar, information, nekas, tar, type Akt } from '../kommun/punkter.js';
import { aterremitterar } from '../kommun/uppskov.js';

const BIFALL = 'Motionen bifalls.';
const AVSLAG = 'Motionen avslås.';
const BESVARAD = 'Motionen anses besvarad.';

const bifall = (namn: string) => tar(namn, 'Yttrande över motion', foreslar(BIFALL));
const avslag = (namn: string) => tar(namn, 'Yttrande över motion', foreslar(AVSLAG));
const besvarad = (namn: string) => tar(namn, 'Yttrande över motion', foreslar(BESVARAD));

const aterigenSammaNummer: Akt = async ({ kommun, mote, paragraf }) => {
  await kommun.gor(`sammantraden/${mote}/paragrafer`, { nr: paragraf - 1, slag: 'information' });
};

/** Day, and when the minutes are approved, announced and taken down. */
const VAR: readonly Omit<Sammantradesplan, 'organ'>[] = [
  {
    ...{ dag: '2025-01-08', justerat: '2025-01-15', anslaget: '2025-01-16', nedtaget: '2025-02-07' },
    punkter: [tar('reglemente', 'Reglemente för nämnderna', foreslar('Reglementet antas.'))],
  },
  {
    ...{ dag: '2025-01-15', justerat: '2025-01-22', anslaget: '2025-01-23', nedtaget: '2025-02-14' },
    punkter: [bifall('seniorkort')],
  },
  {
    ...{ dag: '2025-02-05', justerat: '2025-02-12', anslaget: '2025-02-13', nedtaget: '2025-03-07' },
    punkter: [
      information('Ekonomisk uppföljning'),
      tar('parkbankar', 'Motion om bänkar', foreslar('Anmälan läggs till handlingarna.')),
    ],
  },
  {
    // the notice was not up all the time: the three weeks count from when it went up again
    ...{ dag: '2025-02-12', justerat: '2025-02-18', anslaget: '2025-02-19', avbrutet: '2025-03-03' },
    ...{ anslagetIgen: '2025-03-05', nedtaget: '2025-03-27', expedierat: '2025-02-20' },
    punkter: [
      tar('ekbacken', 'Försäljning av Ekbacken 1:2', beslutar('annat', { satser: ['Fastigheten säljs.'] })),
    ],
  },
  {
    ...{ dag: '2025-03-05', justerat: '2025-03-12', anslaget: '2025-03-13', nedtaget: '2025-04-04' },
    punkter: [
      tar(
        'epetition',
        'Motion om e-petitioner',
        nekas('R-03', 'avgörs av kommunstyrelsen', beslutar('besvarad')),
      ),
    ],
  },
  {
    // the time to appeal ends on långfredagen, and is moved to the Tuesday
    ...{ dag: '2025-03-19', justerat: '2025-03-27', anslaget: '2025-03-28', nedtaget: '2025-04-23' },
    punkter: [tar('parkbankar', 'Motion om bänkar', foreslar('Motionen avskrivs från vidare handläggning.'))],
  },
  {
    ...{ dag: '2025-04-02', justerat: '2025-04-09', anslaget: '2025-04-10', nedtaget: '2025-05-03' },
    punkter: [
      tar('arsredovisning', 'Årsredovisning 2024', foreslar('Årsredovisningen godkänns.')),
      bifall('cykelbana'),
    ],
  },
  {
    ...{ dag: '2025-04-16', justerat: '2025-04-24', anslaget: '2025-04-25', nedtaget: '2025-05-17' },
    expedierat: '2025-04-17',
    punkter: [
      avslag('bussresor'),
      {
        ...tar('skolskjuts', 'Avtal om skolskjuts', beslutar('annat', { satser: ['Avtalet tecknas.'] })),
        omedelbart: true,
      },
    ],
  },
  {
    ...{ dag: '2025-05-07', justerat: '2025-05-14', anslaget: '2025-05-15', nedtaget: '2025-06-06' },
    punkter: [
      tar(
        'epetition',
        'Yttrande över motion',
        nekas(
          'R-45',
          'återremitteras på begäran av en minoritet',
          aterremitterar({ begardAv: 4, skal: ['Vi vill veta mer.'] }),
        ),
        foreslar(BESVARAD),
      ),
      bifall('solceller'),
    ],
  },
  {
    ...{ dag: '2025-05-14', justerat: '2025-05-21', anslaget: '2025-05-22', nedtaget: '2025-06-13' },
    expedierat: '2025-05-23',
    punkter: [
      avslag('badhus'),
      tar(
        'bidrag',
        'Bidrag till Sjöviks IF',
        arJavig('p-4', 'Sitter i föreningens styrelse.'),
        beslutar('bifall', { satser: ['Bidraget beviljas.'] }),
      ),
    ],
  },
  {
    ...{ dag: '2025-06-04', justerat: '2025-06-11', anslaget: '2025-06-12', nedtaget: '2025-07-04' },
    punkter: [
      bifall('hemtjanst'),
      tar(
        'skolvag',
        'Yttrande över motion',
        nekas('R-54b', 'ett nummer som redan är taget', aterigenSammaNummer),
        foreslar(BIFALL),
      ),
    ],
  },
  {
    ...{ dag: '2025-06-11', justerat: '2025-06-18', anslaget: '2025-06-19', nedtaget: '2025-07-11' },
    punkter: [besvarad('matsvinn')],
  },
];

const HOST: readonly Omit<Sammantradesplan, 'organ'>[] = [
  {
    ...{ dag: '2025-07-02', justerat: '2025-07-09', anslaget: '2025-07-10', nedtaget: '2025-08-01' },
    punkter: [information('Delårsbokslut')],
  },
  {
    ...{ dag: '2025-07-09', justerat: '2025-07-16', anslaget: '2025-07-17', nedtaget: '2025-08-08' },
    expedierat: '2025-07-18',
    forst: { narvarande: ['p-3', 'p-11', 'p-12', 'p-19', 'p-20'], inkallade: ['p-7', 'p-14'] },
    punkter: [tar('sommarlov', 'Sommarlovskort', beslutar('annat', { satser: ['Sommarlovskort införs.'] }))],
  },
  {
    ...{ dag: '2025-08-06', justerat: '2025-08-13', anslaget: '2025-08-14', nedtaget: '2025-09-05' },
    punkter: [avslag('gronyta'), besvarad('bryggor')],
  },
  {
    ...{ dag: '2025-08-13', justerat: '2025-08-20', anslaget: '2025-08-21', nedtaget: '2025-09-12' },
    punkter: [avslag('utegym'), avslag('fritidsgard'), bifall('vinterbad')],
  },
  {
    ...{ dag: '2025-09-03', justerat: '2025-09-10', anslaget: '2025-09-11', nedtaget: '2025-10-03' },
    punkter: [avslag('badhus'), bifall('naturreservat'), besvarad('forskolor')],
  },
  {
    ...{ dag: '2025-09-17', justerat: '2025-09-24', anslaget: '2025-09-25', nedtaget: '2025-10-17' },
    punkter: [avslag('fyrverkerier')],
  },
  {
    ...{ dag: '2025-10-01', justerat: '2025-10-08', anslaget: '2025-10-09', nedtaget: '2025-10-31' },
    punkter: [
      bifall('vinterbad'),
      besvarad('biblioteket'),
      tar('laddstolpar', 'Yttrande över motion', foreslar('Motionen bifalls delvis.')),
    ],
  },
  {
    ...{ dag: '2025-10-15', justerat: '2025-10-22', anslaget: '2025-10-23', nedtaget: '2025-11-14' },
    expedierat: '2025-10-24',
    punkter: [
      avslag('skolor'),
      tar(
        'polisavtal',
        'Samverkansavtal med polisen',
        beslutar('godkanns', { satser: ['Avtalet godkänns.'] }),
      ),
      tar('budget', 'Budget 2026', foreslar('Budgeten antas.')),
    ],
  },
  {
    ...{ dag: '2025-11-05', justerat: '2025-11-12', anslaget: '2025-11-13', nedtaget: '2025-12-05' },
    punkter: [
      avslag('badhus'),
      bifall('trygghet'),
      besvarad('oppnadata'),
      tar(
        'parkering',
        'Yttrande över motion',
        aterremitterar({ roster: [7, 4], skal: ['Handlarna ska höras.'] }, 'Kommunstyrelsens arbetsutskott'),
      ),
    ],
  },
  {
    ...{ dag: '2025-11-12', justerat: '2025-11-19', anslaget: '2025-11-20', nedtaget: '2025-12-12' },
    punkter: [avslag('fritidsgard'), avslag('konstgras')],
  },
  {
    // the time to appeal ends on nyårsdagen, and is moved to the Friday
    ...{ dag: '2025-12-03', justerat: '2025-12-10', anslaget: '2025-12-11', nedtasTidigast: '2026-01-03' },
    punkter: [avslag('utegym'), bifall('tradplan'), bifall('nattbuss')],
  },
  {
    // not approved when the year ends
    dag: '2025-12-10',
    punkter: [information('Internkontroll'), information('Sammanträdesdagar 2026')],
  },
];

/** The twenty-four meetings of kommunstyrelsen. */
export const styrelsen: readonly Sammantradesplan[] = [...VAR, ...HOST].map((m) => ({ organ: 'KS', ...m }));
