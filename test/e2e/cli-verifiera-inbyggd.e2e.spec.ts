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
import { nyckelfilEllerNy, standardnyckelfil } from '#revision';
import { exempelrader, handelserI, kor, skrivRader } from './cli-harness.js';
import { tillfalligMapp } from './harness.js';

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

describe('logg verifiera, i den inbyggda loggens fil', () => {
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
  const plats = async (typ: string): Promise<number> =>
    (await handelserI(data)).findIndex((h) => h.typ === typ) + 1;

  it('namnger ström, revision och position för ändrat innehåll', async () => {
    andra(`UPDATE handelser SET data = replace(data, '"bifall"', '"avslag"') WHERE typ = 'BeslutFattat'`);
    const position = await plats('BeslutFattat');
    const beslut = (await handelserI(data))[position - 1];
    expect(await verifiera()).toMatchObject({
      kod: 1,
      antalFel: 1,
      fel: [
        {
          strom: 'arende-KS-2019-41',
          revision: beslut?.revision,
          position: String(position),
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
    const borta = await plats('BeslutFattat');
    const alla = await handelserI(data);
    // what was imported beside it may stand between it and the next of its own stream
    const nasta = alla.findIndex((h, i) => i >= borta && h.strom === alla[borta - 1]?.strom) + 1;
    andra(`DELETE FROM handelser WHERE typ = 'BeslutFattat'`);
    const { fel } = await verifiera();
    expect(fel.map(({ kod, position }) => [kod, position])).toEqual([
      ['POSITION_SAKNAS', String(borta)],
      ['HANDELSE_SAKNAS', String(nasta)],
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

  it('säger att det inte finns någon logg, när mappen är fel', async () => {
    expect(await kor(data, 'logg', 'verifiera', '--data', '/finns/inte')).toMatchObject({
      kod: 1,
      fel: expect.stringContaining('[LOGGEN_FINNS_INTE]'),
    });
    expect(await kor(data, 'historik', 'KS-2019-41', '--data', '/finns/inte')).toMatchObject({
      kod: 1,
      fel: expect.stringContaining('[LOGGEN_KAN_EJ_NAS]'),
    });
  });

  it('märker att loggen kortats i slutet bara mot ett trädhuvud som sparats utanför', async () => {
    nyckelfilEllerNy(standardnyckelfil(data));
    const { ut: huvud, kod } = await kor(data, 'revision', 'huvud', '--nytt');
    expect(kod).toBe(0);
    const sparat = join(data, 'sparat.txt');
    writeFileSync(sparat, huvud);
    writeFileSync(join(data, 'nyckel.txt'), (await kor(data, 'revision', 'huvud', '--nyckel')).ut);
    const utifran = ['--huvud', sparat, '--nyckel', join(data, 'nyckel.txt')];
    expect(await kor(data, 'logg', 'verifiera', ...utifran)).toMatchObject({ kod: 0 });
    expect((await kor(data, 'revision', 'huvud')).ut).toBe(huvud);

    andra(`DELETE FROM handelser WHERE position > (SELECT max(position) - 3 FROM handelser)`);
    rmSync(join(data, 'trad'), { recursive: true });
    expect(await kor(data, 'logg', 'verifiera')).toMatchObject({ kod: 0 });
    expect(await kor(data, 'logg', 'verifiera', ...utifran)).toMatchObject({
      kod: 1,
      ut: expect.stringContaining('LOGGEN_KORTARE_AN_HUVUDET'),
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
