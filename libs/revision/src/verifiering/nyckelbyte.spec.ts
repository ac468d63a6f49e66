import { generateKeyPairSync, sign } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { handelsekatalog, nyckelstrom } from '#domain';
import { createCodec, SqliteEventStore, upcasters } from '#event-store';
import { MemoryKeyStore, noterade, provKatalog } from '#event-store/testing';
import {
  lognyckel,
  NyckelEjAnvandbar,
  skrivVkey,
  tolkaVkeys,
  Tradhuvuden,
  type Notnyckel,
  type Signerare,
} from '../huvud/index.js';
import { Trad } from '../trad/index.js';
import { verifieraRevision, type Verifiering } from './verifiera.js';

const NAMN = 'kommun.exempel.se/arendelogg';
const signeraren = (): Signerare & { readonly nyckel: Notnyckel } => {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const publik = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32);
  return { publik, nyckel: lognyckel(NAMN, publik), signera: async (bytes) => sign(null, bytes, privateKey) };
};
const [forsta, andra, okand] = [signeraren(), signeraren(), signeraren()];

describe('a log whose key was changed twice', () => {
  const mapp = mkdtempSync(join(tmpdir(), 'nyckelbyte-'));
  let store: SqliteEventStore;
  let trad: Trad;
  let utifran: { namn: string; not: string };

  beforeAll(async () => {
    const katalog = { ...provKatalog, ...handelsekatalog };
    const codec = createCodec({ katalog, upcasters, nyckelstrom, keys: new MemoryKeyStore() });
    store = SqliteEventStore.open({ path: join(mapp, 'logg.sqlite'), codec });
    trad = Trad.oppna({ mapp: join(mapp, 'trad'), store });
    const klocka = { nu: () => '2026-03-02T09:41:07.123Z' };
    const signera = async (strom: string, signerare: Signerare) => {
      await store.append(strom, noterade(2), 'no-stream');
      return new Tradhuvuden({ store, trad, klocka, signerare, namn: NAMN }).skapa();
    };
    const huvud = await signera('arende-a', forsta); // over 2
    utifran = { namn: 'sparat.txt', not: huvud?.not ?? '' };
    await signera('arende-b', forsta); // over 5
    await signera('arende-c', andra); // over 8
  });
  afterAll(async () => {
    await trad.stang();
    await store.close();
    rmSync(mapp, { recursive: true });
  });

  const verifiera = (nyckel: Notnyckel | null, tidigare: readonly Notnyckel[] = []): Promise<Verifiering> =>
    verifieraRevision({ store, trad, nyckel, tidigare, utifran: [utifran] });
  const koder = ({ fel }: Verifiering) => fel.map(({ kod, revision }) => [kod, revision]);

  it('is whole by the key in use and the one before it, and it is told by which', async () => {
    const svar = await verifiera(andra.nyckel, [okand.nyckel, forsta.nyckel]);
    expect(svar).toMatchObject({ antalFel: 0, heltIgenom: true, huvuden: 4 });
    expect(svar.nycklar).toEqual([
      { nyckel: skrivVkey(forsta.nyckel), huvuden: 3, minst: 2, storst: 5 },
      { nyckel: skrivVkey(andra.nyckel), huvuden: 1, minst: 8, storst: 8 },
    ]);
  });

  it('has heads that nobody known has signed, where the one before is not named', async () => {
    const svar = await verifiera(andra.nyckel);
    expect(koder(svar)).toEqual([
      ['TRADHUVUDETS_SIGNATUR', 0],
      ['TRADHUVUDETS_SIGNATUR', 1],
      ['TRADHUVUDETS_SIGNATUR', null],
    ]);
    expect(svar.nycklar).toHaveLength(1);
  });

  it('has one that an unknown key has signed, whatever former keys are named', async () =>
    expect(koder(await verifiera(okand.nyckel, [forsta.nyckel]))).toEqual([['TRADHUVUDETS_SIGNATUR', 2]]));

  it('is not tried by signature without the key in use', async () => {
    const svar = await verifiera(null, [okand.nyckel]);
    expect([svar.antalFel, svar.nycklar]).toEqual([0, []]);
  });

  it('has its keys in a text, or in a file', () => {
    const text = `${skrivVkey(forsta.nyckel)}\n ${skrivVkey(andra.nyckel)}\n`;
    const fil = join(mapp, 'tidigare.txt');
    writeFileSync(fil, text);
    for (const kalla of [text, fil])
      expect(tolkaVkeys(kalla).map(skrivVkey)).toEqual(
        [forsta, andra].map(({ nyckel }) => skrivVkey(nyckel)),
      );
    expect(tolkaVkeys('')).toEqual([]);
    const fel = skrivVkey(forsta.nyckel).replace(/\+[0-9a-f]{8}\+/u, '+00000000+');
    expect(() => tolkaVkeys(fel)).toThrow(NyckelEjAnvandbar);
    const vittnets = skrivVkey({ ...forsta.nyckel, typ: 4 });
    expect(() => tolkaVkeys(vittnets)).toThrow('ingen nyckel för trädhuvuden');
  });
});
