import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anropTill, type Json } from './anrop.js';
import { forsokt, mottagaren, planera } from './expediering.prov.js';
import { startaTjanst, type Tjanst } from './harness.js';

let tjanst: Tjanst;
const { skicka, nekas, las } = anropTill(() => tjanst.klient);

beforeAll(async () => {
  tjanst = await startaTjanst();
  for (const kanal of ['epost', 'webhook', 'fil']) await skicka(`kanaler/${kanal}/paus`, { skal: 'Prov' });
});
afterAll(() => tjanst.stang());

describe('Kanaler', () => {
  type Kanal = { readonly kanal: string; readonly pausad: string | null; readonly skal: string | null };
  const kanal = async (namn: string, efter: string) =>
    (await las<{ poster: readonly Kanal[] }>(`kanaler?efter=${efter}`)).poster.find((k) => k.kanal === namn);

  it('pausas av ett skäl och tas upp igen', async () => {
    await nekas('kanaler/fil/paus', {}, 400, 'OGILTIG_KROPP');
    const upp = await skicka('kanaler/fil/aterupptagning');
    expect(await kanal('fil', upp.position)).toMatchObject({ pausad: null, skal: null });
    const ned = await skicka('kanaler/fil/paus', { skal: 'Skrivaren är trasig' });
    expect(await kanal('fil', ned.position)).toMatchObject({
      ...{ pausad: expect.any(String), skal: 'Skrivaren är trasig' },
    });
    expect((await skicka('kanaler/fil/paus', { skal: 'Igen' })).revision).toBe(ned.revision);
  });

  it.each(['paus', 'aterupptagning'])('som inte finns tar inte emot %s', async (mer) => {
    await nekas(`kanaler/duva/${mer}`, { skal: 'Regn' }, 404, 'KANAL_OKAND');
    await nekas(`kanaler/Duva1/${mer}`, { skal: 'Regn' }, 400, 'OGILTIG_PARAMETER');
  });

  it('tar inget If-Match', async () => {
    const svar = await tjanst.klient.posta('/api/kanaler/fil/paus', { skal: 'x' }, { 'if-match': '"0"' });
    expect(svar.json['kod']).toBe('OGILTIG_RUBRIK');
  });
});

describe('Summorna', () => {
  it('går ihop, i allt och per organ, och säger sedan när den äldsta väntat', async () => {
    const id = 'arende-KS-2026-1-900';
    const fyra = [1, 2, 3, 4].map((nr) => mottagaren(nr));
    await planera(tjanst, id, fyra, { organkod: 'ON', organ: 'Omsorgsnämnden' });
    await forsokt(tjanst, id, 1, { levererad: true });
    await forsokt(tjanst, id, 2, { levererad: false });
    const { position } = await skicka(`expedieringar/${id}/leveranser/3/aterkallelse`, { skal: 'Fel' });
    type Summor = Record<string, number> & {
      readonly perOrgan: readonly (Json & { organ: string | null })[];
    };
    const svar = await las<Summor>(`expedieringar/summor?efter=${position}`);
    expect(svar['vantar']! + svar['levererade']! + svar['uppgivna']! + svar['aterkallade']!).toBe(
      svar['mottagare'],
    );
    expect(svar.perOrgan.find(({ organ }) => organ === 'ON')).toEqual({
      ...{ organ: 'ON', mottagare: 4, vantar: 1, levererade: 1, uppgivna: 1, aterkallade: 1, obekraftade: 1 },
      aldstVantande: expect.any(String),
    });
  });
});

describe('Ledtiderna', () => {
  it('går vidare till leverans och kvittens, per organ, också som de var en dag', async () => {
    const id = 'arende-KS-2026-1-901';
    const organ = 'Kulturnämnden';
    await planera(tjanst, id, [mottagaren(1), mottagaren(2)], { organkod: 'KUN', organ });
    for (const nr of [1, 2]) await forsokt(tjanst, id, nr, { levererad: true });
    const { position } = await skicka(`expedieringar/${id}/leveranser/2/kvittens`, { av: 'Anna Ek' });
    const fraga = `ledtider?organ=${organ}&efter=${position}`;
    const { poster } = await las<{ poster: readonly Json[] }>(fraga);
    expect(poster).toMatchObject([
      { organ, steg: 'kvittens', enhet: 'timmar', antal: 1, obekraftade: 0.5 },
      { organ, steg: 'leverans', enhet: 'timmar', antal: 2, obekraftade: null },
    ]);
    expect(await las(`${fraga}&vidTidpunkt=2020-01-01`)).toMatchObject({ poster: [] });
  });
});
