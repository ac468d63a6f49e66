import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { handelsekatalog, nyckelstrom } from '#domain';
import { createCodec, SqliteEventStore, upcasters } from '#event-store';
import { MemoryKeyStore, noterade, provKatalog } from '#event-store/testing';
import { finnsOpenssl } from '#testing';
import { Trad } from '../trad/index.js';
import { lasUtfardarfil, provaTidsstampel, type Utfardare } from './tidsstampel.js';
import { HttpTidsstamplare, Huvudur, nyckelfilEllerNy, tidsstamplad, Tradhuvuden } from './index.js';
import {
  CA,
  der,
  Provutgivare,
  SOM_RFC_3161,
  STAMPLAR,
  tidssvar,
  uppgifter,
  UTAN_ATTRIBUT,
} from './testing/provutgivare.js';
import { OPALITLIGA, Provserver, type Provsvar } from './testing/httpsvar.js';

const NOT = 'prov.exempel.se/logg\n3\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n— prov AAAA\n';
const HASH = createHash('sha256').update(NOT).digest();

/** The same bytes with one of them, so many from where something stands, turned. */
const andrad = (bytes: Uint8Array, vid: Uint8Array | string, steg: number): Buffer => {
  const kopia = Buffer.from(bytes);
  const plats = kopia.indexOf(vid) + steg;
  expect(kopia.indexOf(vid)).toBeGreaterThan(0);
  kopia[plats] = (kopia[plats] ?? 0) ^ 1;
  return kopia;
};
const SIST = Buffer.from([0x02, 0x08]); // the nonce, eight bytes, ends the question but for certReq
const TDT = Buffer.from('060b2a864886f70d0109100105', 'hex'); // an OID beside that of time stamps
const AR = Buffer.from([0x18, 0x0f]); // GeneralizedTime, with whole seconds

/** Bad answers of an authority: what it does with the question, and what is said of it. */
const DALIGA: readonly (readonly [
  namn: string,
  (u: Provutgivare, fraga: Buffer) => Uint8Array,
  text: RegExp,
])[] = [
  [
    'refused',
    (u, fraga) => u.stampla(fraga, 'ec', 'ec-sha512'),
    /nekade \(status 2\): Message digest algorithm/,
  ],
  ['over something else', (u, fraga) => u.stampla(andrad(fraga, HASH, 5)), /något annat än trädhuvudet/],
  ['to another question', (u, fraga) => u.stampla(andrad(fraga, SIST, 6)), /nonce är en annan/],
  ['without the number of the question', (u, fraga) => u.stampla(utanNonce(fraga)), /nonce är en annan/],
  ['without a certificate', (u, fraga) => u.stampla(utanCertifikat(fraga)), /skickade inte med certifikatet/],
  ['of another CA', (u, fraga) => u.stampla(fraga, 'frammande'), /inte leder till någon utfärdare/],
  ['with a broken signature', (u, fraga) => sist(u.stampla(fraga)), /signatur som inte håller/],
  [
    'with another time than was signed',
    (u, fraga) => andrad(u.stampla(fraga), AR, 15),
    /signatur som inte håller/,
  ],
  [
    'with something after it',
    (u, fraga) => Buffer.concat([u.stampla(fraga), HASH]),
    /inte är en tidsstämpel/,
  ],
  ['cut short', (u, fraga) => u.stampla(fraga).subarray(0, 900), /inte är en tidsstämpel/],
  ['not ASN.1', () => Buffer.from('<html>Betala först</html>'), /inte är en tidsstämpel/],
  ['a nest of lists', () => boet(2000), /inte är en tidsstämpel/],
  ['empty', () => Buffer.alloc(0), /inte är en tidsstämpel/],
  [
    'granted without a time stamp',
    () => der(0x30, der(0x30, Buffer.from([2, 1, 0]))),
    /inte är en tidsstämpel/,
  ],
  [
    'signed as something else than a time stamp',
    (u, fraga) => u.forfalska(uppgifter(fraga), 'ec', '-md', 'sha256'),
    /inte är en tidsstämpel/,
  ],
  [
    'signed as something else, and said to be a time stamp',
    (u, fraga) => {
      const annat = ['-econtent_type', '1.2.840.113549.1.9.16.1.5', '-md', 'sha256', '-cades'];
      return andrad(u.forfalska(uppgifter(fraga), 'ec', ...annat), TDT, TDT.length - 1);
    },
    /inte är gjord som RFC 3161 säger/,
  ],
  [
    'by way of more CAs than the first may have under it',
    (u, fraga) => {
      u.certifikat('smal', CA.replace('CA:true', 'CA:true,pathlen:0'), 'rot');
      u.certifikat('under', CA, 'smal');
      u.certifikat('underst', STAMPLAR, 'under');
      writeFileSync(
        u.fil('kedja'),
        ['smal', 'under'].map((namn) => readFileSync(u.fil(namn), 'utf8')).join(''),
      );
      return u.forfalska(uppgifter(fraga), 'underst', ...SOM_RFC_3161, '-certfile', 'kedja.pem');
    },
    /som utfärdaren inte fick låta ge/,
  ],
  [
    'of a time when the certificate was not yet',
    (u, fraga) => u.forfalska(uppgifter(fraga, new Date('1999-01-01')), 'ec', ...SOM_RFC_3161),
    /då certifikatet inte gällde/,
  ],
  [
    'of a time when the certificate is no longer',
    (u, fraga) => u.forfalska(uppgifter(fraga, om30Dagar()), 'ec', ...SOM_RFC_3161),
    /då certifikatet inte gällde/,
  ],
  [
    'signed by two',
    (u, fraga) =>
      u.forfalska(
        uppgifter(fraga),
        'ec',
        ...SOM_RFC_3161,
        '-signer',
        'frammande.pem',
        '-inkey',
        'frammande.key',
      ),
    /signatur som inte är gjord som RFC 3161/,
  ],
  [
    'signed without saying what',
    (u, fraga) => u.forfalska(uppgifter(fraga), 'ec', ...UTAN_ATTRIBUT),
    /skickade inte med certifikatet/,
  ],
  ...(['ec', 'rsa'] as const).map(
    (stamplare) =>
      [
        `signed over SHA-1 with ${stamplare}`,
        (u: Provutgivare, fraga: Buffer) =>
          u.forfalska(uppgifter(fraga), stamplare, ...SOM_RFC_3161, '-md', 'sha1'),
        /signerar på ett sätt som inte godtas/,
      ] as const,
  ),
];

/** Certificates that do not do: what stands in each, whose it is, and what is said of it. */
const CERTIFIKAT: readonly (readonly [namn: string, tillagg: string, av: string, text: RegExp])[] = [
  ['is for no such thing', 'keyUsage=critical,digitalSignature\n', 'rot', /inte är till för tidsstämplar/],
  ['only may be for it', STAMPLAR.replace('critical,time', 'time'), 'rot', /inte är till för tidsstämplar/],
  ['is for more', STAMPLAR.replace('Stamping', 'Stamping,codeSigning'), 'rot', /bara för det/],
  ['is of one who is no CA', STAMPLAR, 'ec', /inte leder till någon utfärdare/],
  ['leads to the root by one that is not there', STAMPLAR, 'mellan', /inte leder till någon utfärdare/],
  [
    'demands what is not known here',
    `${STAMPLAR}1.2.3.4=critical,DER:0500\n`,
    'rot',
    /inte prövas här \(1.2.3.4\)/,
  ],
];

const sist = (svar: Buffer): Buffer => {
  const kopia = Buffer.from(svar);
  kopia[kopia.length - 1] = (kopia.at(-1) ?? 0) ^ 1;
  return kopia;
};
/** 02 08 <nonce> 01 01 ff ends a question: without the one, or the other. */
const utanNonce = (fraga: Buffer): Buffer => {
  const innehall = fraga.subarray(2);
  return der(0x30, innehall.subarray(0, -13), innehall.subarray(-3));
};
const utanCertifikat = (fraga: Buffer): Buffer => der(0x30, fraga.subarray(2, -3));
const om30Dagar = (): Date => new Date(Date.now() + 30 * 86_400_000);
const boet = (djup: number): Buffer => {
  let bo: Buffer = Buffer.alloc(0);
  for (let i = 0; i < djup; i++) bo = der(0x30, bo);
  return bo;
};

// one folder of certificates for all: they take longer to make than everything else here
const prova = finnsOpenssl('tidsstämplar') ? describe : describe.skip;

prova('a time stamp over a head', () => {
  let mapp: string;
  let utgivare: Provutgivare;
  let utfardare: Utfardare;
  let server: Provserver;
  let svara: (fraga: Buffer) => Provsvar;
  let fragor = 0;

  beforeAll(async () => {
    mapp = mkdtempSync(join(tmpdir(), 'stampel-'));
    utgivare = new Provutgivare(mapp);
    utfardare = await lasUtfardarfil(utgivare.ca);
    server = await Provserver.starta((fraga) => {
      fragor += 1;
      return svara(fraga);
    });
  });
  afterAll(async () => {
    await server.stang();
    rmSync(mapp, { recursive: true });
  });

  const stampla = (ms?: number) => new HttpTidsstamplare(`${server.url}/tsa`, utfardare, ms).stampla(NOT);

  it.each([
    ['with ECDSA', 'ec', 'ec'],
    ['with RSA, by way of a certificate in the answer', 'rsa', 'rsa'],
    ['by an authority that names its certificate by SHA-1', 'ec', 'ec-sha1'],
  ] as const)('is taken %s', async (_, stamplare, avsnitt) => {
    svara = (fraga) => tidssvar(utgivare.stampla(fraga, stamplare, avsnitt));
    const { tidpunkt, svar } = await stampla();
    const tidsstampel = { utgivare: 'x', tidpunkt, svar: svar.toString('base64') };
    expect(await provaTidsstampel({ not: NOT, tidsstampel }, utfardare)).toEqual({
      utfall: 'haller',
      certifikat: `O=Prov, CN=${stamplare}`,
      skal: null,
    });
  });

  /** What is said of an answer that is not taken. */
  const sagt = async (ms?: number): Promise<string> =>
    stampla(ms).then(
      () => 'godtogs',
      (error: unknown) => String(error),
    );

  it('is taken with RSA-PSS', async () => {
    const pss = ['-keyopt', 'rsa_padding_mode:pss', '-certfile', 'mellan.pem'];
    svara = (fraga) => tidssvar(utgivare.forfalska(uppgifter(fraga), 'rsa', ...SOM_RFC_3161, ...pss));
    expect((await stampla()).tidpunkt).toMatch(/Z$/);
  });

  it.each(DALIGA)('is not taken when it is %s', async (_, forstor, text) => {
    svara = (fraga) => tidssvar(forstor(utgivare, fraga));
    const svaret = await sagt();
    expect(svaret).toMatch(text);
    expect(svaret).toContain(`IntygUteblev: Utgivaren av tidsstämplar, ${server.url}/tsa, `);
  });

  it.each(CERTIFIKAT)('is not taken by a certificate that %s', async (_, tillagg, av, text) => {
    utgivare.certifikat('dalig', tillagg, av);
    svara = (fraga) =>
      tidssvar(utgivare.forfalska(uppgifter(fraga), 'dalig', ...SOM_RFC_3161, '-certfile', 'ec.pem'));
    expect(await sagt()).toMatch(text);
  });

  it.each([
    ...OPALITLIGA,
    ['HTML', { status: 200, typ: 'text/html; charset=utf-8' }, 'svarade med text/html'],
  ] as const)('is not waited for when the answer is %s', async (_, svar, text) => {
    svara = () => svar;
    expect(await sagt(300)).toMatch(new RegExp(`^IntygUteblev: .*${text}`));
  });

  it('that lies in the log is tried against the note, the time it is said to be of, and who is trusted', async () => {
    svara = (fraga) => utgivare.svara(fraga);
    const { tidpunkt, svar } = await stampla();
    const tidsstampel = { utgivare: 'x', tidpunkt, svar: svar.toString('base64') };
    const proven = [
      await provaTidsstampel({ not: `${NOT}x`, tidsstampel }, utfardare),
      await provaTidsstampel(
        { not: NOT, tidsstampel: { ...tidsstampel, tidpunkt: '2020-01-01' } },
        utfardare,
      ),
      await provaTidsstampel({ not: NOT, tidsstampel: { ...tidsstampel, svar: 'x' } }, utfardare),
      await provaTidsstampel({ not: NOT, tidsstampel }, await lasUtfardarfil(join(mapp, 'annan.pem'))),
      await provaTidsstampel({ not: NOT, tidsstampel }, null),
    ];
    expect(proven.map(({ utfall, certifikat, skal }) => [utfall, certifikat, skal])).toEqual([
      ['hallerInte', null, 'utgivaren stämplade något annat än trädhuvudet'],
      ['hallerInte', null, `utgivaren angav ${tidpunkt}`],
      ['hallerInte', null, expect.stringContaining('inte är en tidsstämpel')],
      ['hallerInte', null, expect.stringContaining('inte leder till någon utfärdare')],
      ['inteProvad', null, expect.stringContaining('ARENDELOGG_TIDSSTAMPEL_CA')],
    ]);
  });

  it('relies on roots alone, and tells of a file that has none', async () => {
    writeFileSync(join(mapp, 'tom.pem'), 'hej');
    writeFileSync(join(mapp, 'trasig.pem'), '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n');
    for (const fil of ['tom.pem', 'mellan.pem', 'trasig.pem', 'saknas.pem'])
      await expect(lasUtfardarfil(join(mapp, fil))).rejects.toMatchObject({
        name: 'OgiltigaInstallningar',
        message: expect.stringContaining(`ARENDELOGG_TIDSSTAMPEL_CA: ${join(mapp, fil)}`),
      });
    const [rot = '', mellan = ''] = ['rot.pem', 'mellan.pem'].map((fil) =>
      readFileSync(join(mapp, fil), 'latin1'),
    );
    writeFileSync(join(mapp, 'bada.pem'), `${mellan}${rot}`);
    svara = (fraga) => tidssvar(utgivare.forfalska(uppgifter(fraga), 'rsa', ...SOM_RFC_3161));
    const bada = new HttpTidsstamplare(server.url, await lasUtfardarfil(join(mapp, 'bada.pem')));
    expect((await bada.stampla(NOT)).tidpunkt).toMatch(/Z$/);
  });

  it('is asked for until there is one, holds up no head, and lies beside it where openssl takes it', async () => {
    const katalog = { ...provKatalog, ...handelsekatalog };
    const codec = createCodec({ katalog, upcasters, nyckelstrom, keys: new MemoryKeyStore() });
    const store = SqliteEventStore.open({ path: join(mapp, 'logg.sqlite'), codec });
    const trad = Trad.oppna({ mapp: join(mapp, 'trad'), store });
    const klocka = { nu: () => '2026-03-02T09:00:00.000Z' };
    const signerare = nyckelfilEllerNy(join(mapp, 'nyckel.pem'));
    const huvuden = new Tradhuvuden({ store, trad, klocka, signerare, namn: 'prov.exempel.se/logg' });
    const utanfor = join(mapp, 'utanfor');
    const fel: unknown[] = [];
    const ur = new Huvudur({
      ...{ huvuden, klocka, minuter: 60, mapp: utanfor },
      intygare: [tidsstamplad(huvuden, new HttpTidsstamplare(server.url, utfardare))],
      vidFel: (error) => fel.push(error),
    });
    try {
      await store.append('arende-a', noterade(2), 'no-stream');
      svara = () => ({ status: 500 });
      await ur.vakna();
      expect((await huvuden.senaste())?.tidsstampel).toBe(null);
      expect([fel.length, readdirSync(utanfor)]).toEqual([1, ['tradhuvud-000000000002.txt']]);

      svara = (fraga) => utgivare.svara(fraga);
      fragor = 0;
      await ur.vakna();
      await ur.vakna();
      expect([fel.length, fragor]).toEqual([1, 1]);
      const huvud = await huvuden.senaste();
      expect(huvud).toMatchObject({ storlek: 2, tidsstampel: { utgivare: server.url } });
      expect(readdirSync(utanfor)).toEqual(['tradhuvud-000000000002.tsr', 'tradhuvud-000000000002.txt']);
      const [tsr = '', txt = ''] = readdirSync(utanfor).map((fil) => join(utanfor, fil));
      expect(utgivare.opensslProvar(txt, tsr)).toContain('Verification: OK');
      writeFileSync(join(mapp, 'andrad.txt'), `${readFileSync(txt, 'utf8')}\n`);
      expect(() => utgivare.opensslProvar(join(mapp, 'andrad.txt'), tsr)).toThrow();
      expect(await huvuden.skapa()).toBe(null); // only what is said of heads has come
    } finally {
      await ur.stoppa();
      await trad.stang();
      await store.close();
    }
  });
});
