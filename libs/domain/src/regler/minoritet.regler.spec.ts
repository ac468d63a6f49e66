import { describe, expect, it } from '@jest/globals';

import type { AterremitteraArende, BordlaggArende } from '../arende/arende.commands.js';
import type { Kommandouppgifter } from '../shared/decider.js';
import {
  avviker,
  givetArende as given,
  den,
  handelse,
  kommando,
  majoritet,
  minoritet,
  noterat,
  type Uppskov,
} from '../testing/index.js';
import { enTredjedel } from './minoritet.regler.js';

const oppnat = handelse('ArendeOppnat');
const berettAvKs = handelse('ArendeBerett', { organ: 'Kommunstyrelsen' });

type Egna = Partial<Kommandouppgifter>;

const aterremittera = (data: Uppskov = {}, egna: Egna = {}): AterremitteraArende =>
  kommando('AterremitteraArende', data, egna);
const bordlagg = (data: Uppskov = {}, egna: Egna = {}): BordlaggArende =>
  kommando('BordlaggArende', data, egna);
const aterremitterat = (data: Uppskov = {}) => handelse('ArendeAterremitterat', data);
const bordlagt = (data: Uppskov = {}) => handelse('ArendeBordlagt', data);

const enligtMinoritet = minoritet(27, 81);

describe('R-40: a third of those present in fullmäktige may have a matter sent back or put off, once', () => {
  it.each([
    [27, 81],
    [28, 82],
    [28, 83],
    [28, 84],
    [17, 51],
    [1, 1],
  ])('grants it when %i of %i present ask', (n, narvarande) =>
    given(oppnat, berettAvKs)
      .when(aterremittera(minoritet(n, narvarande)))
      .then(aterremitterat(minoritet(n, narvarande))),
  );

  it.each([
    [26, 81],
    [27, 82],
    [27, 83],
    [16, 51],
    [0, 1],
  ])('refuses when only %i of %i present ask', (n, narvarande) =>
    given(oppnat, berettAvKs)
      .when(aterremittera(minoritet(n, narvarande)))
      .thenRefuses('MINORITET_FOR_LITEN', 'R-40'),
  );

  it('counts those present, not the votes: 29 of 81 win although 40 vote against and 12 abstain', () => {
    const data = { ...minoritet(29, 81), roster: { for: 29, mot: 40, avstar: 12 } };
    given(oppnat, berettAvKs).when(aterremittera(data)).then(aterremitterat(data));
  });

  it('says how many are needed and what one can do instead', () =>
    given(oppnat, berettAvKs)
      .when(aterremittera(minoritet(26, 81)))
      .thenSays(/26 av 81 närvarande; minst 27 krävs.*majoritet/));

  it('holds for a bordläggning as for an återremiss', () => {
    given(oppnat)
      .when(bordlagg(minoritet(27, 81)))
      .then(bordlagt(minoritet(27, 81)));
    given(oppnat)
      .when(bordlagg(minoritet(26, 81)))
      .thenRefuses('MINORITET_FOR_LITEN', 'R-40');
  });

  describe('the right is used up', () => {
    it.each([
      ['an återremiss', aterremitterat(enligtMinoritet)],
      ['a bordläggning', bordlagt(enligtMinoritet)],
    ])('when a minority has had %s: another needs the majority', (_vad, forsta) => {
      given(oppnat, berettAvKs, forsta)
        .when(aterremittera(minoritet(80, 81)))
        .thenRefuses('MINORITETSRATT_FORBRUKAD', 'R-40');
      given(oppnat, berettAvKs, forsta)
        .when(bordlagg(minoritet(80, 81)))
        .thenRefuses('MINORITETSRATT_FORBRUKAD', 'R-40');
    });

    it('and a majority may still send it back', () =>
      given(oppnat, berettAvKs, aterremitterat(enligtMinoritet))
        .when(aterremittera(majoritet(41, 40)))
        .then(aterremitterat({ ...majoritet(41, 40), nr: 2 })));

    it('not by earlier decisions of the majority', () =>
      given(oppnat, berettAvKs, bordlagt(majoritet(50, 31)), aterremitterat())
        .when(aterremittera(enligtMinoritet))
        .then(aterremitterat({ ...enligtMinoritet, nr: 2 })));

    it('not by one whose kind nobody knows', () =>
      given(oppnat, berettAvKs, aterremitterat({ grund: null }))
        .when(aterremittera(enligtMinoritet))
        .then(aterremitterat({ ...enligtMinoritet, nr: 2 })));

    it('not by what a nämnd called a minority: it has no such right', () =>
      given(oppnat, berettAvKs, aterremitterat({ ...enligtMinoritet, organ: 'Socialnämnden' }))
        .when(aterremittera(enligtMinoritet))
        .then(aterremitterat({ ...enligtMinoritet, nr: 2 })));

    it('also when the day of the first one is unknown', () =>
      given(oppnat, berettAvKs, den(null, aterremitterat(enligtMinoritet)))
        .when(aterremittera(enligtMinoritet))
        .thenRefuses('MINORITETSRATT_FORBRUKAD', 'R-40'));

    it('also by one on the same day', () =>
      given(oppnat, berettAvKs, den('2026-02-23', bordlagt(enligtMinoritet)))
        .when(aterremittera(enligtMinoritet, { skedde: '2026-02-23' }))
        .thenRefuses('MINORITETSRATT_FORBRUKAD', 'R-40'));

    it('not by a later one, when the first is recorded afterwards', () =>
      given(oppnat, berettAvKs, den('2026-02-23', aterremitterat(enligtMinoritet)))
        .when(aterremittera(enligtMinoritet, { skedde: '2026-01-26' }))
        .then(aterremitterat({ ...enligtMinoritet, nr: 2 })));

    it('even before how many asked is told', () =>
      given(oppnat, berettAvKs, aterremitterat(enligtMinoritet))
        .when(aterremittera(minoritet(null, null)))
        .thenRefuses('MINORITETSRATT_FORBRUKAD', 'R-40'));
  });

  describe('when the majority decides', () => {
    it.each([
      [41, 40],
      [40, 40], // the chair's casting vote
      [1, 0],
    ])('passes with %i for and %i against', (ja, nej) =>
      given(oppnat, berettAvKs)
        .when(aterremittera(majoritet(ja, nej)))
        .then(aterremitterat(majoritet(ja, nej))),
    );

    it('refuses with 40 for and 41 against', () =>
      given(oppnat, berettAvKs)
        .when(aterremittera(majoritet(40, 41)))
        .thenRefuses('MAJORITET_SAKNAS', 'R-40'));

    it('passes without votes: nobody asked for any', () =>
      given(oppnat, berettAvKs).when(aterremittera()).then(aterremitterat()));
  });

  describe('in elections', () => {
    const val = handelse('ArendeOppnat', { slag: 'val', initiativ: 'namnd' });
    const extraval = handelse('ArendeOppnat', { slag: 'extraval', initiativ: 'namnd' });

    it('no minority can put it off', () => {
      given(val)
        .when(bordlagg(minoritet(80, 81)))
        .thenRefuses('VAL_KRAVER_MAJORITET', 'R-40');
      given(extraval, berettAvKs)
        .when(aterremittera(minoritet(80, 81)))
        .thenRefuses('VAL_KRAVER_MAJORITET', 'R-40');
    });

    it('a majority can', () =>
      given(val)
        .when(bordlagg(majoritet(41, 40)))
        .then(bordlagt(majoritet(41, 40))));

    it('an extra election is always put off the first time, whatever the votes', () =>
      given(extraval)
        .when(bordlagg(majoritet(1, 80)))
        .then(bordlagt(majoritet(1, 80))));

    it('though a nämnd put it off before', () =>
      given(extraval, bordlagt({ organ: 'Kommunstyrelsen' }))
        .when(bordlagg(majoritet(1, 80)))
        .then(bordlagt({ ...majoritet(1, 80), nr: 2 })));

    it('but not the second time', () =>
      given(extraval, bordlagt())
        .when(bordlagg(majoritet(1, 80)))
        .thenRefuses('MAJORITET_SAKNAS', 'R-40'));

    it('an extra election is not decided the first time', () =>
      given(extraval).when(kommando('FattaBeslut')).thenRefuses('EXTRAVAL_SKA_BORDLAGGAS', 'R-40'));

    it('an extra election is decided when it has been put off', () =>
      given(extraval, bordlagt()).when(kommando('FattaBeslut')).then(handelse('BeslutFattat')));

    it('an imported decision is not judged by bordläggningar that may stand outside the log', () =>
      given(extraval)
        .when(kommando('FattaBeslut', {}, { import: true }))
        .then(handelse('BeslutFattat')));

    it('the proposal to hold one, or what a nämnd decides, need not be put off', () => {
      given(extraval)
        .when(kommando('FattaBeslut', { organ: 'Kommunstyrelsen' }))
        .then(handelse('BeslutFattat', { organ: 'Kommunstyrelsen' }));
      given(extraval)
        .when(kommando('FattaBeslut', { slutligt: false }))
        .then(handelse('BeslutFattat', { slutligt: false }));
    });
  });

  describe('when it cannot know, it leaves no note', () => {
    it.each([
      ['how many asked', minoritet(null, 81)],
      ['how many were present', minoritet(27, null)],
      ['whether it was a minority', { grund: null, skal: [] }],
    ])('%s', (_vad, data) =>
      given(oppnat, berettAvKs)
        .when(aterremittera({ ...data, begardAv: ['C', 'M'] }))
        .then(aterremitterat({ ...data, begardAv: ['C', 'M'] })),
    );
  });

  it('is never set aside by an acknowledgement', () =>
    given(oppnat, berettAvKs)
      .when(aterremittera(minoritet(26, 81), avviker('R-40')))
      .thenRefuses('MINORITET_FOR_LITEN', 'R-40'));

  it('notes in imported history and never refuses', () =>
    given(oppnat, berettAvKs)
      .when(aterremittera(minoritet(26, 81), { import: true, skedde: '2025-11-24' }))
      .then(
        aterremitterat(minoritet(26, 81)),
        noterat('R-40', 'MINORITET_FOR_LITEN', 'ArendeAterremitterat'),
      ));

  it('does not judge what happened under the law before it', () => {
    given(oppnat, berettAvKs)
      .when(aterremittera(minoritet(1, 81), { skedde: '2017-12-31' }))
      .then(aterremitterat(minoritet(1, 81)), noterat(null, 'SONDAG', 'ArendeAterremitterat'));
    given(oppnat, berettAvKs)
      .when(aterremittera(minoritet(1, 81), { skedde: '2018-01-01' }))
      .thenRefuses('MINORITET_FOR_LITEN', 'R-40');
  });
});

describe('R-43: an annulled minority decision gives the right back', () => {
  const makulerad = handelse('HandelseMakulerad', { avserHandelse: 2 });

  it('so the minority may ask again', () =>
    given(oppnat, berettAvKs, aterremitterat(enligtMinoritet), makulerad)
      .when(aterremittera(enligtMinoritet))
      .then(aterremitterat({ ...enligtMinoritet, nr: 2 })));

  it('and takes it again when the annulment is annulled', () =>
    given(
      oppnat,
      berettAvKs,
      aterremitterat(enligtMinoritet),
      makulerad,
      handelse('HandelseMakulerad', { avserHandelse: 3 }),
    )
      .when(aterremittera(enligtMinoritet))
      .thenRefuses('MINORITETSRATT_FORBRUKAD', 'R-40'));

  it('and one corrected into a majority decision does not count', () =>
    given(
      oppnat,
      berettAvKs,
      aterremitterat(enligtMinoritet),
      handelse('UppgiftRattad', { avserHandelse: 2, falt: '/grund', fran: 'minoritet', till: 'majoritet' }),
    )
      .when(aterremittera(enligtMinoritet))
      .then(aterremitterat({ ...enligtMinoritet, nr: 2 })));
});

describe('R-43: a minority decision that a court has annulled gives the right back', () => {
  const upphavt = (slag: 'aterremiss' | 'bordlaggning' | 'beslut', nr = 1) =>
    handelse('BeslutUpphavt', { avser: { slag, nr } });

  it.each([
    ['återremiss', 'aterremiss', aterremitterat(enligtMinoritet)],
    ['bordläggning', 'bordlaggning', bordlagt(enligtMinoritet)],
  ] as const)('an %s', (_vad, slag, forsta) =>
    given(oppnat, berettAvKs, forsta, upphavt(slag))
      .when(bordlagg(enligtMinoritet))
      .then(bordlagt({ ...enligtMinoritet, nr: slag === 'bordlaggning' ? 2 : 1 })),
  );

  it.each([
    ['a bordläggning of the same number', upphavt('bordlaggning')],
    ['another återremiss', upphavt('aterremiss', 2)],
    ['the decision in the matter', upphavt('beslut')],
  ])('but not one that stands, when what was annulled was %s', (_vad, annat) =>
    given(
      oppnat,
      berettAvKs,
      aterremitterat(enligtMinoritet),
      aterremitterat({ ...majoritet(41, 40), nr: 2 }),
      bordlagt(majoritet(41, 40)),
      handelse('BeslutFattat'),
      annat,
    )
      .when(aterremittera(enligtMinoritet))
      .thenRefuses('MINORITETSRATT_FORBRUKAD', 'R-40'),
  );
});

describe('R-41: those who asked say why', () => {
  it.each([
    ['no reason is given', { ...enligtMinoritet, skal: [] }],
    ['it is not said who or how many asked', { ...minoritet(null, 81), begardAv: [] }],
  ])('refuses when %s', (_vad, data) => {
    given(oppnat, berettAvKs).when(aterremittera(data)).thenRefuses('MINORITETENS_SKAL_SAKNAS', 'R-41');
    given(oppnat)
      .when(bordlagg(data, avviker('R-41')))
      .thenRefuses('MINORITETENS_SKAL_SAKNAS', 'R-41');
  });

  it('says all that has to be added at once', () =>
    given(oppnat, berettAvKs)
      .when(aterremittera({ ...minoritet(null, 81), begardAv: [], skal: [] }))
      .thenSays(
        /måste ange skäl och vilka eller hur många som begärde det\. Lägg till det och skicka igen\./,
      ));

  it('takes several reasons, and those who asked by name', () => {
    const data = {
      ...minoritet(null, null),
      begardAv: ['Anna Ek (C)', 'Bo Lind (M)'],
      skal: ['Kostnaderna', 'Samverkan'],
    };
    given(oppnat, berettAvKs).when(aterremittera(data)).then(aterremitterat(data));
  });

  it('asks nothing of a majority', () =>
    given(oppnat, berettAvKs)
      .when(aterremittera({ skal: [] }))
      .then(aterremitterat({ skal: [] })));

  it('notes in imported history and never refuses', () => {
    const data = { ...enligtMinoritet, skal: [] };
    given(oppnat, berettAvKs)
      .when(aterremittera(data, { import: true }))
      .then(aterremitterat(data), noterat('R-41', 'MINORITETENS_SKAL_SAKNAS', 'ArendeAterremitterat'));
  });

  it('does not judge what happened under the law before it', () => {
    const data = { ...enligtMinoritet, skal: [] };
    given(oppnat, berettAvKs)
      .when(aterremittera(data, { skedde: '2017-10-30' }))
      .then(aterremitterat(data));
  });
});

describe('one third of those present', () => {
  it('is the smallest number that is not less than a third', () => {
    for (let narvarande = 0; narvarande <= 200; narvarande++) {
      const n = enTredjedel(narvarande);
      expect(3 * n).toBeGreaterThanOrEqual(narvarande);
      expect(3 * (n - 1)).toBeLessThan(narvarande);
    }
  });
});
