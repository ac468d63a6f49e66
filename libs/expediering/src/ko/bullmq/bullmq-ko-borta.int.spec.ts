import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { finnsRedis, Provredis } from '#testing';
import { ettJobb, jobb, om, provlogg, Provutforare, tills } from '../testing/koprov.js';
import type { BullmqKo } from './bullmq-ko.js';
import { Arbetare, KORT_LAS, nyKo } from './testing/bullmqprov.js';

const prova = finnsRedis('BullmqKo när Redis är borta') ? describe : describe.skip;

const NEJ = { name: 'KonNasInte', kod: 'KON_NAS_INTE' };

prova('BullmqKo', () => {
  let redis: Provredis;
  const oppnade: BullmqKo[] = [];
  const ny: typeof nyKo = (url, val) => {
    const ko = nyKo(url, { ...val, las: KORT_LAS });
    oppnade.push(ko);
    return ko;
  };
  beforeEach(async () => {
    redis = await Provredis.ostartad({ aof: true });
  });
  afterEach(async () => {
    redis.vakna();
    await Promise.all(oppnade.splice(0).map(async (ko) => ko.stang()));
    await redis.stada();
  });

  /** Adds as one does who reconciles: again until it is taken. */
  const laggTillTillsDetGar = async (ko: BullmqKo, ...ids: string[]): Promise<void> =>
    tills(async () =>
      ko.laggTill(ids.map((id) => ettJobb(id))).then(
        () => true,
        () => false,
      ),
    );

  it('made while there is no Redis says no to every call, and works when there is one', async () => {
    const { logg, rader } = provlogg();
    const ko = ny(redis.url, { logg });
    const prov = new Provutforare();
    ko.starta(prov.utfor);
    await expect(ko.laggTill(jobb(1))).rejects.toMatchObject(NEJ);
    await expect(ko.haller(jobb(1))).rejects.toMatchObject(NEJ);
    await expect(ko.rakna()).rejects.toMatchObject(NEJ);
    expect(await ko.nas()).toBe(false);
    await redis.start();
    await tills(async () => ko.nas());
    await ko.laggTill(jobb(3));
    await tills(() => prov.slutade.length === 3);
    const borta = rader.filter((rad) => rad.includes('nås inte'));
    expect(borta).toHaveLength(2); // once by who adds and once by who carries out, not for every attempt
    expect(rader.filter((rad) => rad.includes('svarar igen'))).toHaveLength(2);
  });

  it('killed and started again on the same port goes on with what waited, was put off and was at hand', async () => {
    await redis.start();
    const ko = ny(redis.url, { samtidigt: 2 });
    const prov = new Provutforare().hall();
    ko.starta(prov.utfor);
    await ko.laggTill([...jobb(6, 'a'), ettJobb('sen', om(300))]);
    await tills(() => prov.borjade.length === 2);
    await redis.doda();
    await expect(ko.laggTill(jobb(1))).rejects.toMatchObject(NEJ);
    expect(await ko.nas()).toBe(false);
    prov.slapp(); // what was at hand ends while there is nobody to tell
    await redis.start();
    await laggTillTillsDetGar(ko, 'ny');
    const alla = [...jobb(6, 'a').map(({ leverans }) => `${leverans}-1`), 'ny-1', 'sen-1'];
    await tills(() => new Set(prov.slutade).size === alla.length);
    expect([...new Set(prov.slutade)].sort()).toEqual(alla.sort());
    await tills(async () => (await ko.haller([...jobb(6, 'a'), ettJobb('sen')])).size === 0);
  });

  it('frozen, so that calls are taken and never answered, says no in time', async () => {
    await redis.start();
    const ko = ny(redis.url);
    await ko.laggTill([ettJobb('a')]);
    redis.frys();
    await expect(ko.laggTill([ettJobb('b')])).rejects.toMatchObject(NEJ);
    expect(await ko.nas()).toBe(false);
    redis.vakna();
    await laggTillTillsDetGar(ko, 'b');
    expect((await ko.rakna()).vantar).toBe(2);
  });

  describe('is closed', () => {
    it('while there has never been a Redis', async () => {
      const ko = ny(redis.url);
      ko.starta(new Provutforare().utfor);
      await expect(ko.stang()).resolves.toBeUndefined();
    });

    it('while Redis is gone and a job is at hand, after the job', async () => {
      await redis.start();
      const ko = ny(redis.url);
      const prov = new Provutforare().hall();
      ko.starta(prov.utfor);
      await ko.laggTill([ettJobb('a')]);
      await tills(() => prov.borjade.length === 1);
      await redis.doda();
      const stangd = ko.stang().then(() => [...prov.slutade]);
      prov.slapp();
      expect(await stangd).toEqual(['a-1']);
    });

    it('while Redis is frozen', async () => {
      await redis.start();
      const ko = ny(redis.url);
      ko.starta(new Provutforare().utfor);
      await ko.rakna();
      redis.frys();
      await expect(ko.stang()).resolves.toBeUndefined();
    });
  });

  it('gives what a killed process had at hand to another', async () => {
    await redis.start();
    const ko = ny(redis.url);
    const dodad = new Arbetare(redis.url, true);
    await ko.laggTill(jobb(1, 'a'));
    await tills(() => dodad.har('borjade a-1'));
    await dodad.doda();
    expect([...(await ko.haller(jobb(1, 'a')))]).toEqual(['a-1-1']);
    const prov = new Provutforare();
    ko.starta(prov.utfor);
    await tills(() => prov.slutade.includes('a-1-1'));
    await tills(async () => (await ko.haller(jobb(1, 'a'))).size === 0);
  });

  it('keeps its process alive through flushes and kills, and ends it in order', async () => {
    await redis.start();
    const ko = ny(redis.url);
    const arbetare = new Arbetare(redis.url, false);
    for (const varv of [1, 2, 3]) {
      await laggTillTillsDetGar(ko, `forst-${varv}`, `igen-${varv}`, `sist-${varv}`);
      await tills(() => arbetare.har(`borjade forst-${varv}`));
      if (varv === 2) {
        await redis.doda();
        await redis.start();
      } else await redis.tom();
    }
    await laggTillTillsDetGar(ko, 'efterat');
    await tills(() => arbetare.har('slutade efterat'));
    const { kod, ut, fel } = await arbetare.stoppa();
    expect({ kod, sist: ut.trim().split('\n').at(-1) }).toEqual({ kod: 0, sist: 'stangd' });
    expect(fel).not.toMatch(/unhandled/i);
  });
});
