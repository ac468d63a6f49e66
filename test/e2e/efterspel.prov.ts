import { expect } from '@jest/globals';
import { bara, type Prov } from './prov.js';

const DOMSTOL = 'Förvaltningsrätten i Göteborg';
const beslut = {
  skedde: '2026-03-20',
  organ: 'Socialnämnden',
  beslutssatser: ['Ärendet läggs till handlingarna.'],
  slutligt: true,
};
const fattat = ['beslut', beslut] as const;
const expedierat = [
  'expedieringar',
  { skedde: '2026-03-25', avser: { slag: 'beslut', nr: 1 }, mottagare: [{ typ: 'person', namn: 'Kim' }] },
] as const;
const overklagat = [
  'overklaganden',
  { skedde: '2026-04-01', beslut: 1, slag: 'laglighetsprovning', av: { namn: 'Kim Exempel' } },
] as const;
const paBeslutet = (falt: string, datum: string) => bara('beslut', { [falt]: { datum } });

/** What follows on a decision. */
export const EFTERSPEL: readonly Prov[] = [
  {
    vag: 'delgivningar',
    fore: [fattat, expedierat],
    kropp: { skedde: '2026-03-27', beslut: 1, mottagare: 'Kim Exempel', satt: 'vanlig' },
    typ: 'DelgivningVerkstalld',
    kort: bara('delgivningar', { nr: 1, mottagare: 'Kim Exempel', datum: '2026-03-27' }),
  },
  {
    vag: 'overklaganden',
    fore: [fattat],
    kropp: overklagat[1],
    typ: 'OverklagandeInkommet',
    kort: {
      status: 'overklagat',
      ...bara('overklaganden', { nr: 1, slag: 'laglighetsprovning' }),
      ...paBeslutet('overklagat', '2026-04-01'),
    },
  },
  {
    vag: 'overklaganden/1/overlamnande',
    fore: [fattat, overklagat],
    kropp: { skedde: '2026-04-02', till: DOMSTOL },
    typ: 'OverklagandeOverlamnat',
    kort: bara('overlamnanden', { overklagande: 1, till: DOMSTOL }),
  },
  {
    vag: 'inhibitioner',
    fore: [fattat],
    kropp: { skedde: '2026-04-03', beslut: 1, domstol: DOMSTOL },
    typ: 'InhibitionBeslutad',
    kort: bara('inhibitioner', { beslut: 1, domstol: DOMSTOL }),
  },
  {
    vag: 'domar',
    fore: [fattat, overklagat],
    kropp: { skedde: '2026-05-01', beslut: 1, overklagande: 1, domstol: DOMSTOL, utgang: 'upphavs' },
    typ: 'DomMeddelad',
    kort: bara('domar', { nr: 1, utgang: 'upphavs' }),
  },
  {
    vag: 'upphavanden',
    fore: [fattat],
    kropp: { skedde: '2026-05-01', avser: { slag: 'beslut', nr: 1 }, av: DOMSTOL },
    typ: 'BeslutUpphavt',
    kort: { status: 'upphavt', ...paBeslutet('upphavt', '2026-05-01') },
  },
  {
    vag: 'beslutsrattelser',
    fore: [fattat],
    kropp: { beslut: 1, fran: 'läggs till handlingarna', till: 'avslutas' },
    typ: 'BeslutRattat',
    kort: {
      ...bara('beslutsrattelser', { fran: 'läggs till handlingarna' }),
      ...bara('beslut', { beslutssatser: ['Ärendet läggs till handlingarna.'] }),
    },
  },
  {
    vag: 'overklagandetider',
    fore: [fattat],
    kropp: { skedde: '2026-04-21', beslut: 1, anslagen: '2026-03-31', sistaDag: '2026-04-21' },
    typ: 'OverklagandetidUtgangen',
    kort: paBeslutet('overklagandetidUt', '2026-04-21'),
  },
  {
    vag: 'lagakraft',
    fore: [fattat],
    kropp: { skedde: '2026-04-30', beslut: 1, bevis: 'Besked' },
    typ: 'BeslutVannLagaKraft',
    kort: paBeslutet('lagaKraft', '2026-04-30'),
  },
  {
    vag: 'aterrapporteringar',
    fore: [fattat],
    kropp: { skedde: '2026-05-02', beslut: 1, av: 'Tekniska nämnden', slutfort: true },
    typ: 'UppdragAterrapporterat',
    kort: bara('aterrapporteringar', { av: 'Tekniska nämnden', slutfort: true }),
  },
  {
    vag: 'verkstallanden',
    fore: [fattat],
    kropp: { skedde: '2026-05-03', beslut: 1, resultat: 'Infört' },
    typ: 'BeslutVerkstallt',
    kort: paBeslutet('verkstallt', '2026-05-03'),
  },
  {
    vag: 'verkstallighetsrattelser',
    fore: [fattat],
    kropp: { skedde: '2026-05-04', beslut: 1, resultat: 'Uppsagt' },
    typ: 'VerkstallighetRattad',
    kort: { verkstallighetsrattelser: [expect.objectContaining({ resultat: 'Uppsagt' })] },
  },
];
