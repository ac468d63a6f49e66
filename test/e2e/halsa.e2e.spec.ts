import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startaTjanst, type Tjanst } from './harness.js';

let tjanst: Tjanst;

beforeAll(async () => {
  tjanst = await startaTjanst({ env: { ARENDELOGG_DEMO: '1' } });
});
afterAll(() => tjanst.stang());

describe('Hälsa', () => {
  it('lever', async () => {
    const svar = await tjanst.klient.hamta('/api/halsa/liv');
    expect([svar.status, svar.json]).toEqual([200, { status: 'lever' }]);
  });

  it('är redo när exempelärendena är inne och varje läsmodell har läst dem', async () => {
    const { status, json } = await tjanst.klient.hamta<{ lasmodeller: Record<string, unknown>[] }>(
      '/api/halsa/redo',
    );
    expect(status).toBe(200);
    const huvud = await tjanst.store.head();
    expect(json.lasmodeller.map(({ namn }) => namn).sort()).toEqual([
      'arende',
      'diarium',
      'handlingar',
      'historik',
      'oavslutade',
      'tidslinje',
    ]);
    for (const modell of json.lasmodeller)
      expect(modell).toMatchObject({ tillstand: 'aktuell', position: huvud, orsak: null });
    expect((await tjanst.klient.hamta('/api/arenden/KS-2025-202')).status).toBe(200);
  });

  it('en läsning efter en position som inte finns än svarar 503 med när det är värt att försöka igen', async () => {
    const svar = await tjanst.klient.hamta('/api/arenden/KS-2025-202?efter=999999');
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
      expect(headers.get('x-frame-options')).toBe('SAMEORIGIN');
      expect(headers.get('content-security-policy')).toContain("default-src 'self'");
      expect(headers.get('access-control-allow-origin')).toBeNull();
    }
  });
});
