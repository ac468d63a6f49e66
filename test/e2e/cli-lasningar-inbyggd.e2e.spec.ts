import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { kor as korOver } from './cli-harness.js';
import { INGET_SKICKAS, startaTjanst, taBort, tillfalligMapp } from './harness.js';

/* Questions from the command line over a service that is stopped: nobody reads the log for the read models. */

const data = tillfalligMapp();
const MOTE = 'KS-2025-01-20';
const MOTESDAG = '2025-01-20';
let id: string;
let delegerat: string;

beforeAll(async () => {
  const { klient, app } = await startaTjanst({ data, env: INGET_SKICKAS });
  const { json } = await klient.posta<{ id: string; position: string }>('/api/arenden', {
    ...{ serie: 'KS', arendemening: 'Belysning', slag: 'ovrigt' },
    ...{ organ: 'Kommunstyrelsen', initiativ: 'namnd', skedde: '2025-01-02' },
  });
  id = json.id;
  let position = json.position;
  const gor = async (vag: string, kropp: object): Promise<string> => {
    const svar = await klient.posta<{ id: string; position: string; kod?: string }>(`/api/${vag}`, kropp);
    expect([vag, svar.status, svar.json.kod]).toEqual([vag, expect.any(Number), undefined]);
    ({ position } = svar.json);
    return svar.json.id;
  };
  const historia = { import: true, kalla: { handling: 'Protokoll' } };
  await gor(`sammantraden/${MOTE}/oppnande`, { ...historia, skedde: MOTESDAG, organ: 'Kommunstyrelsen' });
  await gor(`sammantraden/${MOTE}/paragrafer`, {
    ...{ ...historia, skedde: MOTESDAG, nr: 7, slag: 'beslut', rubrik: 'Belysning', arenden: [id] },
  });
  await gor(`arenden/${id}/beslut`, {
    ...{ ...historia, skedde: MOTESDAG, organ: 'Kommunstyrelsen', paragraf: '7', utfall: 'bifall' },
    ...{ beslutssatser: ['Belysning sätts upp'], slutligt: true },
  });
  await gor('delegationsordningar/KS/faststallande', {
    ...{ skedde: '2025-01-01', beteckning: 'KS 2025' },
    punkter: [
      { punkt: '3.2', text: 'Inköp', delegater: ['Chef'], vidaredelegation: false, anmalan: 'anmals' },
    ],
  });
  delegerat = await gor('delegationsbeslut', {
    ...{ skedde: '2025-02-03', namnd: 'KS', slag: 'delegation', punkt: '3.2', delegat: 'Chef' },
    ...{ rubrik: 'Stolpar', beslutssatser: ['Köps.'], overklagbart: 'laglighetsprovning', arende: id },
  });
  await gor('organ/NFA/inrattande', {
    ...{ skedde: '2019-01-01', namn: 'Nämnden för allt annat', typ: 'namnd' },
    ...{ overordnat: 'KF', antalLedamoter: 9 },
  });
  // every read model that is asked below has read it all before the service stops
  const svar = await klient.hamta(`/api/rapporter/arendebalans?efter=${position}`);
  expect((await klient.hamta(`/api/arenden?efter=${position}`)).status).toBe(200);
  expect(svar.status).toBeLessThan(500);
  await app.close();
});
afterAll(() => taBort(data));

const kor = (...argument: readonly string[]) => korOver(data, ...argument);

const lasningar = async (): Promise<readonly Record<string, unknown>[]> =>
  (JSON.parse((await kor('revision', 'lasningar', '--json')).ut) as { poster: Record<string, unknown>[] })
    .poster;

const lasta = async (): Promise<readonly string[]> => {
  return (await lasningar()).map(({ vy }) => String(vy)).reverse();
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

it.each<readonly [string, () => readonly string[], RegExp]>([
  ['underlag', () => [id, '1'], /Beslutet fattades[^]*Hade hänt, men var inte registrerat\n[^]*Regler\n/],
  [
    'underlag',
    () => ['--delegationsbeslut', delegerat],
    /Delegationsbeslut KS-2025-1\n[^]*är registrerat nu: ja: Inköp\.\n[^]*Registrerat i delegationsordningen för KS\n/,
  ],
  [
    'jamforelse',
    () => [id, '--fran', '2025-01-19', '--till', MOTESDAG, '--tid', 'giltig'],
    /vad som var sant[^]*· [^]*Händelserna som ligger mellan\n/,
  ],
  [
    'sammantrade',
    () => [MOTE],
    /^KS-2025-01-20 {2}Kommunstyrelsen · öppnat\n[^]*§\s7\s+Belysning\n[^]*Belysning\n[^]*Registrerat då: /,
  ],
  ['register diarium', () => [], /^diarium: 1 rad\n[^]*Belysning/],
  ['register bevakningar', () => [], /^bevakningar: \d+ rad/],
  ['register motioner', () => [], /^motioner: 0 rader/],
  ['register beslut', () => [], /^beslut: [12] rad[^]*Kommunstyrelsen/],
  ['register uppdrag', () => [], /^uppdrag: 0 rader/],
  ['register arendebalans', () => [], /^arendebalans: 1 rad\n/],
  ['rapport', () => [id], /^# Revisionsrapport, [^]*## Beslut 1\n/],
  ['rapport', () => [MOTE], /^# Revisionsrapport, sammanträdet KS-2025-01-20\n[^]*Belysning/],
])('revision %s svarar i ord', async (kommando, argument, vantat) => {
  expect(await kor('revision', ...kommando.split(' '), ...argument())).toMatchObject({
    ...{ kod: 0, fel: '' },
    ut: expect.stringMatching(vantat),
  });
});

it.each(['html', 'pdf'])('rapporten skrivs till en fil som %s', async (format) => {
  for (const vad of [id, MOTE]) {
    const ut = join(data, `rapport-${vad}.${format}`);
    expect((await kor('revision', 'rapport', vad, '--format', format, '--ut', ut)).kod).toBe(0);
    expect(readFileSync(ut, 'latin1')).toMatch(
      format === 'pdf' ? /^%PDF-1\.[^]*%%EOF\s*$/ : /<html lang="sv">/,
    );
  }
});

it('säger i läsloggen vilket beslut utanför ett sammanträde det gällde, och vilket ärende', async () => {
  await kor('revision', 'underlag', '--delegationsbeslut', delegerat, '--json');
  expect((await lasningar())[0]).toMatchObject({
    ...{ vy: 'revision underlag', arende: id, strom: `delegationsbeslut-${delegerat}` },
  });
});

it('loggar inte det som inte fanns eller inte fick frågas', async () => {
  const fore = await lasta();
  for (const [fraga, kod] of [
    [['revision', 'uppspelning', 'KS-1999-9'], 'ARENDE_OKANT'],
    [['revision', 'underlag', id, '9'], 'BESLUT_OKANT'],
    [['revision', 'underlag', id], 'BESLUTET_EJ_ANGIVET'],
    [['revision', 'underlag', id, '1', '--delegationsbeslut', delegerat], 'BESLUTET_EJ_ANGIVET'],
    [['revision', 'underlag', '--delegationsbeslut', 'KS-2025-9'], 'DELEGATIONSBESLUT_OKANT'],
    [['revision', 'rapport', 'KS-1999-01-01'], 'SAMMANTRADE_OKANT'],
    [['revision', 'rapport', id, '--format', 'docx'], 'FORMAT_OKANT'],
    [['revision', 'rapport', id, '--format', 'pdf'], 'UTFIL_SAKNAS'],
    [['revision', 'uppspelning', id, '--giltig', 'snart'], '['],
    [['arkiv', 'exportera', 'KS-1999-9'], '['],
    [['revision', 'regler', '--aktor', 'Anna Berg'], 'AKTOR_OGILTIG'],
  ] as const)
    expect(await kor(...fraga)).toMatchObject({ kod: 1, ut: '', fel: expect.stringContaining(kod) });
  expect(await lasta()).toEqual([...fore, 'revision lasningar']);
});
