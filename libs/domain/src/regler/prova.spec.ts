import { describe, expect, it } from '@jest/globals';

import {
  avviker,
  givenHandling,
  givetArende,
  handelse,
  handlingskommando,
  kommando,
  noterat,
  oppna,
  ettNyttArende,
} from '../testing/index.js';
import { iKraftVid, kanVaraFore, sakertFore, type Regel } from './regel.js';
import { REGLER, reglerFor } from './register.js';

const oppnat = handelse('ArendeOppnat');

describe('how severe a rule is', () => {
  const remittera = (egna = {}) => kommando('RemitteraArende', { avser: null }, egna);
  const handlingUtanRubrik = (egna = {}) => kommando('RegistreraHandling', { rubrik: null }, egna);

  it('H refuses, though acknowledged', () =>
    givetArende(oppnat)
      .when(kommando('MakuleraArende', {}, avviker('R-18')))
      .thenRefuses('SKAL_SAKNAS', 'R-18'));

  it('A refuses, and says how to go on', () => {
    givetArende(oppnat).when(handlingUtanRubrik()).thenRefuses('RUBRIK_SAKNAS', 'R-11');
    givetArende(oppnat)
      .when(handlingUtanRubrik())
      .thenSays(/\(R-11, OSL 5:2\).*avvikelsen R-11 och skälet/);
  });

  it('H does not say that it can be acknowledged', () =>
    givetArende(oppnat)
      .when(kommando('MakuleraArende'))
      .thenSays(/\(R-18, [^)]*\)$/));

  it('A goes on when that very rule is acknowledged, not another', () => {
    givetArende(oppnat)
      .when(handlingUtanRubrik(avviker('R-24', 'R-11')))
      .then(
        handelse('HandlingRegistrerad', { rubrik: null }),
        noterat('R-11', 'RUBRIK_SAKNAS', 'HandlingRegistrerad', 'Beslutat trots R-11'),
      );
    givetArende(oppnat)
      .when(handlingUtanRubrik(avviker('R-24')))
      .thenRefuses('RUBRIK_SAKNAS', 'R-11');
  });

  it('V is done and noted', () =>
    givetArende(oppnat)
      .when(remittera())
      .then(
        handelse('ArendeRemitterat', { avser: null }),
        noterat('R-24', 'REMISS_OFULLSTANDIG', 'ArendeRemitterat'),
      ));

  it('nothing refuses imported history: each deviation is noted, with its reason if one was given', () =>
    givetArende(oppnat)
      .when(handlingUtanRubrik({ import: true, ...avviker('R-11') }))
      .then(
        handelse('HandlingRegistrerad', { rubrik: null }),
        noterat('R-11', 'RUBRIK_SAKNAS', 'HandlingRegistrerad', 'Beslutat trots R-11'),
      ));

  it('an acknowledgement of what was in order leaves no note', () =>
    givetArende(oppnat)
      .when(kommando('RemitteraArende', {}, avviker('R-24')))
      .then(handelse('ArendeRemitterat')));
});

describe('an acknowledgement of a rule that does not exist', () => {
  const fel = ['REGEL_OKAND', 'avvikelser'] as const;

  it('is refused, so that a misspelled id does not look like one', () => {
    givetArende(oppnat)
      .when(kommando('RemitteraArende', {}, avviker('R-240')))
      .thenInvalid(...fel);
    givetArende(oppnat)
      .when(kommando('RemitteraArende', {}, avviker('R-24', 'r-24')))
      .thenInvalid(...fel);
    ettNyttArende.when(oppna({}, avviker('R-1'))).thenInvalid(...fel);
    givenHandling()
      .when(handlingskommando('TaEmotHandling', {}, avviker('R10')))
      .thenInvalid(...fel);
  });

  it('is refused in imported history too: the request is malformed', () =>
    givetArende(oppnat)
      .when(kommando('RemitteraArende', {}, { import: true, ...avviker('X') }))
      .thenInvalid(...fel));
});

describe('when a rule was in force', () => {
  const regel = (fran: string | null, till: string | null) => ({ iKraft: { fran, till } }) as Regel;

  it.each([
    ['the day before', '2017-12-31', false],
    ['the first day', '2018-01-01', true],
    ['the last day', '2020-12-31', true],
    ['the day after', '2021-01-01', false],
    ['a year that ends before', '2017', false],
    ['a year within', '2019', true],
    ['a span that may reach into it', '2017-11-01/2018-01-01', true],
    ['a span that may begin in it', '2020-12-31/2021-02-01', true],
    ['a span after it', '2021-01-01/2021-02-01', false],
    ['earlier, nobody knows when', '../2017-12-31', false],
    ['later, nobody knows when', '2021-01-01/..', false],
    ['that day or later', '2016-01-01/..', true],
    ['an unknown day', null, true],
    ['midnight in Stockholm, still the year before in UTC', '2017-12-31T23:00:00Z', true],
    ['the last minute before it in Stockholm', '2017-12-31T22:59:00Z', false],
  ])('%s', (_vad, skedde, svar) => expect(iKraftVid(regel('2018-01-01', '2020-12-31'), skedde)).toBe(svar));

  it('is always when it has no dates', () => {
    for (const skedde of ['1900-01-01', '2500', null])
      expect(iKraftVid(regel(null, null), skedde)).toBe(true);
  });
});

describe('what a source leaves open', () => {
  it.each([
    ['2025-04-22', '2025-04-23', true, true],
    ['2025-04-23', '2025-04-23', false, false],
    ['2025-04-24', '2025-04-23', false, false],
    ['2025-03', '2025-04-23', true, true],
    ['2025-04', '2025-04-23', false, true],
    ['2025', '2025-04-23', false, true],
    ['2025-04-23', '2025', false, true],
    ['../2025-04-22', '2025-04-23', true, true],
    ['2025-04-22/..', '2025-04-23', false, true],
    ['2025-04-23/..', '2025-04-23', false, false],
    [null, '2025-04-23', false, true],
    ['2025-04-22', null, false, true],
    [null, null, false, true],
    ['2025-04-22', '../2025-04-23', false, true],
    ['2025-04-22', '2025-04-23/..', true, true],
  ])('%s lies certainly (possibly) before %s: %s (%s)', (a, b, sakert, kanske) => {
    expect(sakertFore(a, b)).toBe(sakert);
    expect(kanVaraFore(a, b)).toBe(kanske);
  });
});

describe('the register of rules', () => {
  it('has every id once', () => {
    const ids = REGLER.map((r) => r.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('finds the rules of a fact by its type', () => {
    expect(reglerFor('ArendeAterremitterat').map((r) => r.id)).toStrictEqual([
      'R-40',
      'R-41',
      'R-42',
      'R-43',
      'R-45',
      'O-18',
    ]);
    expect(reglerFor('AnteckningGjord')).toStrictEqual([]);
  });

  it.each(REGLER.map((r) => [r.id, r] as const))(
    '%s says what it is, where it stands and of what it speaks',
    (_id, r) => {
      expect(r.id).toMatch(/^[RO]-\d{1,2}b?$/);
      expect(r.text).toMatch(/\.$/);
      expect(r.kalla).not.toBe('');
      expect(r.galler.length).toBeGreaterThan(0);
      expect(new Set(r.galler).size).toBe(r.galler.length);
    },
  );
});
