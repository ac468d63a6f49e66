import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { byggPaket, skrivPaket, type Bevispaket } from './index.js';
import { ARENDE, DOKUMENT, HEMLIGT, MOTE, Provarende, SAKNAT } from './testing/provarende.js';
import { Provsignerare } from './testing/provkalla.js';

type Rad = Record<string, unknown> & {
  nr: number;
  strom: string;
  revision: number;
  position: string;
  id: string;
  typ: string;
  version: number;
  data: string;
  metadata: string;
  hash: string;
  stig: string[];
};
type Utfall = { readonly kod: number | null; readonly ut: string };

let prov: Provarende;
let paket: Bevispaket;
let original: string;
let oppet: string;
let tar: string;
let mapp: string;

const ARENDESTROM = `arende-${ARENDE}`;
const sha256 = (text: string | Buffer): string => createHash('sha256').update(text).digest('hex');

beforeAll(async () => {
  prov = await Provarende.skapa();
  paket = await byggPaket(prov.delar, { arende: ARENDE, medNyckel: false });
  original = join(prov.mapp, 'paket');
  oppet = join(prov.mapp, 'oppet');
  tar = join(prov.mapp, 'paket.tar');
  await skrivPaket(paket, original);
  await skrivPaket(paket, tar);
  await skrivPaket(await byggPaket(prov.delar, { arende: ARENDE, medNyckel: true }), oppet);
});
afterAll(async () => {
  await prov.kalla.stang();
  rmSync(prov.mapp, { recursive: true });
});
/** Copied to another place, where nothing else is. */
beforeEach(() => {
  mapp = mkdtempSync(join(tmpdir(), 'revisor-'));
});

const kopia = (fran = original): string => {
  const till = join(mapp, 'paket');
  cpSync(fran, till, { recursive: true });
  return till;
};

/** The file of the package itself, in a process of its own with nothing around it. */
const verifiera = (plats: string, ...argument: readonly string[]): Utfall => {
  const fil = join(plats.endsWith('.tar') ? original : plats, 'verifiera.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [fil, plats, ...argument], {
    ...{ env: {}, cwd: mapp, encoding: 'utf8' },
  });
  return { kod: status, ut: stdout + stderr };
};

const lasRader = (plats: string, fil: string): Rad[] =>
  readFileSync(join(plats, fil), 'utf8')
    .trim()
    .split('\n')
    .map((rad) => JSON.parse(rad) as Rad);

/** Writes a file and lets innehall.json say so: whoever tampers is not careless. */
const skriv = (plats: string, fil: string, text: string | Buffer): void => {
  writeFileSync(join(plats, fil), text);
  const innehall = JSON.parse(readFileSync(join(plats, 'innehall.json'), 'utf8')) as {
    filer: { namn: string; sha256: string }[];
  };
  for (const post of innehall.filer) if (post.namn === fil) post.sha256 = sha256(text);
  writeFileSync(join(plats, 'innehall.json'), JSON.stringify(innehall));
};
const skrivRader = (plats: string, fil: string, rader: readonly object[]): void =>
  skriv(plats, fil, rader.map((rad) => `${JSON.stringify(rad)}\n`).join(''));

const andraHandelser = (gor: (rader: Rad[]) => readonly object[]): Utfall => {
  const plats = kopia();
  skrivRader(plats, 'handelser.jsonl', gor(lasRader(plats, 'handelser.jsonl')));
  return verifiera(plats, '--nyckel', prov.kalla.signerare.vkey);
};

const egen = (rader: readonly Rad[], revision: number): Rad =>
  rader.find((rad) => rad.strom === ARENDESTROM && rad.revision === revision)!;

const omhashad = (rad: Rad): Rad => ({
  ...rad,
  hash: sha256(
    `{"data":${rad.data},"id":"${rad.id}","metadata":${rad.metadata},"revision":${rad.revision},"stream":"${rad.strom}","type":"${rad.typ}","version":${rad.version}}`,
  ),
});

describe('ett bevispaket', () => {
  it.each(['mapp', 'tar'])('som %s håller på en annan dator, med nyckeln utifrån', (slag) => {
    const svar = verifiera(slag === 'tar' ? tar : kopia(), '--nyckel', prov.kalla.signerare.vkey);
    expect(svar).toMatchObject({ kod: 0 });
    expect(svar.ut).toContain('Paketet håller: varje händelse är den som skrevs.');
    expect(svar.ut).not.toContain('egen nyckel');
  });

  it('säger att bara dess egen nyckel är använd', () =>
    expect(verifiera(kopia())).toMatchObject({
      kod: 0,
      ut: expect.stringContaining('OBS: bara paketets egen nyckel'),
    }));

  it('har ärendet och allt som hör till det, hela strömmar, och inget annat ärendes', () => {
    const strommar = new Set(lasRader(original, 'handelser.jsonl').map(({ strom }) => strom));
    expect([...strommar].sort()).toEqual(
      [
        ...[ARENDESTROM, 'handling-h-1', 'oppning-o-1', MOTE],
        ...[`expediering-${ARENDESTROM}-5`, `leverans-${ARENDESTROM}-5-2`],
      ].sort(),
    );
  });

  it('är samma byte för byte när inget hänt ärendet, också när loggen vuxit', async () => {
    await prov.skriv('arende-KS-2026-1', 'AnteckningGjord', { text: 'Mer' });
    const igen = await byggPaket(prov.delar, { arende: ARENDE, medNyckel: false });
    expect(igen.filer.map(({ namn, sha256: summa }) => [namn, summa])).toEqual(
      paket.filer.map(({ namn, sha256: summa }) => [namn, summa]),
    );
    await skrivPaket(igen, join(mapp, 'igen.tar'));
    expect(sha256(readFileSync(join(mapp, 'igen.tar')))).toBe(sha256(readFileSync(tar)));
  });

  it('skriver inte över det som finns', async () => {
    await expect(skrivPaket(paket, kopia())).rejects.toMatchObject({ name: 'PlatsenUpptagen' });
  });

  it('finns inte för ett ärende som inte finns', () =>
    expect(byggPaket(prov.delar, { arende: 'KS-2026-999', medNyckel: false })).rejects.toMatchObject({
      kod: 'ARENDE_OKANT',
    }));
});

describe('dokumenten', () => {
  it('ligger under sin kontrollsumma, och det som saknas är namngivet', () => {
    expect(readFileSync(join(oppet, 'dokument', sha256(DOKUMENT)), 'utf8')).toBe(DOKUMENT);
    for (const fil of ['rapport.md', 'rapport.html', 'innehall.json'])
      expect(readFileSync(join(oppet, fil), 'utf8')).toContain(SAKNAT);
    expect(verifiera(oppet).ut).toContain(`SAKNAS: Dokumentet ${SAKNAT}`);
    expect(verifiera(oppet, '--alla-dokument')).toMatchObject({
      kod: 1,
      ut: expect.stringContaining('[DOKUMENTET_SAKNAS]'),
    });
  });

  it('som bara skyddat innehåll nämner är inte med utan nyckel, och det sägs', () => {
    expect(paket).toMatchObject({ saknas: [], skyddade: 2 });
    expect(paket.filer.filter(({ namn }) => namn.startsWith('dokument/'))).toEqual([]);
    expect(readFileSync(join(original, 'rapport.md'), 'utf8')).toContain(
      '2 dokument bara i skyddat innehåll',
    );
    expect(verifiera(original).ut).toContain('OBS: 2 dokument nämns bara i skyddat innehåll');
  });

  it('som är skadade i lagret namnges och tas inte med', async () => {
    const summa = sha256(DOKUMENT);
    const fil = join(prov.mapp, 'dokument', summa.slice(0, 2), summa.slice(2, 4), summa);
    writeFileSync(fil, 'Något annat');
    const skadat = await byggPaket(prov.delar, { arende: ARENDE, medNyckel: true });
    writeFileSync(fil, DOKUMENT);
    expect(skadat.saknas).toContainEqual(
      expect.objectContaining({ sha256: summa, orsak: 'är skadat i dokumentlagret' }),
    );
    expect(skadat.filer.map(({ namn }) => namn)).not.toContain(`dokument/${summa}`);
  });
});

describe('det skyddade innehållet', () => {
  it('står inte i ett paket utan nyckel, och rapporten säger det', () => {
    const alla = paket.filer.map(({ namn }) => readFileSync(join(original, namn), 'utf8')).join('');
    expect(alla).not.toContain('Berit');
    expect(alla).toContain('skyddat innehåll, nyckeln är inte med i paketet');
    expect(verifiera(original).ut).toContain('paketet inte har nyckel till');
  });

  it('går att läsa i ett paket med nyckel, och prövas mot det som loggen håller', () => {
    expect(readFileSync(join(oppet, 'rapport.md'), 'utf8')).toContain(HEMLIGT);
    const svar = verifiera(kopia(oppet));
    expect(svar).toMatchObject({ kod: 0, ut: expect.stringContaining('skyddade innehåll är öppnat') });
  });

  it('av mötet öppnas aldrig: dess nyckel skyddar andra ärenden också', () => {
    const nycklar = JSON.parse(readFileSync(join(oppet, 'innehallsnycklar.json'), 'utf8')) as object;
    expect(Object.keys(nycklar).some((id) => id.startsWith('sammantrade-'))).toBe(false);
    expect(Object.keys(nycklar)).toContain(ARENDESTROM);
  });

  it.each<[string, string, (plats: string) => void]>([
    [
      'ändrad klartext',
      'KLARTEXTEN_AVVIKER',
      (plats) =>
        skriv(
          plats,
          'klartext.jsonl',
          readFileSync(join(plats, 'klartext.jsonl'), 'utf8').replace('Berit', 'Britta'),
        ),
    ],
    [
      'en annan nyckel',
      'KLARTEXTEN_OLASBAR',
      (plats) =>
        skriv(
          plats,
          'innehallsnycklar.json',
          JSON.stringify({ [ARENDESTROM]: Buffer.alloc(32).toString('base64url') }),
        ),
    ],
    ['klartexten borttagen', 'KLARTEXTEN_AVVIKER', (plats) => skriv(plats, 'klartext.jsonl', '')],
  ])('med %s upptäcks', (_, kod, gor) => {
    const plats = kopia(oppet);
    gor(plats);
    const svar = verifiera(plats);
    expect(svar).toMatchObject({ kod: 1, ut: expect.stringContaining(`[${kod}]`) });
    expect(svar.ut).toContain(`${ARENDESTROM}, revision 2`);
  });
});

describe('en händelse som', () => {
  it.each<[string, readonly string[], (rader: Rad[]) => readonly object[]]>([
    [
      'fått andra data',
      ['HASH_STAMMER_EJ', 'revision 3 (position'],
      (rader) =>
        rader.map((rad) =>
          rad === egen(rader, 3) ? { ...rad, data: rad.data.replace('hl-berg', 'hl-strand') } : rad,
        ),
    ],
    [
      'fått andra metadata',
      ['HASH_STAMMER_EJ', 'revision 3 (position'],
      (rader) =>
        rader.map((rad) =>
          rad === egen(rader, 3) ? { ...rad, metadata: rad.metadata.replace('a-17', 'a-18') } : rad,
        ),
    ],
    [
      'ändrats och fått ny hash',
      ['INTE_I_TRADET', 'KEDJAN_BRUTEN', 'revision 3 (position', 'revision 4 (position'],
      (rader) =>
        rader.map((rad) =>
          rad === egen(rader, 3) ? omhashad({ ...rad, data: rad.data.replace('hl-berg', 'hl-strand') }) : rad,
        ),
    ],
    [
      'bytt typ',
      ['HASH_STAMMER_EJ', 'revision 3 (position'],
      (rader) => rader.map((rad) => (rad === egen(rader, 3) ? { ...rad, typ: 'AnteckningGjord' } : rad)),
    ],
    [
      'tagits bort',
      ['BORTTAGEN', 'BEVIS_UTAN_HANDELSE', 'revision 3 saknas'],
      (rader) => rader.filter((rad) => rad !== egen(rader, 3)),
    ],
    [
      'tagits bort sist i strömmen',
      ['BORTTAGEN', 'slutet är borttaget'],
      (rader) => rader.filter((rad) => rad !== egen(rader, 5)),
    ],
    [
      'tagits bort först i strömmen',
      ['BORTTAGEN', 'revision 0 saknas'],
      (rader) => rader.filter((rad) => rad !== egen(rader, 0)),
    ],
    [
      'bytt plats i filen',
      ['FEL_ORDNING', 'revision 2 (position'],
      (rader) => [...rader.filter((rad) => rad !== egen(rader, 2)), egen(rader, 2)],
    ],
    [
      'bytt plats i loggen med en annan',
      ['INTE_I_TRADET', 'revision 2 (position', 'revision 3 (position'],
      (rader) => {
        const [a, b] = [egen(rader, 2), egen(rader, 3)];
        return rader
          .map((rad) =>
            rad === a
              ? { ...a, nr: b.nr, position: b.position }
              : rad === b
                ? { ...b, nr: a.nr, position: a.position }
                : rad,
          )
          .sort((x, y) => x.nr - y.nr);
      },
    ],
    [
      'bytt revision med en annan',
      ['HASH_STAMMER_EJ', 'revision 2 (position', 'revision 3 (position'],
      (rader) => {
        const [a, b] = [egen(rader, 2), egen(rader, 3)];
        return rader.map((rad) =>
          rad === a ? { ...a, revision: 3 } : rad === b ? { ...b, revision: 2 } : rad,
        );
      },
    ],
    [
      'skjutits in',
      ['INSKJUTEN', 'BEVIS_SAKNAS', 'revision 6 (position'],
      (rader) => {
        const sista = egen(rader, 5);
        const metadata = sista.metadata.replace(
          /"foregaendeHash":"[0-9a-f]+"/,
          `"foregaendeHash":"${sista.hash}"`,
        );
        return [...rader, omhashad({ ...sista, metadata, revision: 6, nr: 900, position: '901' })];
      },
    ],
    [
      'skjutits in på en annans plats',
      ['INSKJUTEN', 'finns två gånger'],
      (rader) =>
        rader.flatMap((rad) =>
          rad === egen(rader, 3) ? [rad, omhashad({ ...rad, typ: 'AnteckningGjord' })] : [rad],
        ),
    ],
    ['blivit till skräp', ['RADEN_OLASBAR'], (rader) => [...rader, { nr: 'x' }]],
  ])('%s upptäcks och namnges', (_, vantade, gor) => {
    const svar = andraHandelser(gor);
    expect(svar.kod).toBe(1);
    for (const vantat of vantade) expect(svar.ut).toContain(vantat);
  });

  it('fått andra data nämns ensam: de som inte rörts är hela', () => {
    const { ut } = andraHandelser((rader) =>
      rader.map((rad) =>
        rad === egen(rader, 3) ? { ...rad, data: rad.data.replace('hl-berg', 'hl-strand') } : rad,
      ),
    );
    expect(ut.match(/^FEL: /gm)).toHaveLength(1);
  });
});

describe('beviset, huvudet och nyckeln', () => {
  const medBytt = (
    fil: string,
    text: (plats: string) => string | Buffer,
    ...argument: readonly string[]
  ): Utfall => {
    const plats = kopia();
    skriv(plats, fil, text(plats));
    return verifiera(plats, ...argument);
  };

  it('två utbytta bevis upptäcks', () => {
    const plats = kopia();
    const bevis = lasRader(plats, 'bevis.jsonl');
    const [a, b] = [bevis[1]!, bevis[4]!];
    skrivRader(
      plats,
      'bevis.jsonl',
      bevis.map((rad) => (rad === a ? { ...a, stig: b.stig } : rad === b ? { ...b, stig: a.stig } : rad)),
    );
    const svar = verifiera(plats);
    expect(svar.kod).toBe(1);
    expect(svar.ut.match(/\[INTE_I_TRADET\]/g)).toHaveLength(2);
  });

  it('ett borttaget bevis upptäcks', () => {
    const plats = kopia();
    skrivRader(plats, 'bevis.jsonl', lasRader(plats, 'bevis.jsonl').slice(1));
    expect(verifiera(plats)).toMatchObject({ kod: 1, ut: expect.stringContaining('[BEVIS_SAKNAS]') });
  });

  it('ett ändrat huvud har ingen underskrift', () => {
    const svar = medBytt('tradhuvud.txt', (plats) =>
      readFileSync(join(plats, 'tradhuvud.txt'), 'utf8').replace(
        /\n(\d+)\n/,
        (_, n: string) => `\n${Number(n) + 1}\n`,
      ),
    );
    expect(svar).toMatchObject({ kod: 1, ut: expect.stringContaining('[SIGNATUREN_STAMMER_EJ]') });
  });

  it('en utbytt nyckel upptäcks av den som har nyckeln utifrån, och den som signerat om med en egen också', () => {
    const falsk = new Provsignerare();
    const plats = kopia();
    const [, storlek = '', rot = ''] = readFileSync(join(plats, 'tradhuvud.txt'), 'utf8').split('\n');
    skriv(plats, 'nyckel.txt', `${falsk.vkey}\n`);
    expect(verifiera(plats).ut).toContain('[SIGNATUREN_STAMMER_EJ]');
    skriv(plats, 'tradhuvud.txt', falsk.huvud(Number(storlek), Buffer.from(rot, 'base64')));
    expect(verifiera(plats)).toMatchObject({ kod: 0, ut: expect.stringContaining('egen nyckel') });
    const svar = verifiera(plats, '--nyckel', prov.kalla.signerare.vkey);
    expect(svar.kod).toBe(1);
    for (const kod of ['NYCKELN_BYTT', 'SIGNATUREN_STAMMER_EJ']) expect(svar.ut).toContain(`[${kod}]`);
  });

  it.each([
    ['ett annat id', (vkey: string) => vkey.replace(/\+[0-9a-f]{8}\+/, '+00000000+')],
    ['skräp', () => 'nyckel'],
  ])('en nyckel med %s går inte att använda', (_, gor) =>
    expect(verifiera(kopia(), '--nyckel', gor(prov.kalla.signerare.vkey)).kod).toBe(2),
  );
});

describe('ett huvud som hållits utanför', () => {
  const utanfor = (not: string): string => {
    const fil = join(mapp, 'huvud.txt');
    writeFileSync(fil, not);
    return fil;
  };

  it.each([1, 2, 3, 7, 8, 16, 20])(
    'av %i löv stämmer med ett konsistensbevis, och inte utan',
    async (storlek) => {
      const fil = utanfor(prov.kalla.av(storlek).not);
      expect(verifiera(kopia(), '--huvud', fil)).toMatchObject({
        kod: 1,
        ut: expect.stringContaining('[KONSISTENSBEVIS_SAKNAS]'),
      });
      const plats = join(mapp, 'mot');
      await skrivPaket(
        await byggPaket(prov.delar, { arende: ARENDE, medNyckel: false, franHuvud: storlek }),
        plats,
      );
      expect(verifiera(plats, '--huvud', fil).kod).toBe(0);
      const annat = utanfor(prov.kalla.signerare.huvud(storlek, Buffer.alloc(32, 7)));
      expect(verifiera(plats, '--huvud', annat)).toMatchObject({
        kod: 1,
        ut: expect.stringContaining('[HUVUDET_AVVIKER]'),
      });
    },
  );

  it('som är paketets eget stämmer, och ett omskrivet av samma storlek inte', () => {
    const { storlek, not } = paket.huvud;
    expect(verifiera(kopia(), '--huvud', utanfor(not)).kod).toBe(0);
    const annat = utanfor(prov.kalla.signerare.huvud(storlek, Buffer.alloc(32, 7)));
    expect(verifiera(original, '--huvud', annat)).toMatchObject({
      kod: 1,
      ut: expect.stringContaining('[HUVUDET_AVVIKER]'),
    });
  });

  it('av en annan logg hör inte hit', () => {
    const annan = utanfor(new Provsignerare('annan.exempel.se/logg').huvud(4, Buffer.alloc(32)));
    expect(verifiera(kopia(), '--huvud', annan)).toMatchObject({
      kod: 1,
      ut: expect.stringContaining('[ANNAN_LOGG]'),
    });
  });
});

describe('filerna', () => {
  it.each<[string, string, (plats: string) => void]>([
    [
      'ett ändrat dokument',
      'DOKUMENTET_ANDRAT',
      (plats) => skriv(plats, `dokument/${sha256(DOKUMENT)}`, 'Ändrat'),
    ],
    [
      'ett borttaget dokument',
      'DOKUMENTET_SAKNAS',
      (plats) => unlinkSync(join(plats, 'dokument', sha256(DOKUMENT))),
    ],
    ['en ändrad rapport', 'FILEN_ANDRAD', (plats) => appendFileSync(join(plats, 'rapport.md'), 'mer')],
    ['en borttagen rapport', 'FILEN_SAKNAS', (plats) => unlinkSync(join(plats, 'rapport.html'))],
    [
      'ett tillagt dokument',
      'DOKUMENTET_OKANT',
      (plats) => writeFileSync(join(plats, 'dokument', sha256('')), ''),
    ],
    ['en tillagd fil', 'FILEN_OKAND', (plats) => writeFileSync(join(plats, 'mer.txt'), 'mer')],
    [
      'skräp efter händelserna',
      'RADEN_OLASBAR',
      (plats) => appendFileSync(join(plats, 'handelser.jsonl'), 'skräp'),
    ],
  ])('%s upptäcks', (_, kod, gor) => {
    const plats = kopia(oppet);
    gor(plats);
    expect(verifiera(plats)).toMatchObject({ kod: 1, ut: expect.stringContaining(`[${kod}]`) });
  });

  it('skräp efter en tar-fils slut upptäcks', () => {
    const fil = join(mapp, 'paket.tar');
    writeFileSync(fil, Buffer.concat([readFileSync(tar), Buffer.from('skräp')]));
    expect(verifiera(fil)).toMatchObject({ kod: 1, ut: expect.stringContaining('[SKRAP_EFTER_SLUTET]') });
  });

  it.each([
    ['som inte finns', () => join(mapp, 'ingenting')],
    [
      'som slutar mitt i',
      () => {
        const fil = join(mapp, 'halv.tar');
        writeFileSync(fil, readFileSync(tar).subarray(0, 5_000));
        return fil;
      },
    ],
    [
      'utan huvud',
      () => {
        unlinkSync(join(kopia(), 'tradhuvud.txt'));
        return join(mapp, 'paket');
      },
    ],
  ])('ett paket %s går inte att pröva', (_, gor) => {
    const plats = gor();
    const { status } = spawnSync(process.execPath, [join(original, 'verifiera.mjs'), plats], { env: {} });
    expect(status).toBe(2);
  });

  it('allt som är fel står med, inte bara det första', () => {
    const plats = kopia();
    const rader = lasRader(plats, 'handelser.jsonl').map((rad) => ({
      ...rad,
      metadata: rad.metadata.replace('a-17', 'a-18'),
    }));
    skrivRader(plats, 'handelser.jsonl', rader);
    const svar = verifiera(plats, '--json');
    const { fel } = JSON.parse(svar.ut) as {
      fel: { kod: string; strom: string; revision: number; position: string }[];
    };
    expect(fel.map(({ strom, revision, position }) => [strom, revision, position])).toEqual(
      rader.map(({ strom, revision, position }) => [strom, revision, position]),
    );
  });
});
