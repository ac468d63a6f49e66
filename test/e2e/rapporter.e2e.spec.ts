import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { INGET_SKICKAS, startaTjanst, type Klient, type Tjanst } from './harness.js';

type Json = Record<string, unknown>;
type Kvitto = { readonly id: string; readonly position: string };
type Sida = { readonly poster: readonly Json[]; readonly nasta: string | null };

let tjanst: Tjanst;
let klient: Klient;
let motion: string;
let senast: string;

const skicka = async (vag: string, kropp: Json): Promise<string> => {
  const svar = await klient.posta<Kvitto>(`/api/${vag}`, kropp);
  if (svar.status >= 300) throw new Error(`${vag}: ${JSON.stringify(svar.json)}`);
  senast = svar.json.position;
  return svar.json.id;
};
const rapport = async (vag: string, fraga = ''): Promise<Sida> => {
  const svar = await klient.hamta<Sida>(`/api/${vag}?efter=${senast}${fraga}`);
  expect({ vag, status: svar.status }).toEqual({ vag, status: 200 });
  return svar.json;
};
const om = ({ poster }: Sida, arende: string): Json | undefined => poster.find((p) => p['arende'] === arende);

const KF = 'Kommunfullmäktige';
const historia = { import: true, kalla: { handling: 'Protokoll' } };

/** A motion of 2025 that was sent back, and granted by fullmäktige on 23 February 2026; its minutes and notice. */
beforeAll(async () => {
  tjanst = await startaTjanst({ env: INGET_SKICKAS });
  klient = tjanst.klient;
  motion = await skicka('arenden', {
    serie: 'KS',
    arendemening: 'Motion om cykelvägar till skolan',
    slag: 'motion',
    initiativ: 'ledamot',
    organ: 'Kommunstyrelsen',
    skedde: '2025-03-03',
  });
  const arende = (vag: string, kropp: Json) => skicka(`arenden/${motion}/${vag}`, kropp);
  await arende('motion', {
    skedde: '2025-03-03',
    motionarer: [{ namn: 'Kim Exempel', parti: 'X' }],
    organ: KF,
  });
  await arende('handlaggare', { handlaggare: 'hl-7' });
  await arende('beredningar', { skedde: '2025-05-05', organ: 'Kommunstyrelsen', paragraf: '60' });
  await arende('aterremiss', {
    skedde: '2025-09-29',
    organ: KF,
    paragraf: '110',
    till: 'Kommunstyrelsen',
    grund: 'majoritet',
    skal: ['Kostnaderna saknas', 'Samverkan med skolan saknas'],
  });
  await arende('tjansteskrivelser', {
    skedde: '2025-11-10',
    kontor: 'Tekniska kontoret',
    forslagTillBeslut: ['Bifall'],
  });
  await arende('forslag', {
    skedde: '2026-01-19',
    organ: 'Kommunstyrelsen',
    paragraf: '4',
    till: KF,
    text: 'Motionen bifalls',
  });
  const mote = (vag: string, kropp: Json) =>
    skicka(`sammantraden/KF-2026-02-23/${vag}`, { ...historia, ...kropp });
  await mote('oppnande', { skedde: '2026-02-23T17:00:00Z', organ: KF });
  await mote('paragrafer', { skedde: '2026-02-23T17:30:00Z', nr: 12, arenden: [motion], slag: 'beslut' });
  await arende('beslut', {
    skedde: '2026-02-23',
    organ: KF,
    paragraf: '12',
    beslutssatser: ['Motionen bifalls'],
    utfall: 'bifall',
    slutligt: true,
    uppdrag: [{ till: 'Tekniska nämnden', text: 'Bygg cykelvägarna' }],
  });
  await mote('avslutande', { skedde: '2026-02-23T20:00:00Z' });
  await mote('justeringar', { skedde: '2026-03-02', paragrafer: [12] });
  await mote('anslag', { skedde: '2026-03-03', paragrafer: [12], tavlor: ['kommunens webbplats'] });
  await arende('expedieringar', {
    skedde: '2026-03-05',
    avser: { slag: 'beslut', nr: 1 },
    mottagare: [{ typ: 'organ', namn: 'Tekniska nämnden' }],
  });
});
afterAll(() => tjanst.stang());

describe('motioner', () => {
  it('den besvarade står inte bland de obesvarade, men bland alla', async () => {
    expect(om(await rapport('motioner'), motion)).toBeUndefined();
    expect(om(await rapport('motioner', '&urval=alla'), motion)).toMatchObject({
      lage: 'besvarad',
      avgjord: { datum: '2026-02-23' },
      sistaDag: '2026-03-03',
    });
  });

  it('var obesvarad före beslutet, så gammal som den var då', async () =>
    expect(om(await rapport('motioner', '&giltig=2026-02-01'), motion)).toMatchObject({
      lage: 'obesvarad',
      alderDagar: 335,
      forsenad: false,
      handlaggare: null,
    }));

  it('finns inte innan den väcktes, eller innan någon hade registrerat den', async () => {
    expect(om(await rapport('motioner', '&giltig=2025-03-02&urval=alla'), motion)).toBeUndefined();
    expect(om(await rapport('motioner', '&vidTidpunkt=2025-06-01&urval=alla'), motion)).toBeUndefined();
  });
});

describe('beslut', () => {
  it('visar vad sammanträdet säger om det', async () =>
    expect(om(await rapport('beslut'), motion)).toMatchObject({
      sammantrade: 'KF-2026-02-23',
      justerat: { datum: '2026-03-02' },
      anslaget: { datum: '2026-03-03' },
      expedierat: { datum: '2026-03-05' },
      overklagasSenast: '2026-03-24',
    }));

  it('visade inte mer än vad som hade hänt då', async () => {
    expect(om(await rapport('beslut', '&giltig=2026-02-28'), motion)).toMatchObject({
      justerat: null,
      anslaget: null,
      expedierat: null,
      overklagasSenast: null,
    });
    expect(om(await rapport('beslut', '&giltig=2026-02-22'), motion)).toBeUndefined();
  });
});

describe('kortet', () => {
  const beslutet = async (fraga = ''): Promise<Json | undefined> => {
    const { json } = await klient.hamta<{ beslut: readonly Json[] }>(
      `/api/arenden/${motion}?efter=${senast}${fraga}`,
    );
    return json.beslut[0];
  };

  it('visar att beslutet är justerat och anslaget, som det var och som man visste', async () => {
    expect(await beslutet()).toMatchObject({
      justerat: { datum: '2026-03-02' },
      anslaget: { datum: '2026-03-03' },
    });
    expect(await beslutet('&giltig=2026-03-02')).toMatchObject({
      justerat: { datum: '2026-03-02' },
      anslaget: null,
    });
    expect(await beslutet('&giltig=2026-03-01')).toMatchObject({ justerat: null, anslaget: null });
  });
});

describe('uppdrag', () => {
  it('återstår tills det är återrapporterat som slutfört', async () => {
    expect(om(await rapport('uppdrag'), motion)).toMatchObject({
      till: 'Tekniska nämnden',
      text: 'Bygg cykelvägarna',
      slutfort: null,
      rapporter: [],
    });
    await skicka(`arenden/${motion}/aterrapporteringar`, {
      skedde: '2026-03-20',
      beslut: 1,
      uppdrag: 1,
      av: 'Tekniska nämnden',
      resultat: 'Klart',
      slutfort: true,
    });
    expect(om(await rapport('uppdrag'), motion)).toBeUndefined();
    expect(om(await rapport('uppdrag', '&urval=alla'), motion)).toMatchObject({
      slutfort: { datum: '2026-03-20' },
    });
    expect(om(await rapport('uppdrag', '&giltig=2026-03-19'), motion)).toMatchObject({ slutfort: null });
  });
});

describe('återremisser', () => {
  it('visar varje skäl och vad som kommit sedan dess', async () =>
    expect(om(await rapport('aterremisser'), motion)).toMatchObject({
      skal: ['Kostnaderna saknas', 'Samverkan med skolan saknas'],
      oppen: false,
      svar: [
        { typ: 'tjansteskrivelse', av: 'Tekniska kontoret', datum: '2025-11-10' },
        { typ: 'forslag', av: 'Kommunstyrelsen', datum: '2026-01-19' },
        { typ: 'beslut', av: KF, datum: '2026-02-23' },
      ],
    }));

  it('var obesvarad innan något kom', async () =>
    expect(om(await rapport('aterremisser', '&giltig=2025-10-01'), motion)).toMatchObject({
      oppen: true,
      svar: [],
    }));
});

describe('bevakningar', () => {
  it('håller överklagandetiden medan anslaget sitter uppe, och nedtagningen efter', async () => {
    const { poster } = await rapport('bevakningar', '&giltig=2026-03-10&organ=KF');
    expect(poster.filter((p) => p['sammantrade'] === 'KF-2026-02-23')).toMatchObject([
      { typ: 'overklagandetid', datum: '2026-03-24', dagarKvar: 14, lage: 'loper', regel: 'R-70' },
      { typ: 'nedtagning', datum: '2026-03-25', lage: 'loper' },
    ]);
  });

  it('höll justeringen till den var gjord', async () => {
    const { poster } = await rapport('bevakningar', '&giltig=2026-02-25&typ=justering');
    expect(poster).toMatchObject([{ datum: '2026-03-09', avser: '§ 12', sammantrade: 'KF-2026-02-23' }]);
  });

  it('säger att motionens år har gått', async () => {
    const { poster } = await rapport('bevakningar', '&giltig=2026-02-22&typ=motionsfrist');
    expect(poster.find((p) => p['arende'] === motion)).toMatchObject({ dagarKvar: 9, lage: 'loper' });
  });
});

describe('anslagstavlan', () => {
  it('visar vad som sitter uppe, och med urval också bevis om det som tagits ned', async () => {
    const uppe = await rapport('offentligt/anslagstavla', '&giltig=2026-03-10');
    expect(uppe.poster).toMatchObject([
      { sammantrade: 'KF-2026-02-23', paragrafer: [12], overklagasSenast: '2026-03-24', anslagsbevis: null },
    ]);
    await skicka('sammantraden/KF-2026-02-23/anslag/1/nedtagning', { ...historia, skedde: '2026-03-25' });
    const nere = await rapport('offentligt/anslagstavla', '&urval=alla');
    expect(nere.poster.find((p) => p['sammantrade'] === 'KF-2026-02-23')).toMatchObject({
      anslagsbevis: { uppsatt: '2026-03-03', nedtaget: '2026-03-25', helaTiden: true },
    });
  });

  it('visar ett kungjort sammanträde till dess det hålls', async () => {
    const mote = 'sammantraden/KF-2026-09-28';
    await skicka(`${mote}/kungorelse`, {
      ...historia,
      skedde: '2026-09-18',
      tavlor: ['kommunens webbplats'],
    });
    await skicka(`${mote}/oppnande`, { ...historia, skedde: '2026-09-28' });
    const kungjorda = async (giltig: string) =>
      (await rapport('offentligt/anslagstavla', `&giltig=${giltig}`)).poster.filter(
        (p) => p['typ'] === 'kungorelse',
      );
    expect(await kungjorda('2026-09-20')).toMatchObject([
      { sammantrade: 'KF-2026-09-28', datum: '2026-09-18', overklagasSenast: null, anslagsbevis: null },
    ]);
    expect(await kungjorda('2026-09-29')).toEqual([]);
  });
});

describe('ledtider och ärendebalans', () => {
  it('räknar dagar per organ', async () => {
    const { poster } = await rapport('ledtider', `&organ=${encodeURIComponent(KF)}`);
    const iDagar = { organ: KF, antal: 1, enhet: 'dagar', obekraftade: null };
    expect(poster).toEqual([
      { ...iDagar, steg: 'anslag', median: 1, p95: 1 },
      { ...iDagar, steg: 'expediering', median: 3, p95: 3 },
      { ...iDagar, steg: 'justering', median: 7, p95: 7 },
    ]);
  });

  it('räknar ärenden per organ, nu och då', async () => {
    const nu = await rapport('arendebalans', '&organ=Kommunstyrelsen');
    expect(nu.poster).toMatchObject([{ organ: 'Kommunstyrelsen', oppna: 1, perStatus: { beslutat: 1 } }]);
    const da = await rapport('arendebalans', '&organ=Kommunstyrelsen&giltig=2025-10-01');
    expect(da.poster).toMatchObject([{ perStatus: { aterremitterat: 1 }, aldstOppnad: '2025-03-03' }]);
    expect((await rapport('arendebalans', '&giltig=2024-01-01')).poster).toEqual([]);
  });
});

describe('revisorns vyer', () => {
  const hel = async (id: string, format: string) => {
    const svar = await fetch(`${klient.url}/api/revision/rapport/${id}?format=${format}&efter=${senast}`);
    const { status, headers } = svar;
    return {
      ...{ status, typ: headers.get('content-type'), namn: headers.get('content-disposition') },
      text: Buffer.from(await svar.arrayBuffer()).toString('latin1'),
    };
  };
  const KF_MOTE = 'KF-2026-02-23';
  const omArendet = () => motion;
  const omMotet = () => KF_MOTE;

  it.each([
    [
      'ärendet',
      'md',
      'text/markdown; charset=utf-8',
      /^# Revisionsrapport, .*\n[^]*\n## Beslut 1\n/,
      omArendet,
    ],
    ['ärendet', 'html', 'text/html; charset=utf-8', /<html lang="sv">[^]*<caption>H/, omArendet],
    ['ärendet', 'pdf', 'application/pdf', /^%PDF-1\.[^]*\/Lang \(sv-SE\)[^]*%%EOF\s*$/, omArendet],
    [
      'sammanträdet',
      'md',
      'text/markdown; charset=utf-8',
      /KF-2026-02-23\n[^]*\n## .*12\n[^]*\n### .*KS Motion om/,
      omMotet,
    ],
    ['sammanträdet', 'html', 'text/html; charset=utf-8', /<h1>.*KF-2026-02-23<\/h1>[^]*<caption>H/, omMotet],
    ['sammanträdet', 'pdf', 'application/pdf', /^%PDF-1\.[^]*\/Lang \(sv-SE\)[^]*%%EOF\s*$/, omMotet],
  ])('rapporten om %s som %s är hel, och densamma igen', async (_, format, typ, innehall, vem) => {
    const rapporten = await hel(vem(), format);
    expect(rapporten).toMatchObject({
      ...{ status: 200, typ, namn: `inline; filename="revisionsrapport-${vem()}.${format}"` },
      text: expect.stringMatching(innehall),
    });
    expect((await hel(vem(), format)).text).toBe(rapporten.text);
  });

  it('rapporten finns om det som finns', async () => {
    expect((await hel('KF-1999-01-01', 'md')).status).toBe(404);
    expect((await hel('KF-1999-13-01', 'md')).status).toBe(400);
  });

  it('underlaget och jämförelsen skiljer det som hänt från det som var registrerat', async () => {
    const { json } = await klient.hamta<Json>(`/api/arenden/${motion}/beslut/1/underlag?efter=${senast}`);
    expect(json).toMatchObject({
      ogonblick: { grund: 'sammantrade', fran: '2026-02-23T17:00:00.000Z' },
      registrerat: [], // everything was recorded afterwards
      ejRegistrerat: expect.arrayContaining([expect.objectContaining({ typ: 'ArendeBerett' })]),
      sammantrade: { id: KF_MOTE, paragraf: 12 },
    });
    const skillnad = await klient.hamta<Json>(
      `/api/arenden/${motion}/jamforelse?fran=2026-02-22&till=2026-02-23&tid=giltig`,
    );
    expect(skillnad.json).toMatchObject({
      handelser: expect.arrayContaining([expect.objectContaining({ typ: 'BeslutFattat' })]),
      andringIOrd: expect.arrayContaining(['Status ändrades från förslag lämnat till beslutat.']),
    });
  });
});

describe('en rapport', () => {
  it('fås som tabell', async () => {
    const svar = await fetch(`${tjanst.klient.url}/api/beslut?efter=${senast}`, {
      headers: { accept: 'text/csv' },
    });
    expect(svar.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const [rubriker = '', rad = ''] = (await svar.text()).split('\r\n');
    expect(rubriker).toMatch(/^arende;arendemening;/);
    expect(rad).toContain('Motion om cykelvägar till skolan');
  });

  it('tar en av de två tiderna', async () => {
    const svar = await klient.hamta('/api/motioner?giltig=2026-01-01&vidTidpunkt=2026-01-01');
    expect([svar.status, svar.json['kod']]).toEqual([400, 'TIDER_UTESLUTER_VARANDRA']);
  });

  it('bläddras, och en sida hör till sin fråga', async () => {
    for (let nr = 2; nr < 5; nr++)
      await skicka(`arenden/${motion}/beslut`, {
        skedde: `2026-03-0${nr}`,
        organ: 'Kommunstyrelsen',
        beslutssatser: [`Beslut ${nr}`],
        slutligt: false,
      });
    const forsta = await rapport('beslut', '&limit=3');
    const andra = await rapport('beslut', `&limit=3&cursor=${forsta.nasta ?? ''}`);
    expect([...forsta.poster, ...andra.poster].map((p) => p['datum'])).toEqual([
      '2026-03-04',
      '2026-03-03',
      '2026-03-02',
      '2026-02-23',
    ]);
    const fel = await klient.hamta(`/api/motioner?cursor=${forsta.nasta ?? ''}`);
    expect([fel.status, fel.json['kod']]).toEqual([400, 'CURSOR_OGILTIG']);
  });
});
