import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { isPosition } from '#event-store';
import { exempelrader, handelserI, kor, skrivRader } from './cli-harness.js';
import { startaTjanst, taBort, tillfalligMapp } from './harness.js';

let data: string;
beforeEach(async () => {
  data = tillfalligMapp();
  await kor(data, 'importera', skrivRader(join(data, 'rader.jsonl'), exempelrader()));
});
afterEach(() => taBort(data));

describe('logg verifiera', () => {
  it('säger att en hel logg är hel, och hur långt den räcker', async () => {
    const { kod, ut } = await kor(data, 'logg', 'verifiera');
    expect(kod).toBe(0);
    expect(ut).toContain('Loggen är hel');
    const [, position = ''] = /position (\S+) {2}sha-256 [0-9a-f]{64}/.exec(ut) ?? [];
    expect(isPosition(position)).toBe(true);
    const antal = (await handelserI(data)).length;
    expect(JSON.parse((await kor(data, 'logg', 'verifiera', '--json')).ut)).toMatchObject({
      handelser: antal,
      antalFel: 0,
      sist: { position },
    });
  });
});

describe('lasmodell', () => {
  type Status = {
    readonly huvud: string;
    readonly lasmodeller: readonly {
      readonly namn: string;
      readonly generation: number | null;
      readonly tillstand: string;
      readonly efterslapning: number | null;
    }[];
  };
  const status = async (): Promise<Status> =>
    JSON.parse((await kor(data, 'lasmodell', 'status', '--json')).ut) as Status;
  const modell = async (namn: string) => (await status()).lasmodeller.find((m) => m.namn === namn);

  it('status säger vad som saknas, utan att skapa något', async () => {
    const { huvud, lasmodeller } = await status();
    expect(isPosition(huvud)).toBe(true);
    expect(new Set(lasmodeller.map(({ tillstand }) => tillstand))).toEqual(new Set(['saknas']));
    expect(await kor(data, 'lasmodell', 'status')).toMatchObject({
      kod: 0,
      ut: expect.stringMatching(/diarium .*saknas/),
    });
  });

  it('bygg-om bygger alla, status visar att de är ikapp, och eftersläpningen syns när mer har hänt', async () => {
    const byggt = await kor(data, 'lasmodell', 'bygg-om');
    expect(byggt).toMatchObject({ kod: 0, fel: '' });
    expect(byggt.ut.match(/^klar/gm)).toHaveLength((await status()).lasmodeller.length);
    expect((await status()).lasmodeller.every((m) => m.tillstand === 'aktuell')).toBe(true);

    const mer = { kommando: 'GorAnteckning', arende: 'KS-2019-41', skedde: null, data: { text: 'Mer' } };
    await kor(data, 'importera', skrivRader(join(data, 'mer.jsonl'), [mer]));
    const { tillstand, efterslapning } = (await modell('diarium'))!;
    expect(tillstand).toBe('efter');
    expect([1, null]).toContain(efterslapning); // places in KurrentDB cannot be counted
  });

  it('bygg-om medan tjänsten är igång: frågorna får den nya utan avbrott', async () => {
    const tjanst = await startaTjanst({ data });
    try {
      const fore = await modell('diarium');
      const [byggt, svar] = await Promise.all([
        kor(data, 'lasmodell', 'bygg-om', 'diarium'),
        Promise.all(Array.from({ length: 20 }, () => tjanst.klient.hamta('/api/arenden?q=simhall'))),
      ]);
      expect(byggt.kod).toBe(0);
      expect(svar.map(({ status: s }) => s)).toEqual(svar.map(() => 200));
      const efter = await modell('diarium');
      expect(efter?.tillstand).toBe('aktuell');
      expect(efter?.generation).toBeGreaterThan(fore?.generation ?? 0);
      const { json } = await tjanst.klient.hamta<{ poster: readonly unknown[] }>('/api/arenden?q=simhall');
      expect(json.poster).toHaveLength(1);
    } finally {
      await tjanst.stang();
    }
  });
});
