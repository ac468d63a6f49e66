import type { ArendeCommand } from '../arende/arende.commands.js';
import { handelserI, type Arendelage } from '../arende/lage.js';
import type { Json } from '../shared/json.js';
import { handelse, strom } from './fakta.js';
import { skeddeUr } from './historier.js';
import { kommando, kommandoexempel, NU } from './kommandon.js';
import { majoritet, minoritet } from './uppskov.js';

/** What one command of a random sequence is made of. */
export type Kommandosteg = {
  readonly typ: number;
  readonly data: number;
  readonly skedde: number;
  readonly avser: number;
  readonly till: Json;
  readonly import: boolean;
  readonly kvitterar: boolean;
};

const ur = <T>(lista: readonly T[], n: number): T => lista[n % lista.length] as T;

const TYPER = Object.keys(kommandoexempel) as ArendeCommand['type'][];
const REGLER = [
  'R-11',
  'R-18',
  'R-24',
  'R-40',
  'R-41',
  'R-42',
  'R-45',
  'O-4',
  'O-8',
  'O-9',
  'O-21',
  'O-27',
  'O-33',
];
const ORGAN = ['Kommunfullmäktige', 'KS', 'KSAU', 'Alingsåshem AB'];

/** Data that differ from the example in what rules look at; some of it is not lawful. */
const VARIANTER: { readonly [T in ArendeCommand['type']]?: (n: number) => object } = {
  RegistreraHandling: (n) => ur([{}, { rubrik: null }, { avsandare: null }, { undantag: ['part'] }], n),
  FlyttaHandling: (n) => ({ nr: 1 + (n % 3), till: ur(['KS-2026-18', 'KS-2026-19'], n >> 2) }),
  MarkeraSekretess: (n) => ({ handlingNr: ur([null, 1, 2], n) }),
  HavSekretess: (n) => ({ nr: 1 + (n % 2) }),
  TilldelaHandlaggare: (n) => ({ handlaggare: `hl-${n % 2}` }),
  RemitteraArende: (n) => ur([{}, { avser: null }, { till: ['KS', 'SN'] }], n),
  TaEmotYttrande: (n) => ({ remissId: ur([null, '1', '2'], n), handlingNr: ur([null, 1], n >> 2) }),
  BeredArende: (n) => ({ organ: ur(ORGAN, n) }),
  AtertaYrkande: (n) => ({ nr: 1 + (n % 2) }),
  BordlaggArende: (n) => ({
    ...ur([minoritet(27, 81), minoritet(9, 81), majoritet(5, 6)], n),
    organ: ur(ORGAN, n >> 2),
  }),
  AterremitteraArende: (n) => ({
    ...ur([minoritet(27, 81), minoritet(9, 81), majoritet(5, 4), { grund: null }], n),
    organ: ur(ORGAN, n >> 2),
    till: ur([null, ...ORGAN], n >> 4),
  }),
  FattaBeslut: (n) => ({ slutligt: n % 3 > 0, organ: ur(ORGAN, n >> 2) }),
  AnmalReservation: (n) => ({ avser: ur([null, { slag: 'beslut', nr: 1 }, { slag: 'forslag', nr: 2 }], n) }),
  ExpedieraBeslut: (n) => ({
    avser: ur([null, { slag: 'beslut', nr: 1 }, { slag: 'forslag', nr: 1 }], n),
    handlingar: ur([[], [1]], n >> 2),
  }),
};

/** Every JSON Pointer into a value, and into its parts. */
const pekare = (varde: Json, hit = ''): readonly string[] =>
  typeof varde === 'object' && varde !== null
    ? Object.entries(varde).flatMap(([namn, del]) => [`${hit}/${namn}`, ...pekare(del, `${hit}/${namn}`)])
    : [];

const rattelse = (lage: Arendelage, { avser, data, till }: Kommandosteg): object => {
  const handelser = handelserI(lage);
  const mal = handelser[avser % (handelser.length + 1)];
  const falt = ['/skedde', '/finns/inte', ...(mal ? pekare(mal.data) : [])];
  return { avserHandelse: avser % (handelser.length + 1), falt: ur(falt, data), till, fran: undefined };
};

/** The command, of some types, that a step comes to in an ärende as it stands: lawful or not, about what there is or not. */
export const kommandoUr = (
  steg: Kommandosteg,
  lage: Arendelage,
  typer: readonly ArendeCommand['type'][] = TYPER,
): ArendeCommand => {
  const typ = ur(typer, steg.typ);
  const variant = VARIANTER[typ]?.(steg.data) ?? {};
  const data =
    typ === 'RattaUppgift'
      ? rattelse(lage, steg)
      : typ === 'MakuleraHandelse'
        ? { avserHandelse: steg.avser % (handelserI(lage).length + 1) }
        : variant;
  return kommando(typ, data as never, {
    nu: new Date(Date.parse(NU) + handelserI(lage).length * 60_000).toISOString(),
    ...(steg.skedde % 3 === 0 && { skedde: skeddeUr(steg.skedde) }),
    import: steg.import,
    avvikelser: steg.kvitterar ? REGLER.map((regel) => ({ regel, skal: 'Ändå' })) : [],
    ...(steg.data % 4 > 0 && { skal: 'Därför' }),
  });
};

/** The stream that every random sequence starts from. */
export const borjan = () => strom(handelse('ArendeOppnat'), handelse('ArendeBerett', { organ: 'KSAU' }));
