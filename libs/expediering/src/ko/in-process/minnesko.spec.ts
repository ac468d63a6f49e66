import { afterEach, describe, expect, it } from '@jest/globals';
import { systemKlocka, type Klocka } from '#platform';
import { StalldKlocka } from '#testing';
import { koContract, type Kontraktsval } from '../testing/ko.contract.js';
import { ettJobb, jobb, KLAR, provlogg, Provutforare, tills } from '../testing/koprov.js';
import { Minnesko } from './minnesko.js';

const nyKo = ({ samtidigt = 5, takt, logg }: Kontraktsval, klocka: Klocka = systemKlocka): Minnesko =>
  new Minnesko({
    kanal: 'webhook',
    samtidigt,
    takt: takt ?? null,
    klocka,
    logg: logg ?? provlogg().logg,
    stangMs: 5_000,
  });

// One process, one consumer: what two share is skipped, and shown as skipped.
koContract('Minnesko', async () => ({ oppna: async (val) => nyKo(val), stada: async () => undefined }));

describe('Minnesko on a clock that is set', () => {
  const klocka = new StalldKlocka('2026-03-02T09:00:00.000Z');
  let ko: Minnesko;
  afterEach(async () => ko.stang());

  it('carries out what became due when the clock was moved, after a pulse', async () => {
    klocka.stall('2026-03-02T09:00:00.000Z');
    ko = nyKo({ samtidigt: 1 }, klocka);
    const prov = new Provutforare();
    ko.starta(prov.utfor);
    await ko.laggTill([
      ettJobb('imorgon', '2026-03-03T09:00:00.000Z'),
      ettJobb('om-en-timme', '2026-03-02T10:00:00.000Z'),
    ]);
    ko.puls();
    await new Promise(setImmediate);
    expect(prov.borjade).toEqual([]);
    klocka.flytta(3600);
    ko.puls();
    await tills(() => prov.slutade.length === 1);
    expect(await ko.rakna()).toEqual({ vantar: 0, fordrojda: 1, pagar: 0 });
    klocka.flytta(86_400);
    ko.puls();
    await tills(() => prov.slutade.length === 2);
    expect(prov.borjade).toEqual(['om-en-timme-1', 'imorgon-1']);
  });

  it('lets no more through in any stretch of time than it says, wherever the stretch begins', async () => {
    klocka.stall('2026-03-02T09:00:00.000Z');
    ko = nyKo({ samtidigt: 100, takt: { antal: 3, perMs: 1000 } }, klocka);
    const borjade: number[] = [];
    ko.starta(async () => {
      borjade.push(Date.parse(klocka.nu()));
      return KLAR;
    });
    await ko.laggTill(jobb(1));
    await tills(() => borjade.length === 1);
    klocka.flytta(0.9); // a bucket filled little by little would let six through in the next second
    await ko.laggTill(jobb(20, 'b'));
    for (let i = 0; i < 60; i++) {
      ko.puls();
      await new Promise(setImmediate);
      await new Promise(setImmediate);
      klocka.flytta(0.1);
    }
    borjade.forEach((tid) =>
      expect(borjade.filter((t) => t >= tid && t < tid + 1000).length).toBeLessThanOrEqual(3),
    );
    expect(borjade.length).toBeGreaterThanOrEqual(16);
  });

  it('goes on when the clock is put back an hour', async () => {
    klocka.stall('2026-03-02T09:00:00.000Z');
    ko = nyKo({ samtidigt: 1, takt: { antal: 2, perMs: 1000 } }, klocka);
    const prov = new Provutforare();
    ko.starta(prov.utfor);
    await ko.laggTill(jobb(4));
    await tills(() => prov.slutade.length === 2);
    klocka.flytta(-3600);
    ko.puls();
    await new Promise(setImmediate); // seen: from here the tokens are counted by the clock as it is now
    await new Promise(setImmediate);
    expect(prov.borjade).toHaveLength(2);
    klocka.flytta(1);
    ko.puls();
    await tills(() => prov.slutade.length === 4);
    expect(prov.borjade).toHaveLength(4);
  });
});

describe('Minnesko', () => {
  it('lets go of a job that never ends, after the time it was given', async () => {
    const ko = new Minnesko({
      kanal: 'fil',
      samtidigt: 1,
      takt: null,
      klocka: systemKlocka,
      logg: provlogg().logg,
      stangMs: 50,
    });
    const prov = new Provutforare().hall();
    ko.starta(prov.utfor);
    await ko.laggTill([ettJobb('a')]);
    await tills(() => prov.borjade.length === 1);
    await ko.stang();
    expect(prov.slutade).toEqual([]);
    prov.slapp();
  });

  it('lets others have their turn between jobs that wait for nothing', async () => {
    const ko = nyKo({ samtidigt: 1 });
    let varv = 0;
    const raknare = setInterval(() => varv++, 0);
    const prov = new Provutforare();
    ko.starta(prov.utfor);
    await ko.laggTill(jobb(5000));
    await tills(() => prov.slutade.length === 5000);
    clearInterval(raknare);
    expect(varv).toBeGreaterThan(1);
    await ko.stang();
  });
});
