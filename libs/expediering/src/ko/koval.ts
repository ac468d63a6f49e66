import type { Leveranskanal } from '#domain';
import type { Klocka, Logg } from '#platform';
import type { Takt } from './ko.js';

/** How long `stang` waits for what is at hand. */
export const STANG_MS = 20_000;

/** What any queue is told when it is made. */
export type Koval = {
  readonly kanal: Leveranskanal;
  /** How many jobs are carried out at the same time, at most, by one consumer. */
  readonly samtidigt: number;
  /** null: as fast as it goes. */
  readonly takt: Takt | null;
  readonly klocka: Klocka;
  readonly logg: Logg;
  /** How long `stang` waits for what is at hand before it lets go all the same; 20 s unless told. */
  readonly stangMs?: number;
};

/** How long it is until then by the clock; what is past, or no time at all, is now. */
export const msTill = (tidpunkt: string | null, klocka: Klocka): number => {
  const ms = tidpunkt === null ? 0 : Date.parse(tidpunkt) - Date.parse(klocka.nu());
  return ms > 0 ? ms : 0; // also what is no time at all: better now than never
};
