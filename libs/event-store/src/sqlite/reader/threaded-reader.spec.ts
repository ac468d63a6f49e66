import { renameSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { ReadHash, VerifyProgress } from '../../codec/verifiera.js';
import { noterade } from '../../testing/index.js';
import { temporaryLog, type TemporaryLog } from '../../testing/temporary-log.js';
import { tamper } from '../testing/tamper.js';
import { verifieraLogg } from '../verifiera.js';
import { ThreadedReader } from './threaded-reader.js';

describe('a log verified by threads', () => {
  let log: TemporaryLog;

  beforeEach(async () => {
    log = temporaryLog();
    const store = log.open();
    for (let from = -1; from < 2_400; from += 600)
      await store.append('arende-a', noterade(600), from < 0 ? 'no-stream' : from); // positions 1–3000
    await store.append('arende-b', noterade(10), 'no-stream');
    await store.close();
  });
  afterEach(() => log.remove());

  const tampered = (sql: string): void => tamper(log.path, sql);
  const verified = async (threads: number) => {
    const told: VerifyProgress[] = [];
    const hashes: ReadHash[] = [];
    const report = await verifieraLogg({
      path: log.path,
      threads,
      onProgress: (progress) => told.push(progress),
      onHashes: (some) => hashes.push(...some),
    });
    return { report, told, hashes };
  };

  it('comes to the same as one that reads it alone, in the same order', async () => {
    const alone = await verified(0);
    expect(alone.report).toMatchObject({ handelser: 3_010, strommar: 2, antalFel: 0 });
    expect(await verified(2)).toEqual(alone);
  });

  it('tells the same faults as one that reads it alone', async () => {
    tampered(`UPDATE handelser SET data = replace(data, 'Motion', 'Motlon') WHERE position IN (1, 999, 1000, 1001, 2500);
            UPDATE handelser SET metadata = replace(metadata, '"foregaendeHash":"', '"foregaendeHash":"X') WHERE position = 700;
            UPDATE handelser SET metadata = replace(metadata, '"foregaendeHash":"' || substr(hash_fore, 1, 1), '"foregaendeHash":"G')
              FROM (SELECT hash AS hash_fore FROM handelser WHERE position = 799) WHERE position = 800;
            DELETE FROM handelser WHERE position IN (40, 41, 1500, 3001);
            UPDATE handelser SET position = 9000 WHERE position = 2000;
            UPDATE handelser SET position = 2000 WHERE position = 2100`);
    const alone = await verified(0);
    expect(alone.report.fel.map(({ kod }) => kod)).toEqual(
      expect.arrayContaining([
        'INNEHALLET_ANDRAT',
        'METADATA_OLASBAR',
        'POSITION_SAKNAS',
        'ORDNINGEN_BRUTEN',
      ]),
    );
    expect(await verified(2)).toEqual(alone);
  });

  it('ends where it is told to, and lets go of the log', async () => {
    const ending = new AbortController();
    const report = await verifieraLogg({
      path: log.path,
      threads: 2,
      signal: ending.signal,
      onProgress: () => {
        ending.abort();
      },
    });
    expect(report).toMatchObject({ handelser: 1_000, heltIgenom: false });
  });

  it('passes on what is thrown by whoever is told', async () => {
    const told = verifieraLogg({
      path: log.path,
      threads: 2,
      onHashes: () => {
        throw new TypeError('nej');
      },
    });
    await expect(told).rejects.toThrow('nej');
  });

  it('reads alone where its threads cannot open the log', async () => {
    const alone = await verified(0);
    const gone = `${log.path}.borta`;
    const threaded = verified(2); // has the log open, which its threads have not yet
    renameSync(log.path, gone);
    expect(await threaded).toEqual(alone);
    renameSync(gone, log.path);
  });

  it('says where a thread has fallen, so that what was asked of it is read elsewhere', async () => {
    const gone = `${log.path}.borta`;
    renameSync(log.path, gone);
    const reader = new ThreadedReader(log.path, 2);
    expect(await Promise.all([reader.read(1, 10), reader.read(11, 20), reader.read(21, 30)])).toEqual([
      null,
      null,
      null,
    ]);
    expect(await reader.read(1, 10)).toBe(null);
    await reader.close();
    renameSync(gone, log.path);
  });
});
