import { describe, expect, it } from '@jest/globals';

import { den, handelse, med, organlage as lage } from '../testing/index.js';
import {
  antalErsattare,
  antalLedamoter,
  ansvarsomradeVid,
  arLedamot,
  expanderaGrupp,
  finnsVid,
  helaOrganet,
  ledamoterVid,
  namnVid,
  organAvNamn,
  organisationsregister,
  organkodAv,
  organlageVid,
  organisationsstrom,
  organVid,
  personnamn,
  registerVid,
  tjanstgoringsordning,
} from './index.js';

const inrattat = den('2020-01-01', handelse('OrganInrattat'));
const uppdrag = (skedde: string | null, data = {}) => den(skedde, handelse('UppdragTilldelat', data));
const avslut = (skedde: string | null, data = {}) => den(skedde, handelse('UppdragAvslutat', data));
const vid = (dagar: readonly string[], svar: (dag: string) => unknown) => dagar.map(svar);

describe('whether a body existed', () => {
  it('is known from the day it was founded until the day it ceased', () => {
    const o = lage(inrattat, den('2024-01-01', handelse('OrganUpphort')));
    expect(vid(['2019-12-31', '2020-01-01', '2023-12-31', '2024-01-01'], (d) => finnsVid(o, d))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it('is not known within what a date leaves open', () => {
    const o = lage(den('2020', handelse('OrganInrattat')), den('2024-03', handelse('OrganSammanslaget')));
    expect(
      vid(['2019-12-31', '2020-06-01', '2020-12-31', '2024-02-29', '2024-03-15', '2024-03-31'], (d) =>
        finnsVid(o, d),
      ),
    ).toEqual([false, null, true, true, null, false]);
  });

  it('is known from its first fact, where its founding is not dated', () => {
    const o = lage(den(null, handelse('OrganInrattat')), uppdrag('2021-05-01'));
    expect(vid(['2021-04-30', '2021-05-01'], (d) => finnsVid(o, d))).toEqual([null, true]);
    expect(organVid(o, '2021-04-30')).toBeNull();
  });

  it('is not known of what was never founded, or never should have been', () => {
    expect(finnsVid(lage(), '2024-01-01')).toBeNull();
    expect(finnsVid(lage(uppdrag('2023-01-01')), '2024-01-01')).toBeNull();
    expect(
      finnsVid(lage(inrattat, handelse('HandelseMakulerad', { avserHandelse: 0 })), '2024-01-01'),
    ).toBeNull();
  });
});

describe('what held from time to time', () => {
  const o = lage(
    inrattat,
    den('2024', handelse('OrganOmdopt')),
    den('2023-01-01', handelse('AntalBestamt')),
    den('2022-01-01', handelse('AnsvarsomradeAngivet')),
  );

  it('is the last that was said to hold, and unknown where it may be another', () => {
    expect(vid(['2019-12-31', '2023-12-31', '2024-06-01', '2024-12-31'], (d) => namnVid(o, d))).toEqual([
      null,
      'Tekniska nämnden',
      null,
      'Samhällsbyggnadsnämnden',
    ]);
    expect(vid(['2022-12-31', '2023-01-01'], (d) => [antalLedamoter(o, d), antalErsattare(o, d)])).toEqual([
      [9, 5],
      [11, 6],
    ]);
    expect(vid(['2021-12-31', '2022-01-01'], (d) => ansvarsomradeVid(o, d))).toEqual([
      null,
      'Gator, parker, vatten och avlopp',
    ]);
  });

  it('the number of members is what was decided, never how many are known', () => {
    const utan = lage(
      den('2020-01-01', handelse('OrganInrattat', { antalLedamoter: null })),
      uppdrag('2023-01-01'),
    );
    expect(antalLedamoter(utan, '2024-01-01')).toBeNull();
    expect(ledamoterVid(utan, '2024-01-01')).toHaveLength(1);
  });

  it('nothing holds of a body that is no more', () => {
    const slut = lage(...o.handelser, den('2025-01-01', handelse('OrganUpphort')));
    expect([namnVid(slut, '2025-01-01'), antalLedamoter(slut, '2025-01-01')]).toEqual([null, null]);
  });
});

describe('a role', () => {
  it('holds from its first day to its last', () => {
    const o = lage(inrattat, uppdrag('2023-01-01', { till: '2026-12-31' }));
    expect(
      vid(['2022-12-31', '2023-01-01', '2026-12-31', '2027-01-01'], (d) => arLedamot(o, 'p-17', d)),
    ).toEqual([false, true, true, false]);
  });

  it('ends with what comes first: its last day, a resignation, or the body', () => {
    const o = lage(
      inrattat,
      uppdrag('2023-01-01', { till: '2024-12-31' }),
      avslut('2024-06-01'),
      uppdrag('2023-01-01', { person: 'p-18' }),
      den('2024-09-01', handelse('OrganUpphort')),
    );
    expect(vid(['2024-05-31', '2024-06-01'], (d) => arLedamot(o, 'p-17', d))).toEqual([true, false]);
    expect(vid(['2024-08-31', '2024-09-01'], (d) => arLedamot(o, 'p-18', d))).toEqual([true, false]);
    expect(helaOrganet(o)?.uppdrag.map((u) => u.slut?.grund)).toEqual(['avsagelse', 'organetUpphorde']);
  });

  it('is replaced by the same role said otherwise', () => {
    const o = lage(inrattat, uppdrag('2023-01-01'), uppdrag('2024-01-01', { parti: null }));
    expect(vid(['2023-12-31', '2024-01-01'], (d) => organVid(o, d)?.uppdrag.map((u) => u.parti))).toEqual([
      ['A'],
      [null],
    ]);
  });

  it('goes on when another of the same person ends', () => {
    const o = lage(
      inrattat,
      uppdrag('2023-01-01'),
      uppdrag('2023-01-01', { roll: 'ordforande' }),
      avslut('2024-01-01', { roll: 'ordforande' }),
    );
    expect(vid(['2023-12-31', '2024-01-01'], (d) => ledamoterVid(o, d)?.map((u) => u.roll))).toEqual([
      ['ordforande'],
      ['ledamot'],
    ]);
    const alla = lage(...o.handelser, avslut('2024-02-01', { roll: null }));
    expect(ledamoterVid(alla, '2024-02-01')).toEqual([]);
  });

  it('that began some day of a year ended on a known day of it', () => {
    const o = lage(inrattat, uppdrag('2023'), avslut('2023-06-15'));
    expect(
      vid(['2022-12-31', '2023-03-01', '2023-06-15', '2024-01-01'], (d) => arLedamot(o, 'p-17', d)),
    ).toEqual([false, null, false, false]);
  });

  it('that surely goes on is known, whichever of the two it is by', () => {
    const o = lage(inrattat, uppdrag('2023-01-01'), uppdrag('2024', { parti: null }));
    expect(arLedamot(o, 'p-17', '2024-06-01')).toBe(true);
    expect(ledamoterVid(o, '2024-06-01')?.map((u) => u.parti)).toEqual(['A']);
  });

  it('that is dated less exactly than the end of the body ended with it', () => {
    const o = lage(inrattat, den('2024-03-01', handelse('OrganUpphort')), uppdrag('2024'));
    expect(helaOrganet(o)?.uppdrag[0]?.slut).toMatchObject({ datum: '2024-03-01', grund: 'organetUpphorde' });
  });

  it('is not ended by an end that came before it could begin', () => {
    const o = lage(
      inrattat,
      avslut('2023-06-15'),
      uppdrag('2024'),
      uppdrag('2025-01-01', { roll: 'ersattare' }),
    );
    expect(arLedamot(o, 'p-17', '2025-01-01')).toBe(true);
  });

  it('of a later time is not ended by an earlier end', () => {
    const o = lage(
      inrattat,
      uppdrag('2019-01-01', { till: '2022-12-31' }),
      avslut('2023-01-01', { grund: 'mandatetUt' }),
      uppdrag('2023'),
    );
    expect(arLedamot(o, 'p-17', '2024-01-01')).toBe(true);
  });

  it('of a day that nobody knows is neither yes nor no before it was recorded', () => {
    const o = lage(inrattat, med({ skedde: null, registrerad: '2026-01-20T09:00:00.000Z' }, uppdrag(null)));
    expect(vid(['2025-01-01', '2026-01-20'], (d) => arLedamot(o, 'p-17', d))).toEqual([null, true]);
    expect(ledamoterVid(o, '2025-01-01')).toEqual([]);
  });

  it('is corrected and annulled like any fact', () => {
    const rattad = lage(
      inrattat,
      uppdrag('2023-01-01', { till: '2026-12-31' }),
      handelse('UppgiftRattad', { avserHandelse: 1, falt: '/till', fran: '2026-12-31', till: '2024-12-31' }),
    );
    expect(arLedamot(rattad, 'p-17', '2025-01-01')).toBe(false);
    const makulerad = lage(...rattad.handelser, handelse('HandelseMakulerad', { avserHandelse: 1 }));
    expect(arLedamot(makulerad, 'p-17', '2024-01-01')).toBe(false);
  });
});

describe('who steps in', () => {
  const ersattare = (person: string, ordning: number | null) =>
    uppdrag('2023-01-01', { person, roll: 'ersattare', ordning });
  const ordning = (...givna: readonly ReturnType<typeof ersattare>[]) =>
    tjanstgoringsordning(lage(inrattat, ...givna), '2024-01-01')?.map((u) => u.person) ?? null;

  it('is in the order that was decided, and unknown where two could be next', () => {
    expect(ordning(ersattare('b', 2), ersattare('a', 1))).toEqual(['a', 'b']);
    expect(ordning(ersattare('a', null))).toEqual(['a']);
    expect(ordning()).toEqual([]);
    expect(ordning(ersattare('a', 1), ersattare('b', null))).toBeNull();
    expect(ordning(ersattare('a', 1), ersattare('b', 1))).toBeNull();
    expect(tjanstgoringsordning(lage(inrattat), '2019-01-01')).toBeNull();
  });
});

describe('what the log knew then', () => {
  const o = lage(
    med({ skedde: '2020-01-01', registrerad: '2026-01-07T09:00:00.000Z' }, handelse('OrganInrattat')),
    med({ skedde: '2023-01-01', registrerad: '2026-02-01T09:00:00.000Z' }, handelse('OrganOmdopt')),
  );
  const da = Date.parse('2026-01-31T12:00:00Z');

  it('is asked of the body and of the register alike', () => {
    expect(namnVid(organlageVid(o, da), '2024-01-01')).toBe('Tekniska nämnden');
    const register = organisationsregister([['TN', o]]);
    expect(organAvNamn(register, 'Samhällsbyggnadsnämnden', '2024-01-01')).toBe('TN');
    expect(organAvNamn(registerVid(register, da), 'Samhällsbyggnadsnämnden', '2024-01-01')).toBeNull();
  });
});

describe('what the state says', () => {
  it('a name that is gone is no name', () => {
    const o = (namn: string) => lage(inrattat, handelse('PersonAngiven', { namn }));
    expect(personnamn(o('Kim Ekdal'), 'p-17')).toBe('Kim Ekdal');
    expect(personnamn(o(''), 'p-17')).toBeNull();
  });

  it('keeps the first end and the successor, whichever was said first', () => {
    const o = lage(
      inrattat,
      den('2024-01-01', handelse('OrganUpphort')),
      den('2024-02-01', handelse('OrganSammanslaget')),
    );
    expect(helaOrganet(o)?.upphort).toMatchObject({ datum: '2024-01-01', uppgickI: 'SBN' });
  });

  it('tells what deviated', () =>
    expect(helaOrganet(lage(inrattat, handelse('AvvikelseNoterad')))?.avvikelser).toMatchObject([
      { kod: 'SONDAG', revision: 1 },
    ]));

  it('a second founding changes nothing', () =>
    expect(
      namnVid(lage(inrattat, den('2021-01-01', handelse('OrganInrattat', { namn: 'Annan' }))), '2024-01-01'),
    ).toBe('Tekniska nämnden'));

  it('stands in a stream named after the code', () => {
    expect(organisationsstrom('KSAU')).toBe('organisation-KSAU');
    expect(organkodAv('organisation-KSAU')).toBe('KSAU');
    expect(organkodAv('arende-KS-2025-1')).toBeNull();
  });
});

describe('a register where bodies share a name or a group', () => {
  const kulturnamnd = (organ: string, fran: string, slut?: string) =>
    lage(
      den(fran, handelse('OrganInrattat', { organ, namn: 'Kulturnämnden' })),
      ...(slut === undefined ? [] : [den(slut, handelse('OrganUpphort'))]),
    );
  const register = organisationsregister([
    ['KUN', kulturnamnd('KUN', '2000-01-01', '2010-01-01')],
    ['KN', kulturnamnd('KN', '2015-01-01')],
  ]);

  it('means the one that had it that day, and none where none had', () =>
    expect(
      vid(['2005-01-01', '2012-01-01', '2020-01-01'], (d) => organAvNamn(register, 'kulturnämnden', d)),
    ).toEqual(['KUN', null, 'KN']));

  const grupp = (organ: string, data = {}) =>
    [
      organ,
      lage(
        den('2020-01-01', handelse('OrganInrattat', { organ })),
        den('2020-01-01', handelse('GruppAngiven', data)),
      ),
    ] as const;

  it('a group said twice alike is one, and said otherwise is none', () => {
    const svar = (data = {}) =>
      expanderaGrupp(organisationsregister([grupp('A'), grupp('B', data)]), 'samtliga nämnder', '2024-01-01');
    expect(svar().organ?.map((o) => o.organ)).toEqual(['A', 'B']);
    expect(svar({ typer: ['bolag'] }).skal?.kod).toBe('GRUPP_TVETYDIG');
    expect(svar({ grupp: 'en annan', typer: ['bolag'] }).organ).toHaveLength(2);
  });

  it('a list that names who is not in the register is none', () =>
    expect(
      expanderaGrupp(
        organisationsregister([grupp('A', { typer: null, organ: ['A', 'X'] })]),
        'Samtliga  nämnder',
        '2024-01-01',
      ).skal?.kod,
    ).toBe('ORGAN_OKANT'));
});
