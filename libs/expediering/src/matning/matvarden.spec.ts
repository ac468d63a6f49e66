import { describe, expect, it } from '@jest/globals';
import { StalldKlocka } from '#testing';
import { KonNasInte, type Ko } from '../ko/ko.js';
import { Matvarden, type Matkallor } from './matvarden.js';

const ko = (rakna: Ko['rakna']): Ko => ({
  kanal: 'webhook',
  laggTill: async () => undefined,
  haller: async () => new Set(),
  starta: () => undefined,
  rakna,
  stang: async () => undefined,
});

const kallor = (egna: Partial<Matkallor> = {}): Matkallor => ({
  klocka: new StalldKlocka('2026-03-10T12:00:00.000Z'),
  skuld: () => ({ lagen: [{ lage: 'vantar', antal: 3 }], aldst: '2026-03-10T11:59:00.000Z', oplanerade: 2 }),
  koer: new Map([['webhook', ko(async () => ({ vantar: 1, fordrojda: 2, pagar: 0 }))]]),
  brutna: () => 1,
  lasmodeller: () => [{ namn: 'expediering', efterslapning: 7, ikapp: false, tillstand: 'aktuell' }],
  expedieratNar: (id) => (id === 'arende-1' ? '2026-03-10T11:00:00.000Z' : null),
  levereradNar: () => '2026-03-09T12:00:00.000Z',
  ...egna,
});

const rader = async (matvarden: Matvarden): Promise<readonly string[]> =>
  (await matvarden.visa()).text.split('\n').filter((rad) => rad !== '' && !rad.startsWith('#'));

describe('Metrics of expediering', () => {
  it('are read when they are asked for, with a 0 where there is none', async () => {
    const matvarden = new Matvarden();
    matvarden.las(kallor());
    expect(await rader(matvarden)).toEqual(
      expect.arrayContaining([
        'arendelogg_leveranser{lage="vantar"} 3',
        'arendelogg_leveranser{lage="uppgiven"} 0',
        'arendelogg_leveranser_vantar_aldst_sekunder 60',
        'arendelogg_expediering_skuld 2',
        'arendelogg_ko_jobb{kanal="webhook",lage="fordrojda"} 2',
        'arendelogg_ko_nas{kanal="webhook"} 1',
        'arendelogg_kretsar_brutna 1',
        'arendelogg_lasmodell_efterslapning{lasmodell="expediering"} 7',
        'arendelogg_lasmodell_ikapp{lasmodell="expediering"} 0',
      ]),
    );
  });

  it('do not go on saying what a queue held that cannot be reached', async () => {
    let nas = true;
    const rakna = async () =>
      nas ? { vantar: 1, fordrojda: 0, pagar: 0 } : Promise.reject(new KonNasInte('borta'));
    const matvarden = new Matvarden();
    matvarden.las(kallor({ koer: new Map([['webhook', ko(rakna)]]) }));
    expect(await rader(matvarden)).toContain('arendelogg_ko_jobb{kanal="webhook",lage="vantar"} 1');
    nas = false;
    const efter = await rader(matvarden);
    expect(efter).toContain('arendelogg_ko_nas{kanal="webhook"} 0');
    expect(efter.join('\n')).not.toContain('arendelogg_ko_jobb');
  });

  it('tell what was done here, and how long it took by the times of the log', async () => {
    const matvarden = new Matvarden();
    matvarden.levererad('arende-1', '2026-03-10T11:00:30.000Z'); // nobody knows yet from when
    matvarden.las(kallor());
    matvarden.forsok('webhook', 'misslyckad');
    matvarden.forsok('webhook', 'levererad');
    matvarden.levererad('arende-1', '2026-03-10T11:00:30.000Z');
    matvarden.levererad('arende-2', '2026-03-10T11:00:30.000Z');
    matvarden.kvitterad('arende-1-1', '2026-03-10T12:00:00.000Z');
    expect(await rader(matvarden)).toEqual(
      expect.arrayContaining([
        'arendelogg_leveransforsok_total{kanal="webhook",utfall="misslyckad"} 1',
        'arendelogg_leveransforsok_total{kanal="webhook",utfall="levererad"} 1',
        'arendelogg_beslut_till_leverans_sekunder_sum 30',
        'arendelogg_beslut_till_leverans_sekunder_count 1',
        'arendelogg_leverans_till_kvittens_sekunder_sum 86400',
      ]),
    );
  });

  it('never stop what they count, whatever the read model says', async () => {
    const matvarden = new Matvarden();
    const trasig = () => {
      throw new Error('trasig');
    };
    matvarden.las(kallor({ expedieratNar: trasig }));
    expect(() => matvarden.levererad('arende-1', '2026-03-10T11:00:30.000Z')).not.toThrow();
  });

  it('say nothing of deliveries while what is owed is not known', async () => {
    const matvarden = new Matvarden();
    matvarden.las(kallor({ skuld: () => null }));
    expect((await rader(matvarden)).join('\n')).not.toContain('arendelogg_leveranser{');
  });
});
