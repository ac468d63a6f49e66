import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { handelse } from '#domain/testing';
import { Fragebank, kodAv } from '../testing/fragebank.js';
import { HamtaKort, StrommaHistorik } from '../fragor.js';
import { HamtaUnderlag } from '../uppspelning/fragor.js';
import { arendebild } from './arendebild.js';

const ID = 'KS-2026-17';
const MOTE = 'sammantrade-KF-2026-03-10';
const bank = new Fragebank();
let efter = '';

const da = (dag: string, tid = '09:00') => `2026-03-${dag}T${tid}:00.000Z`;
const arende = (registrerad: string, en: Parameters<typeof bank.skriv>[1], skedde?: string | null) =>
  bank.skrivArende(ID, en, { registrerad, ...(skedde !== undefined && { skedde }) });
const beslut = (nr: number, data = {}) =>
  handelse('BeslutFattat', { nr, organ: 'KF', paragraf: '12', ...data });
const yttrande = (nr: number) => handelse('YttrandeInkommet', { nr });
const underlag = (nr: number, val = {}) => bank.fraga(new HamtaUnderlag(ID, nr, { efter, ...val }));
const revisioner = (rader: readonly { readonly revision: number }[]) => rader.map(({ revision }) => revision);

beforeAll(async () => {
  await bank.start();
  await arende(da('02'), handelse('ArendeOppnat')); // 0
  await arende(da('03'), yttrande(1)); // 1
  await arende(da('10', '08:30'), handelse('AnteckningGjord')); // 2: the day of the meeting, before it began
  await bank.skriv(MOTE, handelse('ParagrafTilldelad', { nr: 12, arenden: [ID] }), { registrerad: da('09') });
  await bank.skriv(MOTE, handelse('NarvaroFaststalld'), { registrerad: da('11'), skedde: da('10', '09:00') });
  await bank.skriv(MOTE, handelse('JavAnmalt', { paragraf: 12 }), {
    registrerad: da('11', '09:05'),
    skedde: da('10', '09:30'),
  });
  await arende(da('11', '10:00'), beslut(1), da('10', '10:00')); // 3: decided at an instant, recorded the day after
  await arende(da('12'), yttrande(2), '2026-03-05'); // 4: had come in, was not recorded
  await arende(da('12', '09:05'), yttrande(3), '2026-03-10'); // 5: some time that day
  await arende(da('12', '09:10'), yttrande(4), null); // 6: nobody knows when
  await arende(da('13'), yttrande(5), '2026-03-12'); // 7: came afterwards
  await arende(
    da('13', '09:05'),
    handelse('UppgiftRattad', { avserHandelse: 1, falt: '/fran', fran: 'A', till: 'B' }),
  ); // 8
  await arende(
    da('14'),
    handelse('ReservationAnmald', { avser: { slag: 'beslut', nr: 1 } }),
    da('10', '10:05'),
  ); // 9
  await arende(da('15'), beslut(2, { paragraf: '20' }), '2026-03-14'); // 10: only a day
  await arende(da('16'), beslut(3, { paragraf: '30' }), null); // 11: an unknown day
  await arende(da('17'), beslut(4, { paragraf: '40' }), da('17', '08:00')); // 12
  await arende(da('18'), handelse('HandelseMakulerad', { avserHandelse: 12 })); // 13
  efter = await arende(
    da('19'),
    handelse('UppgiftRattad', { avserHandelse: 10, falt: '/skedde', fran: null, till: '2026-03-04' }),
  ); // 14
}, 20_000);
afterAll(() => bank.stang());

describe('HamtaUnderlag', () => {
  it('skiljer det som var registrerat från det som hade hänt men inte var det', async () => {
    const svar = await underlag(1);
    expect(revisioner(svar.registrerat)).toEqual([0, 1, 2]);
    expect(revisioner(svar.ejRegistrerat)).toEqual([4, 10]); // 10 by its corrected day
    expect(svar.ejRegistrerat[0]).toMatchObject({ registrerad: da('12'), skedde: '2026-03-05' });
    expect(svar.ejRegistrerat[0]?.mening).toContain('registrerades den 12 mars 2026');
    expect(svar.kort?.yttranden.map(({ nr }) => nr)).toEqual([1]);
  });

  it('säger att det inte kan avgöras där dagen eller tiden inte räcker, och gissar aldrig', async () =>
    expect((await underlag(1)).kanInteAvgoras).toMatchObject([
      { revision: 5, registreratDa: 'nej', hantDa: 'kanInteAvgoras' },
      { revision: 6, registreratDa: 'nej', hantDa: 'kanInteAvgoras' },
      { revision: 11, registreratDa: 'nej', hantDa: 'kanInteAvgoras' },
    ]));

  it('visar det som var känt som det då var, och vad som rättats sedan dess', async () => {
    const { registrerat, kort } = await underlag(1);
    expect(registrerat[1]).toMatchObject({ revision: 1, rattadSenare: 8 });
    expect(registrerat[1]).not.toHaveProperty('rattad');
    expect(kort?.yttranden[0]?.fran).not.toBe('B');
  });

  it('håller behandlingen för sig', async () =>
    expect(revisioner((await underlag(1)).behandlingen)).toEqual([9]));

  it('tar med sammanträdet som det var känt då, och som det är känt nu', async () => {
    const { sammantrade } = await underlag(1);
    expect(sammantrade).toMatchObject({ id: 'KF-2026-03-10', paragraf: 12 });
    expect(sammantrade?.kantDa).toMatchObject({ narvarande: null, jav: [] });
    expect(sammantrade?.kantNu.jav).toHaveLength(1);
    expect(sammantrade?.kantNu.narvarande).not.toBeNull();
    expect(revisioner(sammantrade?.registrerat ?? [])).toEqual([0]);
    expect(revisioner(sammantrade?.ejRegistrerat ?? [])).toEqual([1, 2]);
  });

  it('går efter den rättade dagen', async () => {
    const { beslut: taget, ogonblick, registrerat, ejRegistrerat } = await underlag(2);
    expect(taget).toMatchObject({ nr: 2, skedde: '2026-03-04', rattad: 14 });
    expect(ogonblick).toMatchObject({ grund: 'datum', fran: '2026-03-03T23:00:00.000Z' });
    expect(revisioner(registrerat)).toEqual([0, 1]);
    expect(ejRegistrerat).toEqual([]); // yttrande 2 came the day after
  });

  it('avgör av ett beslut utan känd dag bara att det som registrerades efter det inte var känt', async () => {
    const svar = await underlag(3);
    expect(svar.ogonblick).toMatchObject({ fran: null, till: da('16'), grund: 'kalla' });
    expect(svar.registrerat).toEqual([]);
    expect(svar.kort).toBeNull();
    expect(revisioner(svar.kanInteAvgoras)).toContain(1);
    expect(
      svar.regler.filter(({ iKraft, gallde }) => iKraft.fran !== null && gallde !== 'kanInteAvgoras'),
    ).toEqual([]);
  });

  it('ger också underlaget för ett beslut som makulerats, och säger att det är det', async () =>
    expect((await underlag(4)).beslut).toMatchObject({ nr: 4, revision: 12, makulerad: 13 }));

  it('säger vilka regler som gällde, med källa och från när', async () =>
    expect((await underlag(1)).regler).toContainEqual(
      expect.objectContaining({
        id: 'R-20',
        kalla: 'KL 5:26',
        gallde: 'ja',
        iKraft: { fran: '2018-01-01', till: null },
      }),
    ));

  it('svarar som loggen visste det en viss dag', async () => {
    expect((await underlag(1, { vidTidpunkt: '2026-03-11' })).ejRegistrerat).toEqual([]);
    expect(await kodAv(underlag(2, { vidTidpunkt: '2026-03-11' }))).toBe('BESLUT_OKANT');
  });

  it.each([
    ['ett beslut som inte finns', 'BESLUT_OKANT', ID, 9, {}],
    ['ett ärende som inte finns', 'ARENDE_OKANT', 'KS-2026-18', 1, {}],
    ['före öppningen', 'ARENDE_OKANT_VID_TIDPUNKT', ID, 1, { vidTidpunkt: '2026-03-01' }],
  ])('säger ifrån om %s', async (_, kod, id, nr, val) =>
    expect(await kodAv(bank.fraga(new HamtaUnderlag(id, nr, val)))).toBe(kod),
  );
});

describe('arendebild', () => {
  it('ur händelserna själva är det som frågorna svarar', async () => {
    const strommar = await Promise.all([`arende-${ID}`, MOTE].map((strom) => bank.store.read(strom)));
    const bild = arendebild(
      ID,
      strommar.flatMap(({ events }) => events),
    );
    const { json } = await bank.fraga(new HamtaKort(ID, { efter }));
    expect(bild?.kort).toEqual(JSON.parse(json));
    const rader: unknown[] = [];
    for await (const rad of await bank.fraga(new StrommaHistorik(ID, { efter }))) rader.push(JSON.parse(rad));
    expect(bild?.rader).toEqual(rader);
    expect(bild?.underlag).toEqual(await Promise.all(bild?.kort.beslut.map(({ nr }) => underlag(nr)) ?? []));
  });

  it('finns inte utan ärendets egna händelser', async () =>
    expect(arendebild(ID, (await bank.store.read(MOTE)).events)).toBeNull());
});
