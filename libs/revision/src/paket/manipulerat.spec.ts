import { appendFileSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { skrivTar } from '#handlingar';
import { byggPaket, skrivPaket } from './index.js';
import { ARENDE, DOKUMENT } from './testing/provarende.js';
import { Provsignerare } from './testing/provkalla.js';
import {
  egen,
  lasRader,
  medRevisor,
  omhashad,
  sha256,
  skriv,
  skrivRader,
  type Rad,
  type Utfall,
} from './testing/revisor.js';

const revisor = medRevisor();

const andraHandelser = (gor: (rader: Rad[]) => readonly object[]): Utfall => {
  const plats = revisor.kopia();
  skrivRader(plats, 'handelser.jsonl', gor(lasRader(plats, 'handelser.jsonl')));
  return revisor.verifiera(plats, '--nyckel', revisor.prov.kalla.signerare.vkey);
};

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
    [
      'skjutits in i en ström som inte är med',
      ['INSKJUTEN', 'ska ha 0 händelser', 'arende-KS-2026-2, revision 0 (position'],
      (rader) => {
        const ny = { ...egen(rader, 0), strom: 'arende-KS-2026-2', nr: 900, position: '901' };
        return [...rader, omhashad(ny)];
      },
    ],
    [
      'fått metadata som inte är JSON',
      ['HASH_STAMMER_EJ', 'KEDJAN_BRUTEN', 'revision 3 (position'],
      (rader) => rader.map((rad) => (rad === egen(rader, 3) ? { ...rad, metadata: '{' } : rad)),
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
    const plats = revisor.kopia();
    skriv(plats, fil, text(plats));
    return revisor.verifiera(plats, ...argument);
  };

  it('två utbytta bevis upptäcks', () => {
    const plats = revisor.kopia();
    const bevis = lasRader(plats, 'bevis.jsonl');
    const [a, b] = [bevis[1]!, bevis[4]!];
    skrivRader(
      plats,
      'bevis.jsonl',
      bevis.map((rad) => (rad === a ? { ...a, stig: b.stig } : rad === b ? { ...b, stig: a.stig } : rad)),
    );
    const svar = revisor.verifiera(plats);
    expect(svar.kod).toBe(1);
    expect(svar.ut.match(/\[INTE_I_TRADET\]/g)).toHaveLength(2);
  });

  it('ett borttaget bevis upptäcks', () => {
    const plats = revisor.kopia();
    skrivRader(plats, 'bevis.jsonl', lasRader(plats, 'bevis.jsonl').slice(1));
    expect(revisor.verifiera(plats)).toMatchObject({ kod: 1, ut: expect.stringContaining('[BEVIS_SAKNAS]') });
  });

  it('två bevis för samma händelse upptäcks', () => {
    const plats = revisor.kopia();
    const [forsta, ...resten] = lasRader(plats, 'bevis.jsonl');
    skrivRader(plats, 'bevis.jsonl', [forsta!, forsta!, ...resten]);
    expect(revisor.verifiera(plats)).toMatchObject({ kod: 1, ut: expect.stringContaining('[DUBBELT]') });
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
    const plats = revisor.kopia();
    const [, storlek = '', rot = ''] = readFileSync(join(plats, 'tradhuvud.txt'), 'utf8').split('\n');
    skriv(plats, 'nyckel.txt', `${falsk.vkey}\n`);
    expect(revisor.verifiera(plats).ut).toContain('[SIGNATUREN_STAMMER_EJ]');
    skriv(plats, 'tradhuvud.txt', falsk.huvud(Number(storlek), Buffer.from(rot, 'base64')));
    expect(revisor.verifiera(plats)).toMatchObject({ kod: 0, ut: expect.stringContaining('egen nyckel') });
    const svar = revisor.verifiera(plats, '--nyckel', revisor.prov.kalla.signerare.vkey);
    expect(svar.kod).toBe(1);
    for (const kod of ['NYCKELN_BYTT', 'SIGNATUREN_STAMMER_EJ']) expect(svar.ut).toContain(`[${kod}]`);
  });

  it('ett yttre huvud från tiden före ett nyckelbyte håller för den som anger båda nycklarna, och bara då', () => {
    const { signerare } = revisor.prov.kalla;
    const forra = new Provsignerare(signerare.namn);
    const plats = revisor.kopia();
    const [, storlek = '', rot = ''] = readFileSync(join(plats, 'tradhuvud.txt'), 'utf8').split('\n');
    const yttre = join(revisor.mapp, 'fore-bytet.txt');
    writeFileSync(yttre, forra.huvud(Number(storlek), Buffer.from(rot, 'base64')));
    const med = (...nycklar: readonly string[]): Utfall =>
      revisor.verifiera(plats, '--huvud', yttre, '--nyckel', nycklar.join('\n'));
    expect(med(signerare.vkey, forra.vkey)).toMatchObject({ kod: 0 });
    expect(med(signerare.vkey).ut).toContain('Det yttre trädhuvudet är inte undertecknat');
    expect(med(new Provsignerare(signerare.namn).vkey, forra.vkey).ut).toContain('[NYCKELN_BYTT]');
  });

  it.each([
    ['ett annat id', (vkey: string) => vkey.replace(/\+[0-9a-f]{8}\+/, '+00000000+')],
    ['skräp', () => 'nyckel'],
  ])('en nyckel med %s går inte att använda', (_, gor) =>
    expect(revisor.verifiera(revisor.kopia(), '--nyckel', gor(revisor.prov.kalla.signerare.vkey)).kod).toBe(
      2,
    ),
  );
});

describe('ett huvud som hållits utanför', () => {
  const utanfor = (not: string): string => {
    const fil = join(revisor.mapp, 'huvud.txt');
    writeFileSync(fil, not);
    return fil;
  };

  it.each([1, 2, 3, 7, 8, 16, 20])(
    'av %i löv stämmer med ett konsistensbevis, och inte utan',
    async (storlek) => {
      const fil = utanfor(revisor.prov.kalla.av(storlek).not);
      expect(revisor.verifiera(revisor.kopia(), '--huvud', fil)).toMatchObject({
        kod: 1,
        ut: expect.stringContaining('[KONSISTENSBEVIS_SAKNAS]'),
      });
      const plats = join(revisor.mapp, 'mot');
      await skrivPaket(
        await byggPaket(revisor.prov.delar, { arende: ARENDE, medNyckel: false, franHuvud: storlek }),
        plats,
      );
      expect(revisor.verifiera(plats, '--huvud', fil).kod).toBe(0);
      const annat = utanfor(revisor.prov.kalla.signerare.huvud(storlek, Buffer.alloc(32, 7)));
      expect(revisor.verifiera(plats, '--huvud', annat)).toMatchObject({
        kod: 1,
        ut: expect.stringContaining('[HUVUDET_AVVIKER]'),
      });
    },
  );

  it('som är paketets eget stämmer, och ett omskrivet av samma storlek inte', () => {
    const { storlek, not } = revisor.paket.huvud;
    expect(revisor.verifiera(revisor.kopia(), '--huvud', utanfor(not)).kod).toBe(0);
    const annat = utanfor(revisor.prov.kalla.signerare.huvud(storlek, Buffer.alloc(32, 7)));
    expect(revisor.verifiera(revisor.original, '--huvud', annat)).toMatchObject({
      kod: 1,
      ut: expect.stringContaining('[HUVUDET_AVVIKER]'),
    });
  });

  it('av en annan logg hör inte hit', () => {
    const annan = utanfor(new Provsignerare('annan.exempel.se/logg').huvud(4, Buffer.alloc(32)));
    expect(revisor.verifiera(revisor.kopia(), '--huvud', annan)).toMatchObject({
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
    const plats = revisor.kopia(revisor.oppet);
    gor(plats);
    expect(revisor.verifiera(plats)).toMatchObject({ kod: 1, ut: expect.stringContaining(`[${kod}]`) });
  });

  it('skräp efter en tar-fils slut upptäcks', () => {
    const fil = join(revisor.mapp, 'paket.tar');
    writeFileSync(fil, Buffer.concat([readFileSync(revisor.tar), Buffer.from('skräp')]));
    expect(revisor.verifiera(fil)).toMatchObject({
      kod: 1,
      ut: expect.stringContaining('[SKRAP_EFTER_SLUTET]'),
    });
  });

  it.each([
    ['som inte finns', () => join(revisor.mapp, 'ingenting')],
    [
      'som slutar mitt i',
      () => {
        const fil = join(revisor.mapp, 'halv.tar');
        writeFileSync(fil, readFileSync(revisor.tar).subarray(0, 5_000));
        return fil;
      },
    ],
    [
      'utan huvud',
      () => {
        const plats = revisor.kopia();
        unlinkSync(join(plats, 'tradhuvud.txt'));
        return plats;
      },
    ],
  ])('ett paket %s går inte att pröva', (_, gor) => {
    expect(revisor.verifiera(gor()).kod).toBe(2);
  });

  it('en fil av 8 GiB eller mer är lika läslig: av den här är bara början kvar', async () => {
    const innehall = (async function* () {
      for (;;) yield Buffer.alloc(512);
    })();
    const fil = join(revisor.mapp, 'stor.tar');
    for await (const bit of skrivTar(
      [{ plats: 'stor', storlek: 9 * 2 ** 30, innehall }],
      '2026-03-02T09:00:00Z',
    )) {
      appendFileSync(fil, bit as Uint8Array);
      break;
    }
    expect(revisor.verifiera(fil)).toMatchObject({ kod: 2, ut: expect.stringContaining('mitt i stor') });
  });

  it('en flagga som inte finns prövar ingenting: den som skrivit fel tror sig annars ha prövat mot sin nyckel', () =>
    expect(revisor.verifiera(revisor.original, '--nykel=x').kod).toBe(2));

  it('allt som är fel står med, inte bara det första', () => {
    const plats = revisor.kopia();
    const rader = lasRader(plats, 'handelser.jsonl').map((rad) => ({
      ...rad,
      metadata: rad.metadata.replace('a-17', 'a-18'),
    }));
    skrivRader(plats, 'handelser.jsonl', rader);
    const svar = revisor.verifiera(plats, '--json');
    const { fel } = JSON.parse(svar.ut) as {
      fel: { kod: string; strom: string; revision: number; position: string }[];
    };
    expect(fel.map(({ strom, revision, position }) => [strom, revision, position])).toEqual(
      rader.map(({ strom, revision, position }) => [strom, revision, position]),
    );
  });
});
