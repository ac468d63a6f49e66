import { createHash, randomUUID } from 'node:crypto';
import type { Command } from '@nestjs/cqrs';
import type { Kommandokontext, Kvitto } from '#commands';
import type { EventStore } from '#event-store';
import type { Installningar } from '#platform';
import { skapaUtforare, type Utforarval } from '../importera/utforare.js';
import type { Omgivning } from '../omgivning.js';
import { installningarna, loggFinns, oppnaLogg, type Gemensamma } from '../sammansattning/logg.js';
import { Klifel } from '../fel/klifel.js';

/** What every command that writes may be told. */
export type Skrivval = Gemensamma & { readonly aktor?: string; readonly skal?: string };

/** What is done once, by whoever runs the command. */
export const kontextFor = ({ aktor = 'kommandoraden' }: Skrivval): Kommandokontext => {
  const commandId = randomUUID();
  return {
    commandId,
    bodyHash: createHash('sha256').update(commandId).digest('hex'),
    correlationId: commandId,
    causationId: commandId,
    aktor: { id: aktor, roll: 'registrator' },
  };
};

/** What every message of these commands holds. */
export const uppgifterI = ({ skal }: Skrivval) => ({
  import: false,
  avvikelser: [],
  ...(skal !== undefined && { skal }),
});

/** What may be done meanwhile. */
export type Skrivande = {
  readonly store: EventStore;
  readonly installningar: Installningar;
  readonly utfor: (kommando: Command<Kvitto>) => Promise<Kvitto>;
};

/** Opens the log to be written, and closes it again whatever happens. A log that is not there is not made. */
export const medSkrivning = async <T>(
  omgivning: Omgivning,
  val: Gemensamma,
  arbete: (skrivande: Skrivande) => Promise<T>,
  utforarval: (installningar: Installningar) => Utforarval = () => ({}),
): Promise<T> => {
  const installningar = installningarna(omgivning, val);
  if (!loggFinns(installningar))
    throw new Klifel('LOGGEN_KAN_EJ_NAS', `Det finns ingen logg i ${installningar.data}.`);
  const store = await oppnaLogg(installningar, { skriv: true });
  try {
    const utforare = await skapaUtforare(store, omgivning.klocka, utforarval(installningar));
    try {
      return await arbete({ store, installningar, utfor: utforare.utfor });
    } finally {
      await utforare.stang();
    }
  } finally {
    await store.close();
  }
};
