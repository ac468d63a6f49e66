import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { VerifyProgress } from '../codec/verifiera.js';
import { noterade } from '../testing/index.js';
import { temporaryLog, type TemporaryLog } from '../testing/temporary-log.js';
import { tamper } from './testing/tamper.js';
import { verifieraLogg } from './verifiera.js';

describe('verifieraLogg', () => {
  let log: TemporaryLog;

  beforeEach(async () => {
    log = temporaryLog();
    const store = log.open();
    await store.append('arende-a', noterade(5), 'no-stream'); // positions 1–5
    await store.append('arende-b', noterade(5), 'no-stream'); // 6–10
    await store.append('arende-a', noterade(5), 4); // 11–15
    await store.close();
  });

  afterEach(() => log.remove());

  const tampered = (sql: string): void => tamper(log.path, sql);

  const faults = async () => {
    const { fel } = await verifieraLogg({ path: log.path });
    return fel.map(({ kod, strom, revision, position }) => [kod, strom, revision, position]);
  };

  it('finds nothing wrong with a log as it was written', async () => {
    const told: VerifyProgress[] = [];
    const report = await verifieraLogg({ path: log.path, onProgress: (progress) => told.push(progress) });
    expect(report).toMatchObject({
      handelser: 15,
      strommar: 2,
      sist: { position: '15' },
      fel: [],
      antalFel: 0,
    });
    expect(told.at(-1)).toEqual({ handelser: 15, position: '15' });
  });

  it('finds nothing wrong with an empty log', async () => {
    const empty = temporaryLog();
    empty.open();
    expect(await verifieraLogg({ path: empty.path })).toEqual({
      handelser: 0,
      strommar: 0,
      sist: null,
      fel: [],
      antalFel: 0,
      heltIgenom: true,
    });
    await empty.remove();
  });

  it.each([
    ['data', `data = replace(data, 'Motion', 'Motlon')`],
    ['metadata', `metadata = replace(metadata, 'registrator', 'sekreterare')`],
    ['id', `id = 'x'`],
    ['type', `typ = 'ProvSkyddad'`],
    ['version', `version = 2`],
  ])('finds an event whose %s was changed, and only it', async (_, change) => {
    tampered(`UPDATE handelser SET ${change} WHERE position = 3`);
    expect(await faults()).toEqual([['INNEHALLET_ANDRAT', 'arende-a', 2, '3']]);
  });

  it('finds an event whose hash was changed, and that the next one does not build on it', async () => {
    tampered(`UPDATE handelser SET hash = '${'0'.repeat(64)}' WHERE position = 3`);
    expect(await faults()).toEqual([
      ['INNEHALLET_ANDRAT', 'arende-a', 2, '3'],
      ['KEDJAN_BRUTEN', 'arende-a', 3, '4'],
    ]);
  });

  it('finds an event whose metadata no longer say what it builds on', async () => {
    tampered(
      `UPDATE handelser SET metadata = replace(metadata, 'foregaendeHash', 'nagotannat') WHERE position = 3`,
    );
    expect((await faults()).map(([kod]) => kod)).toEqual(['INNEHALLET_ANDRAT', 'METADATA_OLASBAR']);
  });

  it('takes no other text of as many signs for a hash', async () => {
    tampered(`UPDATE handelser SET metadata = replace(metadata, f.hash, upper(f.hash))
            FROM (SELECT hash FROM handelser WHERE position = 2) AS f WHERE position = 3`);
    expect((await faults()).map(([kod]) => kod)).toEqual(['INNEHALLET_ANDRAT', 'METADATA_OLASBAR']);
  });

  it('finds an event that was put in beyond the rules of the table', async () => {
    tampered(`CREATE TABLE kopia AS SELECT * FROM handelser; DROP TABLE handelser; ALTER TABLE kopia RENAME TO handelser;
            INSERT INTO handelser SELECT 16, strom, revision, id, typ, version, data, metadata, hash FROM handelser WHERE position = 15`);
    expect(await faults()).toEqual([['REVISION_DUBBEL', 'arende-a', 9, '16']]);
  });

  it('finds an event that was put in before the first', async () => {
    tampered(
      `INSERT INTO handelser SELECT -3, 'arende-c', 0, id, typ, version, data, metadata, hash FROM handelser WHERE position = 15`,
    );
    expect(await faults()).toEqual([['POSITION_OGILTIG', null, null, '-3']]);
  });

  it('finds an event that was changed together with its hash: the next one does not build on it', async () => {
    tampered(
      `UPDATE handelser SET data = (SELECT data FROM handelser WHERE position = 3) WHERE position = 4`,
    );
    const { storedHash } = await import('../codec/chain.js');
    const db = new DatabaseSync(log.path);
    const row = db
      .prepare('SELECT id, typ AS type, version, data, metadata FROM handelser WHERE position = 4')
      .get();
    const hash = storedHash('arende-a', 3, row as unknown as Parameters<typeof storedHash>[2]);
    db.prepare('UPDATE handelser SET hash = ? WHERE position = 4').run(hash);
    db.close();
    expect(await faults()).toEqual([['KEDJAN_BRUTEN', 'arende-a', 4, '5']]);
  });

  it('finds an event taken out of the middle, and where there is nothing left', async () => {
    tampered('DELETE FROM handelser WHERE position = 3');
    expect(await faults()).toEqual([
      ['POSITION_SAKNAS', null, null, '3'],
      ['HANDELSE_SAKNAS', 'arende-a', 3, '4'],
    ]);
  });

  it('finds a whole stream taken out', async () => {
    tampered(`DELETE FROM handelser WHERE strom = 'arende-b'`);
    expect(await faults()).toEqual([['POSITION_SAKNAS', null, null, '6–10']]);
  });

  it('finds two events that changed places', async () => {
    tampered(`UPDATE handelser SET position = 100 WHERE position = 2; UPDATE handelser SET position = 2 WHERE position = 3;
            UPDATE handelser SET position = 3 WHERE position = 100`);
    expect(await faults()).toEqual([['ORDNINGEN_BRUTEN', 'arende-a', 2, '2']]);
  });

  it('finds an event moved to another stream', async () => {
    tampered(`UPDATE handelser SET strom = 'arende-c', revision = 0 WHERE position = 15`);
    expect(await faults()).toEqual([
      ['INNEHALLET_ANDRAT', 'arende-c', 0, '15'],
      ['BORJAN_SAKNAS', 'arende-c', 0, '15'],
    ]);
  });

  it('tells every event that is wrong, counts those it does not keep, and ends where it is told to', async () => {
    tampered(`UPDATE handelser SET data = '{}'`);
    const { fel, antalFel, handelser } = await verifieraLogg({ path: log.path });
    expect([handelser, antalFel, fel.length]).toEqual([15, 15, 15]);
    const signal = AbortSignal.abort();
    expect(await verifieraLogg({ path: log.path, signal })).toMatchObject({
      handelser: 0,
      heltIgenom: false,
    });
  });
});
