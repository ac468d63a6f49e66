import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anropTill, type Json, type Kvitto } from './anrop.js';
import { startaTjanst, type Klient, type Tjanst } from './harness.js';

type Lista = { readonly poster: readonly { readonly id: string }[]; readonly nasta: string | null };

let tjanst: Tjanst;
let klient: Klient;

beforeAll(async () => {
  tjanst = await startaTjanst();
  klient = tjanst.klient;
});
afterAll(() => tjanst.stang());

const { skicka, nekas, las } = anropTill(() => klient);

const BISTAND = {
  punkt: '3.2',
  text: 'Ekonomiskt bistånd',
  delegater: ['Socialsekreterare'],
  vidaredelegation: false,
  anmalan: 'anmals',
};
const AVTAL = {
  punkt: '1.4',
  text: 'Avtal',
  delegater: ['Förvaltningschef'],
  vidaredelegation: true,
  anmalan: 'protokollfors',
};

const beslut = (mer: Json = {}): Json => ({
  skedde: '2025-02-03',
  namnd: 'SN',
  slag: 'delegation',
  punkt: '3.2',
  delegat: 'Socialsekreterare',
  rubrik: 'Bistånd',
  beslutssatser: ['Beviljas.'],
  overklagbart: 'laglighetsprovning',
  ...mer,
});
const fatta = (mer: Json = {}): Promise<Kvitto> => skicka('delegationsbeslut', beslut(mer), 201);

beforeAll(async () => {
  await skicka('delegationsordningar/SN/faststallande', {
    skedde: '2025-01-01',
    beteckning: 'Delegationsordning 2025',
    punkter: [BISTAND, AVTAL],
  });
  await skicka('delegationsordningar/SN/upphavanden', { skedde: '2025-09-01', punkt: '1.4' });
});

describe('En delegationsordning', () => {
  it('är den som gällde den dagen, i båda tiderna', async () => {
    const punkter = async (fraga: string) =>
      (await las<{ punkter: { punkt: string }[] }>(`delegationsordningar/SN?${fraga}`)).punkter.map(
        ({ punkt }) => punkt,
      );
    expect(await punkter('giltig=2025-08-31')).toEqual(['3.2', '1.4']);
    expect(await punkter('giltig=2025-09-01')).toEqual(['3.2']);
    expect(await las('delegationsordningar/SN?giltig=2024-12-31')).toMatchObject({
      faststalld: null,
      punkter: [],
    });
    expect((await klient.hamta('/api/delegationsordningar/SN?vidTidpunkt=2020-01-01')).status).toBe(404);
    expect((await klient.hamta('/api/delegationsordningar/XX')).status).toBe(404);
    expect((await klient.hamta('/api/delegationsordningar/xx')).status).toBe(400);
  });

  it('rättas och makuleras; historiken visar båda', async () => {
    await skicka('delegationsordningar/MN/faststallande', { skedde: '2025-01-01', punkter: [BISTAND] });
    await skicka('delegationsordningar/MN/punkter', { ...AVTAL, skedde: '2025-02-01' });
    await skicka('delegationsordningar/MN/rattelser', {
      avserHandelse: 0,
      falt: '/beteckning',
      till: 'MN 2025',
      skal: 'Saknades',
    });
    await skicka('delegationsordningar/MN/makuleringar', { avserHandelse: 1, skal: 'Fel nämnd' });
    expect(await las('delegationsordningar/MN?giltig=2025-03-01')).toMatchObject({
      faststalld: { beteckning: 'MN 2025' },
      punkter: [{ punkt: '3.2' }],
    });
    const { rader } = await las<{ rader: Json[] }>('delegationsordningar/MN/historik');
    expect(rader).toMatchObject([{ rattad: 2 }, { makulerad: 3 }, { skal: 'Saknades' }, { revision: 3 }]);
  });

  it('upphäver bara punkter som finns', () =>
    nekas('delegationsordningar/SN/upphavanden', { punkt: '9.9' }, 404, 'DELEGATIONSPUNKT_OKAND'));
});

describe('Ett beslut som anmäls', () => {
  it('får nämndens nästa nummer och följs till nämnden', async () => {
    const svar = await klient.posta<Kvitto>('/api/delegationsbeslut', beslut({ person: 'p-41' }));
    expect(svar.status).toBe(201);
    const { id } = svar.json;
    expect(svar.headers.get('location')).toBe(`/api/delegationsbeslut/${id}`);
    await skicka(`delegationsbeslut/${id}/expedieringar`, {
      skedde: '2025-02-03',
      mottagare: [{ typ: 'person', namn: 'Sökanden' }],
    });
    const { position, revision } = await skicka(`delegationsbeslut/${id}/anmalan`, {
      skedde: '2025-03-03',
      sammantrade: 'SN-2025-03-03',
      paragraf: 12,
    });
    expect(await las(`delegationsbeslut/${id}?efter=${position}`)).toMatchObject({
      id,
      namnd: 'SN',
      ar: 2025,
      delegat: 'Socialsekreterare',
      person: 'p-41',
      anmalt: true,
      anmalningar: [{ sammantrade: 'SN-2025-03-03', paragraf: 12 }],
      expedieringar: [{ mottagare: [{ typ: 'person', namn: 'Sökanden' }] }],
      avvikelser: [],
      revision,
    });
    expect(await las(`delegationsbeslut/${id}?giltig=2025-02-10`)).toMatchObject({ anmalt: false });
    expect((await klient.hamta(`/api/delegationsbeslut/${id}?giltig=2025-02-02`)).status).toBe(404);
    const forsta = await las<{ rader: Json[]; nasta: string }>(`delegationsbeslut/${id}/historik?limit=2`);
    expect(forsta.rader.map((rad) => rad['typ'])).toEqual([
      'DelegationsbeslutFattat',
      'DelegationsbeslutExpedierat',
    ]);
    const resten = await las<{ rader: Json[] }>(`delegationsbeslut/${id}/historik?cursor=${forsta.nasta}`);
    expect(resten.rader).toMatchObject([{ text: 'Beslutet anmäldes vid SN-2025-03-03 § 12.' }]);
  });
});

describe('Underlaget för ett beslut', () => {
  it('är ärendet och delegationsordningen som de var registrerade, och läsningen står i loggen', async () => {
    const oppnat = await skicka(
      'arenden',
      {
        serie: 'SN',
        arendemening: 'Bistånd',
        slag: 'ovrigt',
        organ: 'Socialnämnden',
        initiativ: 'forvaltning',
      },
      201,
    );
    const { id } = await fatta({ skedde: new Date().toISOString(), arende: oppnat.id });
    const sent = await skicka(`arenden/${oppnat.id}/yttranden`, { skedde: '2025-01-15', fran: 'Läkare' });
    const vag = `/api/delegationsbeslut/${id}/underlag`;
    const { status, json } = await klient.hamta<Json>(`${vag}?efter=${sent.position}`);
    expect([status, json['kod']]).toEqual([200, undefined]);
    expect(json).toMatchObject({
      beslut: { typ: 'DelegationsbeslutFattat', namnd: 'SN', arende: oppnat.id, punkt: '3.2' },
      ogonblick: { grund: 'tidpunkt' },
      arende: {
        id: oppnat.id,
        registrerat: [{ typ: 'ArendeOppnat' }],
        ejRegistrerat: [{ typ: 'YttrandeInkommet', skedde: '2025-01-15' }],
        kanInteAvgoras: [],
      },
      ordning: { namnd: 'SN', kantDa: { gallde: 'ja', punkt: { punkt: '3.2' } }, kantNu: { gallde: 'ja' } },
      sammantrade: null,
    });
    const lasta = (await tjanst.store.readAll({ after: null, limit: 100_000 })).filter(
      ({ type }) => type === 'LasningLoggad',
    );
    expect(lasta.map((handelse) => handelse.data)).toMatchObject([
      { vy: 'hamtaDelegationsunderlag', arende: oppnat.id, strom: `delegationsbeslut-${id}` },
    ]);
    expect((await klient.hamta('/api/delegationsbeslut/SN-2025-999/underlag')).status).toBe(404);
    expect((await klient.hamta('/api/delegationsbeslut/sn/underlag')).status).toBe(400);
  });
});

describe('Ett beslut som inte anmäls', () => {
  const anslag = { skedde: '2025-02-04', tavlor: ['webbplatsen'], nedtasTidigast: '2025-02-26' };

  it('protokollförs särskilt och anslås; utan protokoll noteras det', async () => {
    const med = await fatta();
    await skicka(`delegationsbeslut/${med.id}/protokollforing`, { skedde: '2025-02-03' });
    expect((await skicka(`delegationsbeslut/${med.id}/anslag`, anslag)).varningar).toEqual([]);
    const utan = await fatta();
    expect((await skicka(`delegationsbeslut/${utan.id}/anslag`, anslag)).varningar).toMatchObject([
      { regel: 'R-61', kod: 'EJ_SARSKILT_PROTOKOLLFORT' },
    ]);
  });

  it('har sitt anslag uppe tills tiden gått ut; tas det ned tidigare är det avbrutet', async () => {
    const { id } = await fatta({ overklagbart: 'nej' });
    await skicka(`delegationsbeslut/${id}/anslag`, anslag);
    const nedtagning = `delegationsbeslut/${id}/anslag/1/nedtagning`;
    const problem = await nekas(nedtagning, { skedde: '2025-02-20' }, 409, 'ANSLAG_NEDTAGET_FOR_TIDIGT');
    expect(problem['detail']).toContain('R-61b');
    const { position } = await skicka(nedtagning, {
      skedde: '2025-02-20',
      avvikelser: [{ regel: 'R-61b', skal: 'Tavlan byttes' }],
    });
    expect(await las(`delegationsbeslut/${id}?efter=${position}`)).toMatchObject({
      anslag: [{ nr: 1, nedtaget: null, avbrutet: { datum: '2025-02-20' } }],
    });
    await skicka(`delegationsbeslut/${id}/anslag`, { ...anslag, skedde: '2025-02-21' });
    await skicka(`delegationsbeslut/${id}/anslag/2/avbrott`, { skedde: '2025-02-22' });
    await nekas(`delegationsbeslut/${id}/anslag/3/avbrott`, {}, 404, 'ANSLAG_OKANT');
  });
});

describe('Det som lagen hindrar', () => {
  it.each([
    ['fel delegat', { delegat: 'Vaktmästare' }, 'DELEGAT_SAKNAR_RATT'],
    ['ingen punkt', { punkt: null }, 'DELEGATIONSPUNKT_SAKNAS'],
    [
      'en upphävd punkt',
      { punkt: '1.4', delegat: 'Förvaltningschef', skedde: '2025-09-01' },
      'DELEGATIONSPUNKT_GALLER_EJ',
    ],
    [
      'vidare utan att det medges',
      { vidaredelegeratAv: 'Socialsekreterare' },
      'VIDAREDELEGATION_EJ_MEDGIVEN',
    ],
    ['det som inte får delegeras', { ejDelegerbart: 'malOchInriktning' }, 'FAR_EJ_DELEGERAS'],
    ['per capsulam', { slag: 'perCapsulam' }, 'PER_CAPSULAM'],
  ])('%s nekas, med vad man kan göra i stället', async (_namn, mer, kod) => {
    const problem = await nekas('delegationsbeslut', beslut(mer), 409, kod);
    expect(problem).toMatchObject({ regel: 'R-60' });
    expect(problem['detail']).toMatch(/\(R-60, KL 6:37–39, 7:5–6\)/);
  });

  it('dagen innan gällde punkten; och utan känd ordning går det inte att avgöra', async () => {
    await fatta({ punkt: '1.4', delegat: 'Förvaltningschef', skedde: '2025-08-31' });
    await fatta({ punkt: '1.4', delegat: 'Vaktmästare', skedde: '2024-06-01' });
    expect((await fatta({ namnd: 'XN', delegat: 'Vaktmästare' })).varningar).toEqual([]);
  });

  it('ett ärende som inte finns nekas', () =>
    nekas('delegationsbeslut', beslut({ arende: 'SN-2025-999' }), 404, 'ARENDE_OKANT'));

  it('historik noteras men nekas inte', async () => {
    const { varningar } = await fatta({
      delegat: 'Vaktmästare',
      import: true,
      kalla: { handling: 'Delegationslistan' },
    });
    expect(varningar).toMatchObject([{ regel: 'R-60', kod: 'DELEGAT_SAKNAR_RATT' }]);
  });
});

describe('Numren', () => {
  it('följer på varandra, också många på en gång, och en upprepning får sitt eget', async () => {
    const nycklar = Array.from({ length: 30 }, () => ({ 'idempotency-key': randomUUID() }));
    const fattade = await Promise.all(
      nycklar.map((nyckel) =>
        klient.posta<Kvitto>('/api/delegationsbeslut', beslut({ namnd: 'NN' }), nyckel),
      ),
    );
    const nummer = fattade.map(({ json }) => Number(json.id.split('-')[2])).sort((a, b) => a - b);
    expect(nummer).toEqual(Array.from({ length: 30 }, (_, i) => i + 1));
    const igen = await klient.posta('/api/delegationsbeslut', beslut({ namnd: 'NN' }), nycklar[7]);
    expect(igen.json).toEqual(fattade[7]!.json);
    const annan = await klient.posta(
      '/api/delegationsbeslut',
      beslut({ namnd: 'NN', rubrik: 'X' }),
      nycklar[7],
    );
    expect([annan.status, annan.json['kod']]).toEqual([422, 'NYCKEL_ATERANVAND']);
  });

  it('ett äldre beslut har sitt med sig, och nekas när det är taget', async () => {
    const aldre = (nummer: string, mer: Json = {}) =>
      beslut({ namnd: 'AN', nummer, skedde: '2019-05', import: true, ...mer });
    expect((await skicka('delegationsbeslut', aldre('AN-2019-7'), 201)).id).toBe('AN-2019-7');
    await nekas('delegationsbeslut', aldre('AN-2019-7', { rubrik: 'X' }), 409, 'DELEGATIONSNUMMER_UPPTAGET');
    expect((await skicka('delegationsbeslut', beslut({ namnd: 'AN', skedde: '2019-06-01' }), 201)).id).toBe(
      'AN-2019-8',
    );
    await nekas('delegationsbeslut', aldre('AN-2019-3', { import: false }), 400, 'OGILTIG_KROPP');
    await nekas('delegationsbeslut', aldre('BN-2019-3'), 400, 'OGILTIG_KROPP');
  });
});

describe('Ett felregistrerat beslut', () => {
  it('rättas, eller makuleras helt med sitt nummer kvar', async () => {
    const { id } = await fatta();
    await skicka(`delegationsbeslut/${id}/rattelser`, {
      avserHandelse: 0,
      falt: '/utfall',
      till: 'avslag',
      skal: 'Fel avskrivet',
    });
    await nekas(
      `delegationsbeslut/${id}/makuleringar`,
      { avserHandelse: 0, skal: 'x' },
      409,
      'BESLUTET_MAKULERAS_HELT',
    );
    await nekas(`delegationsbeslut/${id}/makulering`, {}, 400, 'OGILTIG_KROPP');
    const { position } = await skicka(`delegationsbeslut/${id}/makulering`, { skal: 'Dubblett' });
    expect(await las(`delegationsbeslut/${id}?efter=${position}`)).toMatchObject({
      status: 'makulerat',
      utfall: 'avslag',
    });
    await nekas(`delegationsbeslut/${id}/protokollforing`, {}, 409, 'DELEGATIONSBESLUT_MAKULERAT');
    expect((await fatta()).id).not.toBe(id);
  });

  it('tar hänsyn till If-Match', async () => {
    const { id } = await fatta();
    await skicka(`delegationsbeslut/${id}/protokollforing`, {});
    const sent = await klient.posta(
      `/api/delegationsbeslut/${id}/anmalan`,
      { sammantrade: 'SN-2025-03-03' },
      { 'if-match': '"0"' },
    );
    expect(sent.status).toBe(412);
  });

  it.each([
    ['sn-2025-1', 400],
    ['SN-2025', 400],
    ['SN-2025-0', 400],
    ['SN-2031-1', 404],
  ])('%s svarar %i', async (id, status) => {
    expect((await klient.hamta(`/api/delegationsbeslut/${id}`)).status).toBe(status);
    expect((await klient.hamta(`/api/delegationsbeslut/${id}/historik`)).status).toBe(status);
  });
});

describe('Listan', () => {
  it('visar det senaste året och högsta numret först, efter nämnd, år, ärende och om det är anmält', async () => {
    const { id: arende } = await skicka(
      'arenden',
      { serie: 'LN', arendemening: 'Tillstånd', skedde: '2025-01-07' },
      201,
    );
    for (const skedde of ['2024-03-01', '2025-03-01', '2025-04-01']) await fatta({ namnd: 'LN', skedde });
    await fatta({ namnd: 'LN', skedde: '2025-05-01', arende });
    const anmalan = { skedde: '2025-05-05', sammantrade: 'LN-2025-05-05' };
    const { position } = await skicka('delegationsbeslut/LN-2025-2/anmalan', anmalan);
    const lista = async (fraga: string) => las<Lista>(`delegationsbeslut?namnd=LN&${fraga}`);
    const id = ({ poster }: Lista) => poster.map((p) => p.id);
    const alla = await lista(`efter=${position}`);
    expect(id(alla)).toEqual(['LN-2025-3', 'LN-2025-2', 'LN-2025-1', 'LN-2024-1']);
    expect(alla.poster[0]).toMatchObject({ rubrik: 'Bistånd', arende, anmalt: false, datum: '2025-05-01' });
    expect(id(await lista('ar=2024'))).toEqual(['LN-2024-1']);
    expect(id(await lista('anmalt=ja'))).toEqual(['LN-2025-2']);
    expect(id(await lista('anmalt=nej&ar=2025'))).toEqual(['LN-2025-3', 'LN-2025-1']);
    expect(id(await lista(`arende=${arende}`))).toEqual(['LN-2025-3']);
    const sida = await lista('limit=3');
    expect(id(await lista(`limit=3&cursor=${sida.nasta}`))).toEqual(['LN-2024-1']);
    expect((await klient.hamta(`/api/delegationsbeslut?namnd=SN&cursor=${sida.nasta}`)).status).toBe(400);
    expect((await klient.hamta('/api/delegationsbeslut?anmalt=kanske')).status).toBe(400);
  });
});
