import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Tidur } from '#processer';
import { StalldKlocka } from '#testing';
import { startaTjanst, type Tjanst } from './harness.js';

type Json = Record<string, unknown>;
type Kvitto = { readonly id: string; readonly position: string };

const MOTE = '/api/sammantraden/KF-2026-03-02';

let tjanst: Tjanst;
const klocka = new StalldKlocka('2026-03-20T09:00:00.000Z');

const skicka = async (vag: string, kropp: Json): Promise<Kvitto> => {
  const svar = await tjanst.klient.posta<Kvitto>(vag, kropp);
  if (svar.status >= 300) throw new Error(`${vag}: ${JSON.stringify(svar.json)}`);
  return svar.json;
};

const kort = async (id: string, efter: string): Promise<Json> =>
  (await tjanst.klient.hamta(`/api/arenden/${id}?efter=${efter}`)).json;

/** The clock is looked at, with read models that have taken everything; where the log is afterwards. */
const vaknar = async (): Promise<string> => {
  const ikapp = async (): Promise<string> => {
    const huvud = (await tjanst.store.head()) ?? '0';
    await tjanst.projektioner.vantaPa(huvud, { timeoutMs: 10_000 });
    return huvud;
  };
  await ikapp();
  await tjanst.app.get(Tidur, { strict: false }).vakna();
  return ikapp();
};

beforeAll(async () => {
  tjanst = await startaTjanst({ klocka });
});
afterAll(() => tjanst.stang());

describe('Klockan', () => {
  let beslutat: string;
  let motion: string;

  beforeAll(async () => {
    const oppna = async (arendemening: string, slag: string): Promise<string> =>
      (await skicka('/api/arenden', { skedde: '2026-02-01', serie: 'KS', arendemening, slag })).id;
    beslutat = await oppna('Val av revisor', 'ovrigt');
    motion = await oppna('Motion om cykelväg', 'motion');
    await skicka(`/api/arenden/${motion}/motion`, {
      skedde: '2026-02-23',
      motionarer: [{ namn: 'Ledamot Exempel' }],
    });
    await skicka(`${MOTE}/oppnande`, {
      skedde: '2026-03-02T08:00:00Z',
      organ: 'Kommunfullmäktige',
      ordforande: 'p-1',
    });
    await skicka(`${MOTE}/paragrafer`, {
      skedde: '2026-03-02T08:30:00Z',
      nr: 12,
      slag: 'val',
      arenden: [beslutat],
      bradskandeEnhalligt: true,
    });
    await skicka(`/api/arenden/${beslutat}/beslut`, {
      skedde: '2026-03-02T08:40:00Z',
      organ: 'Kommunfullmäktige',
      paragraf: '12',
      beslutssatser: ['Kim Exempel väljs.'],
      slutligt: true,
      undantagFranBeredning: { grund: 'val' },
    });
    await skicka(`${MOTE}/avslutande`, { skedde: '2026-03-02T10:00:00Z' });
    await skicka(`${MOTE}/protokoll`, { skedde: '2026-03-09', paragrafer: [12], saknas: [] });
    await skicka(`${MOTE}/justeringar`, {
      skedde: '2026-03-09',
      paragrafer: [12],
      ordforande: 'p-1',
      justerare: ['p-2'],
      metod: 'underskrift',
    });
    await skicka(`${MOTE}/anslag`, {
      skedde: '2026-03-10',
      paragrafer: [12],
      tavlor: ['kommunens webbplats'],
    });
  });

  it('låter överklagandetiden gå ut dagen efter den sista, svensk tid, och bara en gång', async () => {
    klocka.stall('2026-03-31T21:59:59.000Z');
    expect((await kort(beslutat, await vaknar()))['beslut']).toMatchObject([{ overklagandetidUt: null }]);
    klocka.stall('2026-03-31T22:00:00.000Z');
    const efter = await vaknar();
    expect((await kort(beslutat, efter))['beslut']).toMatchObject([
      { overklagandetidUt: { datum: '2026-03-31' } },
    ]);
    klocka.stall('2026-04-02T09:00:00.000Z');
    expect(await vaknar()).toBe(efter);
  });

  it('låter motionens år gå ut, och säger att det var klockan', async () => {
    klocka.stall('2027-02-23T23:00:00.000Z');
    await vaknar();
    const { json } = await tjanst.klient.hamta<{ rader: readonly Json[] }>(`/api/arenden/${motion}/historik`);
    expect(json.rader.at(-1)).toMatchObject({
      typ: 'MotionsfristPasserad',
      aktor: { id: 'klockan', roll: 'system' },
    });
  });
});
