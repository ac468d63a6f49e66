import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startaTjanst, type Klient, type Tjanst } from './harness.js';

type Json = Record<string, unknown>;
type Kvitto = { readonly id: string; readonly position: string };

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

/** A nämnd in the register that had another name before, once the register can be asked for it. */
const inratta = async (): Promise<void> => {
  await skicka('organ/SN/inrattande', {
    skedde: '2011-01-01',
    namn: 'Vård- och omsorgsnämnden',
    typ: 'namnd',
  });
  const { position } = await skicka('organ/SN/namn', { skedde: '2023-01-01', namn: 'Socialnämnden' });
  expect((await klient.hamta(`/api/organ?efter=${position}`)).status).toBe(200);
};

/** A meeting that ended at four, and an ärende that was decided at it by somebody of that name. */
const beslutatAv = async (namn: string): Promise<string> => {
  const { id } = await skicka('arenden', { serie: 'SN', arendemening: 'Lokal', skedde: '2026-01-12' });
  await skicka(`arenden/${id}/beslut`, {
    skedde: '2026-03-02T14:00:00Z',
    organ: namn,
    paragraf: '12',
    beslutssatser: ['Lokalen hyrs.'],
    slutligt: true,
  });
  return id;
};
const reservera = (id: string, skedde: string) =>
  klient.posta(`/api/arenden/${id}/reservationer`, {
    skedde,
    avser: { slag: 'beslut', nr: 1 },
    av: [{ namn: 'Ledamot Exempel', parti: 'A' }],
  });

describe('Ett beslut av ett organ som nämns vid namn', () => {
  beforeAll(async () => {
    const mote = 'sammantraden/SN-2026-03-02';
    await skicka(`${mote}/oppnande`, { skedde: '2026-03-02T12:00:00Z', ordforande: 'p-1' });
    await skicka(`${mote}/paragrafer`, { skedde: '2026-03-02T14:00:00Z', nr: 12, slag: 'beslut' });
    await skicka(`${mote}/avslutande`, { skedde: '2026-03-02T15:00:00Z' });
  });

  it('hör utan register inte till något sammanträde, och då vet ingen om reservationen kom för sent', async () => {
    const id = await beslutatAv('Socialnämnden');
    expect((await reservera(id, '2026-03-02T16:00:00Z')).status).toBe(200);
  });

  it.each(['Socialnämnden', 'socialnämnden', 'Vård- och omsorgsnämnden'])(
    'hör med registret till sammanträdet: en reservation efteråt nekas (%s, R-37)',
    async (namn) => {
      await inratta();
      const id = await beslutatAv(namn);
      const { status, json } = await reservera(id, '2026-03-02T16:00:00Z');
      expect([status, json['kod'], json['regel']]).toEqual([409, 'RESERVATION_EFTER_SAMMANTRADET', 'R-37']);
      expect((await reservera(id, '2026-03-02T14:30:00Z')).status).toBe(200);
    },
  );
});

describe('En grupp av mottagare', () => {
  it('skrivs ut mot registret som gällde dagen för beslutet, utom det organ som beslutade', async () => {
    const inratta = async (kod: string, namn: string, skedde: string): Promise<void> => {
      await skicka(`organ/${kod}/inrattande`, { skedde, namn, typ: 'namnd' });
    };
    await inratta('BN', 'Byggnadsnämnden', '2011-01-01');
    await inratta('KN', 'Kulturnämnden', '2026-03-03');
    await skicka('organ/KF/inrattande', {
      skedde: '1971-01-01',
      namn: 'Kommunfullmäktige',
      typ: 'fullmaktige',
    });
    const { position } = await skicka('organ/KF/grupper', {
      skedde: '2011-01-01',
      grupp: 'Samtliga nämnder',
      typer: ['namnd'],
    });
    expect((await klient.hamta(`/api/organ?efter=${position}`)).status).toBe(200);
    const id = await beslutatAv('Byggnadsnämnden');
    const expediera = (mer: Json = {}) =>
      klient.posta<Kvitto & { varningar: Json[] }>(`/api/arenden/${id}/expedieringar`, {
        skedde: '2026-03-10',
        avser: { slag: 'beslut', nr: 1 },
        mottagare: [{ typ: 'grupp', grupp: 'samtliga nämnder' }],
        ...mer,
      });
    const { json } = await expediera();
    expect(json.varningar.map((v) => v['kod'])).not.toContain('GRUPP_EJ_EXPANDERAD');
    const kort = await klient.hamta(`/api/arenden/${id}?efter=${json.position}`);
    expect(kort.json['expedieringar']).toMatchObject([
      { mottagare: [{ grupp: 'samtliga nämnder', expanderad: ['Socialnämnden'] }] },
    ]);
    const historik = await expediera({ import: true, skedde: '2026-03-11' });
    expect(historik.json.varningar.map((v) => v['kod'])).toContain('GRUPP_EJ_EXPANDERAD');
  });

  it('skrivs ut för en paragraf utan ärende som den var sammanträdets dag, utom det organ som sammanträdde', async () => {
    const mote = 'sammantraden/BN-2026-03-02';
    await skicka(`${mote}/oppnande`, { skedde: '2026-03-02T12:00:00Z' });
    await skicka(`${mote}/paragrafer`, { skedde: '2026-03-02T12:30:00Z', nr: 7, slag: 'information' });
    await skicka(`${mote}/avslutande`, { skedde: '2026-03-02T15:00:00Z' });
    await skicka(`${mote}/protokoll`, { skedde: '2026-03-03', paragrafer: [7] });
    await skicka(`${mote}/justeringar`, { skedde: '2026-03-04', paragrafer: [7] });
    const { position } = await skicka(`${mote}/expedieringar`, {
      skedde: '2026-03-05',
      paragraf: 7,
      mottagare: [{ typ: 'grupp', grupp: 'Samtliga nämnder' }],
    });
    const kort = await klient.hamta(`/api/${mote}?efter=${position}`);
    expect(kort.json['expedieringar']).toMatchObject([
      { nr: 1, paragraf: 7, mottagare: [{ grupp: 'Samtliga nämnder', expanderad: ['Socialnämnden'] }] },
    ]);
  });
});
