import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { dokumentbrister, exporteraEark, exporteraErms, felrader, type Ermsexport } from '#arkiv';
import { FilDokumentlager } from '#handlingar';
import { produktversion } from '#platform';
import { Klifel } from '../fel/klifel.js';
import { tolkaArende } from '../historik/fraga.js';
import type { Omgivning, Utgang } from '../omgivning.js';
import { lasLoggat } from '../revision/las-loggat.js';
import type { Lasval } from '../revision/las-val.js';
import { formI } from '../sammansattning/logg.js';
import { skriv } from '../terminal/skriv.js';

export type Exportval = Lasval & { readonly format?: string; readonly ut?: string };

/** Written beside and given its name when it is whole: an export that was cut short is not taken for one. */
const skrivFil = async (fil: string, innehall: Readable): Promise<void> => {
  const halv = `${fil}.${process.pid}.halv`;
  try {
    await pipeline(innehall, createWriteStream(halv, { mode: 0o600, flags: 'wx' }));
    await rename(halv, fil);
  } catch (error) {
    await rm(halv, { force: true });
    throw error;
  }
};

/** What is said of an export: what it was tried against, what was wrong, and which documents are not in it. */
const omExporten = (fil: string, { akt, validering }: Omit<Ermsexport, 'xml'>): readonly string[] => [
  `${akt.kort.diarienummer}: ${akt.handelser.length} händelser skrevs till ${fil}.`,
  validering.mot === 'erms'
    ? `Prövad mot arkivschemat: ${validering.fel.length === 0 ? 'utan fel' : `${validering.fel.length} fel`}.`
    : 'INTE prövad mot arkivschemat: ARENDELOGG_ERMS_SCHEMA är inte satt. Bara händelselistan är prövad.',
  ...felrader(validering),
  ...dokumentbrister(akt),
];

/** `arendelogg arkiv exportera <ärende>`. */
export const korExportera = async (arende: string, val: Exportval, omgivning: Omgivning): Promise<Utgang> => {
  const id = tolkaArende(arende);
  const { format = 'erms' } = val;
  if (format !== 'erms' && format !== 'eark')
    throw new Klifel('FORMAT_OKANT', `--format ska vara erms eller eark, men är ${format}.`);
  const vad = { vy: 'arkiv exportera', arende: id };
  return lasLoggat(omgivning, val, vad, {
    las: async (store, installningar) => {
      const kallor = {
        store,
        lager: await FilDokumentlager.oppna(join(installningar.data, 'dokument')),
        form: formI(installningar, id),
        av: { version: produktversion() },
        schemamapp: installningar.ermsSchema,
      };
      return exporten(id, format, kallor, omgivning);
    },
    visa: async ({ export_, fil, innehall }): Promise<Utgang> => {
      const ut = val.ut ?? fil;
      await skrivFil(ut, innehall);
      skriv(omgivning.ut, omExporten(ut, export_));
      return export_.validering.fel.length > 0 || dokumentbrister(export_.akt).length > 0 ? 1 : 0;
    },
  });
};

const exporten = async (
  id: string,
  format: 'erms' | 'eark',
  kallor: Parameters<typeof exporteraErms>[1],
  { klocka }: Omgivning,
): Promise<{
  readonly export_: Omit<Ermsexport, 'xml'>;
  readonly fil: string;
  readonly innehall: Readable;
}> => {
  if (format === 'eark') {
    const export_ = await exporteraEark(id, klocka.nu(), kallor);
    return { export_, fil: export_.filnamn, innehall: export_.tar };
  }
  const export_ = await exporteraErms(id, kallor);
  return { export_, fil: `${id}-erms.xml`, innehall: Readable.from([export_.xml]) };
};
