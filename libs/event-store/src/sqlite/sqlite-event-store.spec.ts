import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Codec } from '../codec/codec.js';
import { eventStoreContract, type ContractSubject } from '../testing/index.js';
import { SqliteEventStore } from './sqlite-event-store.js';

const openSubject = (codec: Codec): Promise<ContractSubject> => {
  const folder = mkdtempSync(join(tmpdir(), 'logg-'));
  const opened: SqliteEventStore[] = [];
  const open = () => {
    const store = SqliteEventStore.open({ path: join(folder, 'data', 'logg.sqlite'), codec });
    opened.push(store);
    return store;
  };
  return Promise.resolve({
    store: open(),
    fresh: true,
    another: async () => open(),
    reopen: async () => {
      await opened[0]?.close();
      return open();
    },
    bytes: async () =>
      Buffer.concat(
        readdirSync(join(folder, 'data')).map((name) => readFileSync(join(folder, 'data', name))),
      ),
    cleanup: async () => {
      await Promise.all(opened.map((store) => store.close()));
      rmSync(folder, { recursive: true });
    },
  });
};

eventStoreContract('SqliteEventStore', openSubject);
