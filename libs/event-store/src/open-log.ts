import { join } from 'node:path';
import { createCodec, type CodecParts } from './codec/create-codec.js';
import { FileKeyStore } from './codec/file-key-store.js';
import type { KeyStore } from './codec/keys.js';
import { upcasters } from './codec/upcasters.js';
import type { EventStore } from './event-store.js';
import { connectKurrent } from './kurrent/connect.js';
import { SqliteEventStore } from './sqlite/sqlite-event-store.js';
import type { StoredReader } from './stored-reader.js';

/** Where a log lies. Survives a structured clone, so that a thread can open its own. */
export type LogLocation = {
  /** Folder of everything that is kept beside a log in a server: the keys, and the embedded log itself. */
  readonly data: string;
  /** null: the embedded log. */
  readonly kurrentdbUrl: string | null;
};

/** What the events of a log mean. */
export type LogContent = Pick<CodecParts, 'katalog' | 'nyckelstrom'>;

/** File of the embedded log. */
export const logFile = (data: string): string => join(data, 'logg.sqlite');

/** Keys of protected content. */
export const logKeys = (data: string): KeyStore => new FileKeyStore(join(data, 'nycklar'));

/** Opens the log that lies somewhere. Throws `LogUnavailable`, `DamagedLog`, `NewerRelease`. */
export const openLog = async (
  { data, kurrentdbUrl }: LogLocation,
  content: LogContent,
  { readOnly = false, keys = logKeys(data) }: { readonly readOnly?: boolean; readonly keys?: KeyStore } = {},
): Promise<EventStore & StoredReader> => {
  const codec = createCodec({ ...content, upcasters, keys });
  if (kurrentdbUrl !== null) return connectKurrent({ url: kurrentdbUrl, codec });
  return SqliteEventStore.open({ path: logFile(data), codec, readOnly });
};
