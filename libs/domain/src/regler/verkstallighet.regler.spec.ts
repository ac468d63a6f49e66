import { describe, expect, it } from '@jest/globals';

import { arendeDecider } from '../arende/arende.decider.js';
import { den, givetArende, handelse, kommando, noterat, strom, type Givet } from '../testing/index.js';
import { prova } from './prova.js';
import type { Regelhandelse } from './regel.js';

const fattat = [handelse('ArendeOppnat'), den('2026-03-01', handelse('BeslutFattat'))];
const oaterkalleligt = { gorAttAterstalla: false } as const;

describe('R-72: a decision may be carried out before it holds for good', () => {
  it('says nothing of what can be undone', () =>
    givetArende(...fattat)
      .when(kommando('VerkstallBeslut'))
      .then(handelse('BeslutVerkstallt')));

  it('asks for the reasons where it cannot', () =>
    givetArende(...fattat)
      .when(kommando('VerkstallBeslut', oaterkalleligt))
      .then(
        handelse('BeslutVerkstallt', oaterkalleligt),
        noterat('R-72', 'SKALPROVNING_SAKNAS', 'BeslutVerkstallt'),
      ));

  it.each([
    ['the reasons are given', { ...oaterkalleligt, skalprovning: 'Anbudet löper ut' }, []],
    ['it holds for good', oaterkalleligt, [handelse('BeslutVannLagaKraft')]],
    ['nobody says whether it can be undone', { gorAttAterstalla: null }, []],
  ] as const)('says nothing when %s', (_, data, fore) =>
    givetArende(...fattat, ...fore)
      .when(kommando('VerkstallBeslut', data))
      .then(handelse('BeslutVerkstallt', data)),
  );

  it('warns of what a court has stopped, until it has judged', () => {
    const stoppat = [...fattat, handelse('InhibitionBeslutad')];
    givetArende(...stoppat)
      .when(kommando('VerkstallBeslut'))
      .then(handelse('BeslutVerkstallt'), noterat('R-72', 'INHIBERAT_BESLUT_VERKSTALLT', 'BeslutVerkstallt'));
    givetArende(...stoppat, handelse('DomMeddelad', { overklagande: null, utgang: 'avslas' }))
      .when(kommando('VerkstallBeslut'))
      .then(handelse('BeslutVerkstallt'));
  });

  it('warns of what has been annulled', () =>
    givetArende(...fattat, handelse('BeslutUpphavt'))
      .when(kommando('VerkstallBeslut'))
      .then(handelse('BeslutVerkstallt'), noterat('R-72', 'UPPHAVT_BESLUT_VERKSTALLT', 'BeslutVerkstallt')));
});

/** What a rule that only reports answers. */
const svar = (id: string, fakta: Regelhandelse, ...givna: readonly Givet[]) => {
  const { arende } = strom(...givna).reduce(arendeDecider.evolve, arendeDecider.initialState);
  const provad = { ...fakta, skedde: '2026-03-02', skal: null, import: false };
  return prova({ handelse: provad, arende, handling: null }).find(({ regel }) => regel.id === id)?.utfall;
};

describe('R-73: what was carried out of an annulled decision is undone', () => {
  it('reports that it must be', () =>
    expect(svar('R-73', handelse('BeslutUpphavt'), ...fattat, handelse('BeslutVerkstallt'))).toMatchObject({
      svar: 'varna',
      kod: 'VERKSTALLIGHETEN_SKA_RATTAS',
    }));

  it('says nothing where nothing had been carried out, or a body sent it back', () => {
    expect(svar('R-73', handelse('BeslutUpphavt'), ...fattat)).toStrictEqual({ svar: 'tillat' });
    const aterremiss = handelse('BeslutUpphavt', { avser: { slag: 'aterremiss', nr: 1 } });
    expect(svar('R-73', aterremiss, ...fattat)).toStrictEqual({ svar: 'tillat' });
  });

  it('reports what was undone of a decision that stands', () => {
    const rattad = handelse('VerkstallighetRattad');
    expect(svar('R-73', rattad, ...fattat)).toMatchObject({ kod: 'BESLUTET_EJ_UPPHAVT' });
    expect(svar('R-73', rattad, ...fattat, handelse('BeslutUpphavt'))).toStrictEqual({ svar: 'tillat' });
  });

  it('cannot know without the decision', () =>
    expect(svar('R-73', handelse('BeslutUpphavt'), handelse('ArendeOppnat'))).toStrictEqual({
      svar: 'kanEjAvgora',
      saknas: ['beslutet'],
    }));
});

describe('R-74: an obvious error of writing', () => {
  const ratta = (fran: string, till: string) => kommando('RattaBeslut', { fran, till });

  it('is put right, and the decision stands as it was written', () =>
    givetArende(...fattat)
      .when(ratta('bifalls', 'bifalles'))
      .then(handelse('BeslutRattat')));

  it('is one that is there', () =>
    givetArende(...fattat)
      .when(ratta('avslås', 'bifalls'))
      .thenRefuses('LYDELSEN_FINNS_EJ', 'R-74'));

  it('is one that is changed', () =>
    givetArende(...fattat)
      .when(ratta('bifalls', 'bifalls'))
      .thenRefuses('RATTELSEN_ANDRAR_INGET', 'R-74'));

  it('may be in what an earlier one put there', () =>
    givetArende(...fattat, handelse('BeslutRattat'))
      .when(ratta('bifalles', 'bifalls'))
      .then(handelse('BeslutRattat', { fran: 'bifalles', till: 'bifalls' })));

  it('cannot be looked for where the words are gone', () => {
    const gallrat = [fattat[0]!, { ...fattat[1]!, gallrad: true as const }];
    givetArende(...gallrat)
      .when(ratta('avslås', 'bifalls'))
      .then(handelse('BeslutRattat', { fran: 'avslås', till: 'bifalls' }));
  });
});
