import { den, iArende, nekasIArende, oppnas } from '../kommun/arenden.js';
import type { Steg } from '../kommun/gang.js';
import { beslutar, tar } from '../kommun/punkter.js';
import type { Punkt, Sammantradesplan, Vid } from '../kommun/plan.js';
import { delegation } from './delegation.js';

/* Socialnämnden: two decisions about individuals, and those its officers and its chair take for it. */

const DOMSTOL = 'Förvaltningsrätten i Sjövik';

const bistand = (namn: string) => ({
  namn,
  mening: 'Ansökan om särskilt boende',
  slag: 'ovrigt' as const,
  initiativ: 'inkommenHandling' as const,
  organ: 'Socialnämnden',
  serie: 'SN',
});

/** A decision outside a meeting is reported to the nämnd. */
const anmals = (beslut: string, rubrik: string): Punkt => ({
  arende: null,
  rubrik: `Anmälan: ${rubrik}`,
  slag: 'anmalan',
  gor: async ({ kommun, mote, paragraf }: Vid) => {
    const id = kommun.id(beslut);
    await kommun.gor(`delegationsbeslut/${id}/anmalan`, { sammantrade: mote, paragraf });
    kommun.sag('punkt', `§ ${paragraf} Delegationsbeslut ${id}: ${rubrik}, anmäls`);
  },
});

/** The three meetings of socialnämnden that the year needs. */
export const socialnamnden: readonly Sammantradesplan[] = [
  {
    ...{
      organ: 'SN',
      dag: '2025-03-20',
      justerat: '2025-03-27',
      anslaget: '2025-03-28',
      nedtaget: '2025-04-23',
    },
    expedierat: '2025-03-28',
    punkter: [
      tar('boendeA', 'Ansökan om särskilt boende', beslutar('avslag', { satser: ['Ansökan avslås.'] })),
      anmals('akutbistand', 'Bistånd till hyra'),
    ],
  },
  {
    ...{
      organ: 'SN',
      dag: '2025-04-24',
      justerat: '2025-05-02',
      anslaget: '2025-05-05',
      nedtaget: '2025-05-27',
    },
    punkter: [anmals('omhandertagande', 'Omedelbart omhändertagande')],
  },
  {
    // the time to appeal ends on nyårsafton, and is moved past nyårsdagen
    ...{
      organ: 'SN',
      dag: '2025-12-04',
      justerat: '2025-12-09',
      anslaget: '2025-12-10',
      nedtasTidigast: '2026-01-03',
    },
    expedierat: '2025-12-09',
    punkter: [
      tar('boendeB', 'Ansökan om särskilt boende', beslutar('avslag', { satser: ['Ansökan avslås.'] })),
    ],
  },
];

const besvar: readonly Steg[] = [
  den('2025-02-03', oppnas(bistand('boendeA')), '08:00'),
  den(
    '2025-04-01',
    iArende(
      'boendeA',
      'delgivningar',
      { beslut: 1, mottagare: 'Den sökande', satt: 'vanlig' },
      'den sökande får del av beslutet',
    ),
  ),
  den(
    '2025-04-15',
    nekasIArende('R-71', 'laga kraft medan den sökande kan överklaga', 'boendeA', 'lagakraft', { beslut: 1 }),
  ),
  den(
    '2025-04-17',
    iArende(
      'boendeA',
      'overklaganden',
      { beslut: 1, slag: 'forvaltningsbesvar', inlamnatTill: 'kommunen', delgivning: 1 },
      'överklagas genom förvaltningsbesvär',
    ),
  ),
  den(
    '2025-04-23',
    iArende(
      'boendeA',
      'overklaganden/1/overlamnande',
      { till: DOMSTOL, iTid: true },
      'har kommit in i tid och lämnas över',
    ),
  ),
  den(
    '2025-09-10',
    iArende(
      'boendeA',
      'domar',
      { beslut: 1, overklagande: 1, domstol: DOMSTOL, utgang: 'avslas' },
      'överklagandet avslås',
    ),
  ),
  den(
    '2025-10-06',
    iArende(
      'boendeA',
      'lagakraft',
      { beslut: 1, bevis: 'Domstolens besked' },
      'beslutet har vunnit laga kraft',
    ),
  ),
  den('2025-11-03', oppnas(bistand('boendeB')), '08:00'),
  den(
    '2025-12-10',
    iArende(
      'boendeB',
      'delgivningar',
      { beslut: 1, mottagare: 'Den sökande', satt: 'vanlig' },
      'den sökande får del av beslutet',
    ),
  ),
];

/** What socialnämnden's officers, and the court, do between its meetings. */
export const hosSocialnamnden: readonly Steg[] = [...delegation, ...besvar];
