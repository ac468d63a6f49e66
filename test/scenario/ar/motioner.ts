import type { Datum } from '#domain';
import { den, iArende, oppnas } from '../kommun/arenden.js';
import type { Steg } from '../kommun/gang.js';
import { fortroendevald, tar, vacks, type Akt } from '../kommun/punkter.js';
import type { Punkt } from '../kommun/plan.js';

/** The forty motions of the year: four that were left from 2024, and three at each of the twelve meetings. */
type Motion = readonly [namn: string, om: string, av: string, handlaggare: 1 | 2 | null];

export const MOTIONER: Readonly<Record<Datum, readonly Motion[]>> = {
  '2024-02-26': [['seniorkort', 'seniorkort i kollektivtrafiken', 'p-24', 1]],
  '2024-03-25': [['parkbankar', 'fler bänkar i parkerna', 'p-11', 2]],
  '2024-04-29': [['forskolor', 'giftfria förskolor', 'p-28', 1]],
  '2024-10-28': [['kulturskola', 'kulturskola i varje kommundel', 'p-30', 2]],
  '2025-01-27': [
    ['cykelbana', 'cykelbana till Strandskolan', 'p-12', 1],
    ['bussresor', 'avgiftsfria bussresor', 'p-28', 2],
    ['epetition', 'e-petitioner', 'p-24', 1],
  ],
  '2025-02-24': [
    ['badhus', 'ett nytt badhus', 'p-13', 2],
    ['solceller', 'solceller på skolornas tak', 'p-19', 1],
    ['hemtjanst', 'fast omsorgskontakt i hemtjänsten', 'p-25', 2],
  ],
  '2025-03-31': [
    ['matsvinn', 'minskat matsvinn', 'p-29', 1],
    ['hundrastgard', 'en hundrastgård i Norrby', 'p-14', 2],
    ['skolvag', 'säker skolväg i Västanå', 'p-26', 1],
  ],
  '2025-04-28': [
    ['utegym', 'ett utegym vid sjön', 'p-15', 2],
    ['fritidsgard', 'fritidsgård på landsbygden', 'p-30', 1],
    ['vinterbad', 'ett vinterbad i hamnen', 'p-31', 2],
  ],
  '2025-05-26': [
    ['gronyta', 'förbud mot att bebygga grönytor', 'p-16', 1],
    ['bryggor', 'tillgängliga badbryggor', 'p-20', 2],
    ['skolmat', 'skolmat lagad på plats', 'p-17', 1],
  ],
  '2025-06-16': [
    ['naturreservat', 'Storskogen som naturreservat', 'p-28', 2],
    ['fyrverkerier', 'stopp för fyrverkerier', 'p-18', 1],
    ['parkering', 'avgiftsfri parkering i centrum', 'p-27', 2],
  ],
  '2025-07-07': [
    ['biblioteket', 'meröppet bibliotek', 'p-21', 1],
    ['laddstolpar', 'laddstolpar vid idrottshallarna', 'p-29', 2],
    ['flaggdagar', 'nya flaggdagar', 'p-30', 1],
  ],
  '2025-08-25': [
    ['skolor', 'färre elever i varje klass', 'p-31', 2],
    ['trygghet', 'trygghetsvandringar', 'p-9', 1],
    ['anhoriga', 'stöd till anhöriga', 'p-22', 2],
  ],
  '2025-09-29': [
    ['oppnadata', 'öppna data', 'p-23', 1],
    ['konstgras', 'en konstgräsplan', 'p-13', 2],
    ['ungdomsrad', 'ett ungdomsråd', 'p-26', 1],
  ],
  '2025-10-27': [
    ['tradplan', 'en trädplan', 'p-29', 2],
    ['nattbuss', 'nattbuss på helger', 'p-12', 1],
    ['teater', 'en friluftsteater', 'p-10', 2],
  ],
  '2025-11-24': [
    ['vatmark', 'fler våtmarker', 'p-28', 1],
    ['skridskobana', 'en skridskobana på torget', 'p-17', 2],
    ['upphandling', 'lokal upphandling av mat', 'p-25', 1],
  ],
  '2025-12-15': [
    ['krisberedskap', 'krisberedskap i skolan', 'p-8', null],
    ['julmarknad', 'en julmarknad', 'p-14', null],
    ['gangvag', 'gångväg runt viken', 'p-20', null],
  ],
};

const DAGAR_TILL_HANDLAGGARE = 3;
const sedan = (dag: Datum, dagar: number): Datum =>
  new Date(Date.parse(`${dag}T12:00:00Z`) + dagar * 86_400_000).toISOString().slice(0, 10);

const inlamnad = (dag: Datum, [namn, om]: Motion): Steg =>
  den(dag, oppnas({ namn, mening: `Motion om ${om}`, slag: 'motion', initiativ: 'ledamot' }), '08:00');

const handlaggs = (dag: Datum, [namn, , , handlaggare]: Motion): readonly Steg[] =>
  handlaggare === null
    ? []
    : [
        den(
          sedan(dag, DAGAR_TILL_HANDLAGGARE),
          iArende(namn, 'handlaggare', {
            handlaggare: `utredare-${handlaggare}`,
            enhet: 'Kommunledningskontoret',
          }),
        ),
      ];

/** Those of 2024 were raised at meetings that the log does not have. */
const fore2025 = (dag: Datum, [namn, , av]: Motion): readonly Steg[] =>
  dag >= '2025'
    ? []
    : [
        den(dag, async (kommun) => {
          const { namn: motionar, parti } = await fortroendevald(kommun, av);
          await iArende(
            namn,
            'motion',
            {
              organ: 'Kommunfullmäktige',
              motionarer: [{ namn: motionar, parti }],
              // the wrong day, which is found and mended in January
              ...(namn === 'seniorkort' && { skedde: '2024-02-25' }),
            },
            `motion av ${motionar} (${parti ?? ''})`,
          )(kommun);
        }),
      ];

/** Every motion is handed in, registered and given to somebody to prepare. */
export const motionernaLamnasIn: readonly Steg[] = Object.entries(MOTIONER).flatMap(([dag, motioner]) =>
  motioner.flatMap((m) => [inlamnad(dag, m), ...fore2025(dag, m), ...handlaggs(dag, m)]),
);

/** The motions of a meeting are raised there, each as a point. `fore`: what is done at it before, and after. */
export const motionernaVacks = (
  dag: Datum,
  aven: Readonly<Record<string, { readonly fore?: Akt; readonly efter?: Akt }>> = {},
): readonly Punkt[] =>
  (MOTIONER[dag] ?? []).map(([namn, om, av]) => {
    const { fore, efter } = aven[namn] ?? {};
    const akter = [...(fore ? [fore] : []), vacks(av), ...(efter ? [efter] : [])];
    return { ...tar(namn, `Motion om ${om}`, ...akter), slag: 'anmalan' };
  });
