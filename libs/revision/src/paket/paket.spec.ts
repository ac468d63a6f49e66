import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { exempel } from '#domain/testing';
import { byggPaket, skrivPaket } from './index.js';
import { ARENDE, DOKUMENT, HEMLIGT, MOTE, SAKNAT } from './testing/provarende.js';
import { ARENDESTROM, lasRader, medRevisor, sha256, skriv } from './testing/revisor.js';

const revisor = medRevisor();

describe('ett bevispaket', () => {
  it.each(['mapp', 'tar'])('som %s håller på en annan dator, med nyckeln utifrån', (slag) => {
    const svar = revisor.verifieraForSig(
      slag === 'tar' ? revisor.tar : revisor.kopia(),
      '--nyckel',
      revisor.prov.kalla.signerare.vkey,
    );
    expect(svar).toMatchObject({ kod: 0 });
    expect(svar.ut).toContain('Paketet håller: varje händelse är den som skrevs.');
    expect(svar.ut).not.toContain('egen nyckel');
  });

  it('säger att bara dess egen nyckel är använd', () =>
    expect(revisor.verifiera(revisor.kopia())).toMatchObject({
      kod: 0,
      ut: expect.stringContaining('OBS: bara paketets egen nyckel'),
    }));

  it('har ärendet och allt som hör till det, hela strömmar, och inget annat ärendes', () => {
    const strommar = new Set(lasRader(revisor.original, 'handelser.jsonl').map(({ strom }) => strom));
    expect([...strommar].sort()).toEqual(
      [
        ...[ARENDESTROM, 'handling-h-1', 'oppning-o-1', MOTE],
        ...[`expediering-${ARENDESTROM}-5`, `leverans-${ARENDESTROM}-5-2`],
      ].sort(),
    );
  });

  it('är samma byte för byte när inget hänt ärendet, också när loggen vuxit', async () => {
    await revisor.prov.skriv('arende-KS-2026-1', 'AnteckningGjord', { text: 'Mer' });
    const igen = await byggPaket(revisor.prov.delar, { arende: ARENDE, medNyckel: false });
    expect(igen.filer.map(({ namn, sha256: summa }) => [namn, summa])).toEqual(
      revisor.paket.filer.map(({ namn, sha256: summa }) => [namn, summa]),
    );
    await skrivPaket(igen, join(revisor.mapp, 'igen.tar'));
    expect(sha256(readFileSync(join(revisor.mapp, 'igen.tar')))).toBe(sha256(readFileSync(revisor.tar)));
  });

  it('skriver inte över det som finns', async () => {
    await expect(skrivPaket(revisor.paket, revisor.kopia())).rejects.toMatchObject({
      name: 'PlatsenUpptagen',
    });
  });

  it('finns inte för ett ärende som inte finns', () =>
    expect(byggPaket(revisor.prov.delar, { arende: 'KS-2026-999', medNyckel: false })).rejects.toMatchObject({
      kod: 'ARENDE_OKANT',
    }));
});

describe('rapporten', () => {
  it('är arbetspapperens egen, av det som paketet visar', () => {
    const md = readFileSync(join(revisor.oppet, 'rapport.md'), 'utf8');
    expect(md).toContain('# Revisionsrapport, 2026.17 KS');
    for (const rubrik of [
      '## Beslut 1',
      '### Registrerat när beslutet fattades',
      '## Händelserna i den ordning de registrerades',
      '## Bevispaketet',
    ])
      expect(md.split('\n')).toContain(rubrik);
  });

  it.each(['original', 'oppet'] as const)('är en sida som inte hämtar något (%s)', (vilket) => {
    const html = readFileSync(join(revisor[vilket], 'rapport.html'), 'utf8');
    expect(html).toContain('<h1>');
    expect(html).not.toMatch(/\b(?:src|href|action)\s*=|url\(|@import|<script|https?:/i);
  });

  it('säger inte att något gallrats där paketet bara saknar nyckeln', () => {
    for (const plats of [revisor.original, revisor.oppet])
      expect(readFileSync(join(plats, 'rapport.html'), 'utf8')).not.toContain('gallrat');
  });

  it('säger inget av det som ligger under sammanträdets nyckel, inte heller med ärendets', () => {
    const { text } = exempel.ProtokollsanteckningGjord;
    for (const fil of ['rapport.md', 'rapport.html', 'klartext.jsonl'])
      expect(readFileSync(join(revisor.oppet, fil), 'utf8')).not.toContain(text);
  });
});

describe('dokumenten', () => {
  it('ligger under sin kontrollsumma, och det som saknas är namngivet', () => {
    expect(readFileSync(join(revisor.oppet, 'dokument', sha256(DOKUMENT)), 'utf8')).toBe(DOKUMENT);
    for (const fil of ['rapport.md', 'rapport.html', 'innehall.json'])
      expect(readFileSync(join(revisor.oppet, fil), 'utf8')).toContain(SAKNAT);
    expect(revisor.verifiera(revisor.oppet).ut).toContain(`SAKNAS: Dokumentet ${SAKNAT}`);
    expect(revisor.verifiera(revisor.oppet, '--alla-dokument')).toMatchObject({
      kod: 1,
      ut: expect.stringContaining('[DOKUMENTET_SAKNAS]'),
    });
  });

  it('som bara skyddat innehåll nämner är inte med utan nyckel, och det sägs', () => {
    expect(revisor.paket).toMatchObject({ saknas: [], skyddade: 2 });
    expect(revisor.paket.filer.filter(({ namn }) => namn.startsWith('dokument/'))).toEqual([]);
    expect(readFileSync(join(revisor.original, 'rapport.md'), 'utf8')).toContain(
      'nämner 2 dokument bara i skyddat innehåll',
    );
    expect(revisor.verifiera(revisor.original).ut).toContain('OBS: 2 dokument nämns bara i skyddat innehåll');
  });

  it('som är skadade i lagret namnges och tas inte med', async () => {
    const summa = sha256(DOKUMENT);
    const fil = join(revisor.prov.mapp, 'dokument', summa.slice(0, 2), summa.slice(2, 4), summa);
    writeFileSync(fil, 'Något annat');
    const skadat = await byggPaket(revisor.prov.delar, { arende: ARENDE, medNyckel: true });
    writeFileSync(fil, DOKUMENT);
    expect(skadat.saknas).toContainEqual(
      expect.objectContaining({ sha256: summa, orsak: 'är skadat i dokumentlagret' }),
    );
    expect(skadat.filer.map(({ namn }) => namn)).not.toContain(`dokument/${summa}`);
  });
});

describe('det skyddade innehållet', () => {
  it('står inte i ett paket utan nyckel, och rapporten säger det', () => {
    const alla = revisor.paket.filer
      .map(({ namn }) => readFileSync(join(revisor.original, namn), 'utf8'))
      .join('');
    expect(alla).not.toContain('Berit');
    expect(alla).toContain('skyddat innehåll, nyckeln är inte med i paketet');
    expect(revisor.verifiera(revisor.original).ut).toContain('paketet inte har nyckel till');
  });

  it('går att läsa i ett paket med nyckel, och prövas mot det som loggen håller', () => {
    expect(readFileSync(join(revisor.oppet, 'rapport.md'), 'utf8')).toContain(HEMLIGT);
    const svar = revisor.verifiera(revisor.kopia(revisor.oppet));
    expect(svar).toMatchObject({ kod: 0, ut: expect.stringContaining('skyddade innehåll är öppnat') });
  });

  it('av mötet öppnas aldrig: dess nyckel skyddar andra ärenden också', () => {
    const nycklar = JSON.parse(readFileSync(join(revisor.oppet, 'innehallsnycklar.json'), 'utf8')) as object;
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
    const plats = revisor.kopia(revisor.oppet);
    gor(plats);
    const svar = revisor.verifiera(plats);
    expect(svar).toMatchObject({ kod: 1, ut: expect.stringContaining(`[${kod}]`) });
    expect(svar.ut).toContain(`${ARENDESTROM}, revision 2`);
  });
});
