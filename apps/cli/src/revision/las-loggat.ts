import { randomUUID } from 'node:crypto';
import { lasningAv, type Lasning } from '#domain';
import type { EventStore, StoredReader } from '#event-store';
import type { Installningar } from '#platform';
import { Lasningsskrivare } from '#revision';
import { Klifel } from '../fel/klifel.js';
import type { Omgivning } from '../omgivning.js';
import { installningarna, loggFinns, oppnaLogg } from '../sammansattning/logg.js';
import type { Lasval } from './las-val.js';

/** What is read: the command, and what the access log says of the question. */
export type Last = { readonly vy: string } & {
  readonly [Del in keyof Lasning]?: Lasning[Del] | undefined;
};

const AKTORS_ID = /^[A-Za-z0-9][A-Za-z0-9._@-]{0,63}$/;

/** What a command does with the log, once it is open. */
export type Arbete<T, U> = {
  /** Reads, and shows nothing. What it throws was not there to be read, and is not logged. */
  readonly las: (store: EventStore & StoredReader, installningar: Installningar) => Promise<T>;
  /** What more the log is told of what was read, where the question does not name it. */
  readonly avser?: (last: T) => Omit<Last, 'vy'>;
  /** Shows what was read, once it stands in the log that it was. */
  readonly visa: (last: T) => U | Promise<U>;
};

const sagt = (vad: Omit<Last, 'vy'>): Partial<Omit<Lasning, 'vy'>> =>
  Object.fromEntries(Object.entries(vad).filter(([, varde]) => varde !== undefined));

/** Opens the log, reads, notes that it was read, and only then shows it. What cannot be noted is not shown. */
export const lasLoggat = async <T, U>(
  omgivning: Omgivning,
  val: Lasval,
  { vy, ...resten }: Last,
  { las, visa, avser }: Arbete<T, U>,
): Promise<U> => {
  const { aktor = 'kommandoraden' } = val;
  if (!AKTORS_ID.test(aktor))
    throw new Klifel('AKTOR_OGILTIG', `--aktor ska vara ett användar-id och inget namn, men är ${aktor}.`);
  const installningar = installningarna(omgivning, val);
  if (!loggFinns(installningar))
    throw new Klifel('LOGGEN_KAN_EJ_NAS', `Det finns ingen logg i ${installningar.data}.`);
  const store = await oppnaLogg(installningar, { skriv: true });
  try {
    const last = await las(store, installningar);
    const lasare = { aktor: { id: aktor, roll: 'revisor' }, begaran: randomUUID() };
    await new Lasningsskrivare(store, omgivning.klocka).logga(
      lasningAv(vy, sagt({ ...resten, ...avser?.(last) })),
      lasare,
    );
    return await visa(last);
  } finally {
    await store.close();
  }
};
