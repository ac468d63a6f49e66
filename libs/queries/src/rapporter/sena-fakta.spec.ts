import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { handelse } from '#domain/testing';
import { SokArenden } from '../fragor.js';
import { Fragebank, kodAv } from '../testing/fragebank.js';
import { HamtaHelaRapporten, type Rapportfilter, type Rapportnamn } from './fragor.js';

/*
 * A motion was moved on 5 January, sent on remiss on the 6th, and decided on the 20th with a task; all of it is recorded
 * in March. What was true in January shows by `giltig` alone, and what the log knew by `vidTidpunkt` alone.
 */
const ID = 'KS-2026-17';
const bank = new Fragebank();
let efter = '';

const rader = (namn: Rapportnamn, filter: Rapportfilter): Promise<readonly object[]> =>
  bank.fraga(new HamtaHelaRapporten(namn, { urval: 'alla', efter, ...filter }));

beforeAll(async () => {
  await bank.start();
  const skriv = async (dag: string, en: Parameters<typeof bank.skriv>[1], skedde: string): Promise<void> => {
    efter = await bank.skrivArende(ID, en, { registrerad: `2026-03-${dag}T09:00:00.000Z`, skedde });
  };
  await skriv('02', handelse('ArendeOppnat', { slag: 'motion', organ: 'Kommunstyrelsen' }), '2026-01-05');
  await skriv('03', handelse('MotionVackt'), '2026-01-05');
  await skriv('03', handelse('ArendeRemitterat', { svarSenast: '2026-02-01' }), '2026-01-06');
  const uppdrag = [{ till: 'Tekniska nämnden', text: 'Bygg cykelvägen' }];
  await skriv(
    '04',
    handelse('BeslutFattat', { organ: 'Kommunfullmäktige', slutligt: true, uppdrag }),
    '2026-01-20',
  );
}, 20_000);
afterAll(() => bank.stang());

/** The day from which it shows: by when it happened, and by when it was recorded. */
const RAPPORTER: readonly (readonly [
  Rapportnamn,
  hande: string,
  dagenFore: string,
  registrerad: string,
  dagenFore2: string,
])[] = [
  ['motioner', '2026-01-05', '2026-01-04', '2026-03-02', '2026-03-01'],
  ['bevakningar', '2026-01-06', '2026-01-04', '2026-03-02', '2026-03-01'],
  ['beslut', '2026-01-20', '2026-01-19', '2026-03-04', '2026-03-03'],
  ['uppdrag', '2026-01-20', '2026-01-19', '2026-03-04', '2026-03-03'],
  ['arendebalans', '2026-01-05', '2026-01-04', '2026-03-02', '2026-03-01'],
];

describe('Det som registrerats sent', () => {
  it.each(RAPPORTER)(
    'syns i %s från när det hände, och från när det registrerades',
    async (namn, ...dagar) => {
      const [hande, fore, registrerad, forran] = dagar;
      expect((await rader(namn, { giltig: hande })).length).toBeGreaterThan(0);
      expect(await rader(namn, { giltig: fore })).toEqual([]);
      expect((await rader(namn, { vidTidpunkt: registrerad })).length).toBeGreaterThan(0);
      expect(await rader(namn, { vidTidpunkt: forran })).toEqual([]);
    },
  );

  it('syns likadant i diariet', async () => {
    const statusar = async (val: object) =>
      (await bank.fraga(new SokArenden({ efter, ...val }))).poster.map(({ status }) => status);
    expect(await statusar({ giltig: '2026-01-04' })).toEqual([]);
    expect(await statusar({ giltig: '2026-01-06' })).toEqual(['remitterat']);
    expect(await statusar({ giltig: '2026-01-20' })).toEqual(['beslutat']);
    expect(await statusar({ vidTidpunkt: '2026-03-01' })).toEqual([]);
    expect(await statusar({ vidTidpunkt: '2026-03-02' })).toEqual(['registrerat']);
    expect(await statusar({ vidTidpunkt: '2026-03-04' })).toEqual(['beslutat']);
  });

  it.each([
    'motioner',
    'bevakningar',
    'beslut',
    'uppdrag',
    'arendebalans',
    'aterremisser',
    'ledtider',
    'anslag',
  ] as const)('frågas om i en av de två tiderna i %s, aldrig i båda', async (namn) =>
    expect(await kodAv(rader(namn, { giltig: '2026-01-20', vidTidpunkt: '2026-03-04' }))).toBe(
      'TIDER_UTESLUTER_VARANDRA',
    ),
  );
});
