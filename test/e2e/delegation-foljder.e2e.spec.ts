import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anropTill, type Json, type Kvitto } from './anrop.js';
import { startaTjanst, type Klient, type Tjanst } from './harness.js';

let tjanst: Tjanst;
let klient: Klient;

beforeAll(async () => {
  tjanst = await startaTjanst();
  klient = tjanst.klient;
});
afterAll(() => tjanst.stang());

const { skicka, nekas, las } = anropTill(() => klient);

const fatta = (mer: Json = {}): Promise<Kvitto> =>
  skicka(
    'delegationsbeslut',
    {
      skedde: '2025-02-03',
      namnd: 'SN',
      slag: 'delegation',
      punkt: '3.2',
      delegat: 'Socialsekreterare',
      rubrik: 'Bistånd',
      beslutssatser: ['Beviljas.'],
      overklagbart: 'laglighetsprovning',
      ...mer,
    },
    201,
  );

describe('Det som följer på ett beslut', () => {
  it('anmäls, anslås, överklagas, avgörs och vinner laga kraft, och var och en av tiderna bevakas', async () => {
    const { id } = await fatta();
    const vag = `delegationsbeslut/${id}`;
    await skicka(`${vag}/anslag`, { skedde: '2025-02-04', tavlor: ['webbplatsen'] });
    expect((await las<{ anslag: Json[] }>(vag)).anslag).toMatchObject([{ nedtasTidigast: '2025-02-26' }]);
    const { position } = await skicka(`${vag}/overklaganden`, {
      skedde: '2025-02-20',
      slag: 'laglighetsprovning',
      av: { namn: 'Kim Exempel' },
    });
    const bevakade = async (giltig: string, efter: string) => {
      const fraga = `organ=SN&giltig=${giltig}&efter=${efter}`;
      const { poster } = await las<{ poster: Json[] }>(`bevakningar?${fraga}`);
      return poster
        .filter((b) => String(b['avser']).includes(id))
        .map((b) => `${String(b['typ'])} ${String(b['datum'])} ${String(b['lage'])}`);
    };
    expect(await bevakade('2025-02-10', position)).toEqual([
      'overklagandetid 2025-02-25 loper',
      'nedtagning 2025-02-26 loper',
    ]);
    expect(await bevakade('2025-03-03', position)).toEqual(['nedtagning 2025-02-26 passerad']);
    const tavlan = await las<{ poster: Json[] }>(`offentligt/anslagstavla?organ=SN&efter=${position}`);
    expect(tavlan.poster).toContainEqual(
      expect.objectContaining({
        typ: 'delegationsbeslut',
        delegationsbeslut: id,
        overklagasSenast: '2025-02-25',
      }),
    );
    expect(JSON.stringify(tavlan)).not.toContain('Bistånd');
    await nekas(`${vag}/lagakraft`, { skedde: '2025-03-10' }, 409, 'OVERKLAGANDE_EJ_AVGJORT');
    await skicka(`${vag}/overklaganden/1/overlamnande`, { skedde: '2025-02-21', till: 'Förvaltningsrätten' });
    await skicka(`${vag}/domar`, {
      skedde: '2025-05-05',
      overklagande: 1,
      domstol: 'Förvaltningsrätten',
      utgang: 'avslas',
    });
    await skicka(`${vag}/lagakraft`, { skedde: '2025-06-10', bevis: 'Besked' });
    expect(await las(vag)).toMatchObject({
      overklagat: { datum: '2025-02-20' },
      lagaKraft: { datum: '2025-06-10' },
      overklaganden: [{ nr: 1, beslut: 1, av: { namn: 'Kim Exempel' } }],
      domar: [{ utgang: 'avslas' }],
    });
  });

  it('tar inte beslutets nummer: det är ensamt i sin ström', () =>
    nekas('delegationsbeslut/SN-2025-1/lagakraft', { beslut: 1 }, 400, 'OGILTIG_KROPP'));

  it('upphävs, och det verkställda bevakas tills det är rättat', async () => {
    const { id } = await fatta();
    await skicka(`delegationsbeslut/${id}/verkstallanden`, { skedde: '2025-02-05', gorAttAterstalla: true });
    const { position } = await skicka(`delegationsbeslut/${id}/upphavanden`, {
      skedde: '2025-03-05',
      av: 'Förvaltningsrätten',
    });
    const bevakning = async (efter: string) =>
      (await las<{ poster: Json[] }>(`bevakningar?typ=rattelseAvVerkstallighet&efter=${efter}`)).poster;
    expect(await bevakning(position)).toMatchObject([
      {
        regel: 'R-73',
        organ: 'SN',
        avser: `delegationsbeslut ${id}, som upphävts efter att det verkställts`,
      },
    ]);
    const rattat = await skicka(`delegationsbeslut/${id}/verkstallighetsrattelser`, {
      resultat: 'Återbetalat',
    });
    expect(await bevakning(rattat.position)).toEqual([]);
  });
});

describe('Ett brådskande beslut', () => {
  const bradskande = (mer: Json = {}) =>
    fatta({
      namnd: 'UN',
      slag: 'ordforande',
      punkt: null,
      delegat: 'Ordföranden',
      motivering: 'Kan inte vänta',
      ...mer,
    });
  const mote = async (dag: string, nr: number): Promise<void> => {
    await skicka(`sammantraden/UN-${dag}/oppnande`, {
      skedde: `${dag}T08:00:00Z`,
      organ: 'Utbildningsnämnden',
      ordforande: 'p-1',
    });
    await skicka(`sammantraden/UN-${dag}/paragrafer`, {
      skedde: `${dag}T08:30:00Z`,
      nr,
      slag: 'anmalan',
      arenden: [],
    });
  };

  it('anmäls vid nämndens nästa sammanträde; ett senare noteras, och till dess bevakas det', async () => {
    await mote('2025-02-10', 1);
    await mote('2025-03-10', 2);
    const { id, position } = await bradskande();
    const vantar = await las<{ poster: Json[] }>(`bevakningar?typ=anmalan&organ=UN&efter=${position}`);
    expect(vantar.poster).toMatchObject([{ avser: `delegationsbeslut ${id}`, regel: 'R-61', datum: null }]);
    const anmal = (sammantrade: string) => ({ skedde: sammantrade.slice(3), sammantrade });
    const sent = await skicka(`delegationsbeslut/${id}/anmalan`, anmal('UN-2025-03-10'));
    expect(sent.varningar).toMatchObject([{ regel: 'R-61', kod: 'EJ_NASTA_SAMMANTRADE' }]);
    const annat = await bradskande();
    const { varningar, position: efter } = await skicka(
      `delegationsbeslut/${annat.id}/anmalan`,
      anmal('UN-2025-02-10'),
    );
    expect(varningar).toEqual([]);
    const { poster } = await las<{ poster: Json[] }>(`bevakningar?typ=anmalan&organ=UN&efter=${efter}`);
    expect(poster).toEqual([]);
  });
});
