import { lasArkivfil, provaArkivfil } from '#arkiv';
import type { Omgivning, Utgang } from '../omgivning.js';
import { installningarna, type Gemensamma } from '../sammansattning/logg.js';
import { skriv } from '../terminal/skriv.js';

/** `arendelogg arkiv validera <fil>`: every fault, and what the file was not tried against. */
export const korValidera = async (fil: string, val: Gemensamma, omgivning: Omgivning): Promise<Utgang> => {
  const { ermsSchema } = installningarna(omgivning, val);
  const { slag, mot, fel, lista } = await provaArkivfil(await lasArkivfil(fil), ermsSchema);
  skriv(omgivning.ut, [
    `${fil}: ${slag === 'eark' ? 'E-ARK-paket' : 'ERMS'}${lista === null ? '' : `, ärende ${lista.arende}, ${lista.antal} händelser`}.`,
    ...(mot === 'erms'
      ? []
      : ['INTE prövad mot arkivschemat: ARENDELOGG_ERMS_SCHEMA är inte satt. Resten är prövat.']),
    ...fel,
    fel.length === 0 ? 'Inga fel.' : `${fel.length} fel.`,
  ]);
  return fel.length === 0 ? 0 : 1;
};
