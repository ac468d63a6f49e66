import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { request } from 'node:http';
import { comparePositions } from '#event-store';
import { startaTjanst, type Tjanst } from './harness.js';

let tjanst: Tjanst;
let arende: string;

/** A service that starts over a log in which there is something to read already. */
beforeAll(async () => {
  const forra = await startaTjanst();
  const { json } = await forra.klient.posta('/api/arenden', { serie: 'KS', arendemening: 'Hälsa' });
  await forra.app.close();
  tjanst = await startaTjanst({ data: forra.data });
  arende = `/api/arenden/${String(json['id'])}`;
});
afterAll(() => tjanst.stang());

describe('Hälsa', () => {
  it('lever', async () => {
    const svar = await tjanst.klient.hamta('/api/halsa/liv');
    expect([svar.status, svar.json]).toEqual([200, { status: 'lever' }]);
  });

  it('visar mätvärden för Prometheus, vid sidan av API:et', async () => {
    const svar = await fetch(`${tjanst.klient.url}/metrics`);
    expect([svar.status, svar.headers.get('content-type')]).toEqual([
      200,
      expect.stringMatching(/^text\/plain; version=/),
    ]);
    const text = await svar.text();
    expect(text).toMatch(/^arendelogg_leveranser\{lage="vantar"\} 0$/m);
    expect(text).toMatch(/^arendelogg_ko_nas\{kanal="fil"\} 1$/m);
    expect(text).toMatch(/^arendelogg_lasmodell_ikapp\{lasmodell="diarium"\} [01]$/m);
    const { json } = await tjanst.klient.hamta<{ paths: object }>('/api/openapi.json');
    expect(Object.keys(json.paths)).not.toContain('/metrics');
  });

  it('är redo när varje läsmodell har läst det som fanns i loggen', async () => {
    const { status, json } = await tjanst.klient.hamta<{ lasmodeller: { namn: string; position: string }[] }>(
      '/api/halsa/redo',
    );
    expect(status).toBe(200);
    const huvud = await tjanst.store.head();
    expect(huvud).not.toBeNull();
    expect(json.lasmodeller.map(({ namn }) => namn).sort()).toEqual([
      'arende',
      'delegationsbeslut',
      'diarium',
      'expediering',
      'handlingar',
      'historik',
      'oavslutade',
      'organ',
      'rapporter',
      'sammantraden',
      'tidslinje',
    ]);
    for (const modell of json.lasmodeller) {
      expect(modell).toMatchObject({ tillstand: 'aktuell', orsak: null });
      // KurrentDB may have led it past the last event, by what is not ours
      expect(comparePositions(modell.position, huvud)).toBeGreaterThanOrEqual(0);
    }
    expect((await tjanst.klient.hamta(arende)).status).toBe(200);
  });

  it('en läsning efter en position som inte finns än svarar 503 med när det är värt att försöka igen', async () => {
    const svar = await tjanst.klient.hamta(`${arende}?efter=999999`);
    expect([svar.status, svar.json['kod'], svar.headers.get('retry-after')]).toEqual([
      503,
      'LASMODELLEN_EFTER',
      '1',
    ]);
  });

  it('har skyddande rubriker på varje svar, också på fel', async () => {
    for (const vag of ['/api/halsa/liv', '/api/nagonting', '/api/arenden/fel']) {
      const { headers } = await tjanst.klient.hamta(vag);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(headers.get('content-security-policy')).toBe("default-src 'none';frame-ancestors 'none'");
      expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
      expect(headers.get('access-control-allow-origin')).toBeNull();
    }
  });
});

describe('En sida på en annan adress', () => {
  it('kan inte skriva genom en besökares webbläsare', async () => {
    const avslut = `${arende}/avslut`;
    const rubriker = [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { origin: 'https://exempel.se' },
    ];
    for (const headers of rubriker) {
      const { status, json } = await tjanst.klient.fraga(avslut, { method: 'POST', headers });
      expect([status, json['kod']]).toEqual([403, 'FRAN_ANNAN_SIDA']);
    }
    const egen = await tjanst.klient.posta(avslut, {}, { 'sec-fetch-site': 'same-origin' });
    expect(egen.status).toBe(200);
  });

  it('kan inte göra tjänsten till sin egen med ett namn som pekar hit', async () => {
    expect(await statusMed('arendelogg.exempel.se')).toBe(421);
    expect(await statusMed('127.0.0.1.exempel.se:3000')).toBe(421);
    for (const host of ['localhost', 'localhost:3000', '127.0.0.1', '[::1]:3000'])
      expect(await statusMed(host)).toBe(200);
  });
});

const statusMed = (host: string): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    request(`${tjanst.url}/api/halsa/liv`, { headers: { host } }, (svar) => {
      svar.resume();
      resolve(svar.statusCode);
    })
      .on('error', reject)
      .end();
  });
