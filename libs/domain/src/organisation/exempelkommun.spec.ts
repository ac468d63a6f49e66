import { describe, expect, it } from '@jest/globals';

import { exempelkommun } from '../testing/index.js';
import {
  antalLedamoter,
  arErsattare,
  arLedamot,
  brevladaVid,
  efterfoljareVid,
  expanderaGrupp,
  innehavareVid,
  ledamoterVid,
  namnVid,
  organAvNamn,
  personnamn,
  tjanstgoringsordning,
  type Organlage,
} from './index.js';

const { register, strommar } = exempelkommun();
const organ = (kod: string): Organlage => register.get(kod)!;
const namnen = (dag: string, utom?: string) =>
  expanderaGrupp(register, 'samtliga nämnder', dag, utom).organ?.map((o) => o.namn);

describe('the invented municipality', () => {
  it('has nothing odd in its register', () =>
    expect([...strommar.values()].flat().filter((h) => h.type === 'AvvikelseNoterad')).toStrictEqual([]));

  it('has a fullmäktige of 31 from six parties, each of its persons once', () => {
    const ledamoter = ledamoterVid(organ('KF'), '2023-05-01')!;
    expect(ledamoter).toHaveLength(31);
    expect(antalLedamoter(organ('KF'), '2023-05-01')).toBe(31);
    expect(new Set(ledamoter.map((u) => u.parti))).toStrictEqual(new Set(['A', 'B', 'C', 'D', 'E', 'F']));
    expect(ledamoter.slice(0, 4).map((u) => u.roll)).toStrictEqual([
      'ordforande',
      'forsteViceOrdforande',
      'andreViceOrdforande',
      'ledamot',
    ]);
    const namn = organ('KF').handelser.flatMap((h) => (h.type === 'PersonAngiven' ? [h.data.namn] : []));
    expect(new Set(namn).size).toBe(namn.length);
  });

  it.each([...register.keys()].filter((kod) => (ledamoterVid(organ(kod), '2023-05-01') ?? []).length > 0))(
    '%s has as many members as it is to have',
    (kod) =>
      expect(ledamoterVid(organ(kod), '2023-05-01')).toHaveLength(antalLedamoter(organ(kod), '2023-05-01')!),
  );
});

describe('who was a member', () => {
  it.each([
    ['2022-10-14', false],
    ['2022-10-15', true],
    ['2024-02-29', true],
    ['2024-03-01', false],
  ])('who left on the first of March 2024, on %s: %s', (dag, svar) =>
    expect(arLedamot(organ('KF'), 'p-5', dag)).toBe(svar),
  );

  it('and who took the seat, who is an ersättare no longer', () => {
    const vid = (dag: string) => [arErsattare(organ('KF'), 'p-32', dag), arLedamot(organ('KF'), 'p-32', dag)];
    expect(vid('2024-02-29')).toStrictEqual([true, false]);
    expect(vid('2024-03-01')).toStrictEqual([false, true]);
    expect(ledamoterVid(organ('KF'), '2024-03-01')).toHaveLength(31);
  });

  it('is not known on a day that the source leaves open', () =>
    expect(
      ['2023-08-31', '2023-09-10', '2023-09-30'].map((dag) => arLedamot(organ('BUN'), 'p-33', dag)),
    ).toEqual([true, null, false]));

  it('ersättare step in by party, in their order', () => {
    expect(tjanstgoringsordning(organ('KF'), '2023-05-01', 'B')?.map((u) => u.person)).toEqual([
      'p-37',
      'p-38',
      'p-39',
      'p-40',
    ]);
    expect(tjanstgoringsordning(organ('KF'), '2023-05-01')).toBeNull();
    expect(tjanstgoringsordning(organ('KS'), '2023-05-01')?.map((u) => u.ordning)).toEqual([
      1, 2, 3, 4, 5, 6,
    ]);
  });

  it('a chair who left leaves the chair empty', () => {
    expect(innehavareVid(organ('KS'), 'ordforande', '2025-06-16')?.map((u) => u.person)).toEqual(['p-2']);
    expect(innehavareVid(organ('KS'), 'ordforande', '2025-06-17')).toEqual([]);
    expect(antalLedamoter(organ('KS'), '2025-06-17')).toBe(11);
  });

  it('has a name', () => {
    expect(personnamn(organ('KS'), 's-1')).toBe('Toni Ahlbro');
    expect(personnamn(organ('KS'), 'p-999')).toBeNull();
  });
});

describe('a group on the day of a decision', () => {
  it('is the nämnder of then, by their names of then, but for the one that decides', () => {
    const da = [
      'Socialnämnden',
      'Barn- och utbildningsnämnden',
      'Tekniska nämnden',
      'Kulturnämnden',
      'Fritidsnämnden',
    ];
    expect(namnen('2023-06-12', 'Kommunstyrelsen')).toEqual(da);
    expect(namnen('2023-06-12', 'KS')).toEqual(da);
    expect(namnen('2024-01-01')).toEqual([
      'Kommunstyrelsen',
      'Socialnämnden',
      'Barn- och utbildningsnämnden',
      'Samhällsbyggnadsnämnden',
      'Kultur- och fritidsnämnden',
    ]);
  });

  it.each([
    ['Samtliga nämnder', '1970-12-31', 'REGISTER_OKANT'],
    ['Samtliga nämnder', '2018-12-31', 'GRUPP_OKAND'],
    ['Alla berörda', '2023-06-12', 'GRUPP_OKAND'],
    ['Nämnder och bolag', '2023-06-12', 'ORGAN_OVISST'],
    ['Förvaltningarna', '2024-06-12', 'ORGAN_OVISST'],
  ])('%s on %s is not guessed: %s', (grupp, dag, kod) =>
    expect(expanderaGrupp(register, grupp, dag)).toMatchObject({
      organ: null,
      skal: { kod, text: expect.stringMatching(/^[A-ZÅÄÖ].+\.$/) },
    }),
  );

  it('is a list where it is a list, of those that existed', () => {
    const vid = (dag: string) =>
      expanderaGrupp(register, ' förvaltningarna ', dag).organ?.map((o) => o.organ);
    expect(vid('2023-12-31')).toEqual(['KLK', 'SF', 'BUF']);
    expect(vid('2025-01-01')).toEqual(['KLK', 'SF', 'BUF', 'SBF']);
  });
});

describe('a body by name', () => {
  it.each([
    ['KS', 'KS'],
    ['kommunstyrelsen', 'KS'],
    ['Tekniska nämnden', 'SBN'],
    ['Samhällsbyggnadsnämnden', 'SBN'],
    ['Kulturnämnden', 'KUN'],
    ['Byggnadsnämnden', null],
  ])('%s is %s, whatever it is called now', (namn, kod) =>
    expect(organAvNamn(register, namn, '2025-01-01')).toBe(kod),
  );

  it('has the name of the day', () =>
    expect(['2010-12-31', '2023-12-31', '2024-01-01'].map((dag) => namnVid(organ('SBN'), dag))).toEqual([
      null,
      'Tekniska nämnden',
      'Samhällsbyggnadsnämnden',
    ]));

  it('leads to what it became part of, from that day', () => {
    expect(efterfoljareVid(register, 'KUN', '2023-12-31')).toBe('KUN');
    expect(efterfoljareVid(register, 'KUN', '2024-01-01')).toBe('KFN');
    expect(efterfoljareVid(register, 'KFN', '2023-12-31')).toBeNull();
  });

  it('has a mailbox from when it got one', () => {
    expect(brevladaVid(organ('KFN'), '2024-01-01')?.adress).toBe('kfn@exempelkommunen.example');
    expect(brevladaVid(organ('SN'), '2019-12-31')).toBeNull();
    expect(brevladaVid(organ('KUN'), '2025-01-01')).toBeNull();
  });
});
