import { describe, expect, it } from '@jest/globals';

import { arFullmaktige, ingarI, organnyckel, organtyp, sammaOrgan } from './organ.js';

describe('what kind of body a name means', () => {
  it.each([
    ['KF', 'fullmaktige'],
    ['Kommunfullmäktige', 'fullmaktige'],
    ['fullmäktige', 'fullmaktige'],
    ['Regionfullmäktige', 'fullmaktige'],
    ['KS', 'styrelse'],
    ['Kommunstyrelsen', 'styrelse'],
    ['kommunstyrelse', 'styrelse'],
    ['Regionstyrelsen', 'styrelse'],
    ['KSAU', 'utskott'],
    ['AU', 'utskott'],
    ['Socialnämndens arbetsutskott', 'utskott'],
    ['Personalutskottet', 'utskott'],
    ['Socialnämnden', 'namnd'],
    ['Barn- och utbildningsnämnden', 'namnd'],
    ['Nämnden för kultur och fritid', 'namnd'],
    ['Fullmäktigeberedningen', 'beredning'],
    ['Fullmäktigeberedningen för demokrati', 'beredning'],
    ['Demokratiberedningen', 'beredning'],
    ['Alingsåshem AB', 'bolag'],
    ['AB Alingsåshem', 'bolag'],
    ['Aktiebolaget Vatten', 'bolag'],
    ['Vatten Aktiebolag', 'bolag'],
    ['Bostadsbolaget', 'bolag'],
    ['Kommunledningskontoret', 'forvaltning'],
    ['Socialförvaltningen', 'forvaltning'],
    ['Länsstyrelsen', 'okand'],
    ['Vision', 'okand'],
    ['Abborren', 'okand'],
    ['', 'okand'],
  ] as const)('%s: %s', (namn, typ) => {
    expect(organtyp(namn)).toBe(typ);
    expect(arFullmaktige(namn)).toBe(typ === 'fullmaktige');
  });
});

describe('the same body under several names', () => {
  it.each([
    ['KS', 'Kommunstyrelsen'],
    ['ks', ' KOMMUNSTYRELSEN '],
    ['KSAU', 'Kommunstyrelsens  arbetsutskott'],
    ['AU', 'KSAU'],
    ['KF', 'Kommunfullmäktige'],
    ['fullmaktige', 'Kommunfullmäktige'],
    ['Barn- och utbildningsnamnden', 'Barn- och utbildningsnämnden'],
  ])('%s is %s', (a, b) => expect(sammaOrgan(a, b)).toBe(true));

  it.each([
    ['KS', 'KSAU'],
    ['KS', 'KF'],
    ['Socialnämnden', 'Kulturnämnden'],
  ])('%s is not %s', (a, b) => expect(sammaOrgan(a, b)).toBe(false));

  it('has one key, without marks and double blanks', () =>
    expect(organnyckel('  Miljö-  och\tbyggnämnden')).toBe('miljo- och byggnamnden'));
});

describe('the body that another belongs to', () => {
  it.each([
    ['KSAU', 'KS'],
    ['KSAU', 'Kommunstyrelsen'],
    ['Socialnämndens arbetsutskott', 'Socialnämnden'],
    ['KS', 'KS'],
  ])('%s belongs to %s', (del, helhet) => expect(ingarI(del, helhet)).toBe(true));

  it.each([
    ['KS', 'KSAU'],
    ['Socialnämndens arbetsutskott', 'KS'],
    ['Kommunstyrelsen', 'Kommun'],
  ])('%s does not belong to %s', (del, helhet) => expect(ingarI(del, helhet)).toBe(false));
});
