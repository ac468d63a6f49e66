import { describe, it } from '@jest/globals';

import type { AterremitteraArende, BordlaggArende } from '../arende/arende.commands.js';
import type { Kommandouppgifter } from '../shared/decider.js';
import {
  avviker,
  givetArende as given,
  handelse,
  kommando,
  majoritet,
  minoritet,
  noterat,
  type Uppskov,
} from '../testing/index.js';

const KF = 'Kommunfullmäktige';
const oppnat = handelse('ArendeOppnat');
const berettAvKs = handelse('ArendeBerett', { organ: 'Kommunstyrelsen' });

type Egna = Partial<Kommandouppgifter>;

const aterremittera = (data: Uppskov = {}, egna: Egna = {}): AterremitteraArende =>
  kommando('AterremitteraArende', data, egna);
const bordlagg = (data: Uppskov = {}, egna: Egna = {}): BordlaggArende =>
  kommando('BordlaggArende', data, egna);
const aterremitterat = (data: Uppskov = {}) => handelse('ArendeAterremitterat', data);
const bordlagt = (data: Uppskov = {}) => handelse('ArendeBordlagt', data);

describe('R-42: fullmäktige sends back only to a body that has prepared the matter', () => {
  const till = (organ: string | null): Uppskov => ({ till: organ });

  it.each([
    ['Kommunstyrelsen', 'Kommunstyrelsen'],
    ['Kommunstyrelsen', 'KS'],
    ['KS', 'Kommunstyrelsen'],
    ['Kommunstyrelsens arbetsutskott', 'Kommunstyrelsen'],
    ['KSAU', 'KS'],
    ['KSAU', 'Kommunstyrelsens arbetsutskott'],
    ['  kommunstyrelsen ', 'KOMMUNSTYRELSEN'],
    ['Socialnämndens arbetsutskott', 'Socialnämnden'],
    ['Barn- och utbildningsnämnden', 'barn- och utbildningsnämnden'],
  ])('what %s prepared may go back to %s', (organ, tillbaka) =>
    given(oppnat, handelse('ArendeBerett', { organ }))
      .when(aterremittera(till(tillbaka)))
      .then(aterremitterat(till(tillbaka))),
  );

  it('a förslag is preparation too', () =>
    given(oppnat, handelse('ForslagTillBeslutLamnat', { organ: 'KSAU' }))
      .when(aterremittera(till('KS')))
      .then(aterremitterat(till('KS'))));

  it.each([
    ['a nämnd that has not', 'Socialnämnden'],
    ['the utskott of a nämnd that has', 'Kommunstyrelsens personalutskott'],
    ['an office', 'Kommunledningskontoret'],
  ])('refuses %s', (_vad, organ) =>
    given(oppnat, berettAvKs)
      .when(aterremittera(till(organ)))
      .thenRefuses('ATERREMISS_TILL_OBEREDANDE_ORGAN', 'R-42'),
  );

  it('fullmäktige itself does not count as having prepared', () =>
    given(oppnat, handelse('ArendeBerett', { organ: KF }))
      .when(aterremittera(till(KF)))
      .thenRefuses('ATERREMISS_TILL_OBEREDANDE_ORGAN', 'R-42'));

  it.each(['Alingsåshem AB', 'AB Alingsåshem', 'Bostadsbolaget', 'Alingsås Energi Aktiebolag'])(
    'never sends back to a company, though it was heard: %s',
    (bolag) =>
      given(oppnat, handelse('ArendeBerett', { organ: bolag }))
        .when(aterremittera(till(bolag)))
        .thenRefuses('ATERREMISS_TILL_OBEREDANDE_ORGAN', 'R-42'),
  );

  it('names those that have prepared it, and the remiss as the other road', () =>
    given(oppnat, berettAvKs, handelse('ForslagTillBeslutLamnat', { organ: 'KSAU' }))
      .when(aterremittera(till('Socialnämnden')))
      .thenSays(
        /dessa har berett ärendet: Kommunstyrelsen, KSAU\..*remiss till Socialnämnden.*avvikelsen R-42/,
      ));

  it('says so when nobody has prepared it', () =>
    given(oppnat)
      .when(aterremittera())
      .thenSays(/inget organ har berett ärendet/));

  it('is done and noted when the deviation is acknowledged with a reason', () =>
    given(oppnat, berettAvKs)
      .when(aterremittera(till('Socialnämnden'), avviker('R-42')))
      .then(
        aterremitterat(till('Socialnämnden')),
        noterat('R-42', 'ATERREMISS_TILL_OBEREDANDE_ORGAN', 'ArendeAterremitterat', 'Beslutat trots R-42'),
      ));

  it('cannot know where it went when that is not said', () =>
    given(oppnat)
      .when(aterremittera(till(null)))
      .then(aterremitterat(till(null))));

  it('concerns fullmäktige alone', () =>
    given(oppnat)
      .when(aterremittera({ organ: 'KSAU', till: 'Socialnämnden' }))
      .then(aterremitterat({ organ: 'KSAU', till: 'Socialnämnden' })));

  it('notes in imported history when others are known to have prepared it', () =>
    given(oppnat, berettAvKs)
      .when(aterremittera(till('Socialnämnden'), { import: true }))
      .then(
        aterremitterat(till('Socialnämnden')),
        noterat('R-42', 'ATERREMISS_TILL_OBEREDANDE_ORGAN', 'ArendeAterremitterat'),
      ));

  it('cannot know in imported history whose preparation is not in the log', () =>
    given(oppnat)
      .when(aterremittera(till('Socialnämnden'), { import: true }))
      .then(aterremitterat(till('Socialnämnden'))));

  it('notes a company in imported history all the same', () =>
    given(oppnat)
      .when(aterremittera(till('AB Alingsåshem'), { import: true }))
      .then(
        aterremitterat(till('AB Alingsåshem')),
        noterat('R-42', 'ATERREMISS_TILL_OBEREDANDE_ORGAN', 'ArendeAterremitterat'),
      ));

  it('does not judge what happened under the law before it', () =>
    given(oppnat)
      .when(aterremittera(till('Socialnämnden'), { skedde: '2017-05-29' }))
      .then(aterremitterat(till('Socialnämnden'))));
});

describe('R-44: a matter put off comes up at the next meeting', () => {
  it('which the ärende alone cannot know, in fullmäktige or elsewhere: no note', () => {
    given(oppnat).when(bordlagg()).then(bordlagt());
    given(oppnat)
      .when(bordlagg({ organ: 'Kommunstyrelsen' }))
      .then(bordlagt({ organ: 'Kommunstyrelsen' }));
  });
});

describe('R-45: a nämnd or an utskott decides by majority', () => {
  const iKsau = (data: Uppskov): Uppskov => ({
    organ: 'Kommunstyrelsens arbetsutskott',
    till: null,
    ...data,
  });

  it.each(['Kommunstyrelsens arbetsutskott', 'KS', 'Socialnämnden', 'Fullmäktigeberedningen för demokrati'])(
    'refuses a minority in %s, however many they are',
    (organ) =>
      given(oppnat)
        .when(aterremittera({ ...minoritet(10, 11), organ }))
        .thenRefuses('MINORITETSRATT_BARA_I_FULLMAKTIGE', 'R-45'),
  );

  it('refuses when the votes do not suffice', () =>
    given(oppnat)
      .when(bordlagg(iKsau(majoritet(5, 6))))
      .thenRefuses('MAJORITET_SAKNAS', 'R-45'));

  it.each([
    ['with the votes', iKsau(majoritet(6, 5))],
    ['with the chair’s casting vote', iKsau(majoritet(5, 5))],
    ['without votes', iKsau({})],
    ['when nothing is said of how', iKsau({ grund: null })],
  ])('passes %s', (_hur, data) => given(oppnat).when(aterremittera(data)).then(aterremitterat(data)));

  it('is never set aside by an acknowledgement', () =>
    given(oppnat)
      .when(aterremittera(iKsau(minoritet(4, 11)), avviker('R-45')))
      .thenRefuses('MINORITETSRATT_BARA_I_FULLMAKTIGE', 'R-45'));

  it('notes in imported history and never refuses', () => {
    const data = iKsau(minoritet(4, 11));
    given(oppnat)
      .when(aterremittera(data, { import: true }))
      .then(
        aterremitterat(data),
        noterat('R-45', 'MINORITETSRATT_BARA_I_FULLMAKTIGE', 'ArendeAterremitterat'),
      );
  });

  it('does not judge what happened under the law before it', () => {
    const data = iKsau(minoritet(4, 11));
    given(oppnat)
      .when(aterremittera(data, { skedde: '2017-04-24' }))
      .then(aterremitterat(data));
  });
});
