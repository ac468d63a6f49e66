import { describe, expect, it } from '@jest/globals';

import { expedieringsforslag } from '../expediering/forslag/expedieringsforslag.js';
import { arendebok, kommando } from '../testing/index.js';

// Ett verkligt ärende där sammanträdets dag gått förlorad: den gissas inte.

const NU = '2026-01-20T08:00:00Z';
const den = (skedde: string | null) => ({ nu: NU, skedde, import: true });

const bok = arendebok()
  .oppna(
    { nu: NU, skedde: '2024', import: true },
    {
      serie: 'KS',
      ar: 2024,
      givetLopnr: 155,
      arendemening: 'Anslutning till länets strategi för jämställdhet',
      slag: 'styrdokument',
      initiativ: 'inkommenHandling',
      organ: 'Kommunstyrelsen',
    },
  )
  .gor(
    kommando('RegistreraHandling', { avsandarensDnr: '801-9838-2024' }, den('2024-03-07/2024-04-17')),
    kommando(
      'UpprattaTjansteskrivelse',
      { kontor: 'Kommunledningskontoret', forslagTillBeslut: ['Kommunen ansluter sig'] },
      den('2025-04-14'),
    ),
    kommando('BeredArende', { organ: 'Kommunstyrelsens arbetsutskott', paragraf: '66' }, den('2025-04-23')),
    kommando(
      'FattaBeslut',
      {
        organ: 'Kommunstyrelsen',
        paragraf: '91',
        beslutssatser: ['Kommunen ansluter sig till länets strategi 2024–2027'],
        utfall: null,
      },
      den('2025-04-23/..'),
    ),
    kommando(
      'ExpedieraBeslut',
      {
        avser: { slag: 'beslut', nr: 1 },
        mottagare: [{ typ: 'grupp', grupp: 'Samtliga nämnder', expanderad: null }],
        kanal: null,
        sekretesskontroll: null,
      },
      den(null),
    ),
  );

describe('Ärendet 2024.155 KS', () => {
  it('handlingen kom in någon dag i en tid som källan ger, och ärendet fanns senast då', () => {
    expect(bok.fraga({ giltig: '2024-04-16' })).toBeNull();
    expect(bok.fraga({ giltig: '2024-04-17' })).toMatchObject({
      status: 'registrerat',
      oppnad: '2024',
      handlingar: [{ datum: '2024-03-07/2024-04-17', avsandarensDnr: '801-9838-2024' }],
    });
  });

  it.each([
    ['2025-04-13', 'registrerat'],
    ['2025-04-14', 'underBeredning'],
    ['2025-04-23', 'underBeredning'],
    ['2025-12-31', 'underBeredning'],
    ['2026-01-20', 'beslutat'],
  ])('den %s var det %s, så långt källan räcker', (giltig, status) =>
    expect(bok.fraga({ giltig })?.status).toBe(status),
  );

  it('beslutet är fattat den dagen eller senare, och expedierat en okänd dag', () =>
    expect(bok.fraga()?.beslut).toMatchObject([
      {
        organ: 'Kommunstyrelsen',
        paragraf: '91',
        datum: '2025-04-23/..',
        expedierat: { datum: null },
        justerat: null,
        lagaKraft: null,
      },
    ]));

  it('gruppen är inte utskriven på mottagare, och det är antecknat; inget annat avviker', () => {
    expect(bok.fraga()?.avvikelser.map((a) => [a.regel, a.kod])).toStrictEqual([
      [null, 'GRUPP_EJ_EXPANDERAD'],
    ]);
    expect(bok.fraga()?.expedieringar[0]?.mottagare).toStrictEqual([
      { typ: 'grupp', grupp: 'Samtliga nämnder', expanderad: null },
    ]);
  });

  it('länsstyrelsen, som frågade, har inte fått svar så vitt känt: det föreslås', () =>
    expect(expedieringsforslag(bok.fraga()!)?.mottagare).toMatchObject([
      { typ: 'extern', namn: 'Länsstyrelsen', skal: 'inkomFran', redanMed: false },
    ]));
});
