import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { handelse } from '#domain/testing';
import { HamtaUppspelning, type Fragetider, type Sidval } from '../fragor.js';
import { Fragebank, kodAv } from '../testing/fragebank.js';

const ID = 'KS-2026-17';
const bank = new Fragebank();

const steg = async (val: Fragetider & Sidval = {}) => (await bank.fraga(new HamtaUppspelning(ID, val))).steg;

beforeAll(async () => {
  await bank.start();
  const skriv = (dag: string, en: Parameters<typeof bank.skriv>[1], skedde?: string | null) =>
    bank.skrivArende(ID, en, {
      registrerad: `2026-03-${dag}T09:00:00.000Z`,
      ...(skedde !== undefined && { skedde }),
    });
  await skriv('02', handelse('ArendeOppnat'), '2026-02-20');
  await skriv('03', handelse('BeslutFattat'));
  await skriv('04', handelse('HandlaggareTilldelad', { handlaggare: 'hl-berg' }), '2026-02');
}, 20_000);
afterAll(() => bank.stang());

describe('HamtaUppspelning', () => {
  it('tar stegen i den ordning det hände, med vad varje steg ändrade', async () => {
    const [oppnat, tilldelad, beslut] = await steg();
    expect(oppnat).toMatchObject({
      revision: 0,
      typ: 'ArendeOppnat',
      raknasFran: '2026-02-20T22:59:59.999Z',
    });
    expect(tilldelad).toMatchObject({
      revision: 2,
      skedde: '2026-02',
      raknasFran: '2026-02-28T22:59:59.999Z',
    });
    expect(tilldelad?.andring).toContainEqual({ op: 'replace', path: '/handlaggare', value: 'hl-berg' });
    expect(beslut).toMatchObject({ revision: 1, text: expect.stringContaining('beslutade') });
    expect(beslut).not.toHaveProperty('raknasFran');
    expect(beslut?.andring).toContainEqual({ op: 'replace', path: '/status', value: 'beslutat' });
  });

  it('börjar från ett tomt objekt', async () =>
    expect((await steg())[0]?.andring).toContainEqual({ op: 'add', path: '/status', value: 'registrerat' }));

  it('tar bara de steg som loggen kände och som hade hänt', async () => {
    expect((await steg({ vidTidpunkt: '2026-03-03' })).map(({ revision }) => revision)).toEqual([0, 1]);
    expect((await steg({ giltig: '2026-02-28' })).map(({ revision }) => revision)).toEqual([0, 2]);
    expect((await steg({ revision: 0 })).map(({ revision }) => revision)).toEqual([0]);
  });

  it('fortsätter på samma historik, fast något registreras mellan sidorna', async () => {
    const { steg: forsta, nasta } = await bank.fraga(new HamtaUppspelning(ID, { limit: 1 }));
    await bank.skrivArende(ID, handelse('AnteckningGjord'), {
      registrerad: '2026-03-05T09:00:00.000Z',
      skedde: '2026-02-21',
    });
    const andra = await bank.fraga(new HamtaUppspelning(ID, { limit: 2, cursor: nasta ?? '' }));
    expect([...forsta, ...andra.steg].map(({ revision }) => revision)).toEqual([0, 2, 1]);
    expect(andra.nasta).toBeNull();
  });

  it.each<[string, string, Fragetider & Sidval]>([
    ['före öppningen', 'ARENDE_OKANT_VID_TIDPUNKT', { giltig: '2026-02-19' }],
    ['en revision som inte finns', 'REVISION_EJ_NADD', { revision: 99 }],
    ['för många steg', 'LIMIT_OGILTIG', { limit: 1000 }],
    [
      'en cursor utan ställe',
      'CURSOR_OGILTIG',
      { cursor: Buffer.from('["uppspelning KS-2026-17",-1,2]').toString('base64url') },
    ],
    [
      'en cursor utan revision',
      'CURSOR_OGILTIG',
      { cursor: Buffer.from('["uppspelning KS-2026-17",1]').toString('base64url') },
    ],
  ])('säger ifrån om %s', async (_, kod, val) =>
    expect(await kodAv(bank.fraga(new HamtaUppspelning(ID, val)))).toBe(kod),
  );

  it('känner inte ett ärende som inte finns', async () =>
    expect(await kodAv(bank.fraga(new HamtaUppspelning('KS-2026-18')))).toBe('ARENDE_OKANT'));
});
