import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startaTjanst, type Tjanst } from './harness.js';

let tjanst: Tjanst;
beforeAll(async () => {
  tjanst = await startaTjanst({ env: { ARENDELOGG_DEMO: '1' } });
});
afterAll(() => tjanst.stang());

describe('Exempelärendena, som bara den inbyggda loggen får', () => {
  it('är inne, och lästa av varje läsmodell, när tjänsten är redo', async () => {
    const { status, json } = await tjanst.klient.hamta<{ lasmodeller: object[] }>('/api/halsa/redo');
    expect(status).toBe(200);
    const huvud = await tjanst.store.head();
    for (const modell of json.lasmodeller)
      expect(modell).toMatchObject({ tillstand: 'aktuell', position: huvud });
    expect((await tjanst.klient.hamta('/api/arenden/KS-2025-202')).status).toBe(200);
  });
});
