import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { generateKeyPairSync, sign } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { handelsekatalog, nyckelstrom } from '#domain';
import { createCodec, SqliteEventStore, upcasters } from '#event-store';
import { MemoryKeyStore, noterade, provKatalog } from '#event-store/testing';
import { Trad } from '../trad/index.js';
import { verifyConsistency, type Tree } from '../merkle/index.js';
import {
  bevittnad,
  bevittnadNot,
  Huvudur,
  notrad,
  skrivVkey,
  tolkaCheckpoint,
  tolkaNot,
  tolkaVittnen,
  Tradhuvuden,
} from './index.js';

/** What is asked of a witness by add-checkpoint. */
const vittnesbegaran = (kropp: string) => {
  const [huvud = '', ...not] = kropp.split('\n\n');
  const [old = '', ...bevis] = huvud.split('\n');
  const text = tolkaNot(not.join('\n\n'))?.text ?? '';
  return {
    text,
    old: Number(old.slice(4)),
    bevis: bevis.map((rad) => Buffer.from(rad, 'base64')),
    trad: tolkaCheckpoint(text),
  };
};

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
    const { publicKey, privateKey } = generateKeyPairSync('ed25519');
    const publik = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32);
    const nyckel = { namn: 'vittne.exempel.se', typ: 4, publik };
    let sett: Tree | null = null;
    let ljuger = false;
    const svaren: number[] = [];
    const svara = (kropp: string): [number, string] => {
      const { old, bevis, text, trad } = vittnesbegaran(kropp);
      if (!trad) return [400, ''];
      const har = sett?.size ?? 0;
      if (old !== har) return [409, `${har}\n`];
      if (sett && !verifyConsistency(sett, trad, bevis)) return [422, ''];
      const tid = Buffer.alloc(8);
      tid.writeBigUInt64BE(1_772_442_000n);
      const signatur = sign(
        null,
        Buffer.from(`cosignature/v1\ntime 1772442000\n${ljuger ? 'x' : text}`),
        privateKey,
      );
      if (!ljuger) sett = trad;
      return [200, `${notrad(nyckel, Buffer.concat([tid, signatur]))}\n`];
    };
    const server: Server = createServer((begaran, svar) => {
      const delar: Buffer[] = [];
      begaran.on('data', (del: Buffer) => delar.push(del));
      begaran.on('end', () => {
        const [status, text] = svara(Buffer.concat(delar).toString('utf8'));
        svaren.push(status);
        svar.writeHead(status).end(text);
      });
    });
    await new Promise<void>((klar) => server.listen(0, '127.0.0.1', klar));
    const { port } = server.address() as AddressInfo;
    const [vittne] = tolkaVittnen(`http://127.0.0.1:${port}/=${skrivVkey(nyckel)}`);
    const [borta] = tolkaVittnen(`http://127.0.0.1:1=${skrivVkey({ ...nyckel, namn: 'borta' })}`);
    if (!vittne || !borta) throw new Error('inga vittnen');
    const intygare = [bevittnad(huvuden, trad, borta), bevittnad(huvuden, trad, vittne)];
    const klockan = new Huvudur({
      ...{ huvuden, klocka, minuter: 1, mapp: null, intygare },
      vidFel: (error) => fel.push(error),
    });
    try {
      await store.append('arende-a', noterade(3), 'no-stream');
      ljuger = true;
      await klockan.vakna();
      expect((await huvuden.senaste())?.medsignaturer).toEqual([]);
      expect(fel.map(String)).toEqual([
        expect.stringContaining('svarade inte'),
        expect.stringContaining('utan en medsignatur som håller'),
      ]);
      ljuger = false;
      await klockan.vakna();
      const huvud = await huvuden.senaste();
      expect(tolkaNot(huvud ? bevittnadNot(huvud) : '')?.rader.map(({ namn }) => namn)).toEqual([
        'prov.exempel.se/logg',
        'vittne.exempel.se',
      ]);
      nu = '2026-03-02T12:00:00.000Z';
      await klockan.vakna();
      expect(await storlekar()).toEqual([3]);
      await store.append('arende-a', noterade(2), 2);
      sett = null; // it lost what it had: it says so, and is shown from the start
      await klockan.vakna();
      expect((await huvuden.senaste())?.medsignaturer).toHaveLength(1);
      expect(svaren).toEqual([200, 200, 409, 200]);
      await store.append('arende-a', noterade(2), 4);
      nu = '2026-03-02T13:00:00.000Z';
      await klockan.vakna();
      expect(svaren.at(-1)).toBe(200);
      expect((await huvuden.senaste())?.medsignaturer).toHaveLength(1);
    } finally {
      await new Promise((klar) => server.close(klar));
    }
  });
});
