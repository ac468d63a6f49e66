import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { exempelrader, handelserI, kor, skrivRader, startaByggd, startaNpx } from './cli-harness.js';
import { startaTjanst, taBort, tillfalligMapp } from './harness.js';

let data: string;
let fil: string;
beforeEach(() => {
  data = tillfalligMapp();
  fil = join(data, 'rader.jsonl');
});
afterEach(() => taBort(data));

const importera = (rader: readonly (object | string)[], ...val: readonly string[]) =>
  kor(data, 'importera', skrivRader(fil, rader), ...val);

const oppning = (lopnr: number, mer: object = {}) => ({
  kommando: 'OppnaArende',
  diarienummer: `KS-2018-${lopnr}`,
  skedde: '2018-03-01',
  data: { arendemening: `Ärende ${lopnr}` },
  ...mer,
});
const anteckning = (lopnr: number, text: string, mer: object = {}) => ({
  kommando: 'GorAnteckning',
  arende: `KS-2018-${lopnr}`,
  skedde: '2018-04',
  data: { text },
  ...mer,
});
const antal = (ut: string, vad: string): number =>
  Number(new RegExp(`^ +([\\d\\u00A0]+) {2}${vad}$`, 'm').exec(ut)?.[1]?.replaceAll('\u00A0', ''));

describe('Exemplet i docs/importera.md', () => {
  it('läses in helt, och en andra gång inget nytt', async () => {
    const forst = await importera(exempelrader());
    expect(forst).toMatchObject({ kod: 0, fel: '' });
    expect(antal(forst.ut, 'nya')).toBe(20);
    const skrivet = await handelserI(data);

    const igen = await importera(exempelrader());
    expect(igen.kod).toBe(0);
    expect(antal(igen.ut, 'nya')).toBe(0);
    expect(antal(igen.ut, 'fanns redan')).toBe(20);
    expect(await handelserI(data)).toEqual(skrivet);
  });

  it('berättar vad som avvek: en minoritet utanför fullmäktige, en grupp som ingen skrivit ut', async () => {
    const { ut } = await importera(exempelrader());
    expect(ut).toMatch(/1 {2}R-45 .*rad 9, KS-2019-41/);
    expect(ut).toMatch(/GRUPP_EJ_EXPANDERAD +rad 13/);
  });

  it('ger det ärende som saknar nummer nästa nummer i serien, och handlingen en plats', async () => {
    await importera(exempelrader());
    const historik = await kor(data, 'historik', 'TN-2020-1');
    expect(historik.ut).toContain('Bron stängdes i väntan på besiktning.');
    expect((await kor(data, 'historik', 'TN 2020/30')).ut).toContain('Bron över kvarnfallet är murken');
  });
});

describe('En torrkörning', () => {
  it('säger vad som skulle hända och lämnar loggen orörd', async () => {
    await importera([oppning(1)]);
    const fore = await handelserI(data);
    const { kod, ut } = await importera(
      [oppning(1), anteckning(1, 'ny'), oppning(2), anteckning(2, 'också'), oppning(1, { skedde: '2018' })],
      '--torrkor',
    );
    expect(kod).toBe(1);
    expect(antal(ut, 'skulle läsas in')).toBe(3);
    expect(antal(ut, 'fanns redan')).toBe(1);
    expect(ut).toContain('DIARIENUMMER_UPPTAGET');
    expect(ut).toContain('Inget skrevs: det var en torrkörning.');
    expect(await handelserI(data)).toEqual(fore);
  });

  it('skapar ingen logg där ingen finns', async () => {
    expect((await importera(exempelrader(), '--torrkor')).kod).toBe(0);
    expect(await handelserI(data)).toEqual([]);
    expect(existsSync(join(data, 'logg.sqlite'))).toBe(false);
    expect(existsSync(join(data, 'nycklar'))).toBe(false);
  });
});

describe('Felaktiga och nekade rader', () => {
  it('stoppar inte de andra; slutkoden är 1 och rapporten säger rad, kod och skäl', async () => {
    const rapport = join(data, 'rapport.json');
    const { kod, ut } = await importera(
      [
        oppning(1),
        '{"kommando":',
        '',
        '[]',
        anteckning(1, 'första', { skedde: '2018-02-30' }),
        anteckning(9, 'i inget ärende'),
        anteckning(1, 'i framtiden', { skedde: '2090' }),
        String.raw`{"okand":"ett halvt tecken \ud83d"}`,
        anteckning(1, 'sist'),
      ],
      '--rapport',
      rapport,
    );
    expect(kod).toBe(1);
    expect(antal(ut, 'nya')).toBe(2);
    const svar = JSON.parse(readFileSync(rapport, 'utf8')) as Record<string, { rad: number; kod: string }[]>;
    expect(svar['felaktiga']?.map(({ rad, kod: k }) => [rad, k])).toEqual([
      [2, 'OGILTIG_JSON'],
      [4, 'OGILTIG_RAD'],
      [5, 'OGILTIG_RAD'],
      [8, 'OGILTIG_RAD'],
    ]);
    expect(svar['nekade']?.map(({ rad, kod: k }) => [rad, k])).toEqual([
      [6, 'ARENDE_OKANT'],
      [7, 'SKEDDE_I_FRAMTIDEN'],
    ]);
    expect(statSync(rapport).mode & 0o777).toBe(0o600);
  });

  it('lägger inget i ett annat ärende när öppningen nekas', async () => {
    await importera([oppning(1)]);
    const { ut } = await importera([
      oppning(1, { data: { arendemening: 'Ett annat' } }),
      anteckning(1, 'hör till det andra'),
      oppning(2, { data: {} }),
      anteckning(2, 'hör till ett fel'),
    ]);
    expect(ut).toContain('DIARIENUMMER_UPPTAGET');
    expect(ut.match(/OPPNINGEN_NEKADES/g)).toHaveLength(2);
    expect((await handelserI(data)).filter(({ typ }) => typ === 'AnteckningGjord')).toEqual([]);
  });

  it('nekar en rad som bytt innehåll men behållit sitt id', async () => {
    await importera([oppning(1), anteckning(1, 'en', { id: 'a' })]);
    const { kod, ut } = await importera([oppning(1), anteckning(1, 'en annan', { id: 'a' })]);
    expect(kod).toBe(1);
    expect(ut).toContain('NYCKEL_ATERANVAND');
  });

  it('säger till när ett nummer blev ett annat än filen säger', async () => {
    const { ut } = await importera([
      oppning(1),
      { handelse: 'ArendeBordlagt', arende: 'KS-2018-1', skedde: '2018-05', data: { nr: 3, organ: 'KS' } },
    ]);
    expect(ut).toContain('NUMMER_ANNAT');
    expect(ut).toContain('Raden säger nummer 3, men ärendet gav 1.');
  });
});

describe('Ordning och upprepning', () => {
  it('håller varje ärendes rader i filens ordning, också när många läses in samtidigt', async () => {
    const lopnr = Array.from({ length: 60 }, (_, i) => i + 1);
    const rader = [
      ...lopnr.map((n) => oppning(n)),
      ...['a', 'b', 'c', 'd'].flatMap((text) => lopnr.map((n) => anteckning(n, text))),
    ];
    expect((await importera(rader)).kod).toBe(0);
    for (const n of [1, 30, 60]) {
      const { ut } = await kor(data, 'historik', `KS-2018-${n}`, '--json');
      const { rader: historik } = JSON.parse(ut) as { rader: readonly { text: string }[] };
      expect(historik.slice(1).map(({ text }) => text)).toEqual(
        ['a', 'b', 'c', 'd'].map((t) => `Anteckning: ${t}.`),
      );
    }
  });

  it('läser två lika rader som två händelser, var gång', async () => {
    const rader = [oppning(1), anteckning(1, 'ringde'), anteckning(1, 'ringde')];
    await importera(rader);
    await importera(rader);
    expect((await handelserI(data)).filter(({ typ }) => typ === 'AnteckningGjord')).toHaveLength(2);
  });
});

describe('Avbrott', () => {
  /** Six events each: the opening is three. */
  const antalArenden = 50;
  const rader = Array.from({ length: antalArenden }, (_, i) => i + 1).flatMap((n) => [
    oppning(n),
    ...['a', 'b', 'c'].map((text) => anteckning(n, text)),
  ]);

  it('en inläsning som dödas mitt i fortsätter där den slutade, utan att något blir dubbelt', async () => {
    const barn = await startaByggd(data, 'importera', skrivRader(fil, rader));
    await vantaPaHandelser(data, 60);
    barn.doda();
    expect((await barn.slut).kod).toBe(137);
    const halvvags = (await handelserI(data)).length;
    expect(halvvags).toBeLessThan(antalArenden * 6);

    const { kod, ut } = await kor(data, 'importera', fil);
    expect(kod).toBe(0);
    expect(antal(ut, 'nya')).toBeLessThan(rader.length);
    const hel = tillfalligMapp();
    try {
      await kor(hel, 'importera', fil);
      const id = async (mapp: string) =>
        (await handelserI(mapp)).map((h) => `${h.strom} ${h.revision} ${h.id}`);
      const [avbruten, ostord] = [await id(data), await id(hel)];
      expect(avbruten.filter(utanSerie).sort()).toEqual(ostord.filter(utanSerie).sort());
      expect(avbruten).toHaveLength(ostord.length);
    } finally {
      await taBort(hel);
    }
    expect((await kor(data, 'logg', 'verifiera')).ut).toContain('Loggen är hel');
  });
});

describe('Bredvid tjänsten', () => {
  it('npx arendelogg läser in medan tjänsten är igång, och den visar det', async () => {
    const tjanst = await startaTjanst({ data });
    try {
      const { kod, ut } = await (await startaNpx(data, 'importera', skrivRader(fil, exempelrader()))).slut;
      expect(kod).toBe(0);
      expect(antal(ut, 'nya')).toBe(20);
      const efter = await tjanst.store.head();
      const { json } = await tjanst.klient.hamta(`/api/arenden/KS-2019-41?efter=${efter ?? ''}`);
      expect(json).toMatchObject({ status: 'avslutat', arendemening: 'Ny simhall vid Lillängen' });
    } finally {
      await tjanst.stang();
    }
  });
});

/** In a serie the order of the numbers may differ between runs; the numbers themselves stand in the ärenden. */
const utanSerie = (rad: string): boolean => !rad.startsWith('diarieserie-');

const vantaPaHandelser = async (mapp: string, minst: number): Promise<void> => {
  for (let forsok = 0; forsok < 2_000; forsok++) {
    // the file may be there before there is a log in it
    const handelser = await handelserI(mapp).catch(() => []);
    if (handelser.length >= minst) return;
    await sleep(10);
  }
  throw new Error(`Loggen fick aldrig ${minst} händelser`);
};
