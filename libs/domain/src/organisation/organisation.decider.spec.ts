import { describe, expect, it } from '@jest/globals';

import { den, givetOrgan as given, handelse, noterat, organkommando as kommando } from '../testing/index.js';
import type { Organkommando } from './organisation.commands.js';

const inrattat = den('2020-01-01', handelse('OrganInrattat'));
const ledamot = den('2023-01-01', handelse('UppdragTilldelat', { till: '2026-12-31' }));
const avgick = den('2024-06-01', handelse('UppdragAvslutat'));
const upphort = den('2025-01-01', handelse('OrganUpphort'));
const vid = (skedde: string | null) => ({ skedde });
const historia = (skedde: string | null) => ({ skedde, import: true });

describe('founding a body', () => {
  it('is done once, and the same said again is nothing', () => {
    given().when(kommando('InrattaOrgan')).then(handelse('OrganInrattat'));
    given(inrattat)
      .when(kommando('InrattaOrgan', {}, vid('2020-01-01')))
      .thenNothing();
  });

  it('is refused for a code that another body has', () => {
    const annat = kommando('InrattaOrgan', { namn: 'Trafiknämnden' });
    given(inrattat).when(annat).thenRefuses('ORGAN_REDAN_INRATTAT');
    given(inrattat, upphort).when(annat).thenRefuses('ORGAN_REDAN_INRATTAT');
    given(inrattat)
      .when(annat)
      .thenSays(/egen kod/);
  });

  it('may be done again where the founding was annulled', () =>
    given(inrattat, handelse('HandelseMakulerad', { avserHandelse: 0 }))
      .when(kommando('InrattaOrgan', { namn: 'Trafiknämnden' }))
      .then(handelse('OrganInrattat', { namn: 'Trafiknämnden' })));

  it.each(['', 'tn', 'TÄ', '1T', 'T-N', 'ABCDEFGHIJKLMNOPQ'])('asks for a code, and %p is none', (organ) =>
    given().when(kommando('InrattaOrgan', { organ })).thenInvalid('ORGANKOD_OGILTIG', 'organ'),
  );

  it('may be known beforehand, from a day', () => {
    given()
      .when(kommando('InrattaOrgan', {}, vid('2027-01-01')))
      .then(handelse('OrganInrattat'));
    given()
      .when(kommando('InrattaOrgan', {}, vid('2027')))
      .thenInvalid('SKEDDE_I_FRAMTIDEN', 'skedde');
  });
});

describe('every other command', () => {
  const andra = [
    'DopOmOrgan',
    'BestamAntal',
    'SlaSammanOrgan',
    'UpphorOrgan',
    'AngePerson',
    'TilldelaUppdrag',
    'AvslutaUppdrag',
    'AngeBrevlada',
    'AngeExpedieringsregel',
    'AngeAnsvarsomrade',
    'AngeGrupp',
  ] as const satisfies readonly Organkommando['type'][];

  it.each(andra)('%s is of a body that is in the register', (typ) =>
    given().when(kommando(typ)).thenUnknown('ORGAN_OKANT'),
  );

  it.each(andra.filter((typ) => typ !== 'AngePerson'))('%s is of a time when there was one', (typ) =>
    given(inrattat)
      .when(kommando(typ, {}, vid('2019-12-31')))
      .thenRefuses('ORGAN_FANNS_EJ'),
  );

  it.each(andra.filter((typ) => typ !== 'AngePerson' && typ !== 'AvslutaUppdrag'))(
    '%s is refused after the body ceased',
    (typ) =>
      given(inrattat, upphort)
        .when(kommando(typ, {}, vid('2025-01-02')))
        .thenRefuses('ORGAN_UPPHORT'),
  );

  it.each([
    ['DopOmOrgan', 'OrganOmdopt'],
    ['BestamAntal', 'AntalBestamt'],
    ['AngePerson', 'PersonAngiven'],
    ['TilldelaUppdrag', 'UppdragTilldelat'],
    ['AngeBrevlada', 'BrevladaAngiven'],
    ['AngeExpedieringsregel', 'ExpedieringsregelAngiven'],
    ['AngeAnsvarsomrade', 'AnsvarsomradeAngivet'],
    ['AngeGrupp', 'GruppAngiven'],
  ] as const)('%s becomes %s, and says nothing new the second time', (typ, blir) => {
    given(inrattat).when(kommando(typ)).then(handelse(blir));
    given(inrattat, den('2026-01-01', handelse(blir)))
      .when(kommando(typ))
      .thenNothing();
  });

  it('is recorded late where it was new then, whatever it is like now', () => {
    const nu = den('2024-01-01', handelse('OrganOmdopt'));
    given(inrattat, nu)
      .when(kommando('DopOmOrgan', {}, vid('2023-01-01')))
      .then(handelse('OrganOmdopt'));
  });

  it('carries its reason', () =>
    given(inrattat)
      .when(kommando('DopOmOrgan', {}, { skal: 'KF § 12' }))
      .then({ ...handelse('OrganOmdopt'), skal: 'KF § 12' }));
});

describe('a role', () => {
  it('may not end before it begins', () => {
    const bakvant = (skedde: string) => kommando('TilldelaUppdrag', { till: '2022-12-31' }, vid(skedde));
    given(inrattat).when(bakvant('2023-01-01')).thenInvalid('TILL_FORE_FRAN', 'till');
    given(inrattat).when(bakvant('2023')).thenInvalid('TILL_FORE_FRAN', 'till');
    given(inrattat)
      .when(bakvant('2022'))
      .then(handelse('UppdragTilldelat', { till: '2022-12-31' }));
  });

  it('ends on a day that exists', () =>
    given(inrattat)
      .when(kommando('TilldelaUppdrag', { till: '2027-02-30' }))
      .thenInvalid('TILL_OGILTIGT', 'till'));

  it('is given anew where party, place or last day is another', () => {
    for (const nytt of [
      { parti: 'B' },
      { ordning: 1 },
      { till: '2026-12-31' },
      { roll: 'ordforande' },
    ] as const)
      given(inrattat, den('2023-01-01', handelse('UppdragTilldelat')))
        .when(kommando('TilldelaUppdrag', nytt))
        .then(handelse('UppdragTilldelat', nytt));
  });

  it('is given anew after it ended', () =>
    given(inrattat, ledamot, avgick)
      .when(kommando('TilldelaUppdrag', { till: '2026-12-31' }))
      .then(handelse('UppdragTilldelat', { till: '2026-12-31' })));

  it('ends, once', () => {
    const avga = kommando('AvslutaUppdrag', {}, vid('2024-06-01'));
    given(inrattat, ledamot).when(avga).then(handelse('UppdragAvslutat'));
    given(inrattat, ledamot, avgick).when(avga).thenNothing();
    given(inrattat, ledamot, avgick).when(kommando('AvslutaUppdrag')).thenNothing();
    given(inrattat, ledamot)
      .when(kommando('AvslutaUppdrag', {}, vid('2027-01-01')))
      .thenNothing();
  });

  it('ends earlier than was said', () =>
    given(inrattat, ledamot, avgick)
      .when(kommando('AvslutaUppdrag', {}, vid('2024-05-01')))
      .then(handelse('UppdragAvslutat')));

  it('ends on a day within the time that its beginning leaves open', () => {
    const nagonGang = den('2023', handelse('UppdragTilldelat'));
    given(inrattat, nagonGang)
      .when(kommando('AvslutaUppdrag', {}, vid('2023-06-01')))
      .then(handelse('UppdragAvslutat'));
    given(inrattat, nagonGang, den('2023-06-01', handelse('UppdragAvslutat')))
      .when(kommando('AvslutaUppdrag', {}, vid('2023-06-02')))
      .thenNothing();
  });

  it('that nobody had cannot end', () => {
    given(inrattat).when(kommando('AvslutaUppdrag')).thenUnknown('UPPDRAG_OKANT');
    given(inrattat, ledamot)
      .when(kommando('AvslutaUppdrag', {}, vid('2022-12-31')))
      .thenUnknown('UPPDRAG_OKANT');
    given(inrattat, ledamot)
      .when(kommando('AvslutaUppdrag', { person: 'p-18' }))
      .thenUnknown('UPPDRAG_OKANT');
    given(inrattat, ledamot)
      .when(kommando('AvslutaUppdrag', { roll: 'ordforande' }))
      .thenUnknown('UPPDRAG_OKANT');
  });

  it('ends with all others of the person where none is named', () =>
    given(inrattat, ledamot)
      .when(kommando('AvslutaUppdrag', { roll: null }, vid('2024-06-01')))
      .then(handelse('UppdragAvslutat', { roll: null })));
});

describe('a body ceases', () => {
  it('once, by itself or into another', () => {
    given(inrattat).when(kommando('UpphorOrgan')).then(handelse('OrganUpphort'));
    given(inrattat).when(kommando('SlaSammanOrgan')).then(handelse('OrganSammanslaget'));
    given(inrattat, upphort)
      .when(kommando('UpphorOrgan', {}, vid('2025-01-01')))
      .thenNothing();
    given(inrattat, upphort)
      .when(kommando('SlaSammanOrgan', {}, vid('2024-01-01')))
      .thenRefuses('ORGAN_UPPHORT');
  });

  it('not into itself', () =>
    given(inrattat)
      .when(kommando('SlaSammanOrgan', { uppgickI: 'TN' }))
      .thenRefuses('SAMMANSLAGNING_MED_SIG_SJALVT'));

  it('and the refusal says where to go', () =>
    given(inrattat, den('2025-01-01', handelse('OrganSammanslaget')))
      .when(kommando('DopOmOrgan', { namn: 'Gatunämnden' }))
      .thenSays(/2025-01-01 och uppgick i SBN/));
});

describe('a group', () => {
  it.each([
    { typer: null, organ: null },
    { typer: ['namnd'] as const, organ: ['KS'] },
  ])('is of kinds or of a list: not %p', (data) =>
    given(inrattat).when(kommando('AngeGrupp', data)).thenInvalid('GRUPP_OGILTIG', 'typer'),
  );

  it('lists codes', () =>
    given(inrattat)
      .when(kommando('AngeGrupp', { typer: null, organ: ['KS', 'Socialnämnden'] }))
      .thenInvalid('ORGANKOD_OGILTIG', 'organ'));
});

describe('history', () => {
  it.each([
    [
      'a second founding',
      [inrattat],
      kommando('InrattaOrgan', { namn: 'X' }, historia('2020-01-01')),
      'ORGAN_REDAN_INRATTAT',
    ],
    ['a fact of no body', [], kommando('DopOmOrgan', {}, historia('2020')), 'ORGAN_OKANT'],
    ['an end of nothing', [inrattat], kommando('AvslutaUppdrag', {}, historia(null)), 'UPPDRAG_OKANT'],
    [
      'a name after the end',
      [inrattat, upphort],
      kommando('DopOmOrgan', {}, historia('2025-02')),
      'ORGAN_UPPHORT',
    ],
  ] as const)('is recorded with what is odd about it: %s', (_vad, givna, command, kod) => {
    const typ = {
      InrattaOrgan: 'OrganInrattat',
      DopOmOrgan: 'OrganOmdopt',
      AvslutaUppdrag: 'UppdragAvslutat',
    };
    const avser = typ[command.type];
    given(...givna)
      .when(command)
      .then({ type: avser, data: command.data } as never, noterat(null, kod, avser));
  });

  it('read twice is recorded once', () =>
    given(inrattat, ledamot)
      .when(kommando('TilldelaUppdrag', { till: '2026-12-31' }, historia('2023-01-01')))
      .thenNothing());

  it('is recorded although nothing seems new: what came between may not be read yet', () =>
    given(inrattat)
      .when(kommando('DopOmOrgan', { namn: 'Tekniska nämnden' }, historia('2024-01-01')))
      .then(handelse('OrganOmdopt', { namn: 'Tekniska nämnden' })));

  it('is refused where it is malformed', () => {
    given(inrattat)
      .when(kommando('TilldelaUppdrag', { till: '2022-12-31' }, historia('2023-01-01')))
      .thenInvalid('TILL_FORE_FRAN', 'till');
    given(inrattat)
      .when(kommando('DopOmOrgan', {}, historia('i fjol')))
      .thenInvalid('SKEDDE_OGILTIGT', 'skedde');
  });
});

describe('what was wrong', () => {
  const ratta = (falt: string, till: string | null, egna = {}) =>
    kommando(
      'RattaUppgift',
      { avserHandelse: 1, falt, fran: undefined, till },
      { skal: 'Fel i listan', ...egna },
    );

  it('is corrected, with what stood and why', () =>
    given(inrattat, ledamot)
      .when(ratta('/parti', 'B'))
      .then({
        ...handelse('UppgiftRattad', { avserHandelse: 1, falt: '/parti', fran: 'A', till: 'B' }),
        skal: 'Fel i listan',
      }));

  it('is not corrected without a reason (R-18)', () =>
    given(inrattat, ledamot)
      .when({ ...kommando('RattaUppgift', { avserHandelse: 1, falt: '/parti', fran: 'A', till: 'B' }) })
      .thenRefuses('SKAL_SAKNAS', 'R-18'));

  it('is not corrected to what it cannot be', () => {
    given(inrattat, ledamot).when(ratta('/till', '2022-12-31')).thenInvalid('TILL_FORE_FRAN', 'till');
    given(inrattat, ledamot).when(ratta('/skedde', '2027-01-01')).thenInvalid('TILL_FORE_FRAN', 'till');
    given(inrattat, ledamot).when(ratta('/roll', 'kung')).thenInvalid('VARDE_OGILTIGT', 'till');
    given(inrattat, ledamot).when(ratta('/finns/inte', 'x')).thenInvalid('FALT_OKANT', 'falt');
  });

  it('may turn out to be on a day to come', () => {
    given(inrattat, ledamot)
      .when(ratta('/skedde', '2026-06-01'))
      .then({
        ...handelse('UppgiftRattad', {
          avserHandelse: 1,
          falt: '/skedde',
          fran: '2023-01-01',
          till: '2026-06-01',
        }),
        skal: 'Fel i listan',
      });
    given(inrattat, ledamot).when(ratta('/skedde', '2028')).thenInvalid('SKEDDE_I_FRAMTIDEN', 'till');
  });

  it('is not the code: that is another body', () =>
    given(inrattat)
      .when(
        kommando(
          'RattaUppgift',
          { avserHandelse: 0, falt: '/organ', fran: undefined, till: 'X' },
          { skal: 'x' },
        ),
      )
      .thenRefuses('FALT_RATTAS_EJ'));

  it('is annulled, once, where it never was', () => {
    const makulera = kommando('MakuleraHandelse', { avserHandelse: 1 }, { skal: 'Fel person' });
    const makulerad = { ...handelse('HandelseMakulerad', { avserHandelse: 1 }), skal: 'Fel person' };
    given(inrattat, ledamot).when(makulera).then(makulerad);
    given(inrattat, ledamot, handelse('HandelseMakulerad')).when(makulera).thenNothing();
    given(inrattat).when(makulera).thenUnknown('HANDELSE_OKAND');
  });
});

it('a rule that does not exist cannot be set aside', () =>
  expect(() =>
    given(inrattat)
      .when(kommando('DopOmOrgan', {}, { avvikelser: [{ regel: 'R-999', skal: 'x' }] }))
      .thenNothing(),
  ).toThrow(/R-999/));
