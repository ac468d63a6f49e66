import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { handelse } from '#domain/testing';
import type { Position } from '#event-store';
import { SokArenden, type Arendefilter } from '../fragor.js';
import { Fragebank, kodAv } from '../testing/fragebank.js';

const bank = new Fragebank();
let sist: Position;

const sida = (filter: Arendefilter = {}) => bank.fraga(new SokArenden({ efter: sist, ...filter }));
const id = async (filter: Arendefilter = {}): Promise<readonly string[]> =>
  (await sida(filter)).poster.map((post) => post.id);

type Oppning = { readonly serie: string; readonly lopnr: number; readonly arendemening: string };

const oppna = (
  { serie, lopnr, arendemening, organ = 'Kommunstyrelsen' }: Oppning & { readonly organ?: string },
  skedde: string | null,
): Promise<Position> =>
  bank.skrivArende(
    `${serie}-2025-${lopnr}`,
    handelse('ArendeOppnat', { serie, ar: 2025, lopnr, arendemening, organ, slag: 'ovrigt' }),
    { registrerad: '2026-01-07T09:00:00.000Z', skedde },
  );

beforeAll(async () => {
  await bank.start((serie) => (serie === 'BUN' ? '{serie} {ar}/{lopnr}' : undefined));
  await oppna({ serie: 'KS', lopnr: 202, arendemening: 'Program om våldsförebyggande arbete' }, '2025-02-14');
  await oppna({ serie: 'KS', lopnr: 3, arendemening: 'Åtgärder mot översvämning' }, '2025');
  await oppna({ serie: 'KS', lopnr: 11, arendemening: 'Ändrade öppettider på "Biblioteket"' }, null);
  await oppna({ serie: 'BUN', lopnr: 1, arendemening: 'Zonindelning', organ: 'Barnnämnden' }, '2025-06-01');
  await bank.skrivArende('KS-2025-202', handelse('ArendeAterremitterat', { till: 'Barnnämnden' }), {
    registrerad: '2026-01-08T09:00:00.000Z',
    skedde: '2025-04-23',
  });
  sist = await bank.skrivArende('KS-2025-202', handelse('ForslagTillBeslutLamnat'), {
    registrerad: '2026-01-09T09:00:00.000Z',
    skedde: '2025-10-15',
  });
}, 20_000);
afterAll(() => bank.stang());

describe('SokArenden', () => {
  it('visar vad varje ärende är, med numret som dess serie skriver det', async () => {
    const { poster } = await sida({ q: 'zonindelning' });
    expect(poster).toEqual([
      {
        id: 'BUN-2025-1',
        diarienummer: 'BUN 2025/1',
        serie: 'BUN',
        arendemening: 'Zonindelning',
        slag: 'ovrigt',
        status: 'registrerat',
        organ: 'Barnnämnden',
        instans: null,
        handlaggare: null,
        oppnad: '2025-06-01',
      },
    ]);
  });

  it.each([
    ['valdsforebyggande', ['KS-2025-202']],
    ['våldsförebyggande', ['KS-2025-202']],
    ['VÅLDS', ['KS-2025-202']],
    ['program arb', ['KS-2025-202']],
    ['prog arbete', []],
    ['atgarder', ['KS-2025-3']],
    ['"biblioteket"', ['KS-2025-11']],
    ['biblioteket OR zonindelning', []],
    ['zon*', ['BUN-2025-1']],
    ['ord:zonindelning', []],
    ['2025.202', ['KS-2025-202']],
    ['KS 2025/202', ['KS-2025-202']],
    ['KS-2025-202', ['KS-2025-202']],
    ['ks-2025-202', ['KS-2025-202']],
    ['2025.202 KS', ['KS-2025-202']],
    ['ks/2025:202', ['KS-2025-202']],
    ['2025:202', ['KS-2025-202']],
    ['2025.1', ['BUN-2025-1']],
    ['BUN 2025/202', []],
    ['?', []],
  ])('finner %j', async (q, funna) => expect(await id({ q })).toEqual(funna));

  it('tar ett tomt sökord som inget', async () => expect(await id({ q: ' ' })).toHaveLength(4));

  it('ordnar efter det svenska alfabetet', async () =>
    expect(await id({ sort: 'arendemening' })).toEqual([
      'KS-2025-202',
      'BUN-2025-1',
      'KS-2025-3',
      'KS-2025-11',
    ]));

  it('ordnar efter öppning, de okända äldst', async () => {
    expect(await id()).toEqual(['BUN-2025-1', 'KS-2025-202', 'KS-2025-3', 'KS-2025-11']);
    expect(await id({ sort: 'oppnad' })).toEqual(['KS-2025-11', 'KS-2025-3', 'KS-2025-202', 'BUN-2025-1']);
  });

  it('ordnar efter nummer och status', async () => {
    expect(await id({ sort: 'diarienummer' })).toEqual([
      'BUN-2025-1',
      'KS-2025-3',
      'KS-2025-11',
      'KS-2025-202',
    ]);
    expect(await id({ sort: 'status' })).toEqual(['BUN-2025-1', 'KS-2025-3', 'KS-2025-11', 'KS-2025-202']);
  });

  it('finner ett organ hur det än skrivs, i ansvar eller i tur', async () => {
    expect(await id({ organ: 'ks' })).toEqual(['KS-2025-202', 'KS-2025-3', 'KS-2025-11']);
    expect(await id({ organ: 'Kommunfullmäktige' })).toEqual(['KS-2025-202']);
    expect(await id({ organ: 'barnnamnden', giltig: '2025-05-01' })).toEqual(['KS-2025-202']);
  });

  it('tar med en öppning som kan ha varit inom tiden', async () => {
    expect(await id({ oppnadFran: '2025-03-01', oppnadTill: '2025-05-01' })).toEqual([
      'KS-2025-3',
      'KS-2025-11',
    ]);
    expect(await id({ oppnadTill: '2025-02-14' })).toEqual(['KS-2025-202', 'KS-2025-3', 'KS-2025-11']);
    expect(await id({ oppnadFran: '2026-01-01' })).toEqual(['KS-2025-11']);
  });

  it('visar listan som den var, i vardera tiden, med filter och sökord', async () => {
    const da = { giltig: '2025-05-01', q: 'våldsförebyggande' };
    expect((await sida(da)).poster).toMatchObject([{ status: 'aterremitterat', instans: 'Barnnämnden' }]);
    expect(await id({ giltig: '2025-05-01', status: 'aterremitterat' })).toEqual(['KS-2025-202']);
    expect(await id({ giltig: '2025-11-01', status: 'aterremitterat' })).toEqual([]);
    expect(await id({ vidTidpunkt: '2026-01-08', status: 'aterremitterat' })).toEqual(['KS-2025-202']);
    expect(await id({ vidTidpunkt: '2026-01-06' })).toEqual([]);
  });

  it('bläddrar utan luckor eller dubbletter medan nya ärenden kommer', async () => {
    const forsta = await sida({ limit: 2 });
    sist = await oppna({ serie: 'TN', lopnr: 1, arendemening: 'Belysning' }, '2025-12-01');
    const andra = await sida({ limit: 2, cursor: forsta.nasta ?? '' });
    expect([...forsta.poster, ...andra.poster].map((post) => post.id)).toEqual([
      ...['BUN-2025-1', 'KS-2025-202', 'KS-2025-3', 'KS-2025-11'],
    ]);
    expect(andra.nasta).toBeNull();
  });

  it.each<[string, string, Arendefilter]>([
    ['en status som ingen är', 'STATUS_OKAND', { status: 'klart' }],
    ['ett slag som inget är', 'SLAG_OKANT', { slag: 'brev' }],
    ['ett datum som inget är', 'DATUM_OGILTIGT', { oppnadFran: '2025-02-30' }],
    ['en sortering som ingen är', 'SORTERING_OKAND', { sort: 'rubrik' }],
    ['båda tiderna', 'TIDER_UTESLUTER_VARANDRA', { giltig: '2025-05-01', vidTidpunkt: '2025-05-01' }],
    ['en tid som ingen är', 'TIDPUNKT_OGILTIG', { giltig: 'igår' }],
    ['en för lång sida', 'LIMIT_OGILTIG', { limit: 201 }],
    ['en position som ingen är', 'POSITION_OGILTIG', { efter: 'x' }],
  ])('säger ifrån om %s', async (_, kod, filter) =>
    expect(await kodAv(bank.fraga(new SokArenden(filter)))).toBe(kod),
  );

  describe('cursor', () => {
    const andrad = async (andra: (innehall: unknown[]) => unknown): Promise<string> => {
      const { nasta } = await sida({ limit: 1 });
      const innehall = JSON.parse(Buffer.from(nasta ?? '', 'base64url').toString()) as unknown[];
      return Buffer.from(JSON.stringify(andra(innehall))).toString('base64url');
    };
    const svar = async (cursor: string, filter: Arendefilter = {}): Promise<string> =>
      kodAv(bank.fraga(new SokArenden({ ...filter, cursor })));

    it('gäller bara sin egen fråga', async () => {
      const { nasta } = await sida({ limit: 1 });
      expect(await svar(nasta ?? '')).toBe('inget fel');
      expect(await svar(nasta ?? '', { sort: 'status' })).toBe('CURSOR_OGILTIG');
      expect(await svar(nasta ?? '', { serie: 'KS' })).toBe('CURSOR_OGILTIG');
    });

    it.each<[string, (innehall: unknown[]) => unknown]>([
      ['för lite', (i) => i.slice(0, 2)],
      ['för mycket', (i) => [...i, 1]],
      ['text för tal', ([k]) => [k, '1', 1]],
      ['bråktal', ([k]) => [k, 1.5, 1]],
      ['för stora tal', ([k]) => [k, 1e300, 1]],
      ['null', ([k]) => [k, null, 1]],
      ['inte en lista', () => ({ 0: 'x' })],
    ])('med %s i tas inte emot', async (_, andra) =>
      expect(await svar(await andrad(andra))).toBe('CURSOR_OGILTIG'),
    );

    it.each(['', ' ', 'å', 'bm9uc2Vucw', '*', 'x'.repeat(3_000)])('%j tas inte emot', async (cursor) =>
      expect(await svar(cursor)).toBe('CURSOR_OGILTIG'),
    );

    it('med en plats som inte finns ger det som kommer efter den', async () =>
      expect(await svar(await andrad(([k]) => [k, -5, 99]))).toBe('inget fel'));
  });
});
