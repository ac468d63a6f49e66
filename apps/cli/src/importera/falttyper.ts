import type { Json } from '#domain';
import {
  antingen,
  arende,
  datum,
  diarienummer,
  edtf,
  ettAv,
  heltal,
  jaNej,
  jsonPointer,
  jsonvarde,
  paragraf,
  sha256,
  text,
  type Prov,
} from './enkla-typer.js';
import { SAKNAS, type Faltfel } from './faltfel.js';

/** Reads a value at a place: the value as it is kept, with what was left out filled in. Faults go to the list. */
export type Lasare = (varde: unknown, vag: string, fel: Faltfel[]) => Json;

/** Longest texts by the name of the field, in characters: as the API has them. Anything else is a long text. */
const LANGST: Readonly<Record<string, number>> = {
  ...Object.fromEntries(['klassificering', 'avsandarensDnr', 'kanal', 'parti', 'lag'].map((n) => [n, 50])),
  kapitel: 10,
  ...Object.fromEntries(
    ['organ', 'till', 'fran', 'kontor', 'handlaggare', 'enhet', 'initiativtagare', 'myndighet', 'upprattadAv']
      .concat(['typ', 'namn', 'mime', 'organisation', 'grupp', 'expanderad', 'parter', 'begardAv'])
      .map((n) => [n, 200]),
  ),
  ...Object.fromEntries(
    ['arendemening', 'internArendemening', 'rubrik', 'internRubrik', 'adress', 'underlag'].map((n) => [
      n,
      500,
    ]),
  ),
  ...Object.fromEntries(['avser', 'beskrivning', 'omfattning', 'skal'].map((n) => [n, 2_000])),
};
const LANG_TEXT = 10_000;
const MOTTAGARE = 500;
const POSTER = 100;
const FLEST_POSTER: Readonly<Record<string, number>> = { mottagare: MOTTAGARE, expanderad: MOTTAGARE };

const texten = (namn: string): Prov => (namn === 'paragraf' ? paragraf : text(LANGST[namn] ?? LANG_TEXT));

/** The catalogue's words for single values, the first that a type begins with; what follows is for people. */
const ORD: readonly (readonly [string, (namn: string) => Prov])[] = [
  ['text utan §', () => paragraf],
  ['text', texten],
  ['ärendets id', () => arende],
  ['id eller namn', texten],
  ['id', () => text(64)],
  ['diarienummer', () => diarienummer],
  ['JSON Pointer', () => jsonPointer],
  ['sha-256', () => sha256],
  ['datum', () => datum],
  ['EDTF', () => edtf],
  ['ja/nej', () => jaNej],
  ['heltal', () => heltal(1, 1_000_000)],
  ['antal byte', () => heltal(0, Number.MAX_SAFE_INTEGER)],
  ['antal', () => heltal(0, 10_000)],
  // an event is named by its revision, or by its id
  ['revision', () => antingen(heltal(0, Number.MAX_SAFE_INTEGER), text(36))],
  ['värde', () => jsonvarde],
];

/** Parts of a text between separators that stand outside braces. */
export const delar = (typ: string, skiljetecken: string): readonly string[] => {
  const funna: string[] = [];
  let djup = 0;
  let fran = 0;
  for (let i = 0; i < typ.length; i++) {
    if (typ[i] === '{') djup++;
    else if (typ[i] === '}') djup--;
    else if (djup === 0 && typ.startsWith(skiljetecken, i)) {
      funna.push(typ.slice(fran, i));
      fran = i + skiljetecken.length;
    }
  }
  return [...funna, typ.slice(fran)];
};

/** A single value. */
export const enkel =
  (prov: Prov): Lasare =>
  (varde, vag, fel) => {
    const svar = prov(varde);
    if ('varde' in svar) return svar.varde;
    fel.push({ falt: vag, fel: svar.fel });
    return null;
  };

/** What may be left out, or null. */
export const nullbar =
  (las: Lasare): Lasare =>
  (varde, vag, fel) =>
    varde === undefined || varde === null ? null : las(varde, vag, fel);

export const arObjekt = (varde: unknown): varde is Record<string, unknown> =>
  typeof varde === 'object' && varde !== null && !Array.isArray(varde);

/** An object of exactly these members; those that may be null may be left out. */
export const objektAv =
  (medlemmar: Readonly<Record<string, Lasare>>): Lasare =>
  (varde, vag, fel) => {
    if (!arObjekt(varde)) {
      fel.push({ falt: vag, fel: varde === undefined || varde === null ? SAKNAS : 'ska vara ett objekt' });
      return null;
    }
    const hit = (namn: string): string => (vag === '' ? namn : `${vag}.${namn}`);
    for (const namn of Object.keys(varde))
      if (!Object.hasOwn(medlemmar, namn)) fel.push({ falt: hit(namn), fel: 'finns inte här' });
    return Object.fromEntries(
      Object.entries(medlemmar).map(([namn, las]) => [
        namn,
        las(Object.hasOwn(varde, namn) ? varde[namn] : undefined, hit(namn), fel),
      ]),
    );
  };

const lista =
  (las: Lasare, flest: number): Lasare =>
  (varde, vag, fel) => {
    if (!Array.isArray(varde)) {
      fel.push({ falt: vag, fel: varde === undefined || varde === null ? SAKNAS : 'ska vara en lista' });
      return null;
    }
    if (varde.length > flest) {
      fel.push({ falt: vag, fel: `får ha högst ${flest} poster, men har ${varde.length}` });
      return null;
    }
    return varde.map((post, i) => las(post, `${vag}[${i + 1}]`, fel));
  };

const medlem = (skriven: string): readonly [string, Lasare] => {
  const kolon = skriven.indexOf(': ');
  const namn = skriven.slice(0, kolon);
  const typ = skriven.slice(kolon + 2);
  const las = tolkaTyp(typ.replace(/\?$/, ''), namn);
  return [namn, typ.endsWith('?') ? nullbar(las) : las];
};

const objekt = (typ: string): Lasare =>
  objektAv(Object.fromEntries(delar(typ.slice(2, typ.lastIndexOf(' }')), ', ').map(medlem)));

const KARAKTAR = /^\{ (\w+): (\w+),/;

/** Objects told apart by a first member of one single word; the others are of the first kind. */
const ettAvObjekten = (typer: readonly string[]): Lasare => {
  const marken = typer.map((typ) => KARAKTAR.exec(typ));
  const lasarna = typer.map(objekt);
  return (varde, vag, fel) => {
    const i = marken.findIndex((m) => m !== null && arObjekt(varde) && varde[m[1] ?? ''] === m[2]);
    return (lasarna[Math.max(i, 0)] ?? enkel(jsonvarde))(varde, vag, fel);
  };
};

/** Reads a type as the catalogue writes it. Throws for words that it does not know: a new one must be learnt here. */
export const tolkaTyp = (typ: string, namn: string): Lasare => {
  if (typ.startsWith('lista av '))
    return lista(tolkaTyp(typ.slice('lista av '.length), namn), FLEST_POSTER[namn] ?? POSTER);
  const alternativ = delar(typ, ' | ');
  if (alternativ.length > 1)
    return alternativ.some((a) => a.startsWith('{')) ? ettAvObjekten(alternativ) : enkel(ettAv(alternativ));
  if (typ.startsWith('{')) return objekt(typ);
  const ord = ORD.find(([borjan]) => typ.startsWith(borjan))?.[1];
  if (ord) return enkel(ord(namn));
  if (/^[a-z]+$/.test(typ)) return enkel(ettAv([typ]));
  throw new TypeError(`Katalogens typ "${typ}" är okänd för importen.`);
};
