import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { systemKlocka } from '#platform';
import { korKommando } from '../../apps/cli/src/program.js';
import { INGET_SKICKAS, startaTjanst, taBort, tillfalligMapp } from './harness.js';

/* Questions from the command line over a service that is stopped: nobody reads the log for the read models. */

const data = tillfalligMapp();
let id: string;

beforeAll(async () => {
  const { klient, app } = await startaTjanst({ data, env: INGET_SKICKAS });
  const { json } = await klient.posta<{ id: string; position: string }>('/api/arenden', {
    ...{ serie: 'KS', arendemening: 'Belysning', slag: 'ovrigt' },
    ...{ organ: 'Kommunstyrelsen', initiativ: 'namnd' },
  });
  id = json.id;
  const inrattat = await klient.posta<{ position: string }>('/api/organ/NFA/inrattande', {
    ...{ skedde: '2019-01-01', namn: 'Nämnden för allt annat', typ: 'namnd' },
    ...{ overordnat: 'KF', antalLedamoter: 9 },
  });
  expect((await klient.hamta(`/api/organ/NFA?efter=${inrattat.json.position}`)).status).toBe(200);
  const svar = await klient.hamta(`/api/rapporter/arendebalans?efter=${json.position}`);
  expect((await klient.hamta(`/api/arenden?efter=${json.position}`)).status).toBe(200);
  expect(svar.status).toBeLessThan(500);
  await app.close();
});
afterAll(() => taBort(data));

const kor = async (...argument: readonly string[]) => {
  let [ut, fel] = ['', ''];
  const kod = await korKommando([...argument, '--data', data], {
    ut: { write: (text) => (ut += text) },
    fel: { write: (text) => (fel += text) },
    in: new PassThrough(),
    miljo: {},
    klocka: systemKlocka,
    avbrott: () => new AbortController().signal,
  });
  return { kod, ut, fel };
};

const lasta = async (): Promise<readonly string[]> => {
  const { ut } = await kor('revision', 'lasningar', '--json');
  return (JSON.parse(ut) as { poster: { vy: string }[] }).poster.map(({ vy }) => vy).reverse();
};

it('svarar gång på gång, och varje läsning står i loggen', async () => {
  const fragor = [
    ['revision', 'uppspelning', id],
    ['revision', 'register', 'diarium'],
    ['revision', 'rapport', id],
    ['revision', 'regler', '--arende', id],
    ['revision', 'uppspelning', id],
    ['arkiv', 'exportera', id, '--ut', join(data, 'export.xml')],
  ];
  for (const fraga of fragor)
    expect(await kor(...fraga, '--aktor', 'revisor-1')).toMatchObject({
      kod: 0,
      ut: expect.stringMatching(/./),
    });
  expect(await lasta()).toEqual([
    ...['revision uppspelning', 'revision register diarium', 'revision rapport', 'revision regler'],
    ...['revision uppspelning', 'arkiv exportera'],
  ]);
});

it.each([
  [['revision', 'jamforelse', 'id', '--fran', '2998-01-01', '--till', '2999-01-01'], { till: '2999-01-01' }],
  [['revision', 'regler', '--organ', 'Nämnden för allt annat', '--fran', '2998-01-01'], { organ: 'NFA' }],
  [['revision', 'lasningar', '--fran', '2998-01-01'], {}],
])('loggar tiderna och organet som frågan gällde: %j', async (fraga, vantat) => {
  expect(await kor(...fraga.map((del) => (del === 'id' ? id : del)))).toMatchObject({ kod: 0 });
  const { ut } = await kor('revision', 'lasningar', '--json', '--antal', '1');
  const { poster } = JSON.parse(ut) as { poster: readonly object[] };
  expect(poster).toMatchObject([{ vy: fraga.slice(0, 2).join(' '), fran: '2998-01-01', ...vantat }]);
});

it('loggar inte det som inte fanns eller inte fick frågas', async () => {
  const fore = await lasta();
  for (const [fraga, kod] of [
    [['revision', 'uppspelning', 'KS-1999-9'], 'ARENDE_OKANT'],
    [['revision', 'underlag', id, '9'], 'BESLUT_OKANT'],
    [['revision', 'uppspelning', id, '--giltig', 'snart'], '['],
    [['arkiv', 'exportera', 'KS-1999-9'], '['],
    [['revision', 'regler', '--aktor', 'Anna Berg'], 'AKTOR_OGILTIG'],
  ] as const)
    expect(await kor(...fraga)).toMatchObject({ kod: 1, ut: '', fel: expect.stringContaining(kod) });
  expect(await lasta()).toEqual([...fore, 'revision lasningar']);
});
