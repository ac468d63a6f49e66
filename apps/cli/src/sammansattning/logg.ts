import { existsSync } from 'node:fs';
import { formFor, handelsekatalog, nyckelstrom, tolkaArendeId, type Diarieform } from '#domain';
import {
  logFile,
  logKeys,
  LogUnavailable,
  openLog,
  type EventStore,
  type KeyStore,
  type StoredReader,
} from '#event-store';
import { lasInstallningar, type Installningar } from '#platform';
import type { Omgivning } from '../omgivning.js';

/** What every command may be told: another data folder than the one the environment names. */
export type Gemensamma = { readonly data?: string };

/** The settings of the product, with `--data` before the environment. Throws `OgiltigaInstallningar`. */
export const installningarna = ({ miljo }: Omgivning, { data }: Gemensamma): Installningar =>
  lasInstallningar(data === undefined ? miljo : { ...miljo, ARENDELOGG_DATA: data });

/** How the serie of an ärende writes its numbers. */
export const formI = ({ diarieformer }: Installningar, arende: string): Diarieform | undefined =>
  formFor(diarieformer, tolkaArendeId(arende)?.serie ?? '');

/** File of the embedded log. */
export const loggfil = ({ data }: Installningar): string => logFile(data);

/** Whether there is a log: a command that only reads must not make one. */
export const loggFinns = (installningar: Installningar): boolean =>
  installningar.kurrentdbUrl !== null || existsSync(loggfil(installningar));

/** Keys of protected content. */
export const nycklarna = ({ data }: Installningar): KeyStore => logKeys(data);

type Oppningsval = { readonly skriv: boolean; readonly keys?: KeyStore };

/** Opens the log that the settings name. `skriv`: otherwise nothing in the folder is touched. Throws as the log does. */
export const oppnaLogg = async (
  installningar: Installningar,
  { skriv, keys = nycklarna(installningar) }: Oppningsval,
): Promise<EventStore & StoredReader> => {
  const { data } = installningar;
  if (!skriv && !loggFinns(installningar))
    throw new LogUnavailable(
      `Det finns ingen logg i ${data}. Peka ut rätt mapp med --data eller ARENDELOGG_DATA.`,
      'LOGGEN_KAN_EJ_NAS',
    );
  return openLog(installningar, { katalog: handelsekatalog, nyckelstrom }, { readOnly: !skriv, keys });
};

/** Opens the log to be read, and closes it again whatever happens. */
export const medLogg = async <T>(
  omgivning: Omgivning,
  val: Gemensamma,
  arbete: (store: EventStore & StoredReader, installningar: Installningar) => Promise<T>,
): Promise<T> => {
  const installningar = installningarna(omgivning, val);
  const store = await oppnaLogg(installningar, { skriv: false });
  try {
    return await arbete(store, installningar);
  } finally {
    await store.close();
  }
};
