import { describe, expect, it } from '@jest/globals';

import { arendebok, kommando } from '../testing/index.js';

// Ett verkligt ärende som registrerades i efterhand ur ett protokoll: vad som står där stämmer, resten är okänt.

const NU = '2026-01-20T08:00:00Z';
const protokoll = { handling: 'Protokoll KSAU 2025-10-22' };
const den = (skedde: string | null) => ({ nu: NU, skedde, import: true, kalla: protokoll });

const KSAU = 'Kommunstyrelsens arbetsutskott';
const bok = arendebok()
  .oppna(
    { nu: NU, skedde: '2025', import: true },
    {
      serie: 'KS',
      ar: 2025,
      givetLopnr: 202,
      arendemening: 'Kommunövergripande program för våldsförebyggande arbete',
      slag: 'styrdokument',
      initiativ: null,
      organ: 'Kommunstyrelsen',
    },
  )
  .gor(
    {
      ...kommando(
        'RelateraArende',
        {
          typ: 'föranlett av motion',
          tillDnr: null,
          beskrivning: 'Motion i fullmäktige § 100, bifallen § 294 den 25 maj 2022',
          datum: '2022-02-27',
        },
        den(null),
      ),
      kalla: protokoll,
    },
    kommando(
      'BeredArende',
      { organ: 'Socialnämnden', paragraf: '12', resultat: 'Godkänner programmet' },
      den('2025-03-18'),
    ),
    kommando(
      'AterremitteraArende',
      {
        organ: KSAU,
        paragraf: '58',
        till: null,
        grund: 'majoritet',
        skal: [
          'Vad programmet kostar',
          'Hur det följs upp till politiken',
          'Samverkan med de fackliga parterna, och hur den följs upp',
        ],
      },
      den('2025-04-23'),
    ),
    kommando(
      'UpprattaTjansteskrivelse',
      {
        kontor: 'Kommunledningskontoret',
        till: null,
        forslagTillBeslut: ['Fullmäktige antar programmet'],
        underlag: ['Programmet, omarbetat'],
      },
      den('2025-10-15'),
    ),
    kommando(
      'FramstallYrkande',
      { organ: KSAU, paragraf: '170', typ: 'tillagg', text: 'Två tillägg till programmet', av: [] },
      den('2025-10-22'),
    ),
    kommando(
      'LamnaForslag',
      {
        organ: KSAU,
        paragraf: '170',
        till: 'Kommunfullmäktige',
        text: 'Programmet antas för 2025–2027',
        tillagg: ['Sidan 6: samt med de fackliga parterna', 'Sidan 8: fackliga parter erbjuds basutbildning'],
      },
      den('2025-10-22'),
    ),
  );

describe('Ärendet 2025.202 KS', () => {
  it('den 1 maj 2025 var det återremitterat, av tre skäl', () => {
    const arende = bok.fraga({ giltig: '2025-05-01' });
    expect(arende?.status).toBe('aterremitterat');
    expect(arende?.aterremisser).toMatchObject([{ organ: KSAU, paragraf: '58', datum: '2025-04-23' }]);
    expect(arende?.aterremisser[0]?.skal).toHaveLength(3);
    expect(arende).toMatchObject({ forslag: [], tjansteskrivelser: [], beslut: [], instans: null });
  });

  it('den 23 oktober 2025 var förslag lämnat i § 170 med två tillägg, och inget beslut fattat', () => {
    const arende = bok.fraga({ giltig: '2025-10-23' });
    expect(arende).toMatchObject({ status: 'forslagLamnat', instans: 'Kommunfullmäktige', beslut: [] });
    expect(arende?.forslag).toMatchObject([{ organ: KSAU, paragraf: '170', till: 'Kommunfullmäktige' }]);
    expect(arende?.forslag[0]?.tillagg).toHaveLength(2);
    expect(arende?.aterremisser).toHaveLength(1);
  });

  it.each([
    ['2025-03-17', undefined],
    ['2025-03-18', 'underBeredning'],
    ['2025-04-22', 'underBeredning'],
    ['2025-04-23', 'aterremitterat'],
    ['2025-10-14', 'aterremitterat'],
    ['2025-10-15', 'underBeredning'],
    ['2025-10-21', 'underBeredning'],
    ['2025-10-22', 'forslagLamnat'],
  ])('den %s var det %s', (giltig, status) => expect(bok.fraga({ giltig })?.status).toBe(status));

  it('diariet visste inget förrän det registrerades', () => {
    expect(bok.fraga({ vidTidpunkt: '2026-01-19' })).toBeNull();
    expect(bok.fraga({ vidTidpunkt: '2025-10-23', giltig: '2025-10-23' })).toBeNull();
    expect(bok.fraga({ vidTidpunkt: '2026-01-20' })?.status).toBe('forslagLamnat');
  });

  it('motionen är en relation till ett ärende utan känt nummer, inte en motion i detta', () => {
    const arende = bok.fraga();
    expect(arende?.motion).toBeNull();
    expect(arende?.relationer).toMatchObject([
      { typ: 'föranlett av motion', till: null, datum: null, kalla: protokoll },
    ]);
  });

  it('att fullmäktige skulle ha sammanträtt en söndag är antecknat, och inget annat', () =>
    expect(bok.fraga()?.avvikelser).toMatchObject([
      { regel: null, kod: 'SONDAG', avser: 'ArendeRelaterat' },
    ]));

  it('historiken skiljer när det hände från när det registrerades', () => {
    const rader = bok.historik() ?? [];
    expect(rader.map((rad) => rad.skedde)).toStrictEqual([
      '2025',
      null,
      null,
      '2025-03-18',
      '2025-04-23',
      '2025-10-15',
      '2025-10-22',
      '2025-10-22',
    ]);
    for (const rad of rader) expect(rad).toMatchObject({ registrerad: NU, import: true });
  });
});
