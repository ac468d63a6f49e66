import { describe, expect, it } from '@jest/globals';

import { delegationskort } from '../visa/delegationskort.js';
import {
  delegationsbeslutet,
  delegationskommando,
  delegerat,
  den,
  handelse,
  mote,
  noterat,
  omvarld,
  SN_I_MARS,
} from '../testing/index.js';

const I_APRIL = '2026-04-20T08:00:00.000Z';
const fattat = den('2026-02-02', handelse('DelegationsbeslutFattat'));
const anmalt = den('2026-03-02', handelse('DelegationsbeslutAnmalt'));
const expedierat = den('2026-02-03', handelse('DelegationsbeslutExpedierat'));
const overklagat = den('2026-03-12', handelse('OverklagandeInkommet'));

const justerat = [
  den('2026-03-02', handelse('ParagrafTilldelad', { nr: 12, arenden: [] })),
  den('2026-03-09', handelse('ProtokollJusterat', { paragrafer: [12] })),
];
const anslaget = [...justerat, den('2026-03-10', handelse('JusteringTillkannagiven', { paragrafer: [12] }))];

/** Socialnämnden's minutes of March, where it was reported at § 12. */
const medMotet = (handelser: typeof anslaget) =>
  delegationsbeslutet({ omvarld: omvarld([mote(handelser, SN_I_MARS)]) });
const givet = medMotet(anslaget);

describe('what follows on a decision outside a meeting', () => {
  const ute = (skedde: string) =>
    delegationskommando('NoteraOverklagandetidUtgangen', {}, { nu: I_APRIL, skedde });
  const lagakraft = delegationskommando('NoteraLagaKraft', {}, { nu: I_APRIL, skedde: '2026-04-15' });

  it('R-70: its time runs from the notice of the minutes where it was reported', () => {
    givet(fattat, anmalt).when(ute('2026-03-31')).then(handelse('OverklagandetidUtgangen'));
    givet(fattat, anmalt).when(ute('2026-03-30')).thenRefuses('OVERKLAGANDETIDEN_LOPER', 'R-70');
    medMotet(justerat)(fattat, anmalt)
      .when(ute('2026-03-31'))
      .thenRefuses('OVERKLAGANDETIDEN_EJ_BORJAT', 'R-70');
  });

  it('R-70: or from its own notice, where it is not reported', () => {
    const eget = den('2026-02-11', handelse('DelegationsbeslutTillkannagivet'));
    givet(fattat, eget).when(ute('2026-03-04')).then(handelse('OverklagandetidUtgangen'));
    givet(fattat, eget).when(ute('2026-03-03')).thenRefuses('OVERKLAGANDETIDEN_LOPER', 'R-70');
    givet(fattat).when(ute('2026-03-04')).thenRefuses('OVERKLAGANDETIDEN_EJ_BORJAT', 'R-70');
  });

  it('R-70: says nothing where the minutes are not known', () =>
    delegationsbeslutet()(fattat, anmalt).when(ute('2026-03-03')).then(handelse('OverklagandetidUtgangen')));

  it('R-70: what may not be appealed has no time, and holds at once', () => {
    const ejOverklagbart = den('2026-02-02', handelse('DelegationsbeslutFattat', { overklagbart: 'nej' }));
    givet(ejOverklagbart).when(ute('2026-03-31')).thenRefuses('INGEN_OVERKLAGANDETID', 'R-70');
    givet(ejOverklagbart).when(lagakraft).then(handelse('BeslutVannLagaKraft'));
    givet(ejOverklagbart, den('2026-03-01', handelse('BeslutUpphavt')))
      .when(lagakraft)
      .thenRefuses('BESLUTET_UPPHAVT', 'R-70');
  });

  it('R-71: by another law each party has the time from the day they received it', () => {
    const besvar = den(
      '2026-02-02',
      handelse('DelegationsbeslutFattat', { overklagbart: 'forvaltningsbesvar' }),
    );
    const delgivet = (dag: string) => den(dag, handelse('DelgivningVerkstalld'));
    givet(besvar)
      .when(lagakraft)
      .thenSays(/förvaltningsbesvär.*Registrera delgivningen/);
    givet(besvar, expedierat, delgivet('2026-03-30'))
      .when(lagakraft)
      .thenRefuses('OVERKLAGANDETIDEN_LOPER', 'R-71');
    givet(besvar, expedierat, delgivet('2026-03-02')).when(lagakraft).then(handelse('BeslutVannLagaKraft'));
  });

  it('O-29: nobody is served what has not been sent', () => {
    const delge = delegationskommando('VerkstallDelgivning');
    givet(fattat).when(delge).thenRefuses('EJ_EXPEDIERAT', 'O-29');
    givet(fattat, expedierat).when(delge).then(handelse('DelgivningVerkstalld'));
  });

  it('O-30: an appeal is sent on once, after it came in', () => {
    const overlamna = delegationskommando('OverlamnaOverklagande', {}, { nu: I_APRIL, skedde: '2026-03-11' });
    givet(fattat, overklagat).when(overlamna).thenRefuses('OVERLAMNAT_FORE_OVERKLAGANDE', 'O-30');
    givet(fattat).when(overlamna).thenUnknown('OVERKLAGANDE_OKANT');
    givet(fattat, overklagat, handelse('OverklagandeOverlamnat'))
      .when({ ...overlamna, skedde: '2026-03-12' })
      .thenNothing();
  });

  it('numbers appeals, annulled ones too', () =>
    givet(fattat, overklagat, handelse('HandelseMakulerad', { avserHandelse: 1 }))
      .when(delegationskommando('TaEmotOverklagande'))
      .then(handelse('OverklagandeInkommet', { nr: 2 })));

  it('R-72: is carried out with care', () => {
    const verkstall = delegationskommando('VerkstallBeslut');
    givet(fattat, handelse('InhibitionBeslutad'))
      .when(verkstall)
      .then(handelse('BeslutVerkstallt'), noterat('R-72', 'INHIBERAT_BESLUT_VERKSTALLT', 'BeslutVerkstallt'));
    givet(fattat, handelse('BeslutVerkstallt'))
      .when(delegationskommando('UpphavBeslut'))
      .then(handelse('BeslutUpphavt'));
  });

  it('R-74: a slip of the pen is put right word for word', () => {
    const ratta = (fran: string) => delegationskommando('RattaBeslut', { fran, till: 'avslås' });
    givet(fattat)
      .when(ratta('beviljas'))
      .then(handelse('BeslutRattat', { fran: 'beviljas', till: 'avslås' }));
    givet(fattat).when(ratta('bifalles')).thenRefuses('LYDELSEN_FINNS_EJ', 'R-74');
  });

  it('is about the one decision of its stream, also as history', () => {
    for (const data of [{ beslut: 2 }, { beslut: 0 }])
      givet(fattat)
        .when(delegationskommando('NoteraLagaKraft', data, { import: true }))
        .thenUnknown('BESLUT_OKANT');
    for (const avser of [
      { slag: 'forslag', nr: 1 },
      { slag: 'beslut', nr: 2 },
    ] as const)
      givet(fattat).when(delegationskommando('UpphavBeslut', { avser })).thenUnknown('BESLUT_OKANT');
  });

  it('does not happen before the decision', () =>
    givet(fattat)
      .when(delegationskommando('TaEmotOverklagande', {}, { skedde: '2026-02-01' }))
      .thenRefuses('FORE_BESLUTET', 'O-30'));

  it('stands on the card', () => {
    const kort = delegationskort(
      delegerat(fattat, overklagat, den('2026-04-15', handelse('BeslutVannLagaKraft'))),
      { revision: 2, position: '2' },
    );
    expect(kort).toMatchObject({
      overklagat: { datum: '2026-03-12' },
      overklaganden: [{ nr: 1, slag: 'laglighetsprovning' }],
      lagaKraft: { datum: '2026-04-15' },
      upphavt: null,
    });
  });
});
