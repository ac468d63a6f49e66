import { den, iArende, nekasIArende } from '../kommun/arenden.js';
import type { Steg } from '../kommun/gang.js';

/* Laglighetsprövning of what fullmäktige has decided. */

const DOMSTOL = 'Förvaltningsrätten i Sjövik';

const overklagas = (namn: string) =>
  iArende(
    namn,
    'overklaganden',
    { beslut: 1, slag: 'laglighetsprovning', inlamnatTill: 'kommunen' },
    'överklagas (laglighetsprövning)',
  );
const lamnasOver = (namn: string) =>
  iArende(namn, 'overklaganden/1/overlamnande', { till: DOMSTOL }, 'lämnas över till förvaltningsrätten');
const dom = (namn: string, utgang: string, sagt: string) =>
  iArende(namn, 'domar', { beslut: 1, overklagande: 1, domstol: DOMSTOL, utgang }, sagt);

/** One decision is annulled, one stands. */
export const overklaganden: readonly Steg[] = [
  den('2025-06-18', overklagas('solceller')),
  den('2025-06-19', lamnasOver('solceller')),
  den(
    '2025-07-01',
    iArende(
      'solceller',
      'inhibitioner',
      { beslut: 1, domstol: DOMSTOL },
      'får tills vidare inte verkställas (inhibition)',
    ),
  ),
  den('2025-07-10', overklagas('hemtjanst')),
  den('2025-07-11', lamnasOver('hemtjanst')),
  den(
    '2025-08-01',
    nekasIArende('R-70', 'laga kraft innan domstolen avgjort överklagandet', 'hemtjanst', 'lagakraft', {
      beslut: 1,
    }),
  ),
  den('2025-10-20', dom('solceller', 'upphavs', 'förvaltningsrätten upphäver beslutet'), '09:00'),
  den(
    '2025-10-20',
    iArende(
      'solceller',
      'upphavanden',
      { avser: { slag: 'beslut', nr: 1 }, av: DOMSTOL, dom: 1 },
      'beslutet är upphävt: motionen är obesvarad igen',
    ),
    '09:30',
  ),
  den('2025-11-03', dom('hemtjanst', 'avslas', 'förvaltningsrätten avslår överklagandet')),
  den(
    '2025-11-25',
    iArende(
      'hemtjanst',
      'lagakraft',
      { beslut: 1, bevis: 'Domstolens besked' },
      'beslutet har vunnit laga kraft',
    ),
  ),
];
