import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { ModulesContainer } from '@nestjs/core';
import { LogUnavailable } from '#event-store';
import { exempelrader, kor, skrivRader } from './cli-harness.js';
import { startaTjanst, taBort, tillfalligMapp, type Klient, type Tjanst } from './harness.js';

const OPPET = 'KS-2019-41';
const HANDLING = {
  riktning: 'upprattad',
  rubrik: 'Svar',
  upprattadAv: 'Tekniska',
  mottagare: [{ namn: 'Vägverket' }],
};
const MARKERING = {
  handlingNr: 1,
  lagrum: { lag: 'OSL', kapitel: '26', paragraf: '1' },
  myndighet: 'Kommunstyrelsen',
};
const revisor = { 'x-arendelogg-aktor': 'revisor-1' };

type Post = {
  readonly vy: string;
  readonly arende: string | null;
  readonly vidTidpunkt: string | null;
  readonly giltig: string | null;
  readonly revision: number | null;
  readonly aktor: { readonly id: string };
  readonly begaran: string;
};

const markera = async (arende: string): Promise<void> => {
  const handling = await klient.posta(`/api/arenden/${arende}/handlingar`, HANDLING);
  const markering = await klient.posta(`/api/arenden/${arende}/sekretess`, MARKERING);
  expect([handling.status, markering.status, markering.json['kod']]).toEqual([200, 200, undefined]);
};

let data: string;
let tjanst: Tjanst;
let klient: Klient;
let hemligt: string;

beforeAll(async () => {
  data = tillfalligMapp();
  await kor(data, 'importera', skrivRader(`${data}/rader.jsonl`, exempelrader()));
  tjanst = await startaTjanst({ data });
  klient = tjanst.klient;
  const oppnat = await klient.posta<{ id: string }>('/api/arenden', {
    serie: 'KS',
    arendemening: 'Ett ärende med sekretess',
    slag: 'ovrigt',
    organ: 'Kommunstyrelsen',
    initiativ: 'namnd',
  });
  hemligt = oppnat.json.id;
  await markera(hemligt);
  const inrattat = await klient.posta<{ position: string }>('/api/organ/NFA/inrattande', {
    ...{ skedde: '2019-01-01', namn: 'Nämnden för allt annat', typ: 'namnd' },
    ...{ overordnat: 'KF', antalLedamoter: 9 },
  });
  await klient.hamta(`/api/organ/NFA?efter=${inrattat.json.position}`);
}, 60_000);
afterAll(async () => {
  await tjanst.stang();
  await taBort(data);
});

/** Every reading that stands in the log, in its order; past the list, which is logged itself. */
const loggade = async (): Promise<readonly { readonly data: Post }[]> => {
  const alla = await tjanst.store.readAll({ after: null, limit: 100_000 });
  return alla.filter(({ type }) => type === 'LasningLoggad') as never;
};

/** What was logged while something was done. */
const loggatAv = async (gor: () => Promise<unknown>): Promise<readonly Post[]> => {
  const fore = (await loggade()).length;
  await gor();
  return (await loggade()).slice(fore).map((handelse) => handelse.data);
};

/** The whole answer, of whatever kind it is. */
const hela = async (vag: string): Promise<{ status: number; headers: Headers; text: string }> => {
  const svar = await fetch(`${klient.url}${vag}`, { headers: revisor });
  return { status: svar.status, headers: svar.headers, text: await svar.text() };
};

const las = (vag: string, rubriker = {}) => klient.hamta(vag, { ...revisor, ...rubriker });

describe('Det som inte loggas', () => {
  it.each([
    ['kortet', ''],
    ['kortet som det var', '?giltig=2019-06-01'],
    ['historiken', '/historik'],
  ])('%s av ett öppet ärende', async (_, resten) => {
    expect(
      await loggatAv(async () => expect((await las(`/api/arenden/${OPPET}${resten}`)).status).toBe(200)),
    ).toEqual([]);
  });

  it.each([
    '/api/arenden/KS-2019-999/uppspelning',
    `/api/arenden/${OPPET}/uppspelning?giltig=snart`,
    `/api/arenden/${OPPET}/beslut/99/underlag`,
    '/api/revision/rapport/KS-2019-999',
    `/api/revision/rapport/${OPPET}?format=docx`,
    '/api/revision/regler',
    '/api/revision/paket/KS-2019-999',
    '/api/arenden/KS-2019-999/export?format=eark',
    `/api/arenden/${OPPET}/export?format=zip`,
    '/api/sammantraden/KF-1999-01-01/uppspelning',
  ])('%s, som ingen fick läsa', async (vag) =>
    expect(await loggatAv(async () => expect((await las(vag)).status).toBeGreaterThanOrEqual(400))).toEqual(
      [],
    ),
  );
});

describe('Det som loggas', () => {
  it('uppspelningen, med tiderna den gällde', async () => {
    const vag = `/api/arenden/${OPPET}/uppspelning?giltig=2019-06-01&revision=3`;
    expect(await loggatAv(() => las(vag))).toEqual([
      {
        ...{ vy: 'hamtaUppspelning', arende: OPPET, giltig: '2019-06-01', revision: 3, vidTidpunkt: null },
        ...{ organ: null, sammantrade: null, strom: null, fran: null, till: null },
      },
    ]);
  });

  it.each([
    ['hamtaUnderlag', `/api/arenden/${OPPET}/beslut/1/underlag`],
    ['hamtaJamforelse', `/api/arenden/${OPPET}/jamforelse?fran=2019-06-01&till=2019-12-31&tid=giltig`],
    ['hamtaRevisionsrapport', `/api/revision/rapport/${OPPET}?format=md`],
    ['revideraRegler', `/api/revision/regler?arende=${OPPET}`],
    ['hamtaBevispaket', `/api/revision/paket/${OPPET}`],
    ['exporteraArende', `/api/arenden/${OPPET}/export`],
    ['exporteraArende', `/api/arenden/${OPPET}/export?format=eark`],
  ])('%s, också av ett öppet ärende: %s', async (vy, vag) =>
    expect(await loggatAv(async () => expect((await hela(vag)).status).toBe(200))).toMatchObject([
      { vy, arende: OPPET, sammantrade: null },
    ]),
  );

  it.each([
    [
      `/api/arenden/${OPPET}/jamforelse?fran=2019-06-01&till=2019-12-31&tid=giltig`,
      '2019-06-01',
      '2019-12-31',
    ],
    [`/api/revision/regler?arende=${OPPET}&fran=2019-06-01`, '2019-06-01', null],
    ['/api/revision/lasningar?till=2999-01-01T12:00:00Z', null, '2999-01-01T12:00:00Z'],
  ])('de två ögonblick som frågan gällde: %s', async (vag, fran, till) =>
    expect(await loggatAv(async () => expect((await hela(vag)).status).toBe(200))).toMatchObject([
      { fran, till },
    ]),
  );

  it.each([
    ['Kommunstyrelsen', 'KS'],
    ['KS', 'KS'],
    ['Nämnden för allt annat', 'NFA'],
    ['Ingen nämnd', null],
  ])('organet %s med sin kod, hur det än skrevs', async (namn, organ) => {
    const vag = `/api/revision/regler?organ=${encodeURIComponent(namn)}`;
    expect(await loggatAv(async () => expect((await hela(vag)).status).toBe(200))).toMatchObject([{ organ }]);
  });

  it('ett sammanträde, med vilket', async () => {
    const id = 'SN-2026-01-12';
    const kallelse = { skedde: '2026-01-02', organ: 'Socialnämnden', ovrigt: ['Information'] };
    const { json } = await klient.posta<{ position: string }>(`/api/sammantraden/${id}/kallelse`, kallelse);
    const vag = `/api/sammantraden/${id}/uppspelning?efter=${json.position}&vidTidpunkt=2999-01-01`;
    expect(await loggatAv(async () => expect((await las(vag)).status).toBe(200))).toMatchObject([
      { vy: 'hamtaMotesuppspelning', arende: null, sammantrade: id, vidTidpunkt: '2999-01-01' },
    ]);
  });

  it.each([
    ['hamtaArende', ''],
    ['hamtaArende', '?revision=0'],
    ['hamtaHistorik', '/historik'],
    ['hamtaExpedieringsforslag', '/expedieringsforslag'],
  ])('%s%s när ärendet har en sekretessmarkering', async (vy, resten) => {
    const poster = await loggatAv(async () =>
      expect((await las(`/api/arenden/${hemligt}${resten}`)).status).toBe(200),
    );
    expect(poster).toMatchObject([{ vy, arende: hemligt }]);
  });

  it('och inte när markeringen är hävd', async () => {
    const { json } = await klient.posta<{ id: string }>('/api/arenden', {
      ...{ serie: 'KS', arendemening: 'Hävt', slag: 'ovrigt' },
      ...{ organ: 'Kommunstyrelsen', initiativ: 'namnd' },
    });
    await markera(json.id);
    const havd = await klient.posta<{ position: string }>(`/api/arenden/${json.id}/sekretess/1/havning`);
    const vag = `/api/arenden/${json.id}?efter=${havd.json.position}`;
    expect(await loggatAv(() => las(vag))).toEqual([]);
  });

  it('listan över läsningar, också den', async () => {
    expect(await loggatAv(() => las(`/api/revision/lasningar?arende=${OPPET}`))).toMatchObject([
      { vy: 'listaLasningar', arende: OPPET },
    ]);
  });

  it('en gång när begäran upprepas', async () => {
    const nyckel = { 'idempotency-key': randomUUID() };
    const vag = `/api/arenden/${OPPET}/uppspelning`;
    expect(
      await loggatAv(async () => {
        await las(vag, nyckel);
        await las(vag, nyckel);
      }),
    ).toHaveLength(1);
  });

  it('femtio på en gång, var och en', async () => {
    const vag = `/api/arenden/${OPPET}/uppspelning`;
    const poster = await loggatAv(() => Promise.all(Array.from({ length: 50 }, () => las(vag))));
    expect(poster).toHaveLength(50);
  });

  it('annars lämnas inget ut', async () => {
    const skriva = jest
      .spyOn(tjanst.store, 'append')
      .mockRejectedValueOnce(new LogUnavailable('Loggen är borta.', 'LOGGEN_KAN_EJ_NAS'));
    const svar = await las(`/api/arenden/${OPPET}/uppspelning`);
    skriva.mockRestore();
    expect(svar.status).toBe(503);
    expect(JSON.stringify(svar.json)).not.toContain('simhall');
  });

  it.each([
    `/api/revision/rapport/${OPPET}?format=md`,
    `/api/revision/regler?arende=${OPPET}`,
    `/api/revision/paket/${OPPET}`,
    `/api/arenden/${OPPET}/export`,
    `/api/arenden/${OPPET}/export?format=eark`,
  ])('annars lämnas inget ut, inte heller i rubrikerna: %s', async (vag) => {
    await hela(vag); // a head is signed for the first package, and then there is one
    const skriva = jest
      .spyOn(tjanst.store, 'append')
      .mockRejectedValueOnce(new LogUnavailable('Loggen är borta.', 'LOGGEN_KAN_EJ_NAS'));
    const { status, headers, text } = await hela(vag);
    skriva.mockRestore();
    expect(status).toBe(503);
    expect(text).not.toContain('simhall');
    const rubriker = [...headers.keys()].filter((namn) => /^arendelogg|disposition/.test(namn));
    expect([headers.get('content-type'), rubriker]).toEqual([
      expect.stringContaining('application/problem+json'),
      [],
    ]);
  });
});

describe('GET /api/revision/lasningar', () => {
  type Sida = { readonly poster: readonly Post[]; readonly nasta: string | null };

  it('svarar vem som läst ett ärende, en sida i taget', async () => {
    const nyckel = randomUUID();
    await klient.hamta(`/api/arenden/${hemligt}/uppspelning?vidTidpunkt=2999-01-01`, {
      'x-arendelogg-aktor': 'revisor-9',
      'idempotency-key': nyckel,
    });
    const forsta = await klient.hamta<Sida>('/api/revision/lasningar?aktor=revisor-9&limit=1');
    expect(forsta.json.poster).toMatchObject([
      {
        ...{ vy: 'hamtaUppspelning', arende: hemligt, vidTidpunkt: '2999-01-01', begaran: nyckel },
        aktor: { id: 'revisor-9' },
      },
    ]);
    const sidor: Post[] = [];
    const hamta = (cursor: string) =>
      klient.hamta<Sida>(`/api/revision/lasningar?arende=${hemligt}&limit=2&cursor=${cursor}`, {
        'idempotency-key': nyckel,
      });
    let sida: Sida = (await hamta('')).json;
    sidor.push(...sida.poster);
    while (sida.nasta !== null) {
      sida = (await hamta(sida.nasta)).json;
      sidor.push(...sida.poster);
    }
    const alla = (await loggade()).filter((handelse) => handelse.data.arende === hemligt);
    expect(sidor.map(({ vy }) => vy).reverse()).toEqual(alla.slice(0, sidor.length).map((h) => h.data.vy));
    expect(sidor.length).toBeGreaterThan(4);
  });

  it.each(['aktor=Anna%20Berg', 'fran=snart', 'cursor=abc', 'arende=41', 'limit=0'])(
    'nekar %s',
    async (fraga) => expect((await klient.hamta(`/api/revision/lasningar?${fraga}`)).status).toBe(400),
  );
});

it('varje adress under /api/revision loggar, med operationens namn, eller säger varför inte', () => {
  const handlare = [...tjanst.app.get(ModulesContainer).values()]
    .flatMap(({ controllers }) => [...controllers.values()])
    .flatMap(({ metatype }) => {
      const klass = metatype as { readonly prototype: Record<string, () => unknown> };
      const vag = String(Reflect.getMetadata('path', klass));
      if (!vag.startsWith('revision')) return [];
      return Object.getOwnPropertyNames(klass.prototype)
        .filter((namn) => namn !== 'constructor')
        .map((namn) => klass.prototype[namn]!)
        .filter((metod) => Reflect.hasMetadata('path', metod))
        .map((metod) => ({ klass, metod }));
    });
  expect(handlare.length).toBeGreaterThan(0);
  for (const { klass, metod } of handlare) {
    const loggning = (Reflect.getMetadata('arendelogg:loggas', metod) ??
      Reflect.getMetadata('arendelogg:loggas', klass)) as { vy: string | null; varfor?: string } | undefined;
    const { operationId = metod.name } = (Reflect.getMetadata('swagger/apiOperation', metod) ?? {}) as {
      operationId?: string; // an address that is not described has none
    };
    expect({ operationId, vy: loggning?.vy ?? (loggning?.varfor ? operationId : 'ologgad') }).toEqual({
      operationId,
      vy: operationId,
    });
  }
});
