import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createCodec, SqliteEventStore, upcasters } from '#event-store';
import { handelsekatalog, nyckelstrom } from '#domain';
import { MemoryKeyStore, noterade, provKatalog } from '#event-store/testing';
import { Trad } from '../trad/index.js';
import {
  arSigneradAv,
  bevittnadAv,
  checkpointtext,
  nyckelfil,
  nyckelfilEllerNy,
  oppnaCheckpoint,
  skrivVkey,
  tolkaCheckpoint,
  tolkaNot,
  tolkaVkey,
  Tradhuvuden,
} from './index.js';

// The examples of c2sp.org/signed-note, tlog-checkpoint and of golang.org/x/mod/sumdb/note.
const PETER = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
const PETERS =
  'If you think cryptography is the answer to your problem,\n' +
  "then you don't know what your problem is.\n\n" +
  '— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n';

describe('a signed note', () => {
  it('of another implementation is verified by the key it names', () => {
    const nyckel = tolkaVkey(PETER);
    const not = tolkaNot(PETERS);
    expect(nyckel && skrivVkey(nyckel)).toBe(PETER);
    expect(nyckel && not && arSigneradAv(not, nyckel)).toBe(true);
  });

  it('that was changed is not', () => {
    const nyckel = tolkaVkey(PETER);
    const not = tolkaNot(PETERS.replace('think', 'know'));
    expect(nyckel && not && arSigneradAv(not, nyckel)).toBe(false);
  });

  it.each([
    ['without a signature', 'text\n\n'],
    ['without a line break at its end', PETERS.slice(0, -1)],
    ['with a control sign', PETERS.replace('think', 'th\tink')],
    ['with a line that is no signature', `${PETERS}hej\n`],
  ])('is none %s', (_, text) => {
    expect(tolkaNot(text)).toBe(null);
  });

  it.each([PETER.replace('c74f', 'c74e'), 'PeterNeumann', PETER.replace('+ARpc', '+AhpC')])(
    'knows a key that is none: %s',
    (text) => {
      expect(tolkaVkey(text)).toBe(null);
    },
  );
});

describe('a head', () => {
  const text = 'example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n';

  it('is read and written as C2SP has it', () => {
    const checkpoint = tolkaCheckpoint(text);
    expect(checkpoint).toMatchObject({ namn: 'example.com/behind-the-sofa', size: 20_852_163 });
    expect(checkpoint && checkpointtext(checkpoint)).toBe(text);
  });

  it.each([text.replace('2085', '02085'), text.replace('2I=', '2I'), text.slice(0, -1), `${text}\n`])(
    'is none that is written otherwise',
    (annan) => {
      expect(tolkaCheckpoint(annan)).toBe(null);
    },
  );

  it('is cosigned by a witness at the time it says', () => {
    const rad =
      '— witness.example.com/w1 jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==';
    const not = tolkaNot(`${text}\n${rad}\n`);
    expect(not?.rader[0]?.signatur.readBigUInt64BE(0)).toBe(1679315147n);
    const frammande = tolkaVkey(PETER);
    expect(not?.rader[0] && frammande && bevittnadAv(text, not.rader[0], frammande)).toBe(null);
  });
});

describe('the heads of a log', () => {
  let mapp: string;
  let store: SqliteEventStore;
  const oppna: Trad[] = [];

  beforeEach(() => {
    mapp = mkdtempSync(join(tmpdir(), 'huvud-'));
    const katalog = { ...provKatalog, ...handelsekatalog };
    const codec = createCodec({ katalog, upcasters, nyckelstrom, keys: new MemoryKeyStore() });
    store = SqliteEventStore.open({ path: join(mapp, 'logg.sqlite'), codec });
  });
  afterEach(async () => {
    for (const trad of oppna.splice(0)) await trad.stang();
    await store.close();
    rmSync(mapp, { recursive: true });
  });

  const huvudena = (): Tradhuvuden => {
    const trad = Trad.oppna({ mapp: join(mapp, 'trad'), store });
    oppna.push(trad);
    const klocka = { nu: () => '2026-03-02T09:41:07.123Z' };
    const signerare = nyckelfilEllerNy(join(mapp, 'nyckel.pem'));
    return new Tradhuvuden({ store, trad, klocka, signerare, namn: 'prov.exempel.se/logg' });
  };

  it('are signed over everything there is, and verified by the key as text', async () => {
    const huvuden = huvudena();
    expect(await huvuden.skapa()).toBe(null);
    await store.append('arende-a', noterade(3), 'no-stream');
    const huvud = await huvuden.skapa();
    expect(huvud).toMatchObject({ storlek: 3, position: '4' });
    const nyckel = tolkaVkey(huvuden.vkey);
    expect(nyckel && oppnaCheckpoint(huvud?.not ?? '', nyckel)).toMatchObject({
      utfall: 'signerad',
      checkpoint: { namn: 'prov.exempel.se/logg', size: 3 },
    });
    expect(await huvuden.senaste()).toEqual(huvud);
  });

  it('are not made where only heads have come since the last', async () => {
    const huvuden = huvudena();
    await store.append('arende-a', noterade(3), 'no-stream');
    await huvuden.skapa();
    expect(await huvuden.skapa()).toBe(null);
    await huvuden.notera({
      type: 'TradhuvudBevittnat',
      data: { storlek: 3, vittne: 'v', medsignatur: '— v AAAAAAAA' },
    });
    expect(await huvuden.skapa()).toBe(null);
    await store.append('arende-a', noterade(1), 2);
    expect(await huvuden.skapa()).toMatchObject({ storlek: 6 });
    expect((await huvuden.lista(10)).map(({ storlek }) => storlek)).toEqual([6, 3]);
  });

  it('are one, however many make one at once', async () => {
    const flera = [huvudena(), huvudena(), huvudena()];
    await store.append('arende-a', noterade(3), 'no-stream');
    await Promise.all(flera.map((huvuden) => huvuden.skapa()));
    expect(await flera[0]?.lista(10)).toHaveLength(1);
  });

  it('have a key that nobody else may read, and that is made once', () => {
    const fil = join(mapp, 'k', 'nyckel.pem');
    const forsta = nyckelfilEllerNy(fil);
    expect(statSync(fil).mode & 0o777).toBe(0o600);
    expect(nyckelfilEllerNy(fil).publik).toEqual(forsta.publik);
    writeFileSync(join(mapp, 'oppen.pem'), 'x', { mode: 0o644 });
    expect(() => nyckelfil(join(mapp, 'oppen.pem'))).toThrow('0600');
    writeFileSync(join(mapp, 'trasig.pem'), 'x', { mode: 0o600 });
    expect(() => nyckelfil(join(mapp, 'trasig.pem'))).toThrow('Ed25519');
    expect(() => nyckelfil(join(mapp, 'saknas.pem'))).toThrow('går inte att läsa');
  });
});
