import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { handelse } from '#domain/testing';
import { Fragebank, kodAv } from '../testing/fragebank.js';
import { HamtaMotesuppspelning } from './fragor.js';

const ID = 'KS-2026-17';
const MOTE = 'sammantrade-KF-2026-03-10';
const bank = new Fragebank();
let efter = '';

const spelat = (val = {}) => bank.fraga(new HamtaMotesuppspelning('KF-2026-03-10', { efter, ...val }));
const typer = (rader: readonly { readonly typ: string }[]) => rader.map(({ typ }) => typ);

beforeAll(async () => {
  await bank.start();
  const da = (dag: string) => `2026-03-${dag}T09:00:00.000Z`;
  const plats = { organ: 'KF', paragraf: '12' };
  await bank.skrivArende(ID, handelse('ArendeOppnat'), { registrerad: da('02') });
  const mote = (en: Parameters<typeof bank.skriv>[1], dag: string) =>
    bank.skriv(MOTE, en, { registrerad: da(dag), skedde: '2026-03-10' });
  await mote(handelse('ParagrafTilldelad', { nr: 13, arenden: ['KS-2026-99'] }), '11');
  await mote(handelse('ParagrafTilldelad', { nr: 12, arenden: [ID] }), '11');
  await mote(handelse('JavAnmalt', { paragraf: 12 }), '11');
  await mote(handelse('SammantradeAvslutat'), '11');
  const skedde = '2026-03-10';
  await bank.skrivArende(ID, handelse('OmrostningGenomford', plats), { registrerad: da('12'), skedde });
  await bank.skrivArende(ID, handelse('BeslutFattat', { nr: 1, ...plats }), {
    registrerad: da('12'),
    skedde,
  });
  const avser = { slag: 'beslut', nr: 1 } as const;
  const reservation = handelse('ReservationAnmald', { avser, organ: null, paragraf: null });
  await bank.skrivArende(ID, reservation, { registrerad: da('13'), skedde });
  efter = await bank.skrivArende(ID, handelse('YttrandeInkommet', { nr: 1 }), {
    registrerad: da('14'),
    skedde: '2026-03-04',
  });
}, 20_000);
afterAll(() => bank.stang());

describe('HamtaMotesuppspelning', () => {
  it('tar paragraferna i nummerordning, med mötets händelser där de hör hemma', async () => {
    const { handelser, paragrafer } = await spelat();
    expect(typer(handelser)).toEqual(['SammantradeAvslutat']);
    expect(paragrafer.map(({ nr }) => nr)).toEqual([12, 13]);
    expect(typer(paragrafer[0]?.handelser ?? [])).toEqual(['ParagrafTilldelad', 'JavAnmalt']);
    expect(paragrafer[0]?.narvaro.jav).toHaveLength(1);
  });

  it('visar vad som gjordes med ärendet, också det som bara säger vilket beslut det gäller', async () => {
    const [arende] = (await spelat()).paragrafer[0]?.arenden ?? [];
    expect(typer(arende?.handelser ?? [])).toEqual([
      'OmrostningGenomford',
      'BeslutFattat',
      'ReservationAnmald',
    ]);
  });

  it('säger vad som var känt då, och vad som hade hänt men inte var det', async () => {
    const [arende] = (await spelat()).paragrafer[0]?.arenden ?? [];
    expect(arende?.kunskap).toMatchObject({
      registrerat: 1,
      ejRegistrerat: [{ typ: 'YttrandeInkommet' }],
      ogonblick: { grund: 'datum' },
    });
  });

  it('nämner ett ärende som loggen inte har', async () =>
    expect((await spelat()).paragrafer[1]?.arenden).toEqual([
      { id: 'KS-2026-99', diarienummer: null, arendemening: null, handelser: [], kunskap: null },
    ]));

  it('svarar som loggen visste det en viss dag', async () => {
    expect((await spelat({ vidTidpunkt: '2026-03-11' })).paragrafer[0]?.arenden[0]?.handelser).toEqual([]);
    expect(await kodAv(spelat({ vidTidpunkt: '2026-03-10' }))).toBe('SAMMANTRADE_OKANT');
  });
});
