import { randomUUID } from 'node:crypto';
import { lasningAv, type Lasning } from '#domain';
import type { EventStore, StoredReader } from '#event-store';
import type { Installningar } from '#platform';
import { Lasningsskrivare } from '#revision';
import { Klifel } from '../fel/klifel.js';
import type { Omgivning } from '../omgivning.js';
import { installningarna, loggFinns, oppnaLogg, type Gemensamma } from '../sammansattning/logg.js';

/** What every command that reads for the auditor may be told. */
export type Lasval = Gemensamma & { readonly aktor?: string };

const AKTOR = /^[A-Za-z0-9][A-Za-z0-9._@-]{0,63}$/;

/** Opens the log, notes that it is read, and only then does the work. What cannot be noted is not read. */
export const lasLoggat = async <T>(
  omgivning: Omgivning,
  val: Lasval,
  vad: { readonly vy: string } & Partial<Lasning>,
  arbete: (store: EventStore & StoredReader, installningar: Installningar) => Promise<T>,
): Promise<T> => {
  const { aktor = 'kommandoraden' } = val;
  if (!AKTOR.test(aktor))
    throw new Klifel('AKTOR_OGILTIG', `--aktor ska vara ett användar-id och inget namn, men är ${aktor}.`);
  const installningar = installningarna(omgivning, val);
  if (!loggFinns(installningar))
    throw new Klifel('LOGGEN_KAN_EJ_NAS', `Det finns ingen logg i ${installningar.data}.`);
  const store = await oppnaLogg(installningar, { skriv: true });
  try {
    const { vy, ...resten } = vad;
    const lasare = { aktor: { id: aktor, roll: 'revisor' }, begaran: randomUUID() };
    await new Lasningsskrivare(store, omgivning.klocka).logga(lasningAv(vy, resten), lasare);
    return await arbete(store, installningar);
  } finally {
    await store.close();
  }
};
