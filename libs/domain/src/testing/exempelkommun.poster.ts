import type { JsonObject } from '../shared/json.js';

/*
 * A small municipality that does not exist, with names and parties that are nobody's: its register as a file would
 * have it, and the streams and states that the file comes to. Read in on one day in 2026, it tells of two years and
 * more: a nämnd that was renamed, two that became one, members who left.
 */

const FORNAMN = ['Kim', 'Robin', 'Alex', 'Sam', 'Charlie', 'Lo', 'Mika', 'Noa'];
const EFTERNAMN = ['Ekdal', 'Bergvall', 'Sjöås', 'Lindmo', 'Hedbro', 'Granlid'];

/** Person n, from 1: each name stands once. */
const namn = (n: number): string =>
  `${FORNAMN[n % FORNAMN.length] ?? ''} ${EFTERNAMN[Math.floor(n / FORNAMN.length) % EFTERNAMN.length] ?? ''}`;

type Parti = 'A' | 'B' | 'C' | 'D' | 'E' | 'F';
const PLATSER: readonly (readonly [Parti, number])[] = [
  ['A', 10],
  ['B', 8],
  ['C', 5],
  ['D', 4],
  ['E', 2],
  ['F', 2],
];
const partier = PLATSER.flatMap(([parti, antal]) => Array.from({ length: antal }, () => parti));
const ersattarpartier = PLATSER.flatMap(([parti, antal]) =>
  Array.from({ length: Math.ceil(antal / 2) }, (_, i) => ({ parti, ordning: i + 1 })),
);

const LEDAMOTER = partier.length;
const parti = (n: number): Parti | null =>
  partier[n - 1] ?? ersattarpartier[n - 1 - LEDAMOTER]?.parti ?? null;
const PRESIDIUM = ['ordforande', 'forsteViceOrdforande', 'andreViceOrdforande'];

const uppdrag = (
  organ: string,
  n: number,
  roll: string,
  fran: string,
  till: string,
  ordning?: number,
): JsonObject => ({
  post: 'uppdrag',
  organ,
  person: `p-${n}`,
  namn: namn(n),
  roll,
  parti: parti(n),
  ordning: ordning ?? null,
  fran,
  till,
});

const MANDAT = ['2023-01-01', '2026-12-31'] as const;

/** Members first, the first three of them its presidium, then the ersättare in their order. */
const valda = (
  organ: string,
  ledamoter: readonly number[],
  ersattare: readonly number[],
  [fran, till]: readonly [string, string] = MANDAT,
): readonly JsonObject[] => [
  ...ledamoter.map((n, i) => uppdrag(organ, n, PRESIDIUM[i] ?? 'ledamot', fran, till)),
  ...ersattare.map((n, i) => uppdrag(organ, n, 'ersattare', fran, till, i + 1)),
];

const organ = (kod: string, typ: string, heter: string, egna: JsonObject = {}): JsonObject => ({
  post: 'organ',
  organ: kod,
  typ,
  namn: heter,
  overordnat: 'KF',
  fran: '2011-01-01',
  ...egna,
});
const namnd = (kod: string, heter: string, egna: JsonObject = {}): JsonObject =>
  organ(kod, 'namnd', heter, { antalLedamoter: 9, antalErsattare: 5, ...egna });
const brevlada = (kod: string, fran: string): JsonObject => ({
  post: 'brevlada',
  organ: kod,
  kanal: 'e-post',
  adress: `${kod.toLowerCase()}@exempelkommunen.example`,
  fran,
});
const fullmaktige = ['2022-10-15', '2026-10-14'] as const;
const antal = (fran: number, hur: number): readonly number[] =>
  Array.from({ length: hur }, (_, i) => fran + i);

const grund: readonly JsonObject[] = [
  organ('KF', 'fullmaktige', 'Kommunfullmäktige', {
    overordnat: null,
    antalLedamoter: LEDAMOTER,
    antalErsattare: ersattarpartier.length,
    fran: '1971-01-01',
  }),
  ...antal(1, LEDAMOTER).map((n) => uppdrag('KF', n, PRESIDIUM[n - 1] ?? 'ledamot', ...fullmaktige)),
  ...ersattarpartier.map(({ ordning }, i) =>
    uppdrag('KF', LEDAMOTER + 1 + i, 'ersattare', ...fullmaktige, ordning),
  ),
  // p-5 left; the first ersättare of the same party took the seat
  {
    post: 'uppdrag',
    organ: 'KF',
    person: 'p-32',
    roll: 'ledamot',
    parti: 'A',
    fran: '2024-03-01',
    till: '2026-10-14',
  },

  organ('KS', 'styrelse', 'Kommunstyrelsen', { antalLedamoter: 11, antalErsattare: 6, fran: '1971-01-01' }),
  ...valda('KS', [2, 11, 19, 3, 4, 12, 13, 20, 24, 28, 30], [6, 7, 14, 21, 25, 29]),
  organ('KSAU', 'utskott', 'Kommunstyrelsens arbetsutskott', {
    overordnat: 'KS',
    antalLedamoter: 5,
    antalErsattare: 3,
  }),
  ...valda('KSAU', [2, 11, 19, 3, 12], [4, 13, 20]),

  namnd('SN', 'Socialnämnden'),
  ...valda('SN', [8, 14, 21, 9, 10, 15, 22, 25, 31], [33, 37, 41, 44, 46]),
  namnd('BUN', 'Barn- och utbildningsnämnden'),
  ...valda('BUN', [6, 16, 23, 7, 33, 17, 20, 26, 29], [34, 38, 42, 45, 47]),
  namnd('SBN', 'Tekniska nämnden'),
  { post: 'namn', organ: 'SBN', namn: 'Samhällsbyggnadsnämnden', fran: '2024-01-01' },
  { post: 'antal', organ: 'SBN', antalLedamoter: 11, antalErsattare: 6, fran: '2025-01-01' },
  ...valda('SBN', [5, 18, 22, 1, 34, 11, 24, 27, 28], [35, 39, 43]),
  ...valda('SBN', [36, 40], [], ['2025-01-01', '2026-12-31']).map((post) => ({ ...post, roll: 'ledamot' })),

  namnd('KUN', 'Kulturnämnden', { antalLedamoter: 5, antalErsattare: 3 }),
  ...valda('KUN', [9, 15, 23, 35, 39], [36, 40, 43]),
  { post: 'upphort', organ: 'KUN', uppgickI: 'KFN', fran: '2024-01-01' },
  namnd('FN', 'Fritidsnämnden', { antalLedamoter: 5, antalErsattare: 3 }),
  ...valda('FN', [10, 16, 26, 32, 37], [41, 44, 46]),
  { post: 'upphort', organ: 'FN', uppgickI: 'KFN', fran: '2024-01-01' },
  namnd('KFN', 'Kultur- och fritidsnämnden', { fran: '2024-01-01' }),
  ...valda('KFN', [9, 16, 23, 10, 35, 15, 26, 39, 37], [36, 40, 43, 32, 41], ['2024-01-01', '2026-12-31']),

  organ('VB', 'valberedning', 'Valberedningen', { antalLedamoter: 6, antalErsattare: 6, fran: '2022-10-15' }),
  organ('REV', 'revision', 'Revisorerna'),
  organ('KLK', 'forvaltning', 'Kommunledningskontoret', { overordnat: 'KS' }),
  organ('SF', 'forvaltning', 'Socialförvaltningen', { overordnat: 'SN' }),
  organ('BUF', 'forvaltning', 'Barn- och utbildningsförvaltningen', { overordnat: 'BUN' }),
  organ('SBF', 'forvaltning', 'Samhällsbyggnadsförvaltningen', { overordnat: 'SBN', fran: '2024' }),
  organ('EBAB', 'bolag', 'Exempelbostäder AB', { fran: null }),

  ...['KS', 'SN', 'BUN', 'SBN'].map((kod) => brevlada(kod, '2020-01-01')),
  brevlada('KFN', '2024-01-01'),
  { post: 'ansvar', organ: 'SN', text: 'Individ- och familjeomsorg, äldreomsorg', fran: '2011-01-01' },
  { post: 'ansvar', organ: 'BUN', text: 'Förskola, grundskola och gymnasieskola', fran: '2011-01-01' },
  { post: 'ansvar', organ: 'SBN', text: 'Gator, vatten och avlopp', fran: '2011-01-01' },
  { post: 'ansvar', organ: 'SBN', text: 'Plan, bygg, miljö, gator, vatten och avlopp', fran: '2024-01-01' },
  { post: 'grupp', organ: 'KF', grupp: 'Samtliga nämnder', typer: ['styrelse', 'namnd'], fran: '2019-01-01' },
  {
    post: 'grupp',
    organ: 'KF',
    grupp: 'Nämnder och bolag',
    typer: ['styrelse', 'namnd', 'bolag'],
    fran: '2019-01-01',
  },
  {
    post: 'grupp',
    organ: 'KF',
    grupp: 'Förvaltningarna',
    medlemmar: ['KLK', 'SF', 'BUF', 'SBF'],
    fran: '2019-01-01',
  },

  { post: 'uppdrag', organ: 'KS', person: 's-1', namn: 'Toni Ahlbro', roll: 'sekreterare', fran: '2021' },
];

/** Those who left before their time: `fran` is the first day without them. */
const avgangna = new Map([
  ['KF p-5 ledamot', { avslutat: '2024-03-01', grund: 'avsägelse' }],
  ['KF p-32 ersattare', { avslutat: '2024-03-01', grund: 'annat' }],
  ['BUN p-33 ledamot', { avslutat: '2023-09', grund: 'ej valbar' }],
  ['KS p-2 ordforande', { avslutat: '2025-06-17', grund: 'avsägelse' }],
]);

const text = (post: JsonObject, namn: string): string => {
  const varde = post[namn];
  return typeof varde === 'string' ? varde : '';
};

/** The register as a file: what `organisationAvJson` reads. */
export const poster: readonly JsonObject[] = grund.map((post) => ({
  ...post,
  ...avgangna.get(`${text(post, 'organ')} ${text(post, 'person')} ${text(post, 'roll')}`),
}));
