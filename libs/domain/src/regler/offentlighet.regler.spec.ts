import { describe, expect, it } from '@jest/globals';

import { arendeDecider } from '../arende/arende.decider.js';
import {
  den,
  givetMote,
  handelse,
  justerat,
  moteskommando,
  noterat,
  strom,
  type Givet,
} from '../testing/index.js';
import { prova } from './prova.js';

const NU = { nu: '2026-04-20T08:00:00.000Z', skedde: '2026-03-10' } as const;

describe('R-14: when a document is for everybody to read', () => {
  const svar = (data: Parameters<typeof handelse<'HandlingUpprattad'>>[1], ...givna: readonly Givet[]) => {
    const { arende } = strom(...givna).reduce(arendeDecider.evolve, arendeDecider.initialState);
    const provad = {
      ...handelse('HandlingUpprattad', data),
      skedde: '2026-03-02',
      skal: null,
      import: false,
    };
    return prova({ handelse: provad, arende, handling: null }).find(({ regel }) => regel.id === 'R-14')
      ?.utfall;
  };
  const oppnat = handelse('ArendeOppnat');
  const internt = { mottagare: [] };

  it('reports what is not yet', () =>
    expect(svar(internt, oppnat)).toMatchObject({ svar: 'varna', kod: 'HANDLING_INTE_ALLMAN_AN' }));

  it('is what has been sent to somebody, or belongs to an ärende that is finished', () => {
    const mottagare = [{ namn: 'Länsstyrelsen', organisation: null, adress: null }];
    expect(svar({ mottagare }, oppnat)).toStrictEqual({ svar: 'tillat' });
    expect(svar(internt, oppnat, den('2026-03-01', handelse('BeslutFattat')))).toStrictEqual({
      svar: 'tillat',
    });
  });

  it('cannot be told without the ärende', () =>
    expect(svar(internt)).toStrictEqual({
      svar: 'kanEjAvgora',
      saknas: ['om handlingen har expedierats eller justerats'],
    }));
});

describe('R-53: where a notice is put up', () => {
  const tillkannage = (tavlor: readonly string[], egna = {}) =>
    moteskommando('TillkannageJustering', { tavlor }, { ...NU, ...egna });
  const tillkannagivet = (tavlor: readonly string[]) => handelse('JusteringTillkannagiven', { tavlor });

  it.each([[['kommunens webbplats']], [['Rådhuset', 'https://exempel.se/anslagstavla']]])(
    '%j is lawful',
    (tavlor) =>
      givetMote(...justerat)
        .when(tillkannage(tavlor))
        .then(tillkannagivet(tavlor)),
  );

  it('warns where nobody says', () =>
    givetMote(...justerat)
      .when(tillkannage([]))
      .then(tillkannagivet([]), noterat('R-53', 'ANSLAGSTAVLA_SAKNAS', 'JusteringTillkannagiven')));

  it('says nothing of a board whose place is not known, or of history', () => {
    givetMote(...justerat)
      .when(tillkannage(['Rådhuset']))
      .then(tillkannagivet(['Rådhuset']));
    givetMote(...justerat)
      .when(tillkannage([], { import: true }))
      .then(tillkannagivet([]));
  });
});
