import { describe, expect, it } from '@jest/globals';

import { exempel, givetArende, handelse, kommando, strom } from '../testing/index.js';
import { arendeDecider } from '../arende/arende.decider.js';
import { prova } from './prova.js';

const oppnat = handelse('ArendeOppnat');
const beslutet = { ...handelse('BeslutFattat'), skedde: '2026-03-02', skal: null, import: false };

describe.each([
  ['R-20: a nämnd has prepared what fullmäktige decides', 'R-20'],
  ['R-21: a touched nämnd was given the chance to comment', 'R-21'],
  ['R-22: kommunstyrelsen was given the chance to comment', 'R-22'],
  ['R-23: exceptions from preparation are named', 'R-23'],
])('%s', (_namn, id) => {
  it('cannot know without the meetings and the organisation, and says so', () => {
    const { arende } = strom(oppnat).reduce(arendeDecider.evolve, arendeDecider.initialState);
    const svar = prova({ handelse: beslutet, arende, handling: null }).find(({ regel }) => regel.id === id);
    expect(svar?.utfall).toStrictEqual({
      svar: 'kanEjAvgora',
      saknas: ['sammanträden, nämndernas ansvar och undantag från beredning'],
    });
    expect(svar?.regel.allvar).toBe('H');
  });
});

describe('a beslut in fullmäktige', () => {
  it('goes on without a note while its preparation cannot be judged', () =>
    givetArende(oppnat)
      .when(kommando('FattaBeslut'))
      .then({ type: 'BeslutFattat', data: exempel.BeslutFattat }));

  it('goes on in imported history and under the law before', () => {
    givetArende(oppnat)
      .when(kommando('FattaBeslut', {}, { import: true }))
      .then(handelse('BeslutFattat'));
    givetArende(oppnat)
      .when(kommando('FattaBeslut', {}, { skedde: '2016-05-30' }))
      .then(handelse('BeslutFattat'));
  });
});
