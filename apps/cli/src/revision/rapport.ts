import { writeFile } from 'node:fs/promises';
import { tolkaSammantradeId } from '#domain';
import { RAPPORTFORMAT, samlaRapport, skrivRapport, type Rapportformat } from '#revision';
import { Klifel } from '../fel/klifel.js';
import { tolkaArende } from '../historik/fraga.js';
import type { Omgivning, Utgang } from '../omgivning.js';
import { skriv } from '../terminal/skriv.js';
import { medFragor } from './fragare.js';
import type { Lasval } from './las-val.js';

export type Rapportval = Lasval & {
  readonly format?: string;
  readonly ut?: string;
  readonly vidTidpunkt?: string;
};

const arFormat = (text: string): text is Rapportformat => (RAPPORTFORMAT as readonly string[]).includes(text);

/** What it is a report of: a meeting by its id, else an ärende however its number is written. */
const avVad = (text: string): { readonly sammantrade: string } | { readonly arende: string } =>
  tolkaSammantradeId(text) === null ? { arende: tolkaArende(text) } : { sammantrade: text };

/** `arendelogg revision rapport <ärende eller sammanträde>`: to a file, or to where text goes. */
export const korRapport = async (text: string, val: Rapportval, omgivning: Omgivning): Promise<Utgang> => {
  const { format = 'md', ut, vidTidpunkt } = val;
  if (!arFormat(format))
    throw new Klifel('FORMAT_OKANT', `${format} är inget format. Välj ett av ${RAPPORTFORMAT.join(', ')}.`);
  if (ut === undefined && format === 'pdf')
    throw new Klifel('UTFIL_SAKNAS', 'En PDF skrivs till en fil. Ange den med --ut.');
  const av = avVad(text);
  const id = 'arende' in av ? av.arende : av.sammantrade;
  const vad = { vy: 'revision rapport', ...av, vidTidpunkt };
  return medFragor(omgivning, val, vad, {
    fraga: async (fragar) => skrivRapport(await samlaRapport(fragar, id, { vidTidpunkt }), format),
    visa: async (bytes): Promise<Utgang> => {
      if (ut === undefined) {
        omgivning.ut.write(Buffer.from(bytes).toString('utf8'));
        return 0;
      }
      await writeFile(ut, bytes);
      skriv(omgivning.ut, [`Skrev ${ut}.`]);
      return 0;
    },
  });
};
