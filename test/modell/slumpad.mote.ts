import type { SammantradeCommand } from '#domain';
import { motet, ur, type Val } from './bild.js';
import { avTyp } from './lasning.js';
import { avserHandelse, dagarFore, rattelse, type Fall } from './slumpad.uppgifter.js';
import { narvarande } from './vidare.js';

/* What can be asked of a meeting. */

const paragrafer = ({ n, m }: Val): readonly number[] => ur([[1], [2], [1, 2], [3], [98]], n + m);

/** Most often one that the meeting has and that settles no ärende. */
const utanArende = (star: ReturnType<typeof motet>, { n, m }: Val): number => {
  const [forsta, ...andra] = avTyp(star, 'ParagrafTilldelad').filter((p) => p.data.arenden.length === 0);
  return forsta && m % 4 > 0 ? ur([forsta, ...andra], n).data.nr : 1 + (n % 4);
};

/** The kinds of orders to a meeting. */
export const MOTESFALL: readonly [Fall<SammantradeCommand['type']>, ...Fall<SammantradeCommand['type']>[]] = [
  ['AnslaKungorelse', ({ arenden }, { n }) => ({ arenden: arenden.slice(n % 3) })],
  ['OppnaSammantrade', (_bild, { n }) => ({ ordforande: 'p-1', plats: ur(['Rådhuset', 'Skolan'], n) })],
  [
    'FaststallNarvaro',
    (_bild, { n, m }) => ({
      narvarande: narvarande(3 + (n % 7)),
      antalLedamoter: 9,
      franParagraf: ur([null, 2], m),
    }),
  ],
  [
    'AndraNarvaro',
    (_bild, { n, m }) => ({ franParagraf: ur([1, 2, null], m), kom: [], gick: [`p-${1 + (n % 9)}`] }),
  ],
  [
    'AnmalJav',
    (_bild, { n, m }) => ({
      person: `p-${1 + (n % 9)}`,
      paragraf: ur([1, 2, null], m),
      godtaget: ur([true, false, null], n),
    }),
  ],
  [
    'TilldelaParagraf',
    ({ arenden }, { n, m, k }) => ({
      nr: 1 + (n % 4),
      arenden: ur([arenden.slice(m % 3, 1 + (m % 3)), []], k),
      bradskandeEnhalligt: ur([true, null], k >> 2),
    }),
  ],
  ['AvslutaSammantrade', () => ({})],
  ['StallInSammantrade', () => ({})],
  ['UpprattaProtokoll', (_bild, val) => ({ paragrafer: paragrafer(val), saknas: [] })],
  [
    'JusteraProtokoll',
    (_bild, val) => ({
      paragrafer: paragrafer(val),
      underskrifter: [],
      justerare: [`p-${1 + (val.k % 9)}`],
      omedelbar: val.k % 2 === 0,
    }),
  ],
  ['VagraJustering', (_bild, val) => ({ paragrafer: paragrafer(val), person: 'p-3' })],
  [
    'TillkannageJustering',
    ({ nu }, val) => ({ paragrafer: paragrafer(val), nedtasTidigast: ur([null, dagarFore(nu, -22)], val.k) }),
  ],
  ['TaNedAnslag', (_bild, { n }) => ({ anslag: 1 + (n % 2) })],
  ['AvbrytAnslag', (_bild, { n }) => ({ anslag: 1 + (n % 2) })],
  ['BestyrkProtokollsutdrag', (_bild, { n }) => ({ paragraf: 1 + (n % 3) })],
  [
    'ExpedieraParagraf',
    (bild, val, id) => ({
      paragraf: utanArende(motet(bild, id), val),
      ersatter: ur([null, null, 1], val.k),
    }),
  ],
  ['MakuleraHandelse', (bild, { n }, id) => ({ avserHandelse: avserHandelse(motet(bild, id).length, n) })],
  ['MakuleraHandelse', (bild, { n }, id) => ({ avserHandelse: avserHandelse(motet(bild, id).length, n) })],
  ['RattaUppgift', (bild, val, id) => rattelse(val, motet(bild, id).length, bild.nu)],
];
