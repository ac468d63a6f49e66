import {
  closeSync,
  copyFileSync,
  cpSync,
  openSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { exempelrader, handelserI, kor, skrivRader } from './cli-harness.js';
import { startaTjanst, tillfalligMapp } from './harness.js';

let hel: string;
beforeAll(async () => {
  hel = tillfalligMapp();
  await kor(hel, 'importera', skrivRader(join(hel, 'rader.jsonl'), exempelrader()));
});
afterAll(() => rmSync(hel, { recursive: true }));

let data: string;
beforeEach(() => {
  data = tillfalligMapp();
  cpSync(hel, data, { recursive: true });
});
afterEach(() => rmSync(data, { recursive: true, force: true }));

type Verifierat = {
  readonly handelser: number;
  readonly antalFel: number;
  readonly fel: readonly {
    readonly strom: string | null;
    readonly revision: number | null;
    readonly position: string | null;
    readonly kod: string;
  }[];
};

describe('logg verifiera', () => {
  /** Changes the log past the triggers that guard it. */
  const andra = (sql: string): void => {
    const db = new DatabaseSync(join(data, 'logg.sqlite'));
    db.exec('DROP TRIGGER handelser_andras_aldrig; DROP TRIGGER handelser_tas_aldrig_bort');
    db.exec(sql);
    db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    db.close();
  };
  const verifiera = async (): Promise<Verifierat & { readonly kod: number }> => {
    const { kod, ut } = await kor(data, 'logg', 'verifiera', '--json');
    return { kod, ...(JSON.parse(ut) as Verifierat) };
  };
  const plats = (typ: string): number => handelserI(data).findIndex((h) => h.typ === typ) + 1;

  it('säger att en hel logg är hel, och hur långt den räcker', async () => {
    const { kod, ut } = await kor(data, 'logg', 'verifiera');
    expect(kod).toBe(0);
    expect(ut).toContain('Loggen är hel');
    expect(ut).toMatch(new RegExp(`position ${handelserI(data).length} {2}sha-256 [0-9a-f]{64}`));
  });

  it('namnger ström, revision och position för ändrat innehåll', async () => {
    andra(`UPDATE handelser SET data = replace(data, '"bifall"', '"avslag"') WHERE typ = 'BeslutFattat'`);
    const beslut = handelserI(data)[plats('BeslutFattat') - 1];
    expect(await verifiera()).toMatchObject({
      kod: 1,
      antalFel: 1,
      fel: [
        {
          strom: 'arende-KS-2019-41',
          revision: beslut?.revision,
          position: String(plats('BeslutFattat')),
          kod: 'INNEHALLET_ANDRAT',
        },
      ],
    });
    const { kod, ut } = await kor(data, 'logg', 'verifiera');
    expect(kod).toBe(1);
    expect(ut).toContain('Loggen är inte hel: 1 fel.');
    expect(ut).toContain(`arende-KS-2019-41, revision ${beslut?.revision ?? ''} (position`);
  });

  it('märker en händelse som fått ny kontrollsumma: kedjan går av efter den', async () => {
    andra(`UPDATE handelser SET hash = '${'0'.repeat(64)}' WHERE typ = 'BeslutFattat'`);
    expect((await verifiera()).fel.map(({ kod }) => kod)).toEqual(['INNEHALLET_ANDRAT', 'KEDJAN_BRUTEN']);
  });

  it('märker en händelse som tagits bort', async () => {
    const borta = plats('BeslutFattat');
    andra(`DELETE FROM handelser WHERE typ = 'BeslutFattat'`);
    const { fel } = await verifiera();
    expect(fel.map(({ kod, position }) => [kod, position])).toEqual([
      ['POSITION_SAKNAS', String(borta)],
      ['HANDELSE_SAKNAS', String(borta + 1)],
    ]);
  });

  it('prövar resten av en databas som delvis är skadad', async () => {
    const fil = join(data, 'logg.sqlite');
    const sida = 4096;
    const sidor = statSync(fil).size / sida;
    const skadade = [Math.floor(sidor / 2), Math.floor(sidor / 2) + 1];
    const oppen = openSync(fil, 'r+');
    for (const nr of skadade) writeSync(oppen, Buffer.alloc(sida, 0xff), 0, sida, nr * sida);
    closeSync(oppen);
    const { kod, handelser, antalFel } = await verifiera();
    expect(kod).toBe(1);
    expect(antalFel).toBeGreaterThan(0);
    expect(handelser).toBeGreaterThan(0);
  });

  it('säger att en fil som inte är någon databas inte är det', async () => {
    writeFileSync(join(data, 'logg.sqlite'), 'x'.repeat(10_000));
    expect(await kor(data, 'logg', 'verifiera')).toMatchObject({
      kod: 1,
      fel: expect.stringContaining('[LOGGEN_SKADAD]'),
    });
  });

  it('rör inte filen', async () => {
    const fil = join(data, 'logg.sqlite');
    copyFileSync(fil, join(data, 'fore'));
    const fore = statSync(fil).mtimeMs;
    await kor(data, 'logg', 'verifiera');
    expect(statSync(fil).mtimeMs).toBe(fore);
  });
});

describe('lasmodell', () => {
  type Status = {
    readonly huvud: string;
    readonly lasmodeller: readonly {
      readonly namn: string;
      readonly generation: number | null;
      readonly tillstand: string;
      readonly efterslapning: number;
    }[];
  };
  const status = async (): Promise<Status> =>
    JSON.parse((await kor(data, 'lasmodell', 'status', '--json')).ut) as Status;
  const modell = async (namn: string) => (await status()).lasmodeller.find((m) => m.namn === namn);

  it('status säger vad som saknas, utan att skapa något', async () => {
    const { huvud, lasmodeller } = await status();
    expect(huvud).toBe(String(handelserI(data).length));
    expect(new Set(lasmodeller.map(({ tillstand }) => tillstand))).toEqual(new Set(['saknas']));
    expect(await kor(data, 'lasmodell', 'status')).toMatchObject({
      kod: 0,
      ut: expect.stringMatching(/diarium .*saknas/),
    });
  });

  it('bygg-om bygger alla, status visar att de är ikapp, och eftersläpningen syns när mer har hänt', async () => {
    const byggt = await kor(data, 'lasmodell', 'bygg-om');
    expect(byggt).toMatchObject({ kod: 0, fel: '' });
    expect(byggt.ut.match(/^klar/gm)).toHaveLength((await status()).lasmodeller.length);
    expect((await status()).lasmodeller.every((m) => m.tillstand === 'aktuell')).toBe(true);

    const mer = { kommando: 'GorAnteckning', arende: 'KS-2019-41', skedde: null, data: { text: 'Mer' } };
    await kor(data, 'importera', skrivRader(join(data, 'mer.jsonl'), [mer]));
    expect(await modell('diarium')).toMatchObject({ tillstand: 'efter', efterslapning: 1 });
  });

  it('bygg-om medan tjänsten är igång: frågorna får den nya utan avbrott', async () => {
    const tjanst = await startaTjanst({ data });
    try {
      const fore = await modell('diarium');
      const [byggt, svar] = await Promise.all([
        kor(data, 'lasmodell', 'bygg-om', 'diarium'),
        Promise.all(Array.from({ length: 20 }, () => tjanst.klient.hamta('/api/arenden?q=simhall'))),
      ]);
      expect(byggt.kod).toBe(0);
      expect(svar.map(({ status: s }) => s)).toEqual(svar.map(() => 200));
      const efter = await modell('diarium');
      expect(efter?.tillstand).toBe('aktuell');
      expect(efter?.generation).toBeGreaterThan(fore?.generation ?? 0);
      const { json } = await tjanst.klient.hamta<{ poster: readonly unknown[] }>('/api/arenden?q=simhall');
      expect(json.poster).toHaveLength(1);
    } finally {
      await tjanst.stang();
    }
  }, 30_000);
});
