import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { finnsRedis, Provredis } from '#testing';
import { koContract } from '../testing/ko.contract.js';
import { ettJobb, jobb, KLAR, LANGT_FRAM, om, provlogg, Provutforare, tills } from '../testing/koprov.js';
import { BullmqKo } from './bullmq-ko.js';
import { nyKo, redisko } from './testing/bullmqprov.js';

const prova = finnsRedis('BullmqKo') ? describe : describe.skip;

prova('over one Redis', () => {
  let redis: Provredis;
  const oppnade: BullmqKo[] = [];
  const ny: typeof nyKo = (...val) => {
    const ko = nyKo(...val);
    oppnade.push(ko);
    return ko;
  };
  beforeAll(async () => {
    redis = await Provredis.starta();
  });
  afterEach(async () => {
    await Promise.all(oppnade.splice(0).map(async (ko) => ko.stang()));
  });
  afterAll(async () => redis.stada());

  koContract(
    'BullmqKo',
    async () => {
      await redis.tom();
      return { oppna: async (val) => nyKo(redis.url, val), stada: async () => undefined };
    },
    { delad: true },
  );

  describe('what stands in Redis', () => {
    it('has ids and nothing else in it, under one hash tag, and nothing at all when it is done', async () => {
      await redis.tom();
      const ko = ny(redis.url);
      await ko.laggTill([ettJobb('arende-KS-2025-202-12-17')]);
      const skrivet = await redis.sag('HGET {expediering}:webhook:arende-KS-2025-202-12-17-1 data');
      expect(skrivet).toContain('{"leverans":"arende-KS-2025-202-12-17","omgang":1}');
      const prov = new Provutforare();
      ko.starta(prov.utfor);
      await tills(async () => (await ko.rakna()).vantar + (await ko.rakna()).pagar === 0);
      const nycklar = (await redis.sag('KEYS *')).split('\r\n').filter((rad) => rad.includes(':'));
      expect(nycklar.every((nyckel) => nyckel.startsWith('{expediering}:'))).toBe(true);
      expect(nycklar.filter((nyckel) => /arende|completed|failed/.test(nyckel))).toEqual([]);
    });

    it('is asked about in one call, however many the ids', async () => {
      await redis.tom();
      const ko = ny(redis.url);
      await ko.laggTill(jobb(1000).map((ett, i) => (i % 2 ? ett : { ...ett, tidigast: LANGT_FRAM })));
      await redis.sag('CONFIG RESETSTAT');
      expect((await ko.haller([...jobb(1000), ...jobb(500, 'andra')])).size).toBe(1000);
      expect(await redis.sag('INFO commandstats')).toMatch(/cmdstat_eval:calls=1,/);
    });

    it('may have been thrown away in part: what nobody would come upon is added again', async () => {
      await redis.tom();
      const ko = ny(redis.url);
      await ko.laggTill(jobb(3));
      await redis.sag('DEL {expediering}:webhook:wait');
      expect((await ko.haller(jobb(3))).size).toBe(0);
      await ko.laggTill(jobb(3));
      const prov = new Provutforare();
      ko.starta(prov.utfor);
      await tills(() => prov.slutade.length === 3);
    });

    it('may have lost what a job was about: it is passed over, and added again', async () => {
      await redis.tom();
      const ko = ny(redis.url, { samtidigt: 1 });
      await ko.laggTill(jobb(2));
      await redis.sag('DEL {expediering}:webhook:arende-KS-2025-202-12-1-1');
      expect([...(await ko.haller(jobb(2)))]).toEqual(['arende-KS-2025-202-12-2-1']);
      const prov = new Provutforare();
      ko.starta(prov.utfor);
      await tills(() => prov.slutade.length === 1);
      await tills(async () => (await ko.rakna()).pagar === 0);
      await ko.laggTill(jobb(2));
      await tills(() => prov.slutade.length === 3);
      expect(prov.borjade[0]).toBe('arende-KS-2025-202-12-2-1');
    });
  });

  it('uses up no attempt by being offered again, a hundred times', async () => {
    await redis.tom();
    const ko = ny(redis.url, { samtidigt: 2 });
    const prov: Provutforare = new Provutforare(() =>
      prov.borjade.length < 100 ? { klar: false, igen: om(0) } : { klar: false, igen: LANGT_FRAM },
    );
    ko.starta(prov.utfor);
    await ko.laggTill([ettJobb('a')]);
    await tills(async () => prov.slutade.length === 100 && (await ko.rakna()).fordrojda === 1);
    expect(await redis.sag('HGET {expediering}:webhook:a-1 atm')).not.toMatch(/\d\d/);
  });

  it('flushed while jobs wait, are put off and are at hand, goes on with what is added again', async () => {
    await redis.tom();
    const { logg, rader } = provlogg();
    const ko = ny(redis.url, { samtidigt: 2, logg });
    const prov = new Provutforare(({ leverans }) =>
      leverans.endsWith('-1') ? KLAR : { klar: false, igen: om(10) },
    ).hall();
    ko.starta(prov.utfor);
    await ko.laggTill([...jobb(10, 'a'), ettJobb('b', LANGT_FRAM)]);
    await tills(() => prov.borjade.length === 2);
    await redis.tom();
    expect(await ko.rakna()).toEqual({ vantar: 0, fordrojda: 0, pagar: 0 });
    prov.slapp(); // one ends, one asks to be offered again: neither is in Redis any more
    await tills(() => rader.filter((rad) => rad.includes('fanns inte kvar')).length >= 2);
    await ko.laggTill(['c-1', 'd-1', 'e-1'].map((id) => ettJobb(id)));
    await tills(() => prov.slutade.length === 5);
    expect(prov.borjade.slice(2)).toEqual(['c-1-1', 'd-1-1', 'e-1-1']);
    expect(rader.filter((rad) => rad.includes('"level":50'))).toEqual([]);
  });

  it('says loudly that Redis may throw jobs away', async () => {
    const annan = await Provredis.starta({ policy: 'allkeys-lru' });
    const { logg, rader } = provlogg();
    const ko = nyKo(annan.url, { logg });
    await tills(() => rader.length > 0);
    expect(rader.join()).toMatch(/"level":50.*maxmemory-policy allkeys-lru.*noeviction/);
    await ko.stang();
    await annan.stada();
  });

  it('says nothing of a Redis that is as it should be', async () => {
    const { logg, rader } = provlogg();
    const ko = ny(redis.url, { logg });
    expect(await ko.nas()).toBe(true);
    await ko.rakna();
    expect(rader).toEqual([]);
  });

  it('is opened with the driver behind it', async () => {
    const ko = await redisko(redis.url);
    expect(await ko.nas()).toBe(true);
    await ko.stang();
    expect(await ko.nas()).toBe(false);
  });
});

describe('the address of Redis', () => {
  const LOSENORD = 'sä:kert/@?1';

  prova('with a password', () => {
    it('is used, and never told', async () => {
      const redis = await Provredis.starta({ losenord: 'hemligt-ord' });
      const { logg, rader } = provlogg();
      const ko = nyKo(redis.url, { logg });
      await ko.laggTill([ettJobb('a')]);
      expect((await ko.rakna()).vantar).toBe(1);
      const fel = nyKo(redis.url.replace('hemligt-ord', 'fel-ord'), { logg });
      const nej: unknown = await fel.laggTill([ettJobb('a')]).catch((error: unknown) => error);
      expect(nej).toMatchObject({ kod: 'KON_NAS_INTE' });
      expect(`${String(nej)} ${rader.join()}`).not.toMatch(/hemligt-ord|fel-ord/);
      await Promise.all([ko.stang(), fel.stang()]);
      await redis.stada();
    });
  });

  it.each([
    `redis//:${LOSENORD}@redis:6379`,
    `http://:${LOSENORD}@redis:6379`,
    `redis://:${LOSENORD}@redis:99999`,
  ])('that cannot be read is refused without being quoted', (url) => {
    expect(() => nyKo(url)).toThrow(
      expect.objectContaining({
        message: 'REDIS_URL är ingen adress till Redis (redis:// eller rediss://).',
      }),
    );
  });
});
