import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { generateKeyPairSync, sign } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { handelsekatalog, nyckelstrom } from '#domain';
import { createCodec, SqliteEventStore, upcasters } from '#event-store';
import { MemoryKeyStore, noterade, provKatalog } from '#event-store/testing';
import { Trad } from '../trad/index.js';
import { bevittnad, bevittnadNot, Huvudur, tolkaNot, tolkaVittnen, Tradhuvuden } from './index.js';
import { Provserver } from './testing/httpsvar.js';
import { Provvittne } from './testing/provvittne.js';

describe('the clock of the heads', () => {
  let mapp: string;
  let store: SqliteEventStore;
  let trad: Trad;
  let huvuden: Tradhuvuden;
  let nu: string;
  const fel: unknown[] = [];
  const klocka = { nu: () => nu };

  beforeEach(() => {
    fel.length = 0;
    nu = '2026-03-02T09:00:00.000Z';
    mapp = mkdtempSync(join(tmpdir(), 'huvudur-'));
    const katalog = { ...provKatalog, ...handelsekatalog };
    const codec = createCodec({ katalog, upcasters, nyckelstrom, keys: new MemoryKeyStore() });
    store = SqliteEventStore.open({ path: join(mapp, 'logg.sqlite'), codec });
    trad = Trad.oppna({ mapp: join(mapp, 'trad'), store });
    const { publicKey, privateKey } = generateKeyPairSync('ed25519');
    const publik = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32);
    const signerare = { publik, signera: async (bytes: Uint8Array) => sign(null, bytes, privateKey) };
    huvuden = new Tradhuvuden({ store, trad, klocka, signerare, namn: 'prov.exempel.se/logg' });
  });
  afterEach(async () => {
    await trad.stang();
    await store.close();
    rmSync(mapp, { recursive: true });
  });

  const ur = (minuter = 60, till: string | null = join(mapp, 'utanfor')): Huvudur =>
    new Huvudur({ huvuden, klocka, minuter, mapp: till, vidFel: (error) => fel.push(error) });
  const storlekar = async (): Promise<number[]> => (await huvuden.lista(9)).map(({ storlek }) => storlek);

  it('signs when so many minutes have gone and something has come, and not before', async () => {
    const klockan = ur();
    await klockan.vakna();
    expect(await storlekar()).toEqual([]);
    await store.append('arende-a', noterade(2), 'no-stream');
    await klockan.vakna();
    await store.append('arende-a', noterade(1), 1);
    nu = '2026-03-02T09:59:59.999Z';
    await klockan.vakna();
    expect(await storlekar()).toEqual([2]);
    nu = '2026-03-02T10:00:00.000Z';
    await klockan.vakna();
    expect(await storlekar()).toEqual([4, 2]);
    nu = '2026-03-02T12:00:00.000Z';
    await klockan.vakna();
    expect(await storlekar()).toEqual([4, 2]);
  });

  it('copies each to the folder outside, whole', async () => {
    const klockan = ur();
    await store.append('arende-a', noterade(2), 'no-stream');
    await klockan.vakna();
    expect(readdirSync(join(mapp, 'utanfor'))).toEqual(['tradhuvud-000000000002.txt']);
    expect(readFileSync(join(mapp, 'utanfor', 'tradhuvud-000000000002.txt'), 'utf8')).toBe(
      (await huvuden.senaste())?.not,
    );
  });

  it('tells that the folder cannot be written, signs all the same, and copies it when it can', async () => {
    writeFileSync(join(mapp, 'utanfor'), 'en fil');
    await store.append('arende-a', noterade(2), 'no-stream');
    await ur().vakna();
    expect(fel).toHaveLength(1);
    expect(await storlekar()).toEqual([2]);
    rmSync(join(mapp, 'utanfor'));
    await ur().vakna();
    expect(readdirSync(join(mapp, 'utanfor'))).toHaveLength(1);
  });

  it('does nothing by itself where it is told so, and nothing once it is stopped', async () => {
    await store.append('arende-a', noterade(2), 'no-stream');
    await ur(0).vakna();
    const stoppad = ur();
    await stoppad.stoppa();
    await stoppad.vakna();
    expect(await storlekar()).toEqual([]);
    expect(await ur(0).skapa()).toMatchObject({ storlek: 2 });
  });

  it('has heads cosigned by a witness that checks the proof, and that signs nothing false, and makes none of that', async () => {
    const provvittne = new Provvittne('vittne.exempel.se');
    const server = await Provserver.starta((kropp) => provvittne.svara(kropp));
    const [vittne] = tolkaVittnen(`${server.url}/=${provvittne.vkey}`);
    const [borta] = tolkaVittnen(`http://127.0.0.1:1=${new Provvittne('borta').vkey}`);
    if (!vittne || !borta) throw new Error('inga vittnen');
    const intygare = [bevittnad(huvuden, trad, borta), bevittnad(huvuden, trad, vittne)];
    const klockan = new Huvudur({
      ...{ huvuden, klocka, minuter: 1, mapp: join(mapp, 'utanfor'), intygare },
      vidFel: (error) => fel.push(error),
    });
    try {
      await store.append('arende-a', noterade(3), 'no-stream');
      provvittne.ljuger = true;
      await klockan.vakna();
      expect((await huvuden.senaste())?.medsignaturer).toEqual([]);
      expect(fel.map(String)).toEqual([
        expect.stringContaining('svarade inte'),
        expect.stringContaining('utan en medsignatur som håller'),
      ]);
      provvittne.ljuger = false;
      await klockan.vakna();
      const huvud = await huvuden.senaste();
      expect(tolkaNot(huvud ? bevittnadNot(huvud) : '')?.rader.map(({ namn }) => namn)).toEqual([
        'prov.exempel.se/logg',
        'vittne.exempel.se',
      ]);
      const lasta = ['bevittnad-1.txt', 'txt'].map((slag) => `tradhuvud-000000000003.${slag}`);
      expect(readdirSync(join(mapp, 'utanfor'))).toEqual(lasta);
      expect(lasta.map((fil) => readFileSync(join(mapp, 'utanfor', fil), 'utf8'))).toEqual([
        huvud && bevittnadNot(huvud),
        huvud?.not,
      ]);
      nu = '2026-03-02T12:00:00.000Z';
      await klockan.vakna();
      expect(await storlekar()).toEqual([3]);
      await store.append('arende-a', noterade(2), 2);
      provvittne.sett = null; // it lost what it had: it says so, and is shown from the start
      await klockan.vakna();
      expect((await huvuden.senaste())?.medsignaturer).toHaveLength(1);
      expect(provvittne.svaren).toEqual([200, 200, 409, 200]);
      await store.append('arende-a', noterade(2), 4);
      nu = '2026-03-02T13:00:00.000Z';
      await klockan.vakna();
      expect(provvittne.svaren.at(-1)).toBe(200);
      expect((await huvuden.senaste())?.medsignaturer).toHaveLength(1);
    } finally {
      await server.stang();
    }
  });
});
