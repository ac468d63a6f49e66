import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { organisationAvCsv, organisationAvJson, type Inlasning, type Json } from '#domain';
import { Klifel } from '../fel/klifel.js';
import { storlekAv, type Textrad } from './radlasare.js';
import type { Nekad } from './rapport.js';

/** The register of a municipality is some thousand rows; it is read whole, so that all its faults are told at once. */
const STORSTA_FIL = 16 * 1024 * 1024;

/** A register in a file: lines as of any import, or everything that is wrong with it. */
export type Registerfil =
  | { readonly rader: readonly Textrad[]; readonly felaktiga: null }
  | { readonly rader: null; readonly felaktiga: readonly Nekad[] };

const utf8 = new TextDecoder('utf-8', { fatal: true });

const felet = (rad: number, kod: string, text: string): Registerfil => ({
  rader: null,
  felaktiga: [{ rad, kod, regel: null, text }],
});

const somJson = (text: string): Json | undefined => {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
};

/** Each thing that a row says is a line of its own, numbered as its row: what was read in before is known by what it says. */
const rader = ({ kommandon, fel }: Inlasning, storlek: number): Registerfil =>
  fel
    ? {
        rader: null,
        felaktiga: fel.map(({ rad, falt, fel: text }) => ({
          rad,
          kod: 'OGILTIG_RAD',
          regel: null,
          text: `${falt}: ${text}`,
        })),
      }
    : {
        felaktiga: null,
        rader: kommandon.map(({ type, organ, skedde, data, rad }, i) => ({
          nr: rad,
          text: JSON.stringify({ kommando: type, organ, skedde, data }),
          fel: null,
          byte: Math.round((storlek * (i + 1)) / kommandon.length),
        })),
      };

/** A register from the bytes of a file: JSON where its name ends so, otherwise a table. */
export const tolkaRegister = (fil: string, bytes: Uint8Array): Registerfil => {
  let text: string;
  try {
    text = utf8.decode(bytes);
  } catch {
    return felet(
      1,
      'OGILTIG_UTF8',
      'Filen är inte UTF-8. Spara den i UTF-8 (i Excel "CSV UTF-8") och försök igen.',
    );
  }
  if (extname(fil).toLowerCase() !== '.json') return rader(organisationAvCsv(text), bytes.length);
  const json = somJson(text);
  return json === undefined
    ? felet(
        1,
        'OGILTIG_JSON',
        'Filen är inte giltig JSON. Kontrollera citattecken, komman och att den är hel.',
      )
    : rader(organisationAvJson(json), bytes.length);
};

/** Reads a register. Throws as the file system does, and `Klifel` for a file that is too large to be one. */
export const lasRegister = async (fil: string): Promise<Registerfil> => {
  if ((await storlekAv(fil)) > STORSTA_FIL)
    throw new Klifel(
      'FILEN_FOR_STOR',
      `${fil} är större än ${STORSTA_FIL / 1024 / 1024} MiB. Dela registret i flera filer.`,
    );
  return tolkaRegister(fil, await readFile(fil));
};
