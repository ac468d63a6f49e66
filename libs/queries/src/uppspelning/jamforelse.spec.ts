import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import jsonpatch from 'fast-json-patch';
import { handelse } from '#domain/testing';
import { HamtaKort } from '../fragor.js';
import { Fragebank, kodAv } from '../testing/fragebank.js';
import { HamtaJamforelse } from './fragor.js';
import type { Tidsaxel } from './jamforelse.js';

const ID = 'KS-2026-17';
const MOTE = 'sammantrade-KF-2026-03-10';
const bank = new Fragebank();
let efter = '';

const jamfor = (fran: string, till: string, tid?: Tidsaxel) =>
  bank.fraga(new HamtaJamforelse(ID, { fran, till, tid, efter }));
const kortVid = async (tid: Tidsaxel, dag: string) =>
  JSON.parse((await bank.fraga(new HamtaKort(ID, { [tid]: dag, efter }))).json) as object;

beforeAll(async () => {
  await bank.start();
  const skriv = (dag: string, en: Parameters<typeof bank.skriv>[1], skedde?: string) =>
    bank.skrivArende(ID, en, { registrerad: `2026-03-${dag}T09:00:00.000Z`, ...(skedde && { skedde }) });
  await skriv('02', handelse('ArendeOppnat'));
  await skriv('03', handelse('HandlaggareTilldelad', { handlaggare: 'hl-berg' }));
  await skriv('11', handelse('BeslutFattat', { nr: 1, organ: 'KF', paragraf: '12' }), '2026-03-10');
  await bank.skriv(MOTE, handelse('ParagrafTilldelad', { nr: 12, arenden: [ID] }), {
    registrerad: '2026-03-12T09:00:00.000Z',
    skedde: '2026-03-10',
  });
  await bank.skriv(MOTE, handelse('ProtokollJusterat', { paragrafer: [12] }), {
    registrerad: '2026-03-16T09:00:00.000Z',
    skedde: '2026-03-13',
  });
  efter = await skriv('20', handelse('YttrandeInkommet', { nr: 1, fran: 'Miljönämnden' }), '2026-03-05');
}, 20_000);
afterAll(() => bank.stang());

describe('HamtaJamforelse', () => {
  it.each<[Tidsaxel, string, string]>([
    ['vidTidpunkt', '2026-03-02', '2026-03-20'],
    ['vidTidpunkt', '2026-03-12', '2026-03-16'],
    ['giltig', '2026-03-02', '2026-03-20'],
    ['giltig', '2026-03-04', '2026-03-05'],
    ['giltig', '2026-03-10', '2026-03-13'],
  ])('leder med %s från kortet %s till kortet %s', async (tid, fran, till) => {
    const { andring } = await jamfor(fran, till, tid);
    const fore = await kortVid(tid, fran);
    expect(andring.length).toBeGreaterThan(0);
    expect(jsonpatch.applyPatch(fore, structuredClone([...andring])).newDocument).toEqual(
      await kortVid(tid, till),
    );
  });

  it('visar det sena på var sin dag i de två tiderna', async () => {
    const registrerat = await jamfor('2026-03-19', '2026-03-20', 'vidTidpunkt');
    const hande = await jamfor('2026-03-04', '2026-03-05', 'giltig');
    for (const { andringIOrd, handelser } of [registrerat, hande]) {
      expect(andringIOrd).toContain('Yttrande 1 tillkom: Miljönämnden.');
      expect(handelser.map(({ typ }) => typ)).toEqual(['YttrandeInkommet']);
    }
    expect((await jamfor('2026-03-19', '2026-03-20', 'giltig')).andring).toEqual([]);
    expect((await jamfor('2026-03-04', '2026-03-05')).andring).toEqual([]);
  });

  it('tar med sammanträdets händelser och vad de ändrade', async () => {
    const { andringIOrd, handelser } = await jamfor('2026-03-12', '2026-03-16');
    expect(andringIOrd).toEqual(['Beslut 1: justerat ändrades från inget känt till den 13 mars 2026.']);
    expect(handelser).toMatchObject([{ typ: 'ProtokollJusterat', sammantrade: 'KF-2026-03-10' }]);
  });

  it('är tom mellan ett ögonblick och det självt', async () => {
    for (const tid of ['vidTidpunkt', 'giltig'] as const)
      expect(await jamfor('2026-03-12', '2026-03-12', tid)).toMatchObject({
        andring: [],
        andringIOrd: [],
        handelser: [],
      });
  });

  it.each<[string, string, Parameters<typeof jamfor>]>([
    ['före öppningen', 'ARENDE_OKANT_VID_TIDPUNKT', ['2026-03-01', '2026-03-12']],
    ['före öppningen i den andra tiden', 'ARENDE_OKANT_VID_TIDPUNKT', ['2026-03-01', '2026-03-12', 'giltig']],
    ['ögonblick i fel ordning', 'TIDER_I_FEL_ORDNING', ['2026-03-12', '2026-03-02']],
    ['något som inte är en tid', 'TIDPUNKT_OGILTIG', ['igår', '2026-03-02']],
  ])('säger ifrån om %s', async (_, kod, fragan) => expect(await kodAv(jamfor(...fragan))).toBe(kod));
});
