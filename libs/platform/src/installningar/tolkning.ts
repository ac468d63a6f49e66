import { accessSync, constants, statSync } from 'node:fs';
import { isAbsolute, resolve } from 'node:path';

/** What a text of the environment means, or in Swedish what is wrong with it. */
export type Tolkning<T> = { readonly varde: T } | { readonly fel: string };

/** One variable of the environment: how it is read, and what the operations manual says of it. */
export type Variabel<T> = {
  /** The value when the variable is not set. */
  readonly standard: T;
  /** The default as the manual shows it. */
  readonly standardtext: string;
  readonly beskrivning: string;
  readonly tolka: (text: string) => Tolkning<T>;
};

export const varde = <T>(v: T): Tolkning<T> => ({ varde: v });
export const fel = (text: string): { readonly fel: string } => ({ fel: text });

/** A folder; the path becomes absolute. */
export const mapp = (text: string): Tolkning<string> =>
  text.includes('\0')
    ? fel('ska vara sökvägen till en mapp')
    : varde(isAbsolute(text) ? text : resolve(text));

/** A file that is there; the path becomes absolute. */
export const lasbarFil = (text: string): Tolkning<string> => {
  const fil = resolve(text);
  try {
    accessSync(fil, constants.R_OK);
    if (statSync(fil).isFile()) return varde(fil);
  } catch {
    // said below
  }
  return fel('ska vara en fil som finns och går att läsa');
};
