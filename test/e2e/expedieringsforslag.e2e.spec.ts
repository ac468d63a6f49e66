import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startaTjanst, type Klient, type Tjanst } from './harness.js';

type Json = Record<string, unknown>;
type Kvitto = { readonly id: string; readonly position: string; readonly varningar: readonly Json[] };

let tjanst: Tjanst;
let klient: Klient;

beforeAll(async () => {
  tjanst = await startaTjanst();
  klient = tjanst.klient;
});
afterAll(() => tjanst.stang());

const skicka = async (vag: string, kropp: Json): Promise<Kvitto> => {
  const svar = await klient.posta<Kvitto>(`/api/${vag}`, kropp);
  if (svar.status >= 300) throw new Error(`${vag}: ${JSON.stringify(svar.json)}`);
  return svar.json;
};

const beslut = (nr: number, uppdrag: readonly Json[]): Json => ({
  skedde: `2026-02-0${nr}`,
  organ: 'Socialnämnden',
  beslutssatser: ['Kommunen ansluter sig.'],
  slutligt: nr === 2,
  uppdrag,
});

describe('Vilka ett beslut bör expedieras till', () => {
  let id: string;
  const forslag = (fraga = '') => klient.hamta(`/api/arenden/${id}/expedieringsforslag?${fraga}`);

  beforeAll(async () => {
    ({ id } = await skicka('arenden', {
      serie: 'SN',
      arendemening: 'Anslutning till en strategi',
      initiativ: 'inkommenHandling',
      skedde: '2026-01-12',
    }));
    await skicka(`arenden/${id}/handlingar`, {
      riktning: 'inkommen',
      skedde: '2026-01-12',
      rubrik: 'Inbjudan',
      avsandare: { namn: 'Registrator', organisation: 'Länsstyrelsen' },
    });
    await skicka(`arenden/${id}/beslut`, beslut(1, []));
    await skicka(`arenden/${id}/beslut`, beslut(2, [{ till: 'Kulturnämnden', text: 'Följa upp.' }]));
  });

  it('är den som fått ett uppdrag och den som ärendet kom från, och ingen av dem har fått det', async () => {
    const { status, json } = await forslag();
    expect(status).toBe(200);
    expect(json).toEqual({
      beslut: { slag: 'beslut', nr: 2 },
      mottagare: [
        {
          typ: 'organ',
          namn: 'Kulturnämnden',
          skal: 'uppdrag',
          redanMed: false,
          text: 'Beslutet ger Kulturnämnden ett uppdrag: Följa upp.',
        },
        {
          typ: 'extern',
          namn: 'Länsstyrelsen',
          skal: 'inkomFran',
          redanMed: false,
          text: 'Ärendet började med en handling från Länsstyrelsen.',
        },
      ],
      nasta: null,
    });
  });

  it('gäller det beslut som frågan säger', async () => {
    const { json } = await forslag('beslut=1');
    expect(json).toMatchObject({ beslut: { nr: 1 }, mottagare: [{ namn: 'Länsstyrelsen' }] });
  });

  it('vet vem som redan har fått det; uppdragstagaren som glömts noteras när beslutet skickas', async () => {
    const svar = await skicka(`arenden/${id}/expedieringar`, {
      skedde: '2026-02-10',
      avser: { slag: 'beslut', nr: 2 },
      mottagare: [{ typ: 'extern', namn: 'länsstyrelsen' }],
    });
    expect(svar.varningar).toEqual([expect.objectContaining({ kod: 'UPPDRAGSTAGARE_SAKNAS', regel: null })]);
    const redan = async (fraga: string): Promise<unknown> =>
      ((await forslag(fraga)).json['mottagare'] as Json[]).map((m) => [m['namn'], m['redanMed']]);
    expect(await redan(`efter=${svar.position}`)).toEqual([
      ['Kulturnämnden', false],
      ['Länsstyrelsen', true],
    ]);
    expect(await redan('giltig=2026-02-09')).toEqual([
      ['Kulturnämnden', false],
      ['Länsstyrelsen', false],
    ]);
  });

  it('är ingen innan något beslutats', async () =>
    expect((await forslag('giltig=2026-01-31')).json).toEqual({ beslut: null, mottagare: [], nasta: null }));

  it.each([
    ['beslut=3', 404, 'BESLUT_OKANT'],
    ['beslut=0', 400, 'OGILTIG_PARAMETER'],
    ['beslut=ett', 400, 'OGILTIG_PARAMETER'],
    ['giltig=2025-12-31', 404, 'ARENDE_OKANT_VID_TIDPUNKT'],
    ['aterremiss=1', 400, 'OGILTIG_PARAMETER'],
  ])('%s svarar %i', async (fraga, status, kod) => {
    const svar = await forslag(fraga);
    expect([svar.status, svar.json['kod']]).toEqual([status, kod]);
  });

  it('finns inte för ett ärende som inte finns', async () => {
    const svar = await klient.hamta('/api/arenden/SN-2026-99/expedieringsforslag');
    expect([svar.status, svar.json['kod']]).toEqual([404, 'ARENDE_OKANT']);
  });
});
