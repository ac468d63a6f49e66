import type { ArendeCommand } from '#domain';
import { majoritet } from '#domain/testing';
import { arendet, ur, type Val, type Bild } from './bild.js';
import { avserHandelse, dagarFore, NAMN, rattelse, type Fall } from './slumpad.uppgifter.js';
import { minoriteten } from './vidare.js';

/* What can be asked of an ärende. */

const plats = (_bild: Bild, { n, m }: Val) => ({
  organ: ur(NAMN, n),
  paragraf: ur(['1', '2', '3', null, '99'], m >> 2),
});

const avser = ({ n, m }: Val) =>
  ur(
    [
      null,
      { slag: 'beslut', nr: 1 + (m % 2) },
      { slag: 'beslut', nr: 1 },
      { slag: 'forslag', nr: 1 },
      { slag: 'aterremiss', nr: 1 },
    ] as const,
    n,
  );

type Arendetyp = Exclude<ArendeCommand['type'], 'TaEmotSammanlaggning'>;

/** The kinds of orders to an ärende. */
export const ARENDEFALL: readonly [Fall<Arendetyp>, ...Fall<Arendetyp>[]] = [
  ['VackMotion', () => ({})],
  ['RemitteraArende', (_bild, { n }) => ({ till: [ur(NAMN, n)], svarSenast: ur([null, '2026-12-24'], n) })],
  ['TaEmotYttrande', (_bild, { n, m }) => ({ fran: ur(NAMN, n), remissId: ur([null, '1', '7'], m) })],
  ['GeTillfalleAttYttraSig', (_bild, { n }) => ({ till: [ur(NAMN, n)], svarSenast: null })],
  ['BeredArende', plats],
  ['LamnaForslag', (bild, val) => ({ ...plats(bild, val), till: ur(NAMN, val.k) })],
  ['GenomforOmrostning', plats],
  [
    'BordlaggArende',
    (bild, val) => ({
      ...plats(bild, val),
      ...ur([minoriteten(val), majoritet(4, 5)], val.m),
      skal: val.k % 7 === 0 ? [] : ['Utred'],
    }),
  ],
  [
    'AterremitteraArende',
    (bild, val) => ({
      ...plats(bild, val),
      ...ur([minoriteten(val), majoritet(5, 4)], val.m),
      till: ur(NAMN, val.k),
    }),
  ],
  ['FattaBeslut', (bild, val) => ({ ...plats(bild, val), slutligt: val.k % 4 > 0 })],
  [
    'FattaBeslut',
    (bild, val) => ({
      ...plats(bild, val),
      organ: 'Kommunfullmäktige',
      slutligt: true,
      undantagFranBeredning: {
        grund: ur(['val', 'bradskande'] as const, val.k),
        enhalligt: ur([true, null, false], val.m),
      },
    }),
  ],
  ['AnmalReservation', (bild, val) => ({ ...plats(bild, val), avser: avser(val) })],
  ['ExpedieraBeslut', (_bild, val) => ({ avser: avser(val) })],
  ['VerkstallDelgivning', (_bild, { n }) => ({ beslut: 1 + (n % 2) })],
  [
    'TaEmotOverklagande',
    (_bild, { n, m }) => ({
      beslut: 1 + (n % 2),
      delgivning: ur([null, 1], m),
      slag: ur(['laglighetsprovning', 'forvaltningsbesvar'] as const, m),
    }),
  ],
  [
    'NoteraDom',
    (_bild, { n, m }) => ({
      beslut: 1 + (n % 2),
      overklagande: ur([1, null, 2], m),
      utgang: ur(['avslas', 'upphavs'] as const, n),
    }),
  ],
  [
    'UpphavBeslut',
    (_bild, { n, m }) => ({
      avser: { slag: ur(['aterremiss', 'beslut', 'bordlaggning'] as const, n), nr: 1 + (m % 2) },
      dom: null,
    }),
  ],
  ['NoteraLagaKraft', (_bild, { n }) => ({ beslut: 1 + (n % 3) })],
  [
    'NoteraOverklagandetidUtgangen',
    ({ nu }, { n, m }) => ({
      beslut: 1 + (n % 2),
      anslagen: dagarFore(nu, 22 + (m % 20)),
      sistaDag: dagarFore(nu, 1 + (m >> 4)),
    }),
  ],
  ['AnmalMotionsfrist', (_bild, { n }) => ({ organ: ur(NAMN, n), paragraf: null })],
  ['AvskrivMotion', (_bild, { n }) => ({ organ: ur(NAMN, n), paragraf: null })],
  ['AtertaMotion', () => ({})],
  ['AvslutaArende', () => ({})],
  ['AteroppnaArende', () => ({})],
  ['MakuleraHandelse', (bild, { n }, id) => ({ avserHandelse: avserHandelse(arendet(bild, id).length, n) })],
  ['MakuleraHandelse', (bild, { n }, id) => ({ avserHandelse: avserHandelse(arendet(bild, id).length, n) })],
  ['RattaUppgift', (bild, val, id) => rattelse(val, arendet(bild, id).length, bild.nu)],
];
