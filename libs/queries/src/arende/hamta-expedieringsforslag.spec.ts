import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { handelse } from '#domain/testing';
import { HamtaExpedieringsforslag } from '../fragor.js';
import { Fragebank, kodAv } from '../testing/fragebank.js';

const ID = 'KS-2026-17';
const bank = new Fragebank();
const forslag = (val: HamtaExpedieringsforslag['val'] = {}) =>
  bank.fraga(new HamtaExpedieringsforslag(ID, val));
const namnen = async (val: HamtaExpedieringsforslag['val'] = {}) =>
  (await forslag(val)).mottagare.map(({ namn, redanMed }) => [namn, redanMed]);

beforeAll(async () => {
  await bank.start();
  const skriv = (event: Parameters<typeof bank.skrivArende>[1], dag: string, registrerad = dag) =>
    bank.skrivArende(ID, event, { skedde: dag, registrerad: `${registrerad}T09:00:00.000Z` });
  await skriv(handelse('ArendeOppnat'), '2026-02-20', '2026-03-02');
  await skriv(handelse('ArendeAterremitterat', { till: 'Byggnadsnämnden' }), '2026-03-03');
  const uppdrag = [{ till: 'Socialnämnden', text: 'Följa upp' }];
  await skriv(handelse('BeslutFattat', { uppdrag }), '2026-03-10');
  const mottagare = [{ typ: 'organ', namn: 'Socialnämnden' }] as const;
  await skriv(handelse('BeslutExpedierat', { mottagare }), '2026-03-12', '2026-03-20');
}, 20_000);
afterAll(() => bank.stang());

describe('HamtaExpedieringsforslag', () => {
  it('är av det senaste som beslutats, och säger vem som redan fått det', async () => {
    expect((await forslag()).beslut).toEqual({ slag: 'beslut', nr: 1 });
    expect(await namnen()).toEqual([['Socialnämnden', true]]);
    expect(await namnen({ beslut: 1 })).toEqual([['Socialnämnden', true]]);
  });

  it('är som det var, och som loggen kände det', async () => {
    expect(await namnen({ giltig: '2026-03-11' })).toEqual([['Socialnämnden', false]]);
    expect(await namnen({ vidTidpunkt: '2026-03-19' })).toEqual([['Socialnämnden', false]]);
    expect(await namnen({ revision: 1 })).toEqual([['Byggnadsnämnden', false]]);
    expect(await namnen({ giltig: '2026-03-02' })).toEqual([]);
  });

  it.each<[string, HamtaExpedieringsforslag['val']]>([
    ['BESLUT_OKANT', { beslut: 2 }],
    ['BESLUT_OKANT', { beslut: 1, giltig: '2026-03-09' }],
    ['ARENDE_OKANT_VID_TIDPUNKT', { giltig: '2026-02-19' }],
    ['ARENDE_OKANT_VID_TIDPUNKT', { vidTidpunkt: '2026-03-01' }],
    ['POSITION_OGILTIG', { efter: 'snart' }],
    ['REVISION_EJ_NADD', { revision: 9 }],
  ])('säger ifrån med %s om %j', async (kod, val) => expect(await kodAv(forslag(val))).toBe(kod));

  it('känner inte ett ärende som inte finns', async () =>
    expect(await kodAv(bank.fraga(new HamtaExpedieringsforslag('KS-2026-18')))).toBe('ARENDE_OKANT'));
});
