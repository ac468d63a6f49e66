import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startaTjanst, type Klient, type Tjanst } from './harness.js';

type Json = Record<string, unknown>;
type Kvitto = {
  readonly id: string;
  readonly revision: number;
  readonly position: string;
  readonly varningar: readonly { readonly regel: string | null }[];
};

let tjanst: Tjanst;
let klient: Klient;

beforeAll(async () => {
  tjanst = await startaTjanst();
  klient = tjanst.klient;
});
afterAll(() => tjanst.stang());

const skicka = async (id: string, vag: string, kropp: Json = {}): Promise<Kvitto> => {
  const svar = await klient.posta<Kvitto>(`/api/sammantraden/${id}/${vag}`, kropp);
  if (svar.status >= 300) throw new Error(`${vag}: ${JSON.stringify(svar.json)}`);
  expect(svar.headers.get('etag')).toBe(`"${svar.json.revision}"`);
  return svar.json;
};

const nekas = async (id: string, vag: string, kropp: Json, status: number, kod: string): Promise<Json> => {
  const svar = await klient.posta(`/api/sammantraden/${id}/${vag}`, kropp);
  expect({ vag, status: svar.status, kod: svar.json['kod'] }).toEqual({ vag, status, kod });
  return svar.json;
};

const las = async (id: string, fraga: string): Promise<Json> => {
  const svar = await klient.hamta(`/api/sammantraden/${id}?${fraga}`);
  if (svar.status !== 200) throw new Error(JSON.stringify(svar.json));
  return svar.json;
};

const rader = async (id: string, fraga: string): Promise<readonly Json[]> => {
  const svar = await klient.hamta<{ rader: readonly Json[] }>(`/api/sammantraden/${id}/historik?${fraga}`);
  expect(svar.status).toBe(200);
  return svar.json.rader;
};

const ledamot = (person: string): Json => ({ person, uppdrag: 'ledamot', tjanstgor: true });
const narvarande = ['p-1', 'p-2', 'p-3'].map(ledamot);

/** A meeting of socialnämnden as far as it had come before its minutes were written. */
const hallet = async (id: string): Promise<void> => {
  await skicka(id, 'kallelse', { skedde: '2026-01-02', organ: 'Socialnämnden', ovrigt: ['Information'] });
  await skicka(id, 'oppnande', { skedde: '2026-01-12', ordforande: 'p-1' });
  await skicka(id, 'narvaro', { skedde: '2026-01-12', antalLedamoter: 5, narvarande });
  await skicka(id, 'paragrafer', { skedde: '2026-01-12', nr: 1, slag: 'beslut', rubrik: 'Budget' });
  await skicka(id, 'paragrafer', { skedde: '2026-01-12', nr: 2, slag: 'information' });
};

const anslaget = async (id: string): Promise<void> => {
  await hallet(id);
  await skicka(id, 'avslutande', { skedde: '2026-01-12' });
  await skicka(id, 'protokoll', { skedde: '2026-01-14', paragrafer: [1, 2], saknas: [] });
  await skicka(id, 'justeringar', {
    skedde: '2026-01-16',
    paragrafer: [1, 2],
    ordforande: 'p-1',
    justerare: ['p-2'],
    metod: 'underskrift',
  });
  await skicka(id, 'anslag', {
    skedde: '2026-01-17',
    paragrafer: [1, 2],
    tavlor: ['kommunens webbplats'],
    nedtasTidigast: '2026-02-10',
  });
};

describe('Ett sammanträde från kallelse till nedtaget anslag', () => {
  const id = 'SN-2026-01-12';
  let sist: Kvitto;

  beforeAll(async () => {
    await anslaget(id);
    await skicka(id, 'utdrag', { skedde: '2026-01-19', paragraf: 1, av: 'p-31' });
    await skicka(id, 'anteckningar', { skedde: '2026-01-12', paragraf: 1, text: 'Ett särskilt yttrande' });
    const mottagare = [{ typ: 'organ', namn: 'Tekniska nämnden' }];
    await skicka(id, 'expedieringar', { skedde: '2026-01-19', paragraf: 1, mottagare, kanal: 'e-post' });
    await skicka(id, 'expedieringar', { skedde: '2026-01-20', paragraf: 1, mottagare, ersatter: 1 });
    sist = await skicka(id, 'anslag/1/nedtagning', { skedde: '2026-02-11' });
  });

  it('visar vad som är sant om varje paragraf', async () => {
    const kort = await las(id, `efter=${sist.position}`);
    expect(kort).toMatchObject({
      id,
      organ: 'SN',
      organnamn: 'Socialnämnden',
      datum: '2026-01-12',
      status: 'avslutat',
      oppnat: { datum: '2026-01-12' },
      avslutat: { datum: '2026-01-12' },
      anteckningar: [expect.objectContaining({ text: 'Ett särskilt yttrande' })],
      expedieringar: [
        expect.objectContaining({ nr: 1, paragraf: 1, datum: '2026-01-19', kanal: 'e-post', ersatter: null }),
        expect.objectContaining({ nr: 2, paragraf: 1, datum: '2026-01-20', kanal: null, ersatter: 1 }),
      ],
      revision: sist.revision,
    });
    expect(kort['paragrafer']).toEqual([
      expect.objectContaining({
        nr: 1,
        rubrik: 'Budget',
        beslutsfor: true,
        justerad: { datum: '2026-01-16' },
        anslagen: { datum: '2026-01-17' },
        narvarande: narvarande.map((n) => expect.objectContaining(n) as object),
      }),
      expect.objectContaining({ nr: 2, justerad: { datum: '2026-01-16' } }),
    ]);
  });

  it('berättar varje händelse i ord, en sida i taget', async () => {
    const forsta = await klient.hamta<{ rader: Json[]; nasta: string }>(
      `/api/sammantraden/${id}/historik?limit=4`,
    );
    expect(forsta.json.rader.map((rad) => rad['typ'])).toEqual([
      'KallelseUtfardad',
      'SammantradeOppnat',
      'NarvaroFaststalld',
      'ParagrafTilldelad',
    ]);
    const resten = await rader(id, `cursor=${forsta.json.nasta}`);
    expect(resten[0]).toMatchObject({ revision: 4, typ: 'ParagrafTilldelad' });
    for (const rad of resten) expect(rad['text']).toMatch(/\S/);
    expect(resten.map((rad) => rad['text'])).toContain(
      '§ 1 expedierades till Tekniska nämnden, i stället för expediering 1.',
    );
  });

  it('visar hur det var en annan dag, och att det inte fanns före kallelsen', async () => {
    const da = await las(id, 'giltig=2026-01-15');
    expect(da).toMatchObject({ status: 'avslutat', justeringar: [], anslag: [] });
    expect((await rader(id, 'giltig=2026-01-13')).map((rad) => rad['typ'])).not.toContain(
      'ProtokollJusterat',
    );
    expect((await klient.hamta(`/api/sammantraden/${id}?giltig=2025-12-31`)).status).toBe(404);
    expect((await klient.hamta(`/api/sammantraden/${id}?vidTidpunkt=2020-01-01`)).status).toBe(404);
    expect(await las(id, 'revision=1')).toMatchObject({ status: 'oppnat', revision: 1 });
  });
});

describe('Det som lagen hindrar', () => {
  it('en paragraf justeras en gång', async () => {
    await anslaget('GN-2026-01-26');
    const problem = await nekas(
      'GN-2026-01-26',
      'justeringar',
      { skedde: '2026-01-28', paragrafer: [1], justerare: ['p-3'] },
      409,
      'REDAN_JUSTERAT',
    );
    expect(problem['detail']).toContain('R-54');
  });

  it('en paragraf expedieras inte innan den är justerad utan att det kvitteras, och bara om den finns', async () => {
    const id = 'PN-2026-01-19';
    await hallet(id);
    const utskick = { skedde: '2026-01-20', paragraf: 2, mottagare: [{ typ: 'extern', namn: 'Polisen' }] };
    const problem = await nekas(id, 'expedieringar', utskick, 409, 'EJ_JUSTERAT');
    expect(problem['regel']).toBe('O-24');
    await nekas(id, 'expedieringar', { ...utskick, paragraf: 3 }, 404, 'PARAGRAF_OKAND');
    await nekas(id, 'expedieringar', { ...utskick, ersatter: 1 }, 400, 'ERSATTER_SIG_SJALV');
    await nekas(id, 'expedieringar', { ...utskick, ersatter: 2 }, 400, 'ERSATTER_OKAND');
    const avvikelser = [{ regel: 'O-24', skal: 'Brådskade' }];
    const kvitto = await skicka(id, 'expedieringar', { ...utskick, avvikelser });
    expect(kvitto.varningar).toEqual([expect.objectContaining({ regel: 'O-24' })]);
  });

  it('ett anslag tas inte ned i förtid utan att det kvitteras, och blir då ett avbrott', async () => {
    const id = 'TN-2026-01-19';
    await anslaget(id);
    const nedtagning = { skedde: '2026-01-30' };
    const svar = await klient.posta(`/api/sammantraden/${id}/anslag/1/nedtagning`, nedtagning);
    expect(svar.status).toBe(409);
    expect(svar.json['detail']).toContain('R-52b');
    const kvitto = await skicka(id, 'anslag/1/nedtagning', {
      ...nedtagning,
      avvikelser: [{ regel: 'R-52b', skal: 'Tavlan byttes' }],
    });
    expect(kvitto.varningar).toEqual([expect.objectContaining({ regel: 'R-52b' })]);
    const kort = await las(id, `efter=${kvitto.position}`);
    expect(kort).toMatchObject({ nedtagningar: [], avbrott: [expect.objectContaining({ anslag: 1 })] });
    expect((kort['paragrafer'] as Json[])[0]).toMatchObject({ anslagen: null });
  });

  it('ett sammanträde som ingen hört talas om finns inte; en import får börja var som helst', async () => {
    await nekas('SN-2019-03-04', 'paragrafer', { nr: 3, slag: 'beslut' }, 404, 'SAMMANTRADE_OKANT');
    const kvitto = await skicka('SN-2019-03-04', 'paragrafer', {
      nr: 3,
      slag: 'beslut',
      skedde: '2019-03-04',
      import: true,
      kalla: { handling: 'Protokoll SN 2019-03-04' },
    });
    expect(await las('SN-2019-03-04', `efter=${kvitto.position}`)).toMatchObject({ status: 'okant' });
  });
});

describe('Skrivningar till ett sammanträde', () => {
  it('upprepas utan att göras två gånger, och nekas under samma nyckel med annan kropp', async () => {
    const rubriker = { 'idempotency-key': randomUUID() };
    const vag = '/api/sammantraden/MN-2026-02-02/oppnande';
    const forst = await klient.posta<Kvitto>(vag, { skedde: '2026-02-02' }, rubriker);
    const igen = await klient.posta<Kvitto>(vag, { skedde: '2026-02-02' }, rubriker);
    expect(igen.json).toEqual(forst.json);
    const annan = await klient.posta(vag, { skedde: '2026-02-02', plats: 'X' }, rubriker);
    expect([annan.status, annan.json['kod']]).toEqual([422, 'NYCKEL_ATERANVAND']);
  });

  it('tar hänsyn till If-Match', async () => {
    await skicka('MN-2026-02-09', 'oppnande', { skedde: '2026-02-09' });
    await skicka('MN-2026-02-09', 'narvaro', { skedde: '2026-02-09', narvarande });
    const svar = await klient.posta(
      '/api/sammantraden/MN-2026-02-09/avslutande',
      { skedde: '2026-02-09' },
      { 'if-match': '"0"' },
    );
    expect(svar.status).toBe(412);
  });

  it('rättas och makuleras; historiken visar båda', async () => {
    const id = 'MN-2026-02-16';
    await skicka(id, 'oppnande', { skedde: '2026-02-16', plats: 'Rådhuset' });
    await skicka(id, 'paragrafer', { skedde: '2026-02-16', nr: 7, slag: 'beslut' });
    await skicka(id, 'rattelser', {
      avserHandelse: 0,
      falt: '/plats',
      till: 'Stadshuset',
      skal: 'Fel lokal',
    });
    const kvitto = await skicka(id, 'makuleringar', { avserHandelse: 1, skal: 'Hörde till ett annat' });
    const kort = await las(id, `efter=${kvitto.position}`);
    expect(kort).toMatchObject({ paragrafer: [], status: 'oppnat' });
    expect(await rader(id, `efter=${kvitto.position}`)).toMatchObject([
      { revision: 0, rattad: 2 },
      { revision: 1, makulerad: 3 },
      { revision: 2, skal: 'Fel lokal' },
      { revision: 3 },
    ]);
  });

  it.each([
    ['kf-2026-03-02', 400],
    ['KF-2026-02-30', 400],
    ['KF', 400],
    ['KF-2026-03-02-1', 400],
    ['KF-2031-03-03', 404],
  ])('%s svarar %i', async (id, status) => {
    expect((await klient.hamta(`/api/sammantraden/${id}`)).status).toBe(status);
    expect((await klient.hamta(`/api/sammantraden/${id}/historik`)).status).toBe(status);
  });
});

describe('Listan', () => {
  it('visar det senaste först, per organ och tid, en sida i taget', async () => {
    for (const dag of ['2026-02-03', '2026-02-10', '2026-02-17'])
      await skicka(`BUN-${dag}`, 'oppnande', { skedde: dag });
    const { position } = await skicka('BUN-2026-02-10-2', 'oppnande', { skedde: '2026-02-10' });
    const lista = async (fraga: string) =>
      (await klient.hamta<{ poster: { id: string }[]; nasta: string | null }>(`/api/sammantraden?${fraga}`))
        .json;
    const alla = await lista(`organ=BUN&efter=${position}`);
    expect(alla.poster.map((p) => p.id)).toEqual([
      'BUN-2026-02-17',
      'BUN-2026-02-10-2',
      'BUN-2026-02-10',
      'BUN-2026-02-03',
    ]);
    expect(alla.poster[0]).toMatchObject({ organ: 'BUN', status: 'oppnat', paragrafer: [], justerat: false });
    const sida = await lista('organ=BUN&limit=2');
    expect((await lista(`organ=BUN&limit=2&cursor=${sida.nasta}`)).poster.map((p) => p.id)).toEqual([
      'BUN-2026-02-10',
      'BUN-2026-02-03',
    ]);
    const mitt = await lista('organ=BUN&fran=2026-02-04&till=2026-02-10');
    expect(mitt.poster.map((p) => p.id)).toEqual(['BUN-2026-02-10-2', 'BUN-2026-02-10']);
    expect((await klient.hamta(`/api/sammantraden?organ=KF&cursor=${sida.nasta}`)).status).toBe(400);
  });
});
