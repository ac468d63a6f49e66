import { tolkaSkedde, type Skedde } from '../../shared/edtf.js';

/**
 * The columns of a register as a table, in any order and spelled with or without å, ä, ö, blanks and capitals
 * ("Antal ledamöter"). An empty cell is null: not known, or does not apply.
 *
 * - `post`: what the row says: organ, namn, antal, upphort, person, uppdrag, brevlada, ansvar or grupp
 * - `organ`: the code of the body, e.g. BUN; on every row
 * - `fran`: from which day it holds, EDTF (2024-01-01, 2024-01, 2024); empty = not known
 * - organ: `namn`, `typ`, `overordnat`, `antalLedamoter`, `antalErsattare`
 * - namn: `namn` from then on. antal: `antalLedamoter`, `antalErsattare` from then on
 * - upphort: `fran` is the first day without it; `uppgickI` the code of what it became part of
 * - person: `person` (an id), `namn`
 * - uppdrag: `person`, `namn` (if told here), `roll`, `parti`, `ordning`, `till` (last day, known beforehand),
 *   `avslutat` (first day without it, if it ended in another way) and `grund`
 * - brevlada: `kanal`, `adress`. ansvar: `text`
 * - grupp: `grupp`, and `typer` or `medlemmar`: kinds or codes with `|` or a comma between
 */
export const KOLUMNER = [
  'post',
  'organ',
  'fran',
  'namn',
  'typ',
  'overordnat',
  'antalLedamoter',
  'antalErsattare',
  'uppgickI',
  'person',
  'roll',
  'parti',
  'ordning',
  'till',
  'avslutat',
  'grund',
  'kanal',
  'adress',
  'text',
  'grupp',
  'typer',
  'medlemmar',
] as const;
export type Kolumn = (typeof KOLUMNER)[number];

/** What each kind of row uses beside `post`, `organ` and `fran`. */
export const POSTER = {
  organ: ['namn', 'typ', 'overordnat', 'antalLedamoter', 'antalErsattare'],
  namn: ['namn'],
  antal: ['antalLedamoter', 'antalErsattare'],
  upphort: ['uppgickI'],
  person: ['person', 'namn'],
  uppdrag: ['person', 'namn', 'roll', 'parti', 'ordning', 'till', 'avslutat', 'grund'],
  brevlada: ['kanal', 'adress'],
  ansvar: ['text'],
  grupp: ['grupp', 'typer', 'medlemmar'],
} as const satisfies Readonly<Record<string, readonly Kolumn[]>>;
export type Post = keyof typeof POSTER;
export const POSTNAMN = Object.keys(POSTER) as readonly Post[];

/** What is wrong, and where: the row as a spreadsheet numbers it, or the place in a JSON list from 1. */
export type Radfel = { readonly rad: number; readonly falt: string; readonly fel: string };

/** A row being read: faults are collected, so that one reading tells them all. */
export type Rad = {
  readonly nr: number;
  readonly celler: ReadonlyMap<Kolumn, string>;
  readonly fel: Radfel[];
};

/** Words are the same whatever their capitals, marks, blanks and hyphens. */
export const vikOrd = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/[^a-z0-9]/g, '');

const anmark = ({ nr, fel }: Rad, falt: Kolumn, text: string): void => {
  fel.push({ rad: nr, falt, fel: text });
};

export const textEllerNull = ({ celler }: Rad, falt: Kolumn): string | null => {
  const text = celler.get(falt)?.trim() ?? '';
  return text === '' ? null : text;
};

export const textI = (rad: Rad, falt: Kolumn): string => {
  const text = textEllerNull(rad, falt);
  if (text === null) anmark(rad, falt, 'saknas');
  return text ?? '';
};

const ordet = <T extends string>(rad: Rad, falt: Kolumn, text: string, ord: readonly T[]): T | null => {
  const funnet = ord.find((o) => vikOrd(o) === vikOrd(text)) ?? null;
  if (funnet === null) anmark(rad, falt, `"${text}" ska vara något av ${ord.join(', ')}`);
  return funnet;
};

export const ettAvEllerNull = <T extends string>(rad: Rad, falt: Kolumn, ord: readonly T[]): T | null => {
  const text = textEllerNull(rad, falt);
  return text === null ? null : ordet(rad, falt, text, ord);
};

/** One of the words; the first of them where it is not, beside the fault. */
export const ettAv = <T extends string>(rad: Rad, falt: Kolumn, ord: readonly [T, ...T[]]): T => {
  const text = textI(rad, falt);
  return (text === '' ? null : ordet(rad, falt, text, ord)) ?? ord[0];
};

export const listaEllerNull = (rad: Rad, falt: Kolumn): readonly string[] | null =>
  textEllerNull(rad, falt)
    ?.split(/[|,;]/)
    .map((del) => del.trim())
    .filter((del) => del !== '') ?? null;

export const ordlistaEllerNull = <T extends string>(
  rad: Rad,
  falt: Kolumn,
  ord: readonly T[],
): readonly T[] | null =>
  listaEllerNull(rad, falt)
    ?.map((text) => ordet(rad, falt, text, ord))
    .filter((o) => o !== null) ?? null;

export const heltalEllerNull = (rad: Rad, falt: Kolumn, minst: number): number | null => {
  const text = textEllerNull(rad, falt);
  if (text === null) return null;
  const tal = /^\d{1,6}$/.test(text) ? Number(text) : -1;
  if (tal >= minst) return tal;
  anmark(rad, falt, `"${text}" ska vara ett heltal från ${minst}`);
  return null;
};

export const tidEllerNull = (rad: Rad, falt: Kolumn): Skedde => {
  const text = textEllerNull(rad, falt);
  if (text === null || tolkaSkedde(text) !== null) return text;
  anmark(rad, falt, `"${text}" är ingen tid; skriv 2024-01-31, 2024-01 eller 2024, eller lämna tomt`);
  return null;
};

export const koden = (rad: Rad, falt: Kolumn): string => textI(rad, falt).toUpperCase();
export const kodenEllerNull = (rad: Rad, falt: Kolumn): string | null =>
  textEllerNull(rad, falt)?.toUpperCase() ?? null;
export const fel = anmark;
