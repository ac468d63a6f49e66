import { appendFileSync, chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { AnyKatalog } from '#domain';
import { createCodec } from '../codec/create-codec.js';
import { DamagedLog, LogUnavailable, NewerRelease } from '../errors.js';
import { killChildren, startChild } from '../testing/child.js';
import { MemoryKeyStore, noterad, noterade, provKatalog } from '../testing/index.js';
import { openLogIn, temporaryLog, type TemporaryLog } from '../testing/temporary-log.js';
import { SqliteEventStore } from './sqlite-event-store.js';

describe('a file that is not the log it should be', () => {
  let log: TemporaryLog;

  beforeEach(() => {
    log = temporaryLog();
  });

  afterEach(async () => {
    killChildren();
    await log.remove();
  });

  const written = async (count: number): Promise<void> => {
    const store = log.open();
    for (let i = 0; i < count; i++) await store.append(`arende-${i}`, noterade(20), 'no-stream');
    await store.close();
  };

  const sql = (text: string): void => {
    const db = new DatabaseSync(log.path);
    db.exec(text);
    db.close();
  };

  const refusedUnchanged = (error: typeof DamagedLog | typeof NewerRelease, text: RegExp): void => {
    const before = readFileSync(log.path);
    expect(() => log.open()).toThrow(error);
    expect(() => log.open()).toThrow(text);
    expect(readFileSync(log.path).equals(before)).toBe(true);
  };

  it('written by a newer release: refused, and left as it is', async () => {
    await written(1);
    sql('PRAGMA user_version = 99');
    refusedUnchanged(NewerRelease, /version 99 .* nyare utgåva.*Uppgradera/);
  });

  it('another database: refused, and left as it is', () => {
    sql('CREATE TABLE kunder (id INTEGER)');
    refusedUnchanged(DamagedLog, /inte en händelselogg/);
  });

  it('no database at all: refused, and left as it is', () => {
    writeFileSync(log.path, 'Detta är ett brev.\n'.repeat(1000));
    refusedUnchanged(DamagedLog, /skadad eller ingen logg.*återställ/s);
  });

  it('overwritten at its beginning', async () => {
    await written(5);
    overwrite(log.path, 0, 200);
    refusedUnchanged(DamagedLog, /återställ/);
  });

  it('overwritten in the middle: what is damaged says so, and verification names it', async () => {
    await written(50);
    const size = readFileSync(log.path).length;
    overwrite(log.path, Math.floor(size / 2), 8192);
    const store = log.open();
    const outcomes = await Promise.allSettled(
      Array.from({ length: 50 }, (_, i) => store.read(`arende-${i}`)),
    );
    const reasons = outcomes.flatMap((o) => (o.status === 'rejected' ? [o.reason as unknown] : []));
    expect(reasons.length).toBeGreaterThan(0);
    for (const reason of reasons) expect(reason).toBeInstanceOf(DamagedLog);
    expect((await store.verify()).fel.length).toBeGreaterThan(0);
  });

  it('with a single letter changed in an event: not read as if nothing had happened', async () => {
    await written(1);
    const bytes = readFileSync(log.path).toString('latin1'); // a page may hold remains of what has moved from it
    writeFileSync(log.path, bytes.replaceAll('Motion', 'M0tion'), 'latin1');
    const store = log.open();
    await expect(store.read('arende-0')).rejects.toThrow(/kontrollsumman stämmer inte.*säkerhetskopia/);
    await expect(store.readAll({ after: null, limit: 100 })).rejects.toBeInstanceOf(DamagedLog);
  });

  it('missing, when it is only to be read: nothing is made', () => {
    expect(() => log.open({ readOnly: true })).toThrow(/finns inte/);
    expect(existsSync(log.path)).toBe(false);
  });

  it('in a folder that cannot be made', () => {
    writeFileSync(`${log.folder}/fil`, '');
    const open = () => openLogIn(`${log.folder}/fil/mapp`);
    expect(open).toThrow(LogUnavailable);
  });

  it('in a folder that may not be written', async () => {
    mkdirSync(`${log.folder}/last`);
    chmodSync(log.folder, 0o755);
    chmodSync(`${log.folder}/last`, 0o555);
    const nobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
    const child = startChild('open.entry.ts', [`${log.folder}/last`], nobody);
    expect(await child.said('fel')).toMatch(/^fel LOGGEN_SKRIVSKYDDAD .*Ge tjänsten rätt att skriva/);
  });

  it('written by nobody but us: rows are neither changed nor deleted by SQL', async () => {
    await written(1);
    expect(() => {
      sql("UPDATE handelser SET data = '{}'");
    }).toThrow('En händelse ändras aldrig.');
    expect(() => {
      sql('DELETE FROM handelser');
    }).toThrow('En händelse tas aldrig bort.');
  });

  it('with a newer event in it: a consumer gets all before it, and then the reason', async () => {
    const newer: AnyKatalog = { ProvNoterad: { ...provKatalog['ProvNoterad']!, version: 2 } };
    const upcasters = { ProvNoterad: [(data: object) => ({ ...data })] };
    const codec = createCodec({ katalog: newer, upcasters, keys: new MemoryKeyStore() });
    await written(1);
    const later = SqliteEventStore.open({ path: log.path, codec });
    await later.append('arende-framtid', [noterad()], 'no-stream');
    await later.close();
    const store = log.open();
    const seen: unknown[] = [];
    const consume = async () => {
      for await (const batch of store.subscribe({ after: null, signal: AbortSignal.timeout(5000) })) {
        expect(batch.caughtUp).toBe(false);
        seen.push(...batch.events.map((e) => e.revision));
      }
    };
    await expect(consume()).rejects.toThrow(
      /ProvNoterad i arende-framtid, revision 0 \(position 21\) .*Uppgradera/,
    );
    expect(seen).toEqual(Array.from({ length: 20 }, (_, i) => i));
    expect((await store.append('arende-1', [noterad()], 'no-stream')).position).toBe('22');
  });

  it('with rubbish after its end: reads as before', async () => {
    await written(2);
    appendFileSync(log.path, Buffer.alloc(100, 7));
    expect((await log.open().read('arende-1')).revision).toBe(19);
  });
});

const overwrite = (path: string, at: number, length: number): void => {
  const bytes = readFileSync(path);
  bytes.fill(0x5a, at, at + length);
  writeFileSync(path, bytes);
};
