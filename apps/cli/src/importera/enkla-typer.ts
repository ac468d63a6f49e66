import { arDatum, arendeId, SERIE, tolkaDiarienummer, tolkaSkedde, type Json } from '#domain';
import { SAKNAS } from './faltfel.js';

/** What a single value may be: the value as it is kept, or in Swedish what is wrong with it. */
export type Prov = (varde: unknown) => { readonly varde: Json } | { readonly fel: string };

const ratt = (varde: Json): { readonly varde: Json } => ({ varde });
const fel = (text: string): { readonly fel: string } => ({ fel: text });

/** Control characters other than tab and line break say nothing and break what they are printed in. */
// eslint-disable-next-line no-control-regex -- they are what is looked for
const STYRTECKEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/;

const felIText = (varde: unknown, max: number): string | null => {
  if (varde === undefined || varde === null) return SAKNAS;
  if (typeof varde !== 'string') return 'ska vara text';
  if (varde.length > max) return `får ha högst ${max} tecken, men har ${varde.length}`;
  if (varde.trim() === '') return 'får inte vara tom';
  return STYRTECKEN.test(varde) || !varde.isWellFormed() ? 'innehåller tecken som inte går att visa' : null;
};

/** Text with something in it, of at most so many characters. */
export const text =
  (max: number): Prov =>
  (varde) => {
    const felet = felIText(varde, max);
    return felet === null ? ratt(varde as string) : fel(felet);
  };

/** Text of a certain shape; `tolka` gives the value as it is kept, null for a text that is not of it. */
const formad =
  (max: number, vad: string, tolka: (varde: string) => string | null): Prov =>
  (varde) => {
    const felet = felIText(varde, max);
    if (felet !== null) return fel(felet);
    const tolkat = tolka(varde as string);
    return tolkat === null ? fel(vad) : ratt(tolkat);
  };

const somDet = (duger: (varde: string) => boolean) => (varde: string) => (duger(varde) ? varde : null);

export const paragraf = formad(
  20,
  'ska vara paragrafens nummer utan paragraftecken, t.ex. 58',
  somDet((v) => !v.includes('§')),
);
export const datum = formad(10, 'ska vara ett datum som finns, t.ex. 2025-04-23', somDet(arDatum));
export const edtf = formad(
  64,
  'ska vara en tid i EDTF: 2025-04-23, 2025-04-23T09:00:00Z, 2025-04, 2025, 2025-04-23/.., ../2025-04-23 eller 2025-04-01/2025-04-23',
  somDet((v) => tolkaSkedde(v) !== null),
);
export const diarienummer = formad(
  30,
  'ska vara ett diarienummer, t.ex. KS-2025-202, 2024.155 KS eller KS 2024/155',
  somDet((v) => tolkaDiarienummer(v) !== null),
);
/** The id of an ärende, however its number is written. */
export const arende = formad(30, 'ska vara ett ärende, t.ex. KS-2025-202 eller 2025.202 KS', (v) => {
  const nummer = tolkaDiarienummer(v);
  return nummer && arendeId(nummer);
});
export const serie = formad(
  10,
  'ska vara en diarieserie, 1–10 stora bokstäver A–Z och siffror, t.ex. KS',
  somDet((v) => SERIE.test(v)),
);
export const sha256 = formad(
  64,
  'ska vara en SHA-256 med 64 hexadecimala tecken, små bokstäver',
  somDet((v) => /^[0-9a-f]{64}$/.test(v)),
);
export const jsonPointer = formad(
  200,
  'ska vara en JSON Pointer, t.ex. /organ eller /skal/0',
  somDet((v) => /^(\/([^/~]|~[01])+)+$/.test(v)),
);
export const regelId = formad(
  10,
  'ska vara en regels id, t.ex. R-42',
  somDet((v) => /^[A-Z]{1,3}-\d{1,3}[a-z]?$/.test(v)),
);

/** A whole number within limits. */
export const heltal =
  (min: number, max: number): Prov =>
  (varde) => {
    if (varde === undefined || varde === null) return fel(SAKNAS);
    return Number.isInteger(varde) && (varde as number) >= min && (varde as number) <= max
      ? ratt(varde as number)
      : fel(`ska vara ett heltal mellan ${min} och ${max}`);
  };

export const jaNej: Prov = (varde) => {
  if (varde === undefined || varde === null) return fel(SAKNAS);
  return typeof varde === 'boolean' ? ratt(varde) : fel('ska vara true eller false');
};

export const ettAv =
  (ord: readonly string[]): Prov =>
  (varde) => {
    if (varde === undefined || varde === null) return fel(SAKNAS);
    return typeof varde === 'string' && ord.includes(varde)
      ? ratt(varde)
      : fel(`ska vara något av ${ord.join(', ')}`);
  };

/** One kind of value or another; what is wrong is told by the second. */
export const antingen =
  (en: Prov, annan: Prov): Prov =>
  (varde) => {
    const svar = en(varde);
    return 'varde' in svar ? svar : annan(varde);
  };

const STORSTA_VARDE = 20_000;

/** Any JSON value: what a correction puts in the place of another. */
export const jsonvarde: Prov = (varde) => {
  if (varde === undefined) return fel(SAKNAS);
  return JSON.stringify(varde).length > STORSTA_VARDE
    ? fel(`får som JSON ha högst ${STORSTA_VARDE} tecken`)
    : ratt(varde as Json);
};
