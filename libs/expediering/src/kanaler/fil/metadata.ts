import type { Utskick } from '../kanal.js';
import { utgaendeIdn } from '../gemensamt/idn.js';

/** A file beside the metadata, as it was written. */
export type Skrivenfil = {
  readonly namn: string;
  readonly mediatyp: string;
  readonly sha256: string;
  readonly storlek: number;
};

/** What the one who fetches the folder reads: who it is for, and which files belong to it. */
export const metadataAv = (utskick: Utskick, filer: readonly Skrivenfil[]): string => {
  const { slag, tid, avsandare, mottagare, innehall, dataref, kvittenslank } = utskick;
  return `${JSON.stringify(
    {
      version: 1,
      ...utgaendeIdn(utskick),
      slag,
      tid,
      avsandare,
      mottagare,
      skyddat: innehall === null,
      ...(innehall !== null && {
        diarienummer: innehall.diarienummer,
        rubrik: innehall.rubrik,
        beslutat: innehall.beslutat,
      }),
      dataref,
      kvittenslank,
      filer,
    },
    null,
    2,
  )}\n`;
};
