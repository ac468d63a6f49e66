import type { Sammantradesplan } from '../kommun/plan.js';
import {
  anmalerFristen,
  avskriver,
  beslutar,
  nekas,
  reserverar,
  rostas,
  tar,
  vacks,
} from '../kommun/punkter.js';
import { aterremitterar, bordlagger } from '../kommun/uppskov.js';
import { motionernaVacks } from './motioner.js';

const SBN = 'Samhällsbyggnadsnämnden';
const KFN = 'Kultur- och fritidsnämnden';
const SN = 'Socialnämnden';

/** From January to June. */
export const VAR: readonly Omit<Sammantradesplan, 'organ'>[] = [
  {
    ...{ dag: '2025-01-27', justerat: '2025-02-03', anslaget: '2025-02-04', nedtaget: '2025-02-26' },
    expedierat: '2025-02-05',
    punkter: [
      tar('reglemente', 'Reglemente för nämnderna', beslutar('antas', { satser: ['Reglementet antas.'] })),
      ...motionernaVacks('2025-01-27', {
        epetition: {
          fore: nekas('R-02', 'väcks av en ersättare som inte tjänstgör', vacks('p-34', 'ersattare')),
        },
      }),
    ],
  },
  {
    ...{ dag: '2025-02-24', justerat: '2025-03-04', anslaget: '2025-03-05', nedtaget: '2025-03-27' },
    expedierat: '2025-03-06',
    punkter: [
      tar(
        'seniorkort',
        'Svar på motion om seniorkort',
        beslutar('bifall', { uppdrag: [[SBN, 'Inför ett seniorkort']] }),
      ),
      tar('parkbankar', 'Motion om bänkar: ej färdigberedd', anmalerFristen('Behovet utreds i parkplanen.')),
      ...motionernaVacks('2025-02-24', {
        badhus: { efter: nekas('R-20', 'bifalls genast, utan beredning', beslutar('bifall')) },
      }),
    ],
  },
  {
    // the time to appeal ends on 1 May, and is moved to the Friday
    ...{ dag: '2025-03-31', justerat: '2025-04-08', anslaget: '2025-04-10', nedtaget: '2025-05-03' },
    expedierat: '2025-04-11',
    punkter: [
      tar('parkbankar', 'Avskrivning av motion om bänkar', avskriver),
      tar(
        'forskolor',
        'Avskrivning av motion om förskolor',
        nekas('R-04', 'avskrivs utan att ha anmälts', avskriver),
      ),
      ...motionernaVacks('2025-03-31'),
    ],
  },
  {
    ...{ dag: '2025-04-28', justerat: '2025-05-05', anslaget: '2025-05-06', nedtaget: '2025-05-28' },
    expedierat: '2025-05-07',
    punkter: [
      tar(
        'arsredovisning',
        'Årsredovisning 2024',
        beslutar('godkanns', { satser: ['Årsredovisningen godkänns.'] }),
      ),
      tar(
        'cykelbana',
        'Svar på motion om cykelbana',
        beslutar('bifall', { uppdrag: [[SBN, 'Bygg cykelbanan']] }),
      ),
      tar(
        'bussresor',
        'Svar på motion om bussresor',
        nekas(
          'R-40',
          'återremitteras på begäran av 9',
          aterremitterar({ begardAv: 9, skal: ['Vad kostar det?'] }),
        ),
        rostas('sak', [19, 'avslag'], [12, 'bifall']),
        beslutar('avslag'),
        reserverar('p-28', 'p-11'),
      ),
      { ...tar('bidrag', 'Bidrag till Sjöviks IF'), tasInteUpp: 'R-31' },
      ...motionernaVacks('2025-04-28'),
    ],
  },
  {
    // the time to appeal ends on midsommarafton, and is moved to the Monday
    ...{ dag: '2025-05-26', justerat: '2025-05-28', anslaget: '2025-05-30', nedtaget: '2025-06-24' },
    expedierat: '2025-06-02',
    punkter: [
      tar(
        'forskolor',
        'Motion om förskolor: ej färdigberedd',
        anmalerFristen('Inventeringen pågår till hösten.'),
      ),
      tar('epetition', 'Svar på motion om e-petitioner', beslutar('besvarad')),
      tar(
        'solceller',
        'Svar på motion om solceller',
        beslutar('bifall', { uppdrag: [[SBN, 'Sätt solceller på två skolor']] }),
      ),
      tar(
        'badhus',
        'Svar på motion om badhus',
        nekas(
          'R-42',
          'återremitteras till en nämnd som inte har berett den',
          aterremitterar({ begardAv: 12, skal: ['Driftkostnaden är inte redovisad.'] }, KFN),
        ),
        aterremitterar({
          begardAv: 12,
          skal: ['Driftkostnaden är inte redovisad.', 'Läget ska jämföras med Norrby.'],
        }),
      ),
      ...motionernaVacks('2025-05-26'),
    ],
  },
  {
    ...{ dag: '2025-06-16', justerat: '2025-06-24', anslaget: '2025-06-25', nedtaget: '2025-07-17' },
    expedierat: '2025-06-27',
    franvarande: ['p-9', 'p-16', 'p-31'],
    punkter: [
      {
        ...tar(
          'ksordforande',
          'Avsägelse och val i kommunstyrelsen',
          beslutar('annat', {
            satser: ['Avsägelsen beviljas.', 'p-3 väljs till ordförande och p-6 till ledamot.'],
            undantag: { grund: 'val' },
          }),
        ),
        slag: 'val',
      },
      tar(
        'hemtjanst',
        'Svar på motion om hemtjänst',
        beslutar('bifall', { uppdrag: [[SN, 'Inför fast omsorgskontakt']] }),
      ),
      tar('matsvinn', 'Svar på motion om matsvinn', beslutar('besvarad')),
      tar(
        'skolvag',
        'Svar på motion om skolväg',
        nekas(
          'R-40',
          'bordläggs på begäran av 9 av de 28',
          bordlagger({ begardAv: 9, skal: ['Kartan saknas.'] }, '2025-07-07'),
        ),
        bordlagger({ begardAv: 10, skal: ['Kartan saknas.'] }, '2025-07-07'),
      ),
      ...motionernaVacks('2025-06-16'),
    ],
  },
];
