import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { INGET_SKICKAS, startaTjanst, type Tjanst } from './harness.js';

const env = { ARENDELOGG_DEMO: '1', ...INGET_SKICKAS };

let tjanst: Tjanst;
beforeAll(async () => {
  tjanst = await startaTjanst({ env });
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

  it('står i en påhittad kommun, vars organ går att fråga om', async () => {
    const { json } = await tjanst.klient.hamta<{ poster: object[] }>('/api/organ?finns=ja');
    const [bun, kf, ks, ksau, sbn, sn, ...fler] = json.poster;
    expect(fler).toEqual([]);
    expect([bun, kf, ks, ksau]).toMatchObject(['BUN', 'KF', 'KS', 'KSAU'].map((id) => ({ id })));
    expect(sbn).toMatchObject({
      namn: 'Samhällsbyggnadsnämnden',
      allaNamn: [{ namn: 'Tekniska nämnden' }, {}],
    });
    expect(sn).toMatchObject({ namn: 'Socialnämnden' });
    const fullmaktige = await tjanst.klient.hamta('/api/organ/KF');
    expect(fullmaktige.json).toMatchObject({
      grupper: [{ grupp: 'Samtliga nämnder' }],
      uppdrag: [{ roll: 'ordforande' }, { namn: 'Ledamot Exempel' }, { namn: 'Ledamot Förslag' }],
    });
  });

  it('visar att den som frågade inte fått svar', async () => {
    const { json } = await tjanst.klient.hamta('/api/arenden/KS-2024-155/expedieringsforslag');
    expect(json).toMatchObject({
      beslut: { slag: 'beslut', nr: 1 },
      mottagare: [{ namn: 'Länsstyrelsen Västra Götaland', skal: 'inkomFran', redanMed: false }],
    });
  });

  it('läses in en gång', async () => {
    const { app, data, store } = tjanst;
    const fore = await store.head();
    await app.close();
    const igen = await startaTjanst({ data, env });
    expect(await igen.store.head()).toEqual(fore);
    const { json } = await igen.klient.hamta<{ expedieringar: { mottagare: object[] }[] }>(
      '/api/arenden/KS-2024-155',
    );
    expect(json.expedieringar.flatMap(({ mottagare }) => mottagare)).toContainEqual(
      expect.objectContaining({ typ: 'grupp', grupp: 'Samtliga nämnder', expanderad: null }),
    );
    tjanst = igen;
  });
});
