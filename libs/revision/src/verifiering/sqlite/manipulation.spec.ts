import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { handelsekatalog, nyckelstrom } from '#domain';
import { createCodec, SqliteEventStore, storedHash, upcasters } from '#event-store';
import { MemoryKeyStore, noterade, provKatalog } from '#event-store/testing';
import { Tradhuvuden, type Signerare } from '../../huvud/index.js';
import { signeraCheckpoint } from '../../huvud/checkpoint.js';
import { verifyConsistency } from '../../merkle/index.js';
import { Trad } from '../../trad/index.js';
import { verifieraRevision, type Verifiering } from '../verifiera.js';

const NAMN = 'kommun.exempel.se/arendelogg';
const signerareMed = (): Signerare => {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  return {
    publik: publicKey.export({ format: 'der', type: 'spki' }).subarray(-32),
    signera: async (bytes) => sign(null, bytes, privateKey),
  };
};

/** Events 1–9 by turns in three streams, a head at 10 over them, 11–16, a head at 17 over 16, and two more: 19 in all. */
describe('a log that somebody has been at', () => {
  let mapp: string;
  let store: SqliteEventStore;
  let trad: Trad;
  let huvuden: Tradhuvuden;
  let utifran: { namn: string; not: string };

  beforeEach(async () => {
    mapp = mkdtempSync(join(tmpdir(), 'manipulerad-'));
    oppna();
    huvuden = huvudena();
    for (const revision of ['no-stream', 0, 1] as const)
      for (const strom of ['arende-a', 'arende-b', 'arende-c'])
        await store.append(strom, noterade(1), revision);
    await huvuden.skapa();
    await store.append('arende-a', noterade(3), 2);
    await store.append('arende-b', noterade(3), 2);
    const huvud = await huvuden.skapa();
    utifran = { namn: 'sparat.txt', not: huvud?.not ?? '' };
    await store.append('arende-c', noterade(2), 2);
    await trad.ikapp();
  });
  afterEach(async () => {
    await stang();
    rmSync(mapp, { recursive: true });
  });

  const signerare = signerareMed();
  const oppna = (): void => {
    const codec = createCodec({
      ...{ katalog: { ...provKatalog, ...handelsekatalog }, upcasters, nyckelstrom },
      keys: new MemoryKeyStore(),
    });
    store = SqliteEventStore.open({ path: join(mapp, 'logg.sqlite'), codec });
    trad = Trad.oppna({ mapp: join(mapp, 'trad'), store });
  };
  const huvudena = (av: Signerare = signerare): Tradhuvuden =>
    new Tradhuvuden({
      ...{ store, trad, signerare: av, namn: NAMN },
      klocka: { nu: () => '2026-03-02T09:41:07.123Z' },
    });
  const stang = async (): Promise<void> => {
    await trad.stang();
    await store.close();
  };
  const verifiera = (noter = [] as { namn: string; not: string }[]): Promise<Verifiering> =>
    verifieraRevision({ store, trad, nyckel: huvuden.nyckel, utifran: noter });
  const koder = async (noter?: { namn: string; not: string }[]): Promise<string[]> =>
    (await verifiera(noter)).fel.map(({ kod, position, revision }) =>
      `${kod} ${position ?? revision ?? ''}`.trim(),
    );

  const andra = (arbete: (db: DatabaseSync) => void): void => {
    const db = new DatabaseSync(join(mapp, 'logg.sqlite'));
    db.exec(
      'DROP TRIGGER IF EXISTS handelser_andras_aldrig; DROP TRIGGER IF EXISTS handelser_tas_aldrig_bort',
    );
    arbete(db);
    db.close();
  };
  const sql = (text: string) => (db: DatabaseSync) => db.exec(text);
  /** As one would who knows how the log is made: hashes and chains of a stream made anew, in order of revision. */
  const kedjaOm =
    (strom: string) =>
    (db: DatabaseSync): void => {
      let fore: string | null = null;
      const rader = db
        .prepare(
          'SELECT position, id, typ AS type, version, data, metadata FROM handelser WHERE strom = ? ORDER BY position',
        )
        .all(strom) as unknown as (Parameters<typeof storedHash>[2] & { position: number })[];
      rader.forEach((rad, revision) => {
        const metadata = rad.metadata.replace(
          /"foregaendeHash":(null|"[0-9a-f]{64}")/,
          `"foregaendeHash":${fore === null ? 'null' : `"${fore}"`}`,
        );
        fore = storedHash(strom, revision, { ...rad, metadata });
        db.prepare('UPDATE handelser SET revision = ?, metadata = ?, hash = ? WHERE position = ?').run(
          ...[revision, metadata, fore, rad.position],
        );
      });
    };
  /** Positions without gaps, in the order that they have. */
  const tataOm = (db: DatabaseSync): void => {
    const platser = db.prepare('SELECT position FROM handelser ORDER BY position').all();
    platser.forEach(({ position }, i) =>
      db.prepare('UPDATE handelser SET position = ? WHERE position = ?').run(i + 1, Number(position)),
    );
  };
  /** The files of the tree made anew out of the log as it is now. */
  const goTradetOm = async (): Promise<void> => {
    await stang();
    rmSync(join(mapp, 'trad'), { recursive: true });
    oppna();
    huvuden = huvudena();
    await trad.ikapp();
  };
  const TEXT = `data = replace(data, 'cykelväg', 'bilväg')`;
  const KOPIA = `strom, 100, id || 'x', typ, version, data, metadata, hash FROM handelser`;

  it('is whole before that, also against the head held outside', async () => {
    const svar = await verifiera([utifran]);
    expect(svar).toMatchObject({ handelser: 19, antalFel: 0, fel: [], huvuden: 3, heltIgenom: true });
    expect(svar.trad).toEqual({ storlek: 19, rot: Buffer.from(trad.rot(19)).toString('base64') });
  });

  it('is tried against a head over nothing too, which stands in the way of no other', async () => {
    const overInget = async (root: Buffer) => ({
      namn: 'inget.txt',
      not: await signeraCheckpoint({ namn: NAMN, size: 0, root }, signerare),
    });
    const inget = createHash('sha256').digest();
    expect(await koder([await overInget(inget), utifran])).toEqual([]);
    expect(await koder([await overInget(Buffer.alloc(32)), utifran])).toEqual(['TRADHUVUD_STAMMER_EJ']);
  });

  it('had proofs at one size that hold against the head of a later', async () => {
    const nytt = await huvuden.skapa();
    expect(nytt?.storlek).toBe(19);
    for (const fran of [1, 9, 16])
      expect(
        verifyConsistency(
          { size: fran, root: trad.rot(fran) },
          { size: 19, root: Buffer.from(nytt?.rot ?? '', 'base64') },
          trad.konsistensbevis(fran, 19),
        ),
      ).toBe(true);
  });

  it.each<[string, (db: DatabaseSync) => void, string[]]>([
    [
      'the content of an event',
      sql(`UPDATE handelser SET ${TEXT} WHERE position = 4`),
      ['INNEHALLET_ANDRAT 4'],
    ],
    [
      'who did it',
      sql(`UPDATE handelser SET metadata = replace(metadata, 'a-17', 'a-18') WHERE position = 4`),
      ['INNEHALLET_ANDRAT 4'],
    ],
    ['its id', sql(`UPDATE handelser SET id = 'x' WHERE position = 4`), ['INNEHALLET_ANDRAT 4']],
    ['its type', sql(`UPDATE handelser SET typ = 'ProvSkyddad' WHERE position = 4`), ['INNEHALLET_ANDRAT 4']],
    ['its version', sql(`UPDATE handelser SET version = 2 WHERE position = 4`), ['INNEHALLET_ANDRAT 4']],
    [
      'its hash',
      sql(`UPDATE handelser SET hash = '${'0'.repeat(64)}' WHERE position = 4`),
      [
        'INNEHALLET_ANDRAT 4',
        'KEDJAN_BRUTEN 7',
        'TRADHUVUD_STAMMER_EJ',
        'LOVET_STAMMER_EJ 4',
        'TRADHUVUD_STAMMER_EJ',
      ],
    ],
    [
      'its hash, into what is none',
      sql(`UPDATE handelser SET hash = 'ingen' WHERE position = 4`),
      [
        'INNEHALLET_ANDRAT 4',
        'KEDJAN_BRUTEN 7',
        'HASH_OLASBAR 4',
        'LOVET_STAMMER_EJ 4',
        'TRADHUVUD_STAMMER_EJ',
      ],
    ],
    [
      'an event in the middle, taken out',
      sql(`DELETE FROM handelser WHERE position = 4`),
      ['POSITION_SAKNAS 4', 'HANDELSE_SAKNAS 7', 'HANDELSE_BORTTAGEN 4', 'TRADHUVUD_STAMMER_EJ'],
    ],
    [
      'the last event of a stream, taken out',
      sql(`DELETE FROM handelser WHERE position = 16`),
      ['POSITION_SAKNAS 16', 'TRADHUVUD_STAMMER_EJ', 'HANDELSE_BORTTAGEN 16'],
    ],
    [
      'a whole stream, taken out',
      sql(`DELETE FROM handelser WHERE strom = 'arende-b'`),
      ['POSITION_SAKNAS 2', 'HANDELSE_BORTTAGEN 2', 'HANDELSE_BORTTAGEN 14', 'TRADHUVUD_STAMMER_EJ'],
    ],
    [
      'the last events, cut off',
      sql(`DELETE FROM handelser WHERE position > 17`),
      ['LOGGEN_KORTARE_AN_TRADET 18'],
    ],
    [
      'an event, put in at the end of its stream',
      sql(
        `INSERT INTO handelser SELECT 20, 'arende-a', 6, id, typ, version, data, metadata, hash FROM handelser WHERE position = 13`,
      ),
      ['INNEHALLET_ANDRAT 20', 'KEDJAN_BRUTEN 20'],
    ],
    [
      'an event, put in at a revision far on',
      sql(`INSERT INTO handelser SELECT 20, ${KOPIA} WHERE position = 13`),
      ['INNEHALLET_ANDRAT 20', 'HANDELSE_SAKNAS 20'],
    ],
    [
      'an event, put in before the first position',
      sql(
        `INSERT INTO handelser SELECT 0, 'arende-x', 0, id, typ, version, data, metadata, hash FROM handelser WHERE position = 1`,
      ),
      ['POSITION_OGILTIG 0'],
    ],
    [
      'two events of a stream, changed places',
      sql(
        `UPDATE handelser SET position = 100 WHERE position = 4; UPDATE handelser SET position = 4 WHERE position = 7; UPDATE handelser SET position = 7 WHERE position = 100`,
      ),
      ['ORDNINGEN_BRUTEN 4', 'LOVET_STAMMER_EJ 4', 'LOVET_STAMMER_EJ 7', 'TRADHUVUD_STAMMER_EJ'],
    ],
    [
      'two events of different streams, changed places',
      sql(
        `UPDATE handelser SET position = 100 WHERE position = 4; UPDATE handelser SET position = 4 WHERE position = 5; UPDATE handelser SET position = 5 WHERE position = 100`,
      ),
      ['LOVET_STAMMER_EJ 4', 'LOVET_STAMMER_EJ 5', 'TRADHUVUD_STAMMER_EJ'],
    ],
    [
      'an event, moved to another stream',
      sql(`UPDATE handelser SET strom = 'arende-d', revision = 0 WHERE position = 13`),
      ['INNEHALLET_ANDRAT 13', 'BORJAN_SAKNAS 13'],
    ],
    [
      'the content and the hash of an event',
      (db) => {
        sql(`UPDATE handelser SET ${TEXT} WHERE position = 16`)(db);
        kedjaOm('arende-b')(db);
      },
      ['LOVET_STAMMER_EJ 16', 'TRADHUVUD_STAMMER_EJ'],
    ],
    [
      'an event and the whole chain after it',
      (db) => {
        sql(`UPDATE handelser SET ${TEXT} WHERE position = 1`)(db);
        kedjaOm('arende-a')(db);
      },
      ['LOVET_STAMMER_EJ 1', 'LOVET_STAMMER_EJ 4', 'LOVET_STAMMER_EJ 13', 'TRADHUVUD_STAMMER_EJ'],
    ],
    [
      'an event taken out, with chain and positions made to fit',
      (db) => {
        sql(`DELETE FROM handelser WHERE position = 4`)(db);
        tataOm(db);
        kedjaOm('arende-a')(db);
      },
      ['LOVET_STAMMER_EJ 4', 'LOGGEN_KORTARE_AN_TRADET 19', 'TRADHUVUD_STAMMER_EJ'],
    ],
  ])('shows it: %s', async (_, arbete, vantade) => {
    andra(arbete);
    const funna = await koder();
    for (const kod of vantade) expect(funna).toContain(kod);
  });

  describe('with the files of the tree made to fit', () => {
    it('shows it against the heads in the log', async () => {
      andra((db) => {
        sql(`UPDATE handelser SET ${TEXT} WHERE position = 16`)(db);
        kedjaOm('arende-b')(db);
      });
      await goTradetOm();
      expect(await koder()).toEqual(['TRADHUVUD_STAMMER_EJ']);
      expect((await verifiera()).fel[0]?.text).toContain('trädhuvudet på position 17');
    });

    it('does not sign over what was changed', async () => {
      andra((db) => {
        sql(`UPDATE handelser SET ${TEXT} WHERE position = 16`)(db);
        kedjaOm('arende-b')(db);
      });
      await goTradetOm();
      await store.append('arende-a', noterade(1), 5);
      await expect(huvuden.skapa()).rejects.toMatchObject({ kod: 'TRADHUVUD_STAMMER_EJ' });
    });

    it('shows heads that were signed anew with another key', async () => {
      andra((db) => {
        sql(`DELETE FROM handelser WHERE strom = 'tradhuvud'`)(db);
        sql(`UPDATE handelser SET ${TEXT} WHERE position = 1`)(db);
        tataOm(db);
        kedjaOm('arende-a')(db);
      });
      await goTradetOm();
      await huvudena(signerareMed()).skapa();
      expect(await koder()).toEqual(['TRADHUVUDETS_SIGNATUR 18']);
    });

    it('shows only against a head held outside that the log was cut short at its end', async () => {
      andra(sql('DELETE FROM handelser WHERE position > 12'));
      await goTradetOm();
      expect(await koder()).toEqual([]);
      expect(await koder([utifran])).toEqual(['LOGGEN_KORTARE_AN_HUVUDET']);
    });

    it('shows only against a head held outside that everything was written anew, heads and all', async () => {
      andra((db) => {
        sql(`DELETE FROM handelser WHERE strom = 'tradhuvud'`)(db);
        sql(`UPDATE handelser SET ${TEXT} WHERE position = 1`)(db);
        tataOm(db);
        kedjaOm('arende-a')(db);
      });
      await goTradetOm();
      expect(await koder()).toEqual([]);
      expect(await koder([utifran])).toEqual(['TRADHUVUD_STAMMER_EJ']);
    });
  });

  describe('in the files of the tree', () => {
    it.each([
      ['niva-0', 5 * 32, ['LOVET_STAMMER_EJ 6', 'TRADET_SKADAT']],
      ['niva-0', 18 * 32, ['LOVET_STAMMER_EJ 19', 'TRADET_SKADAT']],
    ])('shows a changed byte in %s', async (fil, plats, vantade) => {
      const stig = join(mapp, 'trad', fil);
      const bytes = readFileSync(stig);
      bytes.writeUInt8(bytes.readUInt8(plats) ^ 1, plats);
      writeFileSync(stig, bytes);
      expect(await koder()).toEqual(vantade);
    });

    it('shows a changed byte in a level above', async () => {
      await store.append('arende-d', noterade(300), 'no-stream');
      await trad.ikapp();
      const stig = join(mapp, 'trad', 'niva-1');
      writeFileSync(stig, readFileSync(stig).fill(7));
      expect(await koder()).toEqual(['TRADET_SKADAT']);
    });
  });

  it('shows a head held outside that is none, or that another key has signed', async () => {
    const annan = { namn: 'annan.txt', not: utifran.not.replace(/— .*/, '— x AAAAAAAA') };
    expect(await koder([{ namn: 'brev.txt', not: 'Hej\n' }, annan])).toEqual([
      'INGET_TRADHUVUD',
      'TRADHUVUDETS_SIGNATUR',
    ]);
  });
});
