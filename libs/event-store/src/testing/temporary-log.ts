import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCodec } from '../codec/create-codec.js';
import { FileKeyStore } from '../codec/file-key-store.js';
import { SqliteEventStore } from '../sqlite/sqlite-event-store.js';
import { provKatalog } from './prov-events.js';

/** The embedded log of a spec, in a folder of its own, with its keys beside it: other processes can open it too. */
export type TemporaryLog = {
  readonly folder: string;
  readonly path: string;
  readonly open: (options?: { readonly readOnly?: boolean }) => SqliteEventStore;
  /** Closes what was opened, and takes the folder away. */
  readonly remove: () => Promise<void>;
};

export const temporaryLog = (): TemporaryLog => {
  const folder = mkdtempSync(join(tmpdir(), 'logg-'));
  const opened: SqliteEventStore[] = [];
  return {
    folder,
    path: join(folder, 'logg.sqlite'),
    open: (options = {}) => {
      const store = openLogIn(folder, options);
      opened.push(store);
      return store;
    },
    remove: async () => {
      await Promise.all(opened.map((store) => store.close()));
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

/** The log of a folder, with the events of the contract suite. */
export const openLogIn = (
  folder: string,
  options: { readonly readOnly?: boolean } = {},
): SqliteEventStore => {
  const keys = new FileKeyStore(join(folder, 'nycklar'));
  const codec = createCodec({ katalog: provKatalog, upcasters: {}, keys });
  return SqliteEventStore.open({ path: join(folder, 'logg.sqlite'), codec, ...options });
};
