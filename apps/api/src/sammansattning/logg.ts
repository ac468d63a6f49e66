import { join } from 'node:path';
import { medLagradText } from '#arkiv';
import { handelsekatalog, nyckelstrom } from '#domain';
import {
  connectKurrent,
  createCodec,
  FileKeyStore,
  SqliteEventStore,
  upcasters,
  type Codec,
  type EventStore,
} from '#event-store';

/** What the log is made of: where it lies. Survives a structured clone, so that a thread can open its own. */
export type Loggval = { readonly data: string; readonly kurrentdbUrl: string | null };

const codecI = (data: string): Codec =>
  createCodec({
    ...{ katalog: handelsekatalog, upcasters, nyckelstrom },
    keys: new FileKeyStore(join(data, 'nycklar')),
  });

/** File of the embedded log. */
export const loggfil = (data: string): string => join(data, 'logg.sqlite');

/** Opens the log that the settings name. Throws as the log does. */
export const oppnaLogg = async ({ data, kurrentdbUrl }: Loggval, readOnly = false): Promise<EventStore> => {
  const codec = medLagradText(codecI(data)); // what an archive gets holds the stored bytes too
  if (kurrentdbUrl !== null) return connectKurrent({ url: kurrentdbUrl, codec });
  return SqliteEventStore.open({ path: loggfil(data), codec, readOnly });
};
