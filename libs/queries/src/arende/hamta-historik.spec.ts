import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Historikrad } from '#domain';
import { handelse } from '#domain/testing';
import type { Position } from '#event-store';
import { HamtaHistorik, StrommaHistorik, type Efter, type Fragetider, type Sidval } from '../fragor.js';
import { Fragebank, kodAv } from '../testing/fragebank.js';

const ID = 'KS-2026-17';
const bank = new Fragebank();
let sist: Position;

const historik = (val: Fragetider & Sidval & Efter = {}) =>
  bank.fraga(new HamtaHistorik(ID, { efter: sist, ...val }));

const rader = async (val: Fragetider = {}): Promise<readonly Historikrad[]> => (await historik(val)).rader;

beforeAll(async () => {
  await bank.start();
  const skriv = (dag: string, ...[en, skedde]: [Parameters<typeof bank.skriv>[1], string?]) =>
    bank.skrivArende(ID, en, {
      registrerad: `2026-03-${dag}T09:00:00.000Z`,
      ...(skedde !== undefined && { skedde }),
    });
  await skriv('02', handelse('ArendeOppnat'), '2026-02-20');
  await skriv('03', handelse('HandlaggareTilldelad', { handlaggare: 'hl-berg' }));
  await skriv('04', handelse('AnteckningGjord', { text: 'Fel ärende' }));
  await skriv('05', handelse('HandelseMakulerad', { avserHandelse: 2 }));
  await skriv(
    '06',
    handelse('UppgiftRattad', { avserHandelse: 1, falt: '/skedde', fran: '', till: '2026-02-25' }),
  );
  sist = await skriv('07', handelse('BeslutFattat'));
}, 20_000);
afterAll(() => bank.stang());

describe('HamtaHistorik', () => {
  it('visar när det hände och när det registrerades, var för sig', async () =>
    expect((await rader())[0]).toMatchObject({
      revision: 0,
      typ: 'ArendeOppnat',
      skedde: '2026-02-20',
      registrerad: '2026-03-02T09:00:00.000Z',
      aktor: { id: 'registrator', roll: 'registrator' },
      text: 'Ärendet öppnades: Motion om cykelväg till skolan.',
    }));

  it('behåller det rättade och det makulerade, med vad som gjorde det', async () =>
    expect(
      (await rader()).map(({ revision, rattad, makulerad }) => ({ revision, rattad, makulerad })),
    ).toEqual([
      { revision: 0 },
      { revision: 1, rattad: 4 },
      { revision: 2, makulerad: 3 },
      { revision: 3 },
      { revision: 4 },
      { revision: 5 },
    ]));

  it('är densamma ur läsmodellen som ur loggen', async () =>
    expect(await rader()).toEqual(await rader({ revision: 5 })));

  it('visar vad loggen visste då', async () => {
    const da = await rader({ vidTidpunkt: '2026-03-04' });
    expect(da.map(({ revision, makulerad }) => [revision, makulerad])).toEqual([
      [0, undefined],
      [1, undefined],
      [2, undefined],
    ]);
  });

  it('visar det som hade hänt då, också med en rättad tid', async () =>
    expect((await rader({ giltig: '2026-02-26' })).map(({ revision }) => revision)).toEqual([0, 1]));

  it('delas i sidor utan luckor', async () => {
    const sidor: number[][] = [];
    let cursor: string | undefined;
    do {
      const sida = await historik({ limit: 2, cursor });
      sidor.push(sida.rader.map(({ revision }) => revision));
      cursor = sida.nasta ?? undefined;
    } while (cursor !== undefined);
    expect(sidor).toEqual([
      [0, 1],
      [2, 3],
      [4, 5],
    ]);
  });

  it('har ingen sida efter den sista, också när den är full', async () => {
    expect((await historik({ limit: 6 })).nasta).toBeNull();
    expect((await historik({ limit: 5 })).nasta).not.toBeNull();
  });

  it('strömmas rad för rad', async () => {
    const strom = await bank.fraga(new StrommaHistorik(ID, { efter: sist }));
    const lasta: unknown[] = [];
    for await (const rad of strom) lasta.push(JSON.parse(rad));
    expect(lasta).toEqual(await rader());
  });

  it('strömmas också som den var', async () => {
    const strom = await bank.fraga(new StrommaHistorik(ID, { giltig: '2026-02-26' }));
    let antal = 0;
    for await (const _ of strom) antal++;
    expect(antal).toBe(2);
  });

  it.each<[string, string, Fragetider & Sidval]>([
    ['före registreringen', 'ARENDE_OKANT_VID_TIDPUNKT', { vidTidpunkt: '2026-03-01' }],
    ['före öppningen', 'ARENDE_OKANT_VID_TIDPUNKT', { giltig: '2026-02-19' }],
    ['en revision som inte finns', 'REVISION_EJ_NADD', { revision: 6 }],
    ['ingen rad alls', 'LIMIT_OGILTIG', { limit: 0 }],
    ['för många rader', 'LIMIT_OGILTIG', { limit: 201 }],
    ['en halv rad', 'LIMIT_OGILTIG', { limit: 1.5 }],
    ['en cursor som ingen är', 'CURSOR_OGILTIG', { cursor: 'abc' }],
    [
      'en cursor med annat i',
      'CURSOR_OGILTIG',
      { cursor: Buffer.from('["historik KS-2026-17","x"]').toString('base64url') },
    ],
    [
      'en annan frågas cursor',
      'CURSOR_OGILTIG',
      { cursor: Buffer.from('["historik KS-2026-18",1]').toString('base64url') },
    ],
  ])('säger ifrån om %s', async (_, kod, val) =>
    expect(await kodAv(bank.fraga(new HamtaHistorik(ID, val)))).toBe(kod),
  );

  it('säger ifrån om ett okänt ärende innan något strömmats', async () => {
    expect(await kodAv(bank.fraga(new StrommaHistorik('KS-2026-18')))).toBe('ARENDE_OKANT');
    expect(await kodAv(bank.fraga(new HamtaHistorik('KS-2026-18')))).toBe('ARENDE_OKANT');
  });
});
