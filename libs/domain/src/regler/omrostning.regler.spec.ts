import { describe, it } from '@jest/globals';

import { givetArende, handelse, kommando, noterat, type Handelsedata } from '../testing/index.js';

type Omrostning = Partial<Handelsedata<'OmrostningGenomford'>>;

const NAMND = 'Socialnämnden';
const person = (
  namn: string,
  rost: 'ja' | 'nej' | 'avstar' | 'franvarande',
  parti: string | null = null,
) => ({
  namn,
  parti,
  rost,
});

const rosta = (data: Omrostning, egna = {}) =>
  givetArende(handelse('ArendeOppnat')).when(kommando('GenomforOmrostning', data, egna));
const utanAnmarkning = (data: Omrostning) => rosta(data).then(handelse('OmrostningGenomford', data));
const medAnmarkning = (regel: string, kod: string, data: Omrostning) =>
  rosta(data).then(handelse('OmrostningGenomford', data), noterat(regel, kod, 'OmrostningGenomford'));

describe('R-34: a member may abstain', () => {
  const mot = { organ: NAMND, myndighetsutovning: true };

  it('in fullmäktige, always', () => utanAnmarkning({ myndighetsutovning: true, avstar: 2 }));

  it('in a nämnd, but not when it uses its authority against somebody', () => {
    medAnmarkning('R-34', 'SKA_DELTA_I_BESLUTET', { ...mot, avstar: 1 });
    utanAnmarkning({ ...mot, avstar: 0 });
    utanAnmarkning({ ...mot, myndighetsutovning: false, avstar: 1 });
  });

  it('is seen in the names when no number is given', () => {
    const roster = [person('Kim', 'ja'), person('Lo', 'avstar')];
    const antal = { ja: 1, nej: 0, avstar: null, franvarande: null, utfall: 'ja' } as const;
    medAnmarkning('R-34', 'SKA_DELTA_I_BESLUTET', { ...mot, ...antal, roster });
    utanAnmarkning({ ...mot, ...antal, roster: roster.slice(0, 1) });
  });

  it.each([
    [NAMND, true, true],
    [NAMND, false, false],
    [NAMND, null, false],
    ['Kommunfullmäktige', true, false],
    [null, true, false],
  ])('from the whole decision too, with the same exception: %s, %s', (organ, myndighetsutovning, noteras) => {
    const data = { organ, myndighetsutovning };
    givetArende(handelse('ArendeOppnat'), handelse('BeslutFattat'))
      .when(kommando('AvstaFranBeslut', data))
      .then(
        handelse('DeltogInteIBeslut', data),
        ...(noteras ? [noterat('R-34', 'SKA_DELTA_I_BESLUTET', 'DeltogInteIBeslut')] : []),
      );
  });

  it('cannot know what nobody has said, and leaves no note', () => {
    utanAnmarkning({ ...mot, myndighetsutovning: null, avstar: 1 });
    utanAnmarkning({ ...mot, avstar: null });
  });
});

describe('R-35: the votes come to what is said of them', () => {
  it('the most votes win', () => {
    utanAnmarkning({ ja: 41, nej: 40, utfall: 'ja' });
    utanAnmarkning({ ja: 40, nej: 41, utfall: 'nej' });
    utanAnmarkning({ ja: 41, nej: 40, utfall: null });
    medAnmarkning('R-35', 'UTFALL_MOT_MAJORITETEN', { ja: 40, nej: 41, utfall: 'ja' });
    medAnmarkning('R-35', 'UTFALL_MOT_MAJORITETEN', { ja: 41, nej: 40, utfall: 'nej' });
  });

  it.each(['aterremiss', 'bordlaggning'] as const)(
    'a third may be enough for %s, but only in fullmäktige',
    (fraga) => {
      utanAnmarkning({ fraga, ja: 29, nej: 40, utfall: 'ja' });
      medAnmarkning('R-35', 'UTFALL_MOT_MAJORITETEN', {
        organ: NAMND,
        avstar: 0,
        fraga,
        ja: 4,
        nej: 7,
        utfall: 'ja',
      });
    },
  );

  it('even votes are settled by the chair', () => {
    utanAnmarkning({ ja: 6, nej: 6, utslag: 'ordforandensRost', utfall: 'nej' });
    medAnmarkning('R-35', 'LIKA_ROSTETAL', { ja: 6, nej: 6, utslag: 'majoritet', utfall: 'nej' });
    medAnmarkning('R-35', 'LIKA_ROSTETAL', { ja: 6, nej: 6, utslag: 'lottning', utfall: 'nej' });
    medAnmarkning('R-35', 'LIKA_ROSTETAL', { ja: 6, nej: 6, utslag: null, utfall: null });
  });

  it.each(['val', 'anstallning'] as const)('and by lot in %s, which is voted on closed', (fraga) => {
    utanAnmarkning({ fraga, oppen: false, ja: 6, nej: 6, utslag: 'lottning', utfall: 'nej' });
    medAnmarkning('R-35', 'LIKA_ROSTETAL', {
      fraga,
      oppen: false,
      ja: 6,
      nej: 6,
      utslag: 'ordforandensRost',
    });
  });

  it('everything else is voted on openly', () =>
    medAnmarkning('R-35', 'SLUTEN_OMROSTNING', { fraga: 'sak', oppen: false }));

  it('the names are as many as the numbers say', () => {
    const roster = [
      person('Kim', 'ja'),
      person('Lo', 'nej'),
      person('Bo', 'ja'),
      person('Ali', 'franvarande'),
    ];
    const antal = { ja: 2, nej: 1, avstar: 0, franvarande: 1, utfall: 'ja' } as const;
    utanAnmarkning({ ...antal, roster });
    utanAnmarkning({ ...antal, avstar: null, franvarande: null, roster });
    medAnmarkning('R-35', 'ROSTERNA_STAMMER_EJ', { ...antal, ja: 3, roster });
    medAnmarkning('R-35', 'ROSTERNA_STAMMER_EJ', { ...antal, franvarande: 0, roster });
  });

  it('nobody votes twice; two may have the same name in different parties', () => {
    const antal = { ja: 2, nej: 0, avstar: null, franvarande: null, utfall: 'ja' } as const;
    medAnmarkning('R-35', 'ROSTAT_TVA_GANGER', {
      ...antal,
      roster: [person('Kim', 'ja'), person('Kim', 'ja')],
    });
    utanAnmarkning({ ...antal, roster: [person('Kim', 'ja', 'X'), person('Kim', 'ja', 'Y')] });
  });

  it('is noted in imported history and never refuses', () =>
    rosta({ ja: 40, nej: 41, utfall: 'ja' }, { import: true, skedde: '2024-05' }).then(
      handelse('OmrostningGenomford', { ja: 40, nej: 41, utfall: 'ja' }),
      noterat('R-35', 'UTFALL_MOT_MAJORITETEN', 'OmrostningGenomford'),
    ));
});
