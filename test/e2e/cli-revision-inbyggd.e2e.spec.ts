import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { nyckelfilEllerNy, standardnyckelfil } from '#revision';
import { exempelrader, handelserI, kor, skrivRader } from './cli-harness.js';
import { taBort, tillfalligMapp } from './harness.js';

const ARENDE = 'KS-2019-41';
jest.setTimeout(60_000); // several processes in each, on a machine that may be busy

let data: string;
let paket: string;

beforeAll(async () => {
  data = tillfalligMapp();
  await kor(data, 'importera', skrivRader(join(data, 'rader.jsonl'), exempelrader()));
  nyckelfilEllerNy(standardnyckelfil(data)); // as the service does when it is first started
  paket = join(data, 'paket');
}, 60_000);
afterAll(() => taBort(data));

describe('arendelogg revision paket', () => {
  it('gör ett paket som håller på en annan dator, med filen som ligger i det', async () => {
    const svar = await kor(data, 'revision', 'paket', '2019.41 KS', '--ut', paket, '--aktor', 'revisor-1');
    expect(svar).toMatchObject({ kod: 0, fel: '' });
    const vkey = /Nyckel: (\S+)/.exec(svar.ut)?.[1] ?? '';
    const annan = join(data, 'annan-dator');
    mkdirSync(annan);
    cpSync(paket, join(annan, 'paket'), { recursive: true });
    const argument = [join(annan, 'paket', 'verifiera.mjs'), join(annan, 'paket'), '--nyckel', vkey];
    const provat = spawnSync(process.execPath, argument, { env: {}, cwd: annan, encoding: 'utf8' });
    expect([provat.status, provat.stdout]).toEqual([0, expect.stringContaining('Paketet håller')]);
    expect(await kor(data, 'revision', 'verifiera', paket, '--nyckel', vkey)).toMatchObject({ kod: 0 });
  });

  it('har nyckeln med bara när det begärs, och ett tidigare huvud att jämföra med', async () => {
    const [tar, huvud] = [join(data, 'paket.tar'), join(paket, 'tradhuvud.txt')];
    await kor(
      data,
      'importera',
      skrivRader(join(data, 'mer.jsonl'), [
        { kommando: 'GorAnteckning', arende: ARENDE, skedde: null, data: { text: 'Efter paketet' } },
      ]),
    );
    const svar = await kor(
      data,
      'revision',
      'paket',
      ARENDE,
      '--ut',
      tar,
      '--med-nyckel',
      '--mot-huvud',
      huvud,
    );
    expect(svar).toMatchObject({ kod: 0, fel: '' });
    const provat = await kor(data, 'revision', 'verifiera', tar, '--huvud', huvud);
    expect(provat).toMatchObject({ kod: 0, ut: expect.stringContaining('skyddade innehåll är öppnat') });
    expect(readdirSync(paket)).not.toContain('innehallsnycklar.json');
    expect(readFileSync(tar).includes('Efter paketet')).toBe(true);
  });

  it.each<[readonly string[], string]>([
    [['paket', 'KS-2019-99', '--ut', 'x'], '[ARENDE_OKANT]'],
    [['paket', '41'], '[DIARIENUMMER_OGILTIGT]'],
    [['paket', ARENDE, '--aktor', 'Anna Berg'], '[AKTOR_OGILTIG]'],
    [['paket', ARENDE, '--mot-huvud', 'saknas.txt'], '[HUVUDET_OLASBART]'],
  ])('%j nekas', async (argument, kod) =>
    expect(await kor(data, 'revision', ...argument)).toMatchObject({
      kod: 1,
      fel: expect.stringContaining(kod),
    }),
  );

  it('skriver inte över det som finns', async () =>
    expect((await kor(data, 'revision', 'paket', ARENDE, '--ut', paket)).fel).toContain('finns redan'));
});

describe('arendelogg revision verifiera', () => {
  it('säger vad som är fel, och att det som inte är ett paket inte går att pröva', async () => {
    const mapp = join(data, 'andrat');
    cpSync(paket, mapp, { recursive: true });
    const rader = readFileSync(join(mapp, 'handelser.jsonl'), 'utf8').trim().split('\n');
    skrivRader(join(mapp, 'handelser.jsonl'), rader.slice(0, -1));
    const svar = await kor(data, 'revision', 'verifiera', mapp);
    expect([svar.kod, svar.ut]).toEqual([1, expect.stringContaining('[BORTTAGEN]')]);
    expect((await kor(data, 'revision', 'verifiera', join(data, 'nycklar'))).kod).toBe(2);
  });
});

describe('arendelogg revision lasningar', () => {
  it('visar vem som gjort paketen, och står själv i loggen', async () => {
    const svar = await kor(data, 'revision', 'lasningar', '--arende', ARENDE, '--json');
    const { poster } = JSON.parse(svar.ut) as { poster: { vy: string; aktor: { id: string } }[] };
    const igen = await kor(data, 'revision', 'lasningar', '--json');
    const [sist] = (JSON.parse(igen.ut) as { poster: object[] }).poster;
    expect(sist).toMatchObject({ vy: 'revision lasningar' });
    expect(poster).toContainEqual(
      expect.objectContaining({ vy: 'revision paket', aktor: { id: 'revisor-1', roll: 'revisor' } }),
    );
    const loggade = (await handelserI(data)).filter(({ typ }) => typ === 'LasningLoggad');
    expect(loggade.length).toBeGreaterThanOrEqual(poster.length);
    expect((await kor(data, 'revision', 'lasningar', '--lasare', 'revisor-1')).ut).toContain(
      'revision paket',
    );
  });
});
