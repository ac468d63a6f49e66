import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anropTill, type Json, type Kvitto } from './anrop.js';
import { forsokt, mottagaren, planera } from './expediering.prov.js';
import { startaTjanst, type Tjanst } from './harness.js';

type Leverans = Json & {
  readonly id: string;
  readonly nr: number;
  readonly lage: string;
  readonly revision: number;
  readonly omgang: number;
  readonly vag: Json | null;
  readonly handelser: readonly (Json & { readonly typ: string; readonly text: string })[];
};
type Lista = { readonly poster: readonly (Json & { readonly id: string })[]; readonly nasta: string | null };

let tjanst: Tjanst;
const { skicka, nekas, las } = anropTill(() => tjanst.klient);

beforeAll(async () => {
  // a way out that nothing leaves by: the channels are paused
  tjanst = await startaTjanst({ env: { ARENDELOGG_EPOST_URL: 'smtp://127.0.0.1:9' } });
  // whatever sends is left out of this: what is recorded here is recorded by the specification
  for (const kanal of ['epost', 'webhook', 'fil']) await skicka(`kanaler/${kanal}/paus`, { skal: 'Prov' });
});
afterAll(() => tjanst.stang());

let nasta = 900;
/** An expediering of its own, with so many recipients. */
const expediering = async (antal = 1, plan: Parameters<typeof planera>[3] = {}) => {
  const id = `arende-KS-2026-1-${nasta++}`;
  const alla = Array.from({ length: antal }, (_, i) => mottagaren(i + 1));
  return { id, position: await planera(tjanst, id, alla, plan) };
};
const vag = (id: string, nr: number, mer = ''): string => `expedieringar/${id}/leveranser/${nr}${mer}`;
const leverans = (id: string, nr = 1): Promise<Leverans> => las<Leverans>(vag(id, nr));

describe('En expediering', () => {
  it('visar planen, summorna och mottagarna, en sida i taget', async () => {
    const { id, position } = await expediering(3);
    const efter = await forsokt(tjanst, id, 2, { levererad: true });
    expect(position).not.toBe(efter);
    const svar = await tjanst.klient.hamta<Json & Lista>(`/api/expedieringar/${id}?limit=2&efter=${efter}`);
    expect(svar.headers.get('etag')).toBe('"1"');
    expect(svar.json).toMatchObject({
      ...{
        id,
        organ: 'Kommunstyrelsen',
        organkod: 'KS',
        arende: 'KS-2026-1',
        paragraf: '45',
        aterkallad: null,
      },
      summor: { mottagare: 3, vantar: 2, levererade: 1, uppgivna: 0, aterkallade: 0 },
      leveranser: [
        { id: `${id}-1`, nr: 1, lage: 'vantar', namn: 'Nämnd 1', kvittens: true },
        { id: `${id}-2`, nr: 2, lage: 'levererad', forsok: 1 },
      ],
      revision: 1,
    });
    const tva = await las<{ leveranser: readonly { nr: number }[] }>(
      `expedieringar/${id}?limit=2&cursor=${svar.json.nasta}`,
    );
    expect(tva.leveranser.map(({ nr }) => nr)).toEqual([3]);
  });

  it('listas, den senaste först, efter ärende, organ, läge och dag', async () => {
    const arende = 'BUN-2026-7';
    const { id: aldre } = await expediering(1, {
      arende,
      organkod: 'BUN',
      organ: 'Barn- och utbildningsnämnden',
    });
    const { id: nyare } = await expediering(1, { arende });
    const efter = await forsokt(tjanst, aldre, 1, { levererad: false });
    const ids = async (fraga: string) =>
      (await las<Lista>(`expedieringar?arende=${arende}&efter=${efter}${fraga}`)).poster.map(({ id }) => id);
    expect(await ids('')).toEqual([nyare, aldre]);
    expect(await ids('&lage=uppgiven')).toEqual([aldre]);
    expect(await ids('&organ=BUN')).toEqual([aldre]);
    expect(await ids('&organ=Kommunstyrelsen')).toEqual([nyare]);
    expect(await ids('&planeradTill=2020-01-01')).toEqual([]);
    expect(await ids('&planeradFran=2020-01-01')).toHaveLength(2);
    const { nasta: cursor } = await las<Lista>(`expedieringar?arende=${arende}&limit=1`);
    expect((await las<Lista>(`expedieringar?arende=${arende}&limit=1&cursor=${cursor}`)).poster[0]!.id).toBe(
      aldre,
    );
  });

  it('återkallas av ett skäl, en gång', async () => {
    const { id } = await expediering();
    await nekas(`expedieringar/${id}/aterkallelse`, {}, 400, 'OGILTIG_KROPP');
    const { revision, position } = await skicka(`expedieringar/${id}/aterkallelse`, { skal: 'Fel ärende' });
    expect(await las(`expedieringar/${id}?efter=${position}`)).toMatchObject({
      aterkallad: expect.any(String),
    });
    expect((await skicka(`expedieringar/${id}/aterkallelse`, { skal: 'Igen' })).revision).toBe(revision);
    await nekas(vag(id, 1, '/omsandning'), {}, 409, 'EXPEDIERINGEN_ATERKALLAD');
  });

  it.each([
    ['expedieringar/arende-KS-2026-1-7', 404, 'EXPEDIERING_OKAND'],
    ['expedieringar/sonderfall', 400, 'OGILTIG_PARAMETER'],
    ['expedieringar/arende-KS-2026-1-7/utdrag.html', 404, 'EXPEDIERING_OKAND'],
    ['expedieringar/sonderfall/utdrag.pdf', 400, 'OGILTIG_PARAMETER'],
    ['expedieringar/arende-KS-2026-1-7/leveranser/1', 404, 'LEVERANS_OKAND'],
    ['expedieringar/arende-KS-2026-1-7/leveranser/0', 400, 'OGILTIG_PARAMETER'],
    ['expedieringar?limit=201', 400, 'OGILTIG_PARAMETER'],
    ['expedieringar?limit=0', 400, 'OGILTIG_PARAMETER'],
    ['expedieringar?lage=borta', 400, 'OGILTIG_PARAMETER'],
    ['expedieringar?planeradFran=igår', 400, 'OGILTIG_PARAMETER'],
    ['expedieringar?arende=17', 400, 'OGILTIG_PARAMETER'],
    ['expedieringar?cursor=abc', 400, 'CURSOR_OGILTIG'],
    ['expedieringar?okant=1', 400, 'OGILTIG_PARAMETER'],
    ['expedieringar/atgarder?slag=annat', 400, 'OGILTIG_PARAMETER'],
    ['expedieringar/atgarder?cursor=abc', 400, 'CURSOR_OGILTIG'],
    ['expedieringar/summor?efter=abc', 400, 'OGILTIG_PARAMETER'],
    ['leveranser?aldreAn=snart', 400, 'OGILTIG_PARAMETER'],
    ['leveranser?kvittens=ja', 400, 'OGILTIG_PARAMETER'],
    ['leveranser?kanal=duva', 400, 'OGILTIG_PARAMETER'],
    ['leveranser?avsandare=små', 400, 'OGILTIG_PARAMETER'],
    ['leveranser?cursor=abc', 400, 'CURSOR_OGILTIG'],
  ])('GET %s svarar %d %s', async (adress, status, kod) => {
    const svar = await tjanst.klient.hamta(`/api/${adress}`);
    expect({ status: svar.status, kod: svar.json['kod'] }).toEqual({ status, kod });
    expect(svar.headers.get('content-type')).toContain('application/problem+json');
  });
});

describe('En leverans', () => {
  it('visar varje försök, kvittens och omsändning i ordning, som loggen har dem', async () => {
    const { id } = await expediering();
    expect(await leverans(id)).toMatchObject({ lage: 'vantar', handelser: [], revision: -1 });
    await forsokt(tjanst, id, 1, { levererad: false });
    await skicka(vag(id, 1, '/omsandning'), { kanal: 'epost', adress: 'ny@exempel.se', skal: 'Fel adress' });
    await forsokt(tjanst, id, 1, { levererad: true, omgang: 2 });
    await skicka(vag(id, 1, '/kvittens'), { av: 'Anna Ek', satt: 'muntligt' });
    await skicka(vag(id, 1, '/delgivning'), { satt: 'vanlig', bevis: 'Kvitto 3' });
    const svar = await tjanst.klient.hamta<Leverans>(`/api/${vag(id, 1)}`);
    expect(svar.headers.get('etag')).toBe(`"${svar.json.revision}"`);
    expect(svar.json).toMatchObject({
      ...{
        id: `${id}-1`,
        expediering: id,
        arende: 'KS-2026-1',
        avsandare: 'KS',
        lage: 'levererad',
        omgang: 2,
      },
      mottagare: { namn: 'Nämnd 1', adress: 'n1@exempel.se' },
      vag: { kanal: 'epost', adress: 'ny@exempel.se' },
      kvitterad: { av: 'Anna Ek' },
    });
    expect(svar.json.handelser.map(({ typ }) => typ)).toEqual([
      'LeveransMisslyckad',
      'LeveransUppgiven',
      'LeveransOmsand',
      'SkickadTillMottagare',
      'Levererad',
      'MottagandeKvitterat',
      'MottagareDelgiven',
    ]);
    expect(svar.json.handelser[2]).toMatchObject({
      ...{ revision: 2, skal: 'Fel adress', text: 'Ska skickas igen med e-post, omgång 2.' },
      uppgifter: { omgang: 2, kanal: 'epost', adress: 'ny@exempel.se' },
    });
  });

  it('listas, den äldsta först, efter läge, organ, avsändare, kanal, ålder och kvittens', async () => {
    const avsandare = { organkod: 'MN', organ: 'Miljönämnden' };
    const { id } = await expediering(3, avsandare);
    await forsokt(tjanst, id, 1, { levererad: true });
    await forsokt(tjanst, id, 2, { levererad: true });
    const { position } = await skicka(vag(id, 2, '/kvittens'), { av: 'Anna Ek' });
    const nr = async (fraga: string) =>
      (await las<Lista>(`leveranser?avsandare=MN&efter=${position}${fraga}`)).poster.map((p) => p['nr']);
    expect(await nr('')).toEqual([1, 2, 3]);
    expect(await nr('&lage=levererad')).toEqual([1, 2]);
    expect(await nr('&kvittens=saknas')).toEqual([1, 3]);
    expect(await nr('&organ=N3')).toEqual([3]);
    expect(await nr(`&organ=${encodeURIComponent('Nämnd 2')}`)).toEqual([2]);
    expect(await nr('&kanal=fil')).toEqual([]);
    expect(await nr('&aldreAn=1')).toEqual([]);
    expect(await nr('&aldreAn=0')).toEqual([1, 2, 3]);
    expect(await nr('&aldreAn=2999-01-01')).toEqual([1, 2, 3]);
    const { nasta: cursor } = await las<Lista>('leveranser?avsandare=MN&limit=2');
    expect((await las<Lista>(`leveranser?avsandare=MN&limit=2&cursor=${cursor}`)).poster).toMatchObject([
      { nr: 3 },
    ]);
    const annan = await tjanst.klient.hamta(`/api/leveranser?avsandare=KS&cursor=${cursor}`);
    expect(annan.json['kod']).toBe('CURSOR_OGILTIG');
  });

  it('kvitteras av den första; samma igen gör inget, och någon annan nekas', async () => {
    const { id } = await expediering();
    const { revision } = await skicka(vag(id, 1, '/kvittens'), { av: 'Anna Ek' });
    expect((await leverans(id)).handelser[0]).toMatchObject({ uppgifter: { satt: 'api' } });
    expect((await skicka(vag(id, 1, '/kvittens'), { av: 'Anna Ek' })).revision).toBe(revision);
    await nekas(vag(id, 1, '/kvittens'), { av: 'Bo Ek' }, 409, 'REDAN_KVITTERAD');
    expect((await leverans(id)).lage).toBe('levererad');
  });

  it('skrivs en gång per nyckel, och inte på något som ändrats', async () => {
    const { id } = await expediering();
    const adress = `/api/${vag(id, 1, '/kvittens')}`;
    const nyckel = { 'idempotency-key': randomUUID() };
    const forsta = await tjanst.klient.posta<Kvitto>(adress, { av: 'Anna Ek' }, nyckel);
    const igen = await tjanst.klient.posta<Kvitto>(adress, { av: 'Anna Ek' }, nyckel);
    expect(igen.json).toEqual(forsta.json);
    expect((await tjanst.klient.posta(adress, { av: 'Bo Ek' }, nyckel)).json['kod']).toBe(
      'NYCKEL_ATERANVAND',
    );
    const inaktuell = await tjanst.klient.posta(
      `/api/${vag(id, 1, '/omsandning')}`,
      {},
      { 'if-match': '"7"' },
    );
    expect({ status: inaktuell.status, kod: inaktuell.json['kod'] }).toEqual({
      status: 412,
      kod: 'REVISION_KONFLIKT',
    });
    const aktuell = await tjanst.klient.posta(`/api/${vag(id, 1, '/omsandning')}`, {}, { 'if-match': '"0"' });
    expect(aktuell.status).toBe(200);
  });

  it('återkallas medan den väntar, av ett skäl', async () => {
    const { id } = await expediering(2);
    await nekas(vag(id, 1, '/aterkallelse'), {}, 400, 'OGILTIG_KROPP');
    const { revision } = await skicka(vag(id, 1, '/aterkallelse'), { skal: 'Hämtad i receptionen' });
    expect((await skicka(vag(id, 1, '/aterkallelse'), { skal: 'Igen' })).revision).toBe(revision);
    expect(await leverans(id)).toMatchObject({
      lage: 'aterkallad',
      handelser: [{ skal: 'Hämtad i receptionen' }],
    });
    for (const [mer, kropp] of [
      ['/kvittens', { av: 'Anna Ek' }],
      ['/delgivning', { satt: 'vanlig' }],
      ['/omsandning', {}],
    ] as const)
      await nekas(vag(id, 1, mer), kropp, 409, 'LEVERANSEN_ATERKALLAD');
    await forsokt(tjanst, id, 2, { levererad: true });
    await nekas(vag(id, 2, '/aterkallelse'), { skal: 'För sent' }, 409, 'LEVERANSEN_AVGJORD');
  });

  it('som studsade är uppgiven, och något att göra', async () => {
    const { id } = await expediering(1, { organkod: 'TN', organ: 'Tekniska nämnden' });
    const studs = { utfall: 'studsade', text: '550 5.1.1 User unknown' };
    await nekas(vag(id, 1, '/transportkvitto'), studs, 409, 'INGET_SKICKAT');
    await forsokt(tjanst, id, 1, { levererad: true });
    const { position } = await skicka(vag(id, 1, '/transportkvitto'), studs);
    const { poster } = await las<Lista>(`expedieringar/atgarder?organ=TN&efter=${position}`);
    expect(poster).toEqual([
      expect.objectContaining({ id: `${id}-1`, slag: 'uppgiven', felkod: 'STUDSADE', arende: 'KS-2026-1' }),
    ]);
    const csv = await fetch(`${tjanst.url}/api/expedieringar/atgarder?organ=TN`, {
      headers: { accept: 'text/csv' },
    });
    expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect((await csv.text()).split('\r\n')).toEqual([
      expect.stringMatching(/^\uFEFF?id;expediering;nr;slag;/),
      expect.stringContaining(`${id}-1;${id};1;uppgiven;TN`),
      '',
    ]);
    await skicka(vag(id, 1, '/transportkvitto'), { utfall: 'levererad', text: '250 OK' });
    expect(await leverans(id)).toMatchObject({ lage: 'levererad' });
  });

  it.each([
    ['kvittens', { av: 'Anna Ek' }],
    ['omsandning', {}],
    ['aterkallelse', { skal: 'Fel' }],
    ['delgivning', { satt: 'vanlig' }],
    ['transportkvitto', { utfall: 'levererad', text: 'OK' }],
  ])('som inte finns tar inte emot %s', async (mer, kropp) => {
    const { id } = await expediering();
    await nekas(vag(id, 2, `/${mer}`), kropp, 404, 'LEVERANS_OKAND');
    await nekas(vag('arende-KS-2026-1-7', 1, `/${mer}`), kropp, 404, 'LEVERANS_OKAND');
    await nekas(vag(id, 0, `/${mer}`), kropp, 400, 'OGILTIG_PARAMETER');
    await nekas(vag('sonderfall', 1, `/${mer}`), kropp, 400, 'OGILTIG_PARAMETER');
  });

  it.each([
    ['kvittens', {}],
    ['kvittens', { av: 'Anna Ek', satt: 'lank' }],
    ['kvittens', { av: 'x'.repeat(201) }],
    ['kvittens', { av: 'Anna Ek', annat: 1 }],
    ['delgivning', {}],
    ['transportkvitto', { utfall: 'borta', text: 'x' }],
    ['transportkvitto', { utfall: 'levererad' }],
    ['omsandning', { kanal: 'duva' }],
    ['omsandning', { kanal: 'epost', adress: 'x'.repeat(501) }],
  ])('%s med %j har fel form', async (mer, kropp) => {
    const { id } = await expediering();
    await nekas(vag(id, 1, `/${mer}`), kropp, 400, 'OGILTIG_KROPP');
  });

  it('en expediering som inte finns återkallas inte', () =>
    nekas('expedieringar/arende-KS-2026-1-7/aterkallelse', { skal: 'Fel' }, 404, 'EXPEDIERING_OKAND'));
});

describe('Omsändning', () => {
  it('går dit mottagaren nås nu; utan register till utskrift', async () => {
    const { id } = await expediering();
    await skicka(vag(id, 1, '/omsandning'));
    expect(await leverans(id)).toMatchObject({ omgang: 2, vag: { kanal: 'fil', adress: 'Nämnd 1' } });
    await nekas(vag(id, 1, '/omsandning'), { kanal: 'webhook' }, 400, 'ADRESSEN_SAKNAS');
    await nekas(vag(id, 1, '/omsandning'), { adress: 'a@exempel.se' }, 400, 'KANALEN_SAKNAS');
    await skicka(vag(id, 1, '/omsandning'), { kanal: 'fil' });
    expect(await leverans(id)).toMatchObject({ omgang: 3, vag: { kanal: 'fil', adress: 'Nämnd 1' } });
  });

  it('går dit registret säger idag', async () => {
    const id = `arende-KS-2026-1-${nasta++}`;
    await planera(tjanst, id, [mottagaren(1, { namn: 'Fritidsnämnden', organ: 'FRN' })]);
    await skicka('organ/FRN/inrattande', { skedde: '2020-01-01', namn: 'Fritidsnämnden', typ: 'namnd' });
    const { position } = await skicka('organ/FRN/brevlada', {
      ...{ skedde: '2020-01-01', kanal: 'e-post', adress: 'frn@exempel.se' },
    });
    await las(`organ?efter=${position}`);
    await skicka(vag(id, 1, '/omsandning'));
    expect((await leverans(id)).vag).toEqual({ kanal: 'epost', adress: 'frn@exempel.se' });
  });

  const alla = '/api/expedieringar/omsandning';
  type Manga = {
    readonly omsanda: readonly string[];
    readonly hoppadeOver: readonly { readonly id: string; readonly kod: string }[];
    readonly nasta: string | null;
    readonly position: string | null;
  };

  it('av allt uppgivet hos ett organ görs en gång per nyckel', async () => {
    const { id } = await expediering(3, { organkod: 'GN', organ: 'Gatunämnden' });
    await forsokt(tjanst, id, 1, { levererad: true });
    for (const nr of [2, 3])
      await las(`leveranser?efter=${await forsokt(tjanst, id, nr, { levererad: false })}`);
    const nyckel = { 'idempotency-key': randomUUID() };
    const kropp = { avsandare: 'GN', skal: 'Servern var nere' };
    const { status, json } = await tjanst.klient.posta<Manga>(alla, kropp, nyckel);
    expect(status).toBe(200);
    expect(json).toMatchObject({ omsanda: [`${id}-2`, `${id}-3`], hoppadeOver: [], nasta: null });
    expect(await leverans(id, 2)).toMatchObject({ lage: 'vantar', omgang: 2 });
    await las(`leveranser?efter=${json.position}`);
    expect((await tjanst.klient.posta<Manga>(alla, kropp)).json).toMatchObject({
      omsanda: [],
      position: null,
    });
    expect(await leverans(id, 3)).toMatchObject({ omgang: 2 });
  });

  it('av några namngivna hoppar över dem som inte går, och säger varför', async () => {
    const { id } = await expediering(2);
    await forsokt(tjanst, id, 2, { levererad: false });
    const nyckel = { 'idempotency-key': randomUUID() };
    const kropp = { leveranser: [`${id}-1`, `${id}-2`, `${id}-2`, `${id}-3`] };
    const forsta = await tjanst.klient.posta<Manga>(alla, kropp, nyckel);
    expect(forsta.json).toMatchObject({
      omsanda: [`${id}-2`],
      hoppadeOver: [
        { id: `${id}-1`, kod: 'LEVERANSEN_EJ_UPPGIVEN' },
        { id: `${id}-3`, kod: 'LEVERANS_OKAND' },
      ],
    });
    const igen = await tjanst.klient.posta<Manga>(alla, kropp, nyckel);
    expect(igen.json).toEqual(forsta.json);
    expect(await leverans(id, 2)).toMatchObject({ omgang: 2 });
    const annan = await tjanst.klient.posta(alla, { leveranser: [`${id}-2`] }, nyckel);
    expect({ status: annan.status, kod: annan.json['kod'] }).toEqual({
      status: 422,
      kod: 'NYCKEL_ATERANVAND',
    });
  });

  it.each([
    [{ lage: 'vantar' }, 'OGILTIG_KROPP'],
    [{ leveranser: [] }, 'OGILTIG_KROPP'],
    [{ leveranser: ['x'] }, 'OGILTIG_KROPP'],
    [{ leveranser: Array.from({ length: 501 }, (_, i) => `arende-KS-2026-1-9-${i + 1}`) }, 'OGILTIG_KROPP'],
    [{ kanal: 'duva' }, 'OGILTIG_KROPP'],
    [{ avsandare: 'GN', cursor: 'abc' }, 'CURSOR_OGILTIG'],
  ])('av flera tar inte emot %j', async (kropp, kod) => {
    const svar = await tjanst.klient.posta(alla, kropp);
    expect({ status: svar.status, kod: svar.json['kod'] }).toEqual({ status: 400, kod });
  });

  it('av flera vill ha en nyckel som är ett UUID', async () => {
    const svar = await tjanst.klient.posta(alla, {}, { 'idempotency-key': 'x' });
    expect(svar.json['kod']).toBe('OGILTIG_RUBRIK');
  });
});
