import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from '@jest/globals';
import type { Codec } from '../codec/codec.js';
import { createCodec } from '../codec/create-codec.js';
import {
  eventStoreContract,
  MemoryKeyStore,
  noterade,
  provKatalog,
  type ContractSubject,
} from '../testing/index.js';
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
    damage: async (from, to) => {
      const db = new DatabaseSync(join(folder, 'data', 'logg.sqlite'));
      const triggers = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").all();
      for (const { name } of triggers) db.exec(`DROP TRIGGER ${String(name)}`);
      db.prepare(
        'UPDATE handelser SET data = replace(data, ?, ?) WHERE position = (SELECT max(position) FROM handelser)',
      ).run(from, to);
      db.close();
    },
    cleanup: async () => {
      await Promise.all(opened.map((store) => store.close()));
      rmSync(folder, { recursive: true });
    },
  });
};

eventStoreContract('SqliteEventStore', openSubject, [], ['readByStream', 'readHashes']);

describe('an append to SQLite', () => {
  it('is told from a repeat of it', async () => {
    const subject = await openSubject(
      createCodec({ katalog: provKatalog, upcasters: {}, keys: new MemoryKeyStore() }),
    );
    try {
      const events = noterade(2);
      expect((await subject.store.append('prov-1', events, 'no-stream')).written).toBe(true);
      expect((await subject.store.append('prov-1', events, 'no-stream')).written).toBeUndefined();
    } finally {
      await subject.cleanup();
    }
  });
});
