import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startaTjanst, type Klient, type Svar, type Tjanst } from './harness.js';

type Problem = {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly kod: string;
  readonly regel?: string | null;
  readonly falt?: readonly { readonly falt: string; readonly fel: string }[];
};

let tjanst: Tjanst;
let klient: Klient;
let arende: string;

beforeAll(async () => {
  tjanst = await startaTjanst();
  klient = tjanst.klient;
  const { json } = await klient.posta<{ id: string }>('/api/arenden', {
    serie: 'KS',
    arendemening: 'Felprov',
  });
  arende = `/api/arenden/${json.id}`;
});
afterAll(() => tjanst.stang());

/** Says that it is a problem as RFC 9457 has it, and which. */
const forvantaProblem = (svar: Svar<Problem>, status: number, kod: string): Problem => {
  expect(svar.json).toMatchObject({ status, kod });
  expect(svar.status).toBe(status);
  expect(svar.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  expect(svar.json.type).toMatch(/^\/api\/fel#[A-Z_]+$/);
  expect(svar.json.title).not.toBe('');
  expect(svar.json.detail).not.toBe('');
  return svar.json;
};

const skicka = (vag: string, kropp: unknown, rubriker: Record<string, string> = {}): Promise<Svar<Problem>> =>
  klient.posta<Problem>(vag, kropp, rubriker);

/** Where, what is sent, and what is said of which field. */
const FEL_I_FALT = (
  [
    ['aterremiss', { organ: 'KSAU', skal: 'kostnad' }, 'skal', 'ska vara en lista'],
    ['aterremiss', { organ: 'KSAU', skal: [1] }, 'skal', 'post 1 ska vara text'],
    [
      'aterremiss',
      { organ: 'KSAU', roster: { for: 1, mot: -1 } },
      'roster.mot',
      'ska vara ett heltal mellan 0 och 10000',
    ],
    ['aterremiss', { organ: 'KSAU', roster: [] }, 'roster', 'ska vara ett objekt'],
    ['aterremiss', { organ: 'KSAU', grund: 'lott' }, 'grund', 'ska vara något av majoritet, minoritet'],
    ['aterremiss', { organ: 17 }, 'organ', 'ska vara text'],
    ['aterremiss', {}, 'organ', 'måste anges'],
    ['aterremiss', { organ: ' ' }, 'organ', 'får inte vara tom'],
    ['aterremiss', { organ: 'x'.repeat(201) }, 'organ', 'får ha högst 200 tecken, men har 201'],
    ['aterremiss', { organ: 'a\u0000b' }, 'organ', 'innehåller tecken som inte går att visa'],
    ['aterremiss', { organ: 'a\uD800b' }, 'organ', 'innehåller tecken som inte går att visa'],
    [
      'aterremiss',
      { organ: 'KSAU', paragraf: '§ 58' },
      'paragraf',
      expect.stringContaining('utan paragraftecken'),
    ],
    ['aterremiss', { organ: 'KSAU', okant: 1 }, 'okant', 'finns inte här'],
    ['aterremiss', { organ: 'KSAU', toString: 1 }, 'toString', 'finns inte här'],
    ['aterremiss', { organ: 'KSAU', constructor: { name: 'x' } }, 'constructor', 'finns inte här'],
    [
      'aterremiss',
      { organ: 'KSAU', skal: Array(101).fill('x') },
      'skal',
      'får ha högst 100 poster, men har 101',
    ],
    ['aterremiss', { organ: 'KSAU', avvikelser: [{ regel: 'R-42' }] }, 'avvikelser.0.skal', 'måste anges'],
    ['aterremiss', { organ: 'KSAU', avvikelser: [null] }, 'avvikelser', 'post 1 ska vara ett objekt'],
    ['aterremiss', { organ: 'KSAU', avvikelser: ['R-42'] }, 'avvikelser', 'post 1 ska vara ett objekt'],
    ['aterremiss', { organ: 'KSAU', kalla: 'protokollet' }, 'kalla', 'ska vara ett objekt'],
    ['aterremiss', { organ: 'KSAU', kalla: { handling: 'P', rad: 1 } }, 'kalla.rad', 'finns inte här'],
    ['aterremiss', { organ: 'KSAU', import: 'ja' }, 'import', 'ska vara true eller false'],
    ['aterremiss', { organ: 'KSAU', import: null }, 'import', 'måste anges'],
    [
      'bordlaggning',
      { organ: 'KS', tillDatum: '2025-02-29' },
      'tillDatum',
      expect.stringContaining('datum som finns'),
    ],
    ['bordlaggning', { organ: 'KS', tillDatum: 20250228 }, 'tillDatum', 'ska vara text'],
    ['yttranden', { fran: 'A', skedde: '2025-13' }, 'skedde', expect.stringContaining('EDTF')],
    ['yttranden', { fran: 'A', skedde: '2025-04-31' }, 'skedde', expect.stringContaining('EDTF')],
    ['yttranden', { fran: 'A', skedde: 'igår' }, 'skedde', expect.stringContaining('EDTF')],
    ['yttranden', { fran: 'A', skedde: 2025 }, 'skedde', 'ska vara text'],
    ['yttranden', { fran: 'A', handlingNr: 1.5 }, 'handlingNr', 'ska vara ett heltal mellan 1 och 1000000'],
    ['yttranden', { fran: 'A', handlingNr: '1' }, 'handlingNr', 'ska vara ett heltal mellan 1 och 1000000'],
    ['beslut', { organ: 'KF', beslutssatser: [], slutligt: true }, 'beslutssatser', 'ska ha minst en post'],
    ['beslut', { organ: 'KF', beslutssatser: ['Antas.'] }, 'slutligt', 'måste anges'],
    ['expedieringar', { mottagare: [] }, 'mottagare', 'ska ha minst en post'],
    ['expedieringar', { mottagare: [null] }, 'mottagare', 'post 1 ska vara ett objekt'],
    ['expedieringar', { mottagare: ['SN'] }, 'mottagare', 'post 1 ska vara ett objekt'],
    [
      'expedieringar',
      { mottagare: [{ typ: 'alla', namn: 'A' }] },
      'mottagare.0.typ',
      expect.stringContaining('grupp'),
    ],
    ['expedieringar', { mottagare: [{ typ: 'grupp', namn: 'A' }] }, 'mottagare.0.namn', 'finns inte här'],
    ['expedieringar', { mottagare: [{ typ: 'organ' }] }, 'mottagare.0.namn', 'måste anges'],
    [
      'expedieringar',
      { mottagare: Array(501).fill({ typ: 'organ', namn: 'A' }) },
      'mottagare',
      expect.stringContaining('högst 500'),
    ],
    [
      'handlingar',
      { riktning: 'inkommen', mottagare: [{ namn: 'A' }] },
      'mottagare',
      'hör inte till en inkommen handling',
    ],
    ['handlingar', { riktning: 'upprattad', kanal: 'post' }, 'kanal', 'hör inte till en upprättad handling'],
    ['handlingar', { riktning: 'utgaende' }, 'riktning', 'ska vara något av inkommen, upprattad'],
    [
      'handlingar',
      { riktning: 'inkommen', filer: [{ namn: 'a', mime: 'b', sha256: 'X', storlek: 1 }] },
      'filer.0.sha256',
      expect.stringContaining('SHA-256'),
    ],
    [
      'handlingar/1/flytt',
      { till: 'ks-2025-1', skal: 'fel' },
      'till',
      expect.stringContaining('stora bokstäver'),
    ],
    ['handlingar/1/flytt', { till: 'KS-2025-1' }, 'skal', 'måste anges'],
    ['sekretess', { myndighet: 'KS' }, 'lagrum', 'måste anges'],
    [
      'rattelser',
      { avserHandelse: -1, falt: '/organ', till: 'x', skal: 'y' },
      'avserHandelse',
      expect.any(String),
    ],
    [
      'rattelser',
      { avserHandelse: 0, falt: 'organ', till: 'x', skal: 'y' },
      'falt',
      expect.stringContaining('JSON Pointer'),
    ],
    ['rattelser', { avserHandelse: 0, falt: '/organ', skal: 'y' }, 'till', 'måste anges'],
    ['rattelser', { avserHandelse: 0, falt: '/organ', till: null }, 'skal', 'måste anges'],
    ['makulering', {}, 'skal', 'måste anges'],
    ['sammanlaggning', { till: 'KS-2025-1' }, 'skal', 'måste anges'],
    ['overlamning', { serie: 'sn', skal: 'x' }, 'serie', expect.stringContaining('stora bokstäver')],
  ] as const
).map(([vag, kropp, falt, fel]) => ({ vag, kropp, falt, fel: fel }));

describe('Fel form', () => {
  it.each([
    ['ofullständig', '{"serie":'],
    ['tom', ''],
    ['med gift i', '{"__proto__": {"a": 1}}'],
    ['ingen JSON', 'serie=KS'],
  ])('svarar 400 på en kropp som är %s', async (_, kropp) => {
    forvantaProblem(await skicka('/api/arenden', kropp), 400, 'OGILTIG_JSON');
  });

  it.each([['[]'], ['"text"'], ['17'], ['null']])('svarar 400 på kroppen %s', async (kropp) => {
    forvantaProblem(await skicka('/api/arenden', kropp), 400, 'OGILTIG_KROPP');
  });

  it('svarar 415 på en annan mediatyp', async () => {
    const svar = await skicka('/api/arenden', 'serie=KS', {
      'content-type': 'application/x-www-form-urlencoded',
    });
    forvantaProblem(svar, 415, 'FEL_MEDIATYP');
    forvantaProblem(await skicka('/api/arenden', 'a', { 'content-type': 'text/plain' }), 415, 'FEL_MEDIATYP');
  });

  it('svarar 413 på en kropp över 1 MiB', async () => {
    const svar = await skicka('/api/arenden', { serie: 'KS', arendemening: 'x'.repeat(1024 * 1024) });
    forvantaProblem(svar, 413, 'FOR_STORT');
  });

  it('svarar 400 på en kropp som är djupare än någon behöver vara', async () => {
    const djup = `${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`;
    forvantaProblem(await skicka('/api/arenden', djup), 400, 'OGILTIG_KROPP');
    const lista = `{"till":${'['.repeat(50_000)}${']'.repeat(50_000)}}`;
    forvantaProblem(await skicka(`${arende}/rattelser`, lista), 400, 'OGILTIG_KROPP');
  });

  it.each(FEL_I_FALT)('$vag nekas för $falt', async ({ vag, kropp, falt, fel }) => {
    const problem = forvantaProblem(await skicka(`${arende}/${vag}`, kropp), 400, 'OGILTIG_KROPP');
    expect(problem.falt).toContainEqual({ falt, fel });
  });

  it('säger alla fel på en gång', async () => {
    const problem = forvantaProblem(
      await skicka(`${arende}/beslut`, { organ: '', utfall: 'kanske', mer: 1 }),
      400,
      'OGILTIG_KROPP',
    );
    expect(problem.falt?.map(({ falt }) => falt).sort()).toEqual([
      'beslutssatser',
      'mer',
      'organ',
      'slutligt',
      'utfall',
    ]);
  });

  it('nekar ett givet diarienummer utan import, och ett i fel serie', async () => {
    const kropp = { arendemening: 'A', diarienummer: '2025.7 KS' };
    const utan = forvantaProblem(await skicka('/api/arenden', kropp), 400, 'OGILTIG_KROPP');
    expect(utan.falt).toEqual([{ falt: 'diarienummer', fel: expect.stringContaining('import') }]);
    const svar = await skicka('/api/arenden', { ...kropp, import: true, serie: 'SN' });
    expect(forvantaProblem(svar, 400, 'OGILTIG_KROPP').falt?.[0]?.falt).toBe('serie');
    const utanSerie = await skicka('/api/arenden', { arendemening: 'A' });
    expect(forvantaProblem(utanSerie, 400, 'OGILTIG_KROPP').falt).toEqual([
      { falt: 'serie', fel: 'måste anges' },
    ]);
  });
});

describe('Fel i rubriker och adress', () => {
  const yttrande = { fran: 'Socialnämnden' };

  it.each([
    ['idempotency-key', 'abc'],
    ['idempotency-key', '1'.repeat(36)],
    ['if-match', '12'],
    ['if-match', 'W/"12"'],
    ['if-match', '*'],
    ['if-match', '"-1"'],
    ['if-match', '"1", "2"'],
    ['x-arendelogg-aktor', 'Anna Andersson'],
    ['x-arendelogg-aktor', 'a'.repeat(65)],
  ])('svarar 400 på %s: %s', async (rubrik, varde) => {
    const problem = forvantaProblem(
      await skicka(`${arende}/yttranden`, yttrande, { [rubrik]: varde }),
      400,
      'OGILTIG_RUBRIK',
    );
    expect(problem.falt?.[0]?.falt.toLowerCase()).toBe(rubrik);
  });

  it('svarar 400 på If-Match för det som inte finns än', async () => {
    const svar = await skicka('/api/arenden', { serie: 'KS', arendemening: 'A' }, { 'if-match': '"0"' });
    forvantaProblem(svar, 400, 'OGILTIG_RUBRIK');
  });

  it.each(['ks-2025-1', 'KS-2025-0', 'KS2025', 'KS-25-1', 'KS-2025-1%0a', 'arende-KS-2025-1'])(
    'svarar 400 på ärendets id %s, med hur det ska se ut',
    async (id) => {
      const problem = forvantaProblem(
        await skicka(`/api/arenden/${id}/yttranden`, yttrande),
        400,
        'OGILTIG_PARAMETER',
      );
      expect(problem.falt).toEqual([{ falt: 'id', fel: expect.stringContaining('KS-2025-202') }]);
    },
  );

  it('svarar 400 på ett nummer som inte är något', async () => {
    forvantaProblem(await skicka(`${arende}/yrkanden/forsta/atertagande`, {}), 400, 'OGILTIG_PARAMETER');
    forvantaProblem(
      await skicka('/api/handlingar/17/avvisning', { grund: 'reklam' }),
      400,
      'OGILTIG_PARAMETER',
    );
  });

  it('svarar 404 på en adress som inte finns, 405 på fel metod', async () => {
    forvantaProblem(await klient.hamta<Problem>('/api/nagonting'), 404, 'VAG_OKAND');
    forvantaProblem(await klient.hamta<Problem>('/'), 404, 'VAG_OKAND');
    forvantaProblem(await skicka(`${arende}/nagonting`, {}), 404, 'VAG_OKAND');
    const svar = await klient.fraga<Problem>(`${arende}/yttranden`, { method: 'DELETE' });
    forvantaProblem(svar, 405, 'METOD_TILLATS_INTE');
    expect(svar.headers.get('allow')).toBe('POST');
    forvantaProblem(
      await klient.fraga<Problem>(`${arende}/yttranden`, {
        method: 'PUT',
        body: '{',
        headers: { 'content-type': 'text/plain' },
      }),
      405,
      'METOD_TILLATS_INTE',
    );
  });

  it('svarar med problem också på en adress som inte går att läsa', async () => {
    const { status, kropp, typ } = await raForfragan('GET /api/arenden/%E0%A4%A HTTP/1.1');
    expect({ status, typ }).toEqual({ status: 400, typ: 'application/problem+json; charset=utf-8' });
    expect((JSON.parse(kropp) as Problem).kod).toBe('OGILTIG_PARAMETER');
  });
});

/** What a client of `fetch` would not send. */
const raForfragan = (rad: string): Promise<{ status: number; typ: string; kropp: string }> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(tjanst.url);
    const uttag = connect(Number(port), hostname, () =>
      uttag.end(`${rad}\r\nHost: x\r\nConnection: close\r\n\r\n`),
    );
    let text = '';
    uttag.on('data', (bit: Buffer) => (text += bit.toString()));
    uttag.on('error', reject);
    uttag.on('close', () => {
      const [huvud = '', kropp = ''] = text.split('\r\n\r\n');
      resolve({
        status: Number(/^HTTP\/1.1 (\d+)/.exec(huvud)?.[1]),
        typ: /^content-type: (.*)$/im.exec(huvud)?.[1] ?? '',
        kropp,
      });
    });
  });

describe('Det som inte kan stämma', () => {
  it('svarar 400 på något som anges ha hänt i framtiden', async () => {
    const svar = await skicka(`${arende}/yttranden`, { fran: 'A', skedde: '2999-01-01' });
    expect(forvantaProblem(svar, 400, 'SKEDDE_I_FRAMTIDEN').falt?.[0]?.falt).toBe('skedde');
  });

  it('svarar 404 på ett okänt ärende, en okänd handling och en okänd remiss', async () => {
    forvantaProblem(await skicka('/api/arenden/KS-1999-1/yttranden', { fran: 'A' }), 404, 'ARENDE_OKANT');
    forvantaProblem(
      await skicka(`/api/handlingar/${randomUUID()}/avvisning`, { grund: 'reklam' }),
      404,
      'HANDLING_OKAND',
    );
    forvantaProblem(
      await skicka(`${arende}/remisser/finns-inte/yttrande`, { fran: 'A' }),
      404,
      'REMISS_OKAND',
    );
  });

  it('svarar 409 med regelns id när en regel säger nej, och godtar en kvitterad avvikelse', async () => {
    const kropp = {
      organ: 'Kommunfullmäktige',
      till: 'Bolaget AB',
      grund: 'majoritet',
      skal: ['Mer underlag'],
    };
    const nej = forvantaProblem(
      await skicka(`${arende}/aterremiss`, kropp),
      409,
      'ATERREMISS_TILL_OBEREDANDE_ORGAN',
    );
    expect(nej.regel).toBe('R-42');
    const avvikelser = [{ regel: 'R-42', skal: 'Fullmäktige bestämde så.' }];
    const ja = await klient.posta<{ varningar: { regel: string }[] }>(`${arende}/aterremiss`, {
      ...kropp,
      avvikelser,
    });
    expect(ja.status).toBe(200);
    expect(ja.json.varningar.map(({ regel }) => regel)).toContain('R-42');
  });

  it('svarar 400 på en avvikelse från en regel som inte finns', async () => {
    const svar = await skicka(`${arende}/yttranden`, {
      fran: 'A',
      avvikelser: [{ regel: 'R-999', skal: 'x' }],
    });
    forvantaProblem(svar, 400, 'REGEL_OKAND');
  });
});

describe('Samtidighet och upprepning', () => {
  it('svarar 412 när ärendet har ändrats sedan If-Match, och skriver då inget', async () => {
    const forst = await klient.posta<{ revision: number }>(`${arende}/anteckningar`, { text: 'ett' });
    const etag = forst.headers.get('etag')!;
    expect(etag).toBe(`"${forst.json.revision}"`);
    const sedan = await klient.posta<{ revision: number }>(
      `${arende}/anteckningar`,
      { text: 'två' },
      { 'if-match': etag },
    );
    expect(sedan.status).toBe(200);
    forvantaProblem(
      await skicka(`${arende}/anteckningar`, { text: 'tre' }, { 'if-match': etag }),
      412,
      'REVISION_KONFLIKT',
    );
    const sist = await klient.posta<{ revision: number }>(`${arende}/anteckningar`, { text: 'fyra' });
    expect(sist.json.revision).toBe(sedan.json.revision + 1);
  });

  it('svarar likadant på samma nyckel och kropp, 422 på samma nyckel och annan kropp', async () => {
    const rubriker = { 'idempotency-key': randomUUID() };
    const forst = await klient.posta(`${arende}/anteckningar`, { text: 'en gång' }, rubriker);
    const igen = await klient.posta(`${arende}/anteckningar`, '{ "text" : "en gång" }', rubriker);
    expect([igen.status, igen.json, igen.headers.get('etag')]).toEqual([
      200,
      forst.json,
      forst.headers.get('etag'),
    ]);
    forvantaProblem(
      await skicka(`${arende}/anteckningar`, { text: 'en annan' }, rubriker),
      422,
      'NYCKEL_ATERANVAND',
    );
  });

  it('öppnar ett ärende en gång hur ofta det än begärs, också med nyckeln i små bokstäver', async () => {
    const nyckel = randomUUID().toUpperCase();
    const kropp = { serie: 'KS', arendemening: 'Bara ett' };
    const [ett, tva] = [
      await klient.posta('/api/arenden', kropp, { 'idempotency-key': nyckel }),
      await klient.posta('/api/arenden', kropp, { 'idempotency-key': nyckel.toLowerCase() }),
    ];
    expect([ett.status, tva.status]).toEqual([201, 201]);
    expect(tva.json).toEqual(ett.json);
    expect(tva.headers.get('location')).toBe(`/api/arenden/${String(ett.json['id'])}`);
  });
});
