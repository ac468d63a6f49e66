import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { handelserI, kor, skrivRader } from './cli-harness.js';
import { taBort, tillfalligMapp } from './harness.js';

let data: string;
beforeEach(() => {
  data = tillfalligMapp();
});
afterEach(() => taBort(data));

const importera = (rader: readonly object[], ...val: readonly string[]) =>
  kor(data, 'importera', skrivRader(join(data, 'rader.jsonl'), rader), ...val);

const ordning = {
  kommando: 'FaststallDelegationsordning',
  delegationsordning: 'SN',
  skedde: '2019-01-01',
  data: {
    punkter: [
      {
        punkt: '3.2',
        text: 'Bistånd',
        lagrum: null,
        delegater: ['Socialsekreterare'],
        vidaredelegation: false,
        anmalan: 'anmals',
      },
    ],
  },
};
const beslut = (id: string, mer: object = {}) => ({
  handelse: 'DelegationsbeslutFattat',
  delegationsbeslut: id,
  skedde: '2019-02-04',
  data: {
    slag: 'delegation',
    punkt: '3.2',
    delegat: 'Socialsekreterare',
    rubrik: 'X',
    beslutssatser: ['Y'],
    ...mer,
  },
});
const anmalan = (id: string) => ({
  kommando: 'AnmalDelegationsbeslut',
  delegationsbeslut: id,
  skedde: '2019-03-04',
  data: { sammantrade: 'SN-2019-03-04', paragraf: 12 },
});

describe('Äldre beslut på delegation', () => {
  it('läses in med sina nummer, mot ordningen som står före i filen, och en andra gång inget nytt', async () => {
    const rader = [
      ordning,
      beslut('SN-2019-7'),
      beslut('SN-2019-3', { delegat: 'Vaktmästare' }),
      anmalan('SN-2019-7'),
    ];
    const forst = await importera(rader);
    expect(forst).toMatchObject({ kod: 0, fel: '' });
    expect(forst.ut).toMatch(/1 {2}R-60 .*rad 3, SN-2019-3/);
    const skrivet = await handelserI(data);
    expect((await importera(rader)).kod).toBe(0);
    expect(await handelserI(data)).toEqual(skrivet);
    expect(skrivet.filter((e) => e.typ === 'DelegationsbeslutFattat').map((e) => e.strom)).toEqual([
      'delegationsbeslut-SN-2019-7',
      'delegationsbeslut-SN-2019-3',
    ]);
  });

  it('följs av det som hände med dem, som i ett ärende', async () => {
    const om = (handelse: string, data: object, mer: object = { delegationsbeslut: 'SN-2019-7' }) => ({
      handelse,
      skedde: '2019-03-20',
      data,
      ...mer,
    });
    const { kod, fel } = await importera([
      beslut('SN-2019-7'),
      om('OverklagandeInkommet', { nr: 1, beslut: 1, slag: 'laglighetsprovning' }),
      om('BeslutVannLagaKraft', { beslut: 1 }),
    ]);
    expect({ kod, fel }).toEqual({ kod: 0, fel: '' });
    const skrivet = await handelserI(data);
    expect(
      skrivet.filter(({ strom }) => strom === 'delegationsbeslut-SN-2019-7').map(({ typ }) => typ),
    ).toEqual(
      expect.arrayContaining(['DelegationsbeslutFattat', 'OverklagandeInkommet', 'BeslutVannLagaKraft']),
    );
    const bada = { delegationsbeslut: 'SN-2019-7', arende: 'KS-2019-1' };
    const tva = await importera([om('BeslutVannLagaKraft', { beslut: 1 }, bada)]);
    expect(tva.kod).toBe(1);
  });

  it('nekas där numret är taget, där beslutet inte finns, och där numret inte är något', async () => {
    const { kod, ut } = await importera([
      beslut('SN-2019-7'),
      beslut('SN-2019-7', { rubrik: 'Ett annat' }),
      anmalan('SN-2019-8'),
      anmalan('SN 2019'),
    ]);
    expect(kod).toBe(1);
    for (const text of [
      'DELEGATIONSNUMMER_UPPTAGET',
      'DELEGATIONSBESLUT_OKANT',
      'nämndens kod, året och numret',
    ])
      expect(ut).toContain(text);
  });

  it('prövas torrt som de skulle läsas in', async () => {
    const torrt = await importera([ordning, beslut('SN-2019-7'), anmalan('SN-2019-7')], '--torrkor');
    expect(torrt.kod).toBe(0);
    expect(await handelserI(data)).toEqual([]);
  });
});
