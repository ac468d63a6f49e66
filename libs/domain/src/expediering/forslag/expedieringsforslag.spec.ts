import { describe, expect, it } from '@jest/globals';

import type { Arende } from '../../arende/arende.state.js';
import type { Mottagare } from '../../arende/arende.types.js';
import { fold } from '../../tid/fold.js';
import { den, handelse, strom, type Givet } from '../../testing/index.js';
import { expedieringsforslag, type Expedieringsforslag } from './expedieringsforslag.js';

const arendet = (
  oppnat: Parameters<typeof handelse<'ArendeOppnat'>>[1],
  ...givna: readonly Givet[]
): Arende => fold(strom(den('2026-01-01', handelse('ArendeOppnat', oppnat)), ...givna)).arende!;
const forslag = (...givna: readonly Givet[]): Expedieringsforslag =>
  expedieringsforslag(arendet({}, ...givna))!;
/** Who, why, and whether they have it. */
const vilka = ({ mottagare }: Expedieringsforslag) =>
  mottagare.map(({ typ, namn, skal, redanMed }) => [typ, namn, skal, redanMed]);

const motion = handelse('MotionVackt', {
  motionarer: [
    { namn: 'Anna Ek', parti: 'C' },
    { namn: 'Bo Lind', parti: null },
  ],
});
const beslut = den(
  '2026-02-02',
  handelse('BeslutFattat', {
    uppdrag: [
      { till: 'Socialnämnden', text: 'Följa upp.' },
      { till: 'KF', text: 'Rapportera.' },
      { till: 'socialnämnden', text: 'Återkomma' },
    ],
  }),
);
const lansstyrelsen = { namn: 'Kim Handläggare', organisation: 'Länsstyrelsen', adress: null };
const inkommen = (data: Parameters<typeof handelse<'HandlingRegistrerad'>>[1] = {}) =>
  handelse('HandlingRegistrerad', { avsandare: lansstyrelsen, ...data });
const expedierat = (...mottagare: readonly Mottagare[]) => handelse('BeslutExpedierat', { mottagare });

describe('Who is to be told of a decision', () => {
  it('is nobody where nothing has been decided', () =>
    expect(forslag(motion)).toEqual({ beslut: null, mottagare: [], nasta: null }));

  it('are those it gives tasks to, each once and with all of them, but not who decided', () => {
    const { beslut: avser, mottagare } = forslag(beslut);
    expect(avser).toEqual({ slag: 'beslut', nr: 1 });
    expect(mottagare).toEqual([
      {
        typ: 'organ',
        namn: 'Socialnämnden',
        skal: 'uppdrag',
        redanMed: false,
        text: 'Beslutet ger Socialnämnden ett uppdrag: Följa upp; Återkomma.',
      },
    ]);
  });

  it('are those who moved a motion', () =>
    expect(vilka(forslag(motion, handelse('BeslutFattat')))).toEqual([
      ['person', 'Anna Ek', 'motionar', false],
      ['person', 'Bo Lind', 'motionar', false],
    ]));

  it('is whoever took the initiative, as what they are', () => {
    const av = (initiativ: 'medborgarforslag' | 'namnd' | 'bolagsstyrelse' | null, initiativtagare: string) =>
      vilka(expedieringsforslag(arendet({ initiativ, initiativtagare }, handelse('BeslutFattat')))!);
    expect(av('medborgarforslag', 'Kim Ekdal')).toEqual([['person', 'Kim Ekdal', 'initiativtagare', false]]);
    expect(av('namnd', 'Miljönämnden')).toEqual([['organ', 'Miljönämnden', 'initiativtagare', false]]);
    expect(av('bolagsstyrelse', 'AB Hem')).toEqual([['extern', 'AB Hem', 'initiativtagare', false]]);
    expect(av(null, 'Okänd')).toEqual([['extern', 'Okänd', 'initiativtagare', false]]);
    expect(av('namnd', 'Kommunfullmäktige')).toEqual([]);
  });

  it('is the sender of what the ärende began with', () => {
    const inkom = { initiativ: 'inkommenHandling' } as const;
    const { mottagare } = expedieringsforslag(
      arendet(
        inkom,
        inkommen(),
        inkommen({ nr: 2, avsandare: { ...lansstyrelsen, organisation: 'Polisen' } }),
        beslut,
      ),
    )!;
    expect(mottagare.slice(1)).toEqual([
      {
        typ: 'extern',
        namn: 'Länsstyrelsen',
        skal: 'inkomFran',
        redanMed: false,
        text: 'Ärendet började med en handling från Länsstyrelsen, deras nummer 801-9838-2024.',
      },
    ]);
    const utanOrganisation = { namn: 'Kim Ekdal', organisation: null, adress: null };
    const enskild = arendet(inkom, inkommen({ avsandare: utanOrganisation }), handelse('BeslutFattat'));
    expect(vilka(expedieringsforslag(enskild)!)).toEqual([['extern', 'Kim Ekdal', 'inkomFran', false]]);
  });

  it('is no sender where the ärende began otherwise, or within the municipality', () => {
    const namn = (initiativ: 'eget' | 'ledamot' | 'inkommenHandling' | null, ...givna: readonly Givet[]) =>
      vilka(expedieringsforslag(arendet({ initiativ }, ...givna, handelse('BeslutFattat')))!);
    for (const initiativ of ['eget', 'ledamot', null] as const)
      expect(namn(initiativ, inkommen())).toEqual([]);
    const fran = (organisation: string) =>
      inkommen({ avsandare: { namn: 'Kim', organisation, adress: null } });
    expect(namn('inkommenHandling', fran('Socialnämnden'))).toEqual([]);
    expect(namn('inkommenHandling', inkommen({ avsandare: null }))).toEqual([]);
    expect(namn('inkommenHandling')).toEqual([]);
    expect(namn('inkommenHandling', inkommen(), handelse('HandlingFlyttad'))).toEqual([]);
    expect(namn('inkommenHandling', inkommen(), handelse('YttrandeInkommet', { handlingNr: 1 }))).toEqual([]);
  });

  it('are others than the own bodies that answered a remiss', () => {
    const yttrande = (fran: string, remissId: string | null) =>
      handelse('YttrandeInkommet', { fran, remissId });
    expect(
      vilka(
        forslag(
          handelse('ArendeRemitterat', { till: ['Polisen', 'Socialnämnden', 'AB Hem'] }),
          yttrande('Polisen', '1'),
          yttrande('Socialnämnden', '1'),
          yttrande('AB Hem', '1'),
          yttrande('Grannen', null),
          handelse('BeslutFattat'),
        ),
      ),
    ).toEqual([
      ['extern', 'Polisen', 'remissinstans', false],
      ['extern', 'AB Hem', 'remissinstans', false],
    ]);
  });

  it('is each told once, for the strongest reason', () =>
    expect(
      vilka(
        expedieringsforslag(
          arendet(
            { initiativ: 'inkommenHandling', initiativtagare: 'länsstyrelsen' },
            inkommen(),
            handelse('ArendeRemitterat', { till: ['Länsstyrelsen'] }),
            handelse('YttrandeInkommet', { fran: 'Länsstyrelsen', remissId: '1' }),
            handelse('BeslutFattat'),
          ),
        )!,
      ),
    ).toEqual([['extern', 'länsstyrelsen', 'initiativtagare', false]]));

  it('tells no names that are gone (gallring)', () =>
    expect(
      vilka(
        expedieringsforslag(
          arendet(
            { initiativ: 'inkommenHandling' },
            inkommen({ avsandare: { namn: '', organisation: null, adress: null } }),
            handelse('BeslutFattat'),
          ),
        )!,
      ),
    ).toEqual([]));
});

describe('Whoever has been told already', () => {
  const medGrupp: Mottagare = { typ: 'grupp', grupp: 'Alla', expanderad: ['SOCIALNÄMNDEN'] };

  it('is named by itself or in a group', () => {
    expect(vilka(forslag(beslut, expedierat({ typ: 'extern', namn: 'socialnämnden' })))).toEqual([
      ['organ', 'Socialnämnden', 'uppdrag', true],
    ]);
    expect(vilka(forslag(beslut, expedierat(medGrupp)))).toEqual([
      ['organ', 'Socialnämnden', 'uppdrag', true],
    ]);
  });

  it('is not known to be in a group that is not written out', () =>
    expect(vilka(forslag(beslut, expedierat({ ...medGrupp, expanderad: null })))).toEqual([
      ['organ', 'Socialnämnden', 'uppdrag', false],
    ]));

  it('has been told of that decision, by an expediering that stands', () => {
    const annat = handelse('BeslutExpedierat', { avser: { slag: 'beslut', nr: 2 }, mottagare: [medGrupp] });
    expect(vilka(forslag(beslut, annat))[0]).toContain(false);
    const okant = handelse('BeslutExpedierat', { avser: null, mottagare: [medGrupp] });
    expect(vilka(forslag(beslut, okant))[0]).toContain(true);
    const ersatt = handelse('BeslutExpedierat', { nr: 2, ersatter: 1 });
    expect(vilka(forslag(beslut, expedierat(medGrupp), ersatt))[0]).toContain(false);
  });
});

describe('What it is about', () => {
  const aterremiss = (skedde: string | null, data: object = {}) =>
    den(skedde, handelse('ArendeAterremitterat', data));
  const beslutat = (skedde: string | null, nr = 1) => den(skedde, handelse('BeslutFattat', { nr }));

  it('is the latest decision or återremiss, by when it happened', () => {
    expect(forslag(aterremiss('2026-01-12'), beslutat('2026-02-02')).beslut?.slag).toBe('beslut');
    expect(forslag(beslutat('2026-02-02'), aterremiss('2026-01-12')).beslut?.slag).toBe('beslut');
    expect(forslag(beslutat('2026-01-12'), aterremiss('2026-02-02')).beslut?.slag).toBe('aterremiss');
    expect(forslag(beslutat('2026-02-02', 1), beslutat('2026-01-12', 2)).beslut?.nr).toBe(1);
  });

  it('is what was recorded last where the days do not tell', () => {
    expect(forslag(beslutat(null), aterremiss('2026-02-02')).beslut?.slag).toBe('aterremiss');
    expect(forslag(aterremiss('2026-02-02'), beslutat(null)).beslut?.slag).toBe('beslut');
    expect(forslag(aterremiss('2026-02-02'), beslutat('2026-02')).beslut?.slag).toBe('beslut');
  });

  it('is a decision by its number, where there is one', () => {
    const alla = arendet({}, beslut, beslutat('2026-02-09', 2));
    expect(vilka(expedieringsforslag(alla, 1)!)).toHaveLength(1);
    expect(expedieringsforslag(alla, 2)).toMatchObject({ beslut: { nr: 2 }, mottagare: [] });
    expect(expedieringsforslag(alla, 3)).toBeNull();
  });

  it('is of an återremiss told to the body that it goes to, and those who moved the motion', () => {
    const { beslut: avser, mottagare } = forslag(motion, aterremiss('2026-02-02', { grund: 'minoritet' }));
    expect(avser).toEqual({ slag: 'aterremiss', nr: 1 });
    expect(mottagare.map(({ namn }) => namn)).toEqual(['Kommunstyrelsen', 'Anna Ek', 'Bo Lind']);
    expect(mottagare[0]).toEqual({
      typ: 'organ',
      namn: 'Kommunstyrelsen',
      skal: 'aterremiss',
      redanMed: false,
      text: 'Ärendet återremitterades till Kommunstyrelsen på begäran av en minoritet. Skälen ska följa med.',
    });
    expect(forslag(aterremiss('2026-02-02', { till: null })).mottagare).toEqual([]);
    expect(forslag(aterremiss('2026-02-02')).mottagare[0]?.text).not.toContain('minoritet');
  });
});
