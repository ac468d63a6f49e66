import type { Sammantradesplan } from '../kommun/plan.js';
import { beslutar, nekas, reserverar, rostas, tar } from '../kommun/punkter.js';
import { aterremitterar, bordlagger, upphaver } from '../kommun/uppskov.js';
import { registrerasIFelArende } from './utanfor-ordningen.js';
import { motionernaVacks } from './motioner.js';

const SBN = 'Samhällsbyggnadsnämnden';
const KFN = 'Kultur- och fritidsnämnden';
const SN = 'Socialnämnden';

/** From July to December. */
export const HOST: readonly Omit<Sammantradesplan, 'organ'>[] = [
  {
    ...{ dag: '2025-07-07', justerat: '2025-07-14', anslaget: '2025-07-15', nedtaget: '2025-08-06' },
    expedierat: '2025-07-16',
    punkter: [
      {
        ...tar(
          'borgen',
          'Borgen för vattenverket',
          nekas(
            'R-23',
            'avgörs som brådskande fast alla inte är ense',
            beslutar('annat', {
              satser: ['Borgen tecknas.'],
              undantag: { grund: 'bradskande', enhalligt: false },
            }),
          ),
          beslutar('annat', {
            satser: ['Borgen tecknas.'],
            undantag: { grund: 'bradskande', enhalligt: true },
          }),
        ),
        bradskande: true,
      },
      tar('skolvag', 'Svar på motion om skolväg', beslutar('bifall')),
      ...motionernaVacks('2025-07-07'),
    ],
  },
  {
    ...{ dag: '2025-08-25', justerat: '2025-09-01', anslaget: '2025-09-02', nedtaget: '2025-09-24' },
    expedierat: '2025-09-03',
    punkter: [
      tar('utegym', 'Svar på motion om utegym', aterremitterar({ begardAv: 11, skal: ['Vem sköter det?'] })),
      tar(
        'fritidsgard',
        'Svar på motion om fritidsgård',
        bordlagger({ roster: [16, 15], skal: [] }, '2025-09-29'),
      ),
      tar('vinterbad', 'Svar på motion om vinterbad', registrerasIFelArende('fritidsgard')),
      tar(
        'gronyta',
        'Svar på motion om grönytor',
        rostas('sak', [19, 'avslag'], [12, 'bifall']),
        beslutar('avslag'),
      ),
      tar('bryggor', 'Svar på motion om badbryggor', beslutar('besvarad')),
      ...motionernaVacks('2025-08-25'),
    ],
  },
  {
    ...{ dag: '2025-09-29', justerat: '2025-10-06', anslaget: '2025-10-07', nedtaget: '2025-10-29' },
    expedierat: '2025-10-08',
    punkter: [
      tar(
        'utegym',
        'Återremissen av motion om utegym',
        upphaver('aterremiss', 1, 'En jävig ledamot räknades in i minoriteten.'),
      ),
      tar(
        'fritidsgard',
        'Svar på motion om fritidsgård',
        aterremitterar({ begardAv: 12, skal: ['Föreningarna är inte hörda.'] }),
      ),
      tar(
        'badhus',
        'Svar på motion om badhus',
        nekas(
          'R-40',
          'återremitteras av en minoritet en andra gång',
          aterremitterar({ begardAv: 12, skal: ['Läget.'] }),
        ),
        rostas('aterremiss', [17, 'återremiss'], [14, 'avgörande i dag']),
        aterremitterar({ roster: [17, 14], skal: ['Läget är fortfarande inte jämfört med Norrby.'] }),
      ),
      tar('forskolor', 'Svar på motion om förskolor', beslutar('besvarad')),
      tar(
        'naturreservat',
        'Svar på motion om naturreservat',
        beslutar('bifall', {
          uppdrag: [
            [SBN, 'Bilda reservatet'],
            [KFN, 'Märk upp leder'],
          ],
        }),
      ),
      tar('fyrverkerier', 'Svar på motion om fyrverkerier', beslutar('avslag')),
      ...motionernaVacks('2025-09-29'),
    ],
  },
  {
    ...{ dag: '2025-10-27', justerat: '2025-11-03', anslaget: '2025-11-04', nedtaget: '2025-11-26' },
    expedierat: '2025-11-05',
    punkter: [
      tar('utegym', 'Svar på motion om utegym', aterremitterar({ begardAv: 11, skal: ['Vem sköter det?'] })),
      tar(
        'vinterbad',
        'Svar på motion om vinterbad',
        beslutar('bifall', { uppdrag: [[KFN, 'Ordna ett vinterbad']] }),
      ),
      tar('biblioteket', 'Svar på motion om bibliotek', beslutar('besvarad')),
      tar(
        'laddstolpar',
        'Svar på motion om laddstolpar',
        beslutar('delvisBifall', { uppdrag: [[SBN, 'Sätt upp stolpar vid en hall']] }),
      ),
      tar('skolor', 'Svar på motion om klasstorlek', beslutar('avslag')),
      ...motionernaVacks('2025-10-27'),
    ],
  },
  {
    // two evenings; the time to appeal ends on julafton, and is moved past the weekend
    ...{ dag: '2025-11-24', justerat: '2025-12-02', anslaget: '2025-12-03', nedtaget: '2025-12-30' },
    expedierat: '2025-12-04',
    ajourneras: { fore: 7, till: '2025-11-25' },
    punkter: [
      tar(
        'budget',
        'Budget 2026',
        beslutar('antas', { satser: ['Budgeten antas.'], till: ['Kommunstyrelsen', SN, SBN, KFN] }),
      ),
      tar(
        'badhus',
        'Svar på motion om badhus',
        rostas('sak', [19, 'avslag'], [12, 'bifall']),
        beslutar('avslag'),
        reserverar('p-13'),
      ),
      tar('fritidsgard', 'Svar på motion om fritidsgård', beslutar('avslag')),
      tar('oppnadata', 'Svar på motion om öppna data', beslutar('besvarad')),
      ...motionernaVacks('2025-11-24'),
      tar(
        'trygghet',
        'Svar på motion om trygghetsvandringar',
        beslutar('bifall', { uppdrag: [['Kommunstyrelsen', 'Ordna vandringar varje höst']] }),
      ),
      tar('konstgras', 'Svar på motion om konstgräs', beslutar('avslag')),
    ],
  },
  {
    // approved on the last possible day; the notice is not up when the year ends
    ...{ dag: '2025-12-15', justerat: '2025-12-29' },
    punkter: [
      tar('utegym', 'Svar på motion om utegym', beslutar('avslag')),
      tar(
        'tradplan',
        'Svar på motion om trädplan',
        beslutar('bifall', { uppdrag: [[SBN, 'Ta fram en trädplan']] }),
      ),
      tar(
        'nattbuss',
        'Svar på motion om nattbuss',
        bordlagger({ begardAv: 12, skal: ['Budgeten för trafiken är inte klar.'] }, '2026-01-26'),
      ),
      ...motionernaVacks('2025-12-15'),
    ],
  },
];
