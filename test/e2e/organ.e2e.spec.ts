import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startaTjanst, type Klient, type Tjanst } from './harness.js';

type Json = Record<string, unknown>;
type Kvitto = { readonly revision: number; readonly position: string };

let tjanst: Tjanst;
let klient: Klient;

beforeAll(async () => {
  tjanst = await startaTjanst();
  klient = tjanst.klient;
});
afterAll(() => tjanst.stang());

const skicka = async (organ: string, vag: string, kropp: Json): Promise<Kvitto> => {
  const svar = await klient.posta<Kvitto>(`/api/organ/${organ}/${vag}`, kropp);
  if (svar.status >= 300) throw new Error(`${vag}: ${JSON.stringify(svar.json)}`);
  expect(svar.headers.get('etag')).toBe(`"${svar.json.revision}"`);
  return svar.json;
};

const las = async (organ: string, fraga = ''): Promise<Json> => {
  const svar = await klient.hamta(`/api/organ/${organ}?${fraga}`);
  if (svar.status !== 200) throw new Error(JSON.stringify(svar.json));
  return svar.json;
};

describe('Ett organ genom åren', () => {
  beforeAll(async () => {
    await skicka('SN', 'inrattande', {
      skedde: '2019-01-01',
      namn: 'Vård- och omsorgsnämnden',
      typ: 'namnd',
      overordnat: 'KF',
      antalLedamoter: 9,
    });
    await skicka('SN', 'namn', { skedde: '2023-01-01', namn: 'Socialnämnden' });
    await skicka('SN', 'antal', { skedde: '2023-01-01', antalLedamoter: 11, antalErsattare: 5 });
    await skicka('SN', 'personer', { person: 'p-1', namn: 'Kim Exempel' });
    await skicka('SN', 'uppdrag', {
      skedde: '2019-01-01',
      person: 'p-1',
      roll: 'ledamot',
      till: '2026-12-31',
    });
    await skicka('SN', 'uppdrag', { skedde: '2023-01-01', person: 'p-1', roll: 'ordforande', parti: 'X' });
    await skicka('SN', 'uppdragsavslut', {
      skedde: '2025-06-17',
      person: 'p-1',
      roll: 'ordforande',
      grund: 'avsagelse',
    });
    await skicka('SN', 'brevlada', { skedde: '2023-01-01', kanal: 'e-post', adress: 'sn@kommun.example' });
    await skicka('SN', 'ansvarsomrade', { skedde: '2023-01-01', text: 'Individ- och familjeomsorg.' });
    await skicka('SN', 'expedieringsregel', {
      skedde: '2023-01-01',
      paminnelseEfter: 2,
      sekreterare: 'namndsekreterare@kommun.example',
      kvitterar: true,
    });
    await skicka('SN', 'grupper', { skedde: '2023-01-01', grupp: 'Vården', organ: ['SN', 'VN'] });
    await skicka('SN', 'sammanslagning', { skedde: '2030-01-01', uppgickI: 'VN' });
  });

  it('har det namn, det antal och de uppdrag som gällde den dagen', async () => {
    expect(await las('SN', 'giltig=2022-12-31')).toMatchObject({
      dag: '2022-12-31',
      namn: 'Vård- och omsorgsnämnden',
      antalLedamoter: 9,
      antalErsattare: null,
      brevlada: null,
      expedieringsregel: null,
      grupper: [],
      uppdrag: [{ person: 'p-1', namn: 'Kim Exempel', roll: 'ledamot', till: '2026-12-31' }],
    });
    const efter = await las('SN', 'giltig=2025-06-16');
    expect(efter).toMatchObject({
      namn: 'Socialnämnden',
      antalLedamoter: 11,
      brevlada: { kanal: 'e-post', adress: 'sn@kommun.example' },
      expedieringsregel: {
        paminnelseEfter: 2,
        eskaleringEfter: null,
        sekreterare: 'namndsekreterare@kommun.example',
        eskalerasTill: null,
        kvitterar: true,
      },
      ansvarsomrade: 'Individ- och familjeomsorg.',
      grupper: [{ grupp: 'Vården', typer: null, organ: ['SN', 'VN'] }],
      finns: true,
    });
    const roller = (kort: Json): unknown[] => (kort['uppdrag'] as Json[]).map((u) => u['roll']);
    expect(roller(efter).toSorted()).toEqual(['ledamot', 'ordforande']);
    expect(roller(await las('SN', 'giltig=2025-06-17'))).toEqual(['ledamot']);
    expect(roller(await las('SN', 'giltig=2027-01-01'))).toEqual([]);
  });

  it('kan frågas om framåt, och vet var det uppgår', async () => {
    expect(await las('SN', 'giltig=2029-12-31')).toMatchObject({ finns: true, uppgickI: 'VN' });
    expect(await las('SN', 'giltig=2030-01-01')).toMatchObject({ finns: false, namn: null });
    expect((await las('SN'))['allaNamn']).toEqual([
      { namn: 'Vård- och omsorgsnämnden', fran: '2019-01-01' },
      { namn: 'Socialnämnden', fran: '2023-01-01' },
    ]);
  });

  it('berättar varje händelse i ord, med rättelser och makuleringar', async () => {
    await skicka('SN', 'rattelser', { avserHandelse: 0, falt: '/namn', till: 'Omsorgsnämnden', skal: 'Fel' });
    const { position } = await skicka('SN', 'makuleringar', { avserHandelse: 11, skal: 'Blev inte av' });
    const { json } = await klient.hamta<{ rader: Json[] }>(`/api/organ/SN/historik?efter=${position}`);
    expect(json.rader[0]).toMatchObject({ typ: 'OrganInrattat', rattad: 12 });
    expect(json.rader[11]).toMatchObject({ typ: 'OrganSammanslaget', makulerad: 13 });
    for (const rad of json.rader) expect(rad['text']).toMatch(/\S/);
    expect(await las('SN', 'giltig=2030-01-01')).toMatchObject({ finns: true, uppgickI: null });
    expect(await las('SN', 'giltig=2020-01-01')).toMatchObject({ namn: 'Omsorgsnämnden' });
  });
});

describe('Listan över organ', () => {
  const koder = async (fraga: string): Promise<readonly unknown[]> =>
    (await lista(fraga)).poster.map(({ id }) => id);
  const lista = async (fraga: string) => {
    const svar = await klient.hamta<{ poster: Json[]; nasta: string | null }>(`/api/organ?${fraga}`);
    if (svar.status !== 200) throw new Error(JSON.stringify(svar.json));
    return svar.json;
  };
  let efter: string;

  beforeAll(async () => {
    const namnd = { typ: 'namnd', skedde: '2011-01-01' };
    await skicka('TEK', 'inrattande', { ...namnd, namn: 'Tekniska nämnden' });
    await skicka('TEK', 'namn', { skedde: '2024-01-01', namn: 'Samhällsnämnden' });
    await skicka('TEA', 'inrattande', { ...namnd, namn: 'Teaternämnden' });
    await skicka('TEA', 'sammanslagning', { skedde: '2024-01-01', uppgickI: 'TEK' });
    await skicka('TEF', 'inrattande', { typ: 'forvaltning', skedde: '2024', namn: 'Tekniska kontoret' });
    const sist = await skicka('TEX', 'inrattande', {
      ...namnd,
      skedde: '2040-01-01',
      namn: 'Framtidsnämnden',
    });
    efter = `efter=${sist.position}`;
  });

  it('är i kodordning, en sida i taget', async () => {
    const forsta = await lista(`${efter}&limit=2&typ=namnd`);
    expect(forsta.nasta).toEqual(expect.any(String));
    const resten = await lista(`typ=namnd&cursor=${forsta.nasta}`);
    const alla = [...forsta.poster, ...resten.poster].map(({ id }) => id);
    expect(alla).toEqual((await koder('typ=namnd')).toSorted());
    expect(alla).toEqual(expect.arrayContaining(['TEA', 'TEK', 'TEX']));
    const annanFraga = await klient.hamta(`/api/organ?typ=utskott&cursor=${forsta.nasta}`);
    expect([annanFraga.status, annanFraga.json['kod']]).toEqual([400, 'CURSOR_OGILTIG']);
  });

  it('säger samma sak som kortet, vilken dag som helst', async () => {
    for (const dag of ['2023-12-31', '2024-01-01', '2041-01-01']) {
      const { poster } = await lista(`${efter}&giltig=${dag}`);
      expect(poster.length).toBeGreaterThan(3);
      for (const post of poster) expect(await las(String(post['id']), `giltig=${dag}`)).toMatchObject(post);
    }
    const { poster } = await lista('giltig=2023-12-31&typ=namnd');
    expect(poster.find(({ id }) => id === 'TEK')).toMatchObject({ namn: 'Tekniska nämnden', finns: true });
  });

  it('kan vara bara de som säkert fanns, eller säkert inte fanns', async () => {
    expect(await koder(`${efter}&finns=ja`)).toContain('TEK');
    expect(await koder('finns=ja')).not.toContain('TEA');
    expect(await koder('finns=nej')).toEqual(expect.arrayContaining(['TEA', 'TEX']));
    expect(await koder('finns=nej&giltig=2041-01-01')).not.toContain('TEX');
    // all that is known of it is the year: until its end nobody knows
    for (const svar of ['ja', 'nej'])
      expect(await koder(`finns=${svar}&giltig=2024-06-30`)).not.toContain('TEF');
    expect(await koder('giltig=2024-06-30')).toContain('TEF');
  });
});

describe('Det som inte kan vara', () => {
  it('ett organ inrättas en gång, och en kod har en form', async () => {
    await skicka('MN', 'inrattande', { skedde: '2019-01-01', namn: 'Miljönämnden', typ: 'namnd' });
    const igen = await klient.posta('/api/organ/MN/inrattande', {
      skedde: '2020-01-01',
      namn: 'En annan',
      typ: 'namnd',
    });
    expect(igen.status).toBe(409);
    expect((await klient.posta('/api/organ/mn/namn', { namn: 'X' })).status).toBe(400);
    expect((await klient.hamta('/api/organ/mn')).status).toBe(400);
  });

  it('ett okänt organ är 404, också före det registrerades', async () => {
    expect((await klient.hamta('/api/organ/XN')).json['kod']).toBe('ORGAN_OKANT');
    expect((await klient.hamta('/api/organ/XN/historik')).status).toBe(404);
    expect((await klient.posta('/api/organ/XN/namn', { namn: 'X' })).status).toBe(404);
    expect((await klient.hamta('/api/organ/MN?vidTidpunkt=2020-01-01')).status).toBe(404);
  });

  it('en grupp är slag eller en lista, inte båda', async () => {
    const svar = await klient.posta('/api/organ/MN/grupper', { grupp: 'A', typer: ['namnd'], organ: ['MN'] });
    expect([svar.status, svar.json['kod']]).toEqual([400, 'GRUPP_OGILTIG']);
  });

  it.each([
    ['brevlada', { kanal: 'webhook', adress: 'ftp://diarium.example/in' }, 'ADRESS_OGILTIG', 'adress'],
    ['expedieringsregel', { eskalerasTill: 'kansliet' }, 'ADRESS_OGILTIG', 'eskalerasTill'],
    [
      'expedieringsregel',
      { paminnelseEfter: 5, eskaleringEfter: 5 },
      'ESKALERING_FORE_PAMINNELSE',
      'eskaleringEfter',
    ],
  ])('%s som %j nekas', async (vag, kropp, kod, falt) => {
    const svar = await klient.posta(`/api/organ/MN/${vag}`, { skedde: '2024-01-01', ...kropp });
    expect([svar.status, svar.json['kod']]).toEqual([400, kod]);
    expect(svar.json['falt']).toEqual([expect.objectContaining({ falt })]);
  });
});
