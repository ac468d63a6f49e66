import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PROV } from './kommandon.prov.js';
import { bara, type Json } from './prov.js';
import { startaTjanst, type Klient, type Tjanst } from './harness.js';

type Kvitto = {
  readonly id: string;
  readonly revision: number;
  readonly position: string;
  readonly nyttArende?: string;
};
type Rad = {
  readonly revision: number;
  readonly typ: string;
  readonly skedde: string | null;
  readonly text: string;
  readonly skal?: string;
};

let tjanst: Tjanst;
let klient: Klient;

beforeAll(async () => {
  tjanst = await startaTjanst();
  klient = tjanst.klient;
});
afterAll(() => tjanst.stang());

const skicka = async (vag: string, kropp: Json): Promise<Kvitto> => {
  const svar = await klient.posta<Kvitto>(vag, kropp);
  if (svar.status >= 300) throw new Error(`${vag}: ${JSON.stringify(svar.json)}`);
  expect(svar.headers.get('etag')).toBe(`"${svar.json.revision}"`);
  return svar.json;
};

const oppna = (kropp: Json = {}): Promise<Kvitto> =>
  skicka('/api/arenden', {
    serie: 'KS',
    arendemening: 'Cykelväg till skolan',
    skedde: '2026-03-02',
    ...kropp,
  });

/** What is read back of an ärende once the read models have what was written. */
const las = async (id: string, { position }: Kvitto) => {
  const efter = `efter=${position}`;
  const kort = await klient.hamta<Json>(`/api/arenden/${id}?${efter}`);
  const historik = await klient.hamta<{ rader: Rad[] }>(`/api/arenden/${id}/historik?${efter}&limit=200`);
  const lista = await klient.hamta<{ poster: Json[] }>(`/api/arenden?q=${id}&${efter}`);
  expect([kort.status, historik.status, lista.status]).toEqual([200, 200, 200]);
  expect(kort.headers.get('etag')).toBe(`"${String(kort.json['revision'])}"`);
  const post = lista.json.poster.find((p) => p['id'] === id);
  // the register says the same as the card
  expect(kort.json).toMatchObject(post!);
  return { kort: kort.json, rader: historik.json.rader, post: post! };
};

describe('Varje skrivning syns på kortet, i historiken och i diariet', () => {
  it.each(PROV)('POST …/$vag → $typ', async ({ vag, fore = [], kropp, typ, kort }) => {
    const { id } = await oppna();
    for (const [forst, forstKropp] of fore) await skicka(`/api/arenden/${id}/${forst}`, forstKropp);
    const kvitto = await skicka(`/api/arenden/${id}/${vag}`, kropp);
    expect(kvitto.id).toBe(id);
    const last = await las(id, kvitto);
    expect(last.kort).toMatchObject(kort);
    const rad = last.rader.find((r) => r.typ === typ);
    expect(rad?.text).not.toBe('');
    if (typeof kropp['skedde'] === 'string') expect(rad?.skedde).toBe(kropp['skedde']);
    if (typeof kropp['skal'] === 'string') expect(rad?.skal).toBe(kropp['skal']);
  });

  it('POST /arenden ger nästa nummer, med allt som sades vid öppningen', async () => {
    const kvitto = await oppna({
      serie: 'MN',
      slag: 'motion',
      initiativ: 'ledamot',
      organ: 'Kommunfullmäktige',
      internArendemening: 'Intern',
    });
    expect(kvitto.id).toBe('MN-2026-1');
    const { kort, rader } = await las(kvitto.id, kvitto);
    expect(kort).toMatchObject({
      id: 'MN-2026-1',
      diarienummer: '2026.1 MN',
      slag: 'motion',
      internArendemening: 'Intern',
      oppnad: '2026-03-02',
      status: 'registrerat',
    });
    expect(rader[0]).toMatchObject({ revision: 0, typ: 'ArendeOppnat', skedde: '2026-03-02' });
  });

  it.each(['KS-2019-7', '2018.7 KS', 'KS 2017/7'])(
    'en import tar med sig numret %s',
    async (diarienummer) => {
      const kvitto = await oppna({
        import: true,
        diarienummer,
        skedde: null,
        kalla: { handling: 'Diariet', sida: '3' },
      });
      expect(kvitto.id).toMatch(/^KS-201[789]-7$/);
      const { kort, rader } = await las(kvitto.id, kvitto);
      expect(kort['oppnad']).toBeNull();
      expect(rader[0]).toMatchObject({ import: true, kalla: { handling: 'Diariet', sida: '3' } });
      const igen = await klient.posta('/api/arenden', {
        serie: 'KS',
        arendemening: 'B',
        import: true,
        diarienummer,
      });
      expect(igen.status).toBe(409);
    },
  );

  it('en remiss räknas som besvarad av yttrandet på den', async () => {
    const { id } = await oppna();
    const remiss = await skicka(`/api/arenden/${id}/remisser`, { till: ['Socialnämnden', 'Miljönämnden'] });
    const { kort } = await las(id, remiss);
    const { remissId } = (kort['remisser'] as { remissId: string }[])[0]!;
    const svar = await skicka(`/api/arenden/${id}/remisser/${remissId}/yttrande`, { fran: 'Socialnämnden' });
    const efter = await las(id, svar);
    expect(efter.kort).toMatchObject(bara('remisser', { besvaradAv: ['Socialnämnden'], obesvarad: true }));
    expect(efter.kort).toMatchObject(bara('yttranden', { remissId, utanRemiss: false }));
  });
});

describe('Skrivningar som rör två ärenden syns i båda', () => {
  it('en flyttad handling står kvar och finns i det andra', async () => {
    const [fran, till] = [await oppna(), await oppna()];
    await skicka(`/api/arenden/${fran.id}/handlingar`, {
      riktning: 'inkommen',
      rubrik: 'Fel låda',
      skedde: '2026-03-04',
    });
    const flytt = await skicka(`/api/arenden/${fran.id}/handlingar/1/flytt`, {
      till: till.id,
      skal: 'Fel ärende',
    });
    const [har, dar] = [await las(fran.id, flytt), await las(till.id, flytt)];
    expect(har.kort).toMatchObject(bara('handlingar', { nr: 1, flyttadTill: till.id }));
    expect(dar.kort).toMatchObject(bara('handlingar', { nr: 1, rubrik: 'Fel låda', datum: '2026-03-04' }));
    expect(har.rader.map(({ typ }) => typ)).toContain('HandlingFlyttad');
    expect(dar.rader.map(({ typ }) => typ)).toContain('HandlingRegistrerad');
  });

  it('ett sammanlagt ärende fortsätter i det andra', async () => {
    const [ena, andra] = [await oppna(), await oppna()];
    const kvitto = await skicka(`/api/arenden/${ena.id}/sammanlaggning`, {
      till: andra.id,
      skal: 'Samma sak',
    });
    const [har, dar] = [await las(ena.id, kvitto), await las(andra.id, kvitto)];
    expect(har.kort).toMatchObject({ status: 'sammanlagt', ersattAv: andra.id });
    expect(dar.rader.map(({ typ }) => typ)).toContain('SammanlaggningMottagen');
  });

  it('ett överlämnat ärende öppnas i den andra serien, och de hänvisar till varandra', async () => {
    const gammalt = await oppna();
    const kvitto = await skicka(`/api/arenden/${gammalt.id}/overlamning`, {
      serie: 'SN',
      organ: 'Socialnämnden',
      skal: 'Deras fråga',
    });
    expect(kvitto.nyttArende).toMatch(/^SN-\d{4}-1$/);
    const [har, dar] = [await las(gammalt.id, kvitto), await las(kvitto.nyttArende!, kvitto)];
    expect(har.kort).toMatchObject({
      status: 'overlamnat',
      ...bara('relationer', { till: kvitto.nyttArende }),
    });
    expect(dar.kort).toMatchObject({
      status: 'registrerat',
      organ: 'Socialnämnden',
      ...bara('relationer', { till: gammalt.id }),
    });
  });
});

describe('Handlingar före ett ärende', () => {
  const taEmot = (kropp: Json = {}) =>
    skicka('/api/handlingar', {
      rubrik: 'Inbjudan',
      kanal: 'e-post',
      avsandare: { namn: 'Länsstyrelsen' },
      ...kropp,
    });
  const oregistrerade = async ({ position }: Kvitto): Promise<unknown[]> => {
    const svar = await klient.hamta<{ poster: { id: string }[] }>(
      `/api/handlingar?status=oregistrerad&efter=${position}`,
    );
    return svar.json.poster.map(({ id }) => id);
  };

  it('tas emot med en adress, och väntar på att registreras', async () => {
    const svar = await klient.posta<Kvitto>('/api/handlingar', { rubrik: 'Inbjudan', skedde: '2026-03-04' });
    expect(svar.status).toBe(201);
    const plats = svar.headers.get('location')!;
    expect(plats).toBe(`/api/handlingar/${svar.json.id}`);
    const last = await klient.hamta(`${plats}?efter=${svar.json.position}`);
    expect(last.json).toMatchObject({
      rubrik: 'Inbjudan',
      status: 'oregistrerad',
      inkom: '2026-03-04',
      arende: null,
    });
    expect(last.headers.get('etag')).toBe('"0"');
    expect(await oregistrerade(svar.json)).toContain(svar.json.id);
  });

  it('kopplas till ett ärende och syns där', async () => {
    const [handling, arende] = [await taEmot(), await oppna()];
    const kvitto = await skicka(`/api/handlingar/${handling.id}/koppling`, { arende: arende.id });
    const { json } = await klient.hamta(`/api/handlingar/${handling.id}?efter=${kvitto.position}`);
    expect(json).toMatchObject({ status: 'registrerad', arende: arende.id });
    const { kort } = await las(arende.id, kvitto);
    expect(kort).toMatchObject(bara('handlingar', { nr: 1, handlingId: handling.id, riktning: 'inkommen' }));
    expect(await oregistrerade(kvitto)).not.toContain(handling.id);
  });

  it('avvisas med en grund', async () => {
    const handling = await taEmot();
    const kvitto = await skicka(`/api/handlingar/${handling.id}/avvisning`, { grund: 'reklam' });
    const { json } = await klient.hamta(`/api/handlingar/${handling.id}?efter=${kvitto.position}`);
    expect(json).toMatchObject({ status: 'avvisad', arende: null });
    expect(await oregistrerade(kvitto)).not.toContain(handling.id);
  });
});
