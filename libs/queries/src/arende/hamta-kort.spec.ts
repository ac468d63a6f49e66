import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Kort } from '#domain';
import { handelse } from '#domain/testing';
import type { Position } from '#event-store';
import { HamtaKort, type Efter, type Fragetider } from '../fragor.js';
import { Fragebank, kodAv } from '../testing/fragebank.js';

const ID = 'KS-2026-17';
const bank = new Fragebank();
let sist: Position;

const kort = async (val: Fragetider & Efter = {}): Promise<Kort> =>
  JSON.parse((await bank.fraga(new HamtaKort(ID, { efter: sist, ...val }))).json) as Kort;

beforeAll(async () => {
  await bank.start((serie) => (serie === 'KS' ? '{serie} {ar}/{lopnr}' : undefined));
  await bank.skrivArende(ID, handelse('ArendeOppnat'), {
    registrerad: '2026-03-02T09:00:00.000Z',
    skedde: '2026-02-20',
  });
  await bank.skrivArende(ID, handelse('HandlaggareTilldelad', { handlaggare: 'hl-berg' }), {
    registrerad: '2026-03-03T09:00:00.000Z',
  });
  await bank.skrivArende(ID, handelse('BeslutFattat'), {
    registrerad: '2026-03-10T09:00:00.000Z',
    skedde: '2026-03-09',
  });
  sist = await bank.skrivArende(ID, handelse('HandlaggareTilldelad', { handlaggare: 'hl-strand' }), {
    registrerad: '2026-03-12T09:00:00.000Z',
    skedde: '2026-02-25',
  });
}, 20_000);
afterAll(() => bank.stang());

describe('HamtaKort', () => {
  it('ger kortet som det är, med numret som serien skriver det', async () =>
    expect(await kort()).toMatchObject({
      id: ID,
      diarienummer: 'KS 2026/17',
      status: 'beslutat',
      handlaggare: 'hl-berg',
      revision: 3,
      position: sist,
    }));

  it('ger samma kort ur läsmodellen som ur loggen', async () => {
    const ur = (val: Fragetider): Promise<unknown> => bank.fraga(new HamtaKort(ID, { efter: sist, ...val }));
    expect(await ur({})).toEqual(await ur({ revision: 3 }));
  });

  it('ger kortet som loggen kände det', async () =>
    expect(await kort({ vidTidpunkt: '2026-03-03' })).toMatchObject({
      status: 'underBeredning',
      handlaggare: 'hl-berg',
      revision: 1,
    }));

  it('ger kortet som det var, också med det som registrerades sent', async () => {
    expect(await kort({ giltig: '2026-02-26' })).toMatchObject({ handlaggare: 'hl-strand', revision: 3 });
    expect(await kort({ giltig: '2026-03-09' })).toMatchObject({ status: 'beslutat' });
    expect(await kort({ giltig: '2026-03-08' })).toMatchObject({ status: 'underBeredning' });
  });

  it('tar båda tiderna på en gång', async () =>
    expect(await kort({ giltig: '2026-02-26', vidTidpunkt: '2026-03-11' })).toMatchObject({
      handlaggare: null,
      revision: 2,
    }));

  it('ger kortet vid en revision', async () =>
    expect(await kort({ revision: 0 })).toMatchObject({ status: 'registrerat', revision: 0, position: '1' }));

  it.each<[string, string, Fragetider & Efter]>([
    ['före registreringen', 'ARENDE_OKANT_VID_TIDPUNKT', { vidTidpunkt: '2026-03-01' }],
    ['före öppningen', 'ARENDE_OKANT_VID_TIDPUNKT', { giltig: '2026-02-19' }],
    ['en revision som inte finns', 'REVISION_EJ_NADD', { revision: 4 }],
    ['en revision som inte var nådd då', 'REVISION_EJ_NADD', { revision: 3, vidTidpunkt: '2026-03-11' }],
    ['ett år i stället för ett datum', 'TIDPUNKT_OGILTIG', { giltig: '2026' }],
    ['ett datum som inte finns', 'TIDPUNKT_OGILTIG', { vidTidpunkt: '2026-02-30' }],
    ['en negativ revision', 'REVISION_OGILTIG', { revision: -1 }],
    ['en position som ingen är', 'POSITION_OGILTIG', { efter: 'snart' }],
    ['en position som ingen är, med tider', 'POSITION_OGILTIG', { efter: '-1', giltig: '2026-03-01' }],
  ])('säger ifrån om %s', async (_, kod, val) =>
    expect(await kodAv(bank.fraga(new HamtaKort(ID, val)))).toBe(kod),
  );

  it.each<Fragetider>([{}, { giltig: '2026-03-01' }, { vidTidpunkt: '2026-03-01' }, { revision: 0 }])(
    'känner inte ett ärende som inte finns (%j)',
    async (val) => expect(await kodAv(bank.fraga(new HamtaKort('KS-2026-18', val)))).toBe('ARENDE_OKANT'),
  );

  it.each(['', 'KS', '../KS-2026-17', "KS-2026-17' OR 1=1"])('känner inte %j', async (id) =>
    expect(await kodAv(bank.fraga(new HamtaKort(id)))).toBe('ARENDE_OKANT'),
  );
});
