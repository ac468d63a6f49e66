import { describe, it } from '@jest/globals';

import {
  anslagetUppe,
  den,
  givetArende,
  givetArendeI,
  handelse,
  justerat,
  kommando,
  mote,
  noterat,
  omvarld,
  provkalender,
} from '../testing/index.js';

const beslut = den('2026-03-02T08:40:00Z', handelse('BeslutFattat', { paragraf: '12' }));
const fattat = [handelse('ArendeOppnat'), handelse('ArendeBerett'), beslut];
const I_APRIL = '2026-04-20T08:00:00.000Z';
const sista = { nu: I_APRIL, skedde: '2026-03-31' } as const;

const anslaget = omvarld([mote(anslagetUppe)]);
const avbrutet = omvarld([mote([...anslagetUppe, den('2026-03-15', handelse('AnslagAvbrutet'))])]);

describe('R-70: laglighetsprövning', () => {
  const ute = (skedde: string, nu = I_APRIL) => kommando('NoteraOverklagandetidUtgangen', {}, { nu, skedde });

  it('the time has run out when its last day is over, the notice being up', () =>
    givetArendeI(anslaget)(...fattat)
      .when(ute('2026-03-31'))
      .then(handelse('OverklagandetidUtgangen')));

  it('not a day before', () => {
    givetArendeI(anslaget)(...fattat)
      .when(ute('2026-03-30'))
      .thenRefuses('OVERKLAGANDETIDEN_LOPER', 'R-70');
    givetArendeI(anslaget)(...fattat)
      .when(ute('2026-03-30'))
      .thenSays(/till och med 2026-03-31.*R-70, KL 13:1–6/);
  });

  describe('the last day that is recorded is the one that three weeks from the notice give', () => {
    const sager = (anslagen: string, sistaDag: string, egna = {}) =>
      kommando(
        'NoteraOverklagandetidUtgangen',
        { anslagen, sistaDag },
        { nu: I_APRIL, skedde: '2026-04-15', ...egna },
      );

    it('and no other', () => {
      givetArendeI(anslaget)(...fattat)
        .when(sager('2026-03-10', '2026-03-30'))
        .thenRefuses('SISTA_DAG_STAMMER_EJ', 'R-70');
      givetArendeI(anslaget)(...fattat)
        .when(sager('2026-03-10', '2026-03-30'))
        .thenSays(/från 2026-03-10 är 2026-03-31 sista dagen att överklaga, inte 2026-03-30/);
    });

    it('to the next weekday', () => {
      const langfredag = handelse('OverklagandetidUtgangen', {
        anslagen: '2026-03-13',
        sistaDag: '2026-04-07',
      });
      givetArendeI(anslaget)(...fattat)
        .when(sager('2026-03-13', '2026-04-07'))
        .then(langfredag);
      givetArendeI(anslaget)(...fattat)
        .when(sager('2026-03-13', '2026-04-03'))
        .thenRefuses('SISTA_DAG_STAMMER_EJ', 'R-70');
    });

    it('also where it is not known which meeting decided', () =>
      givetArendeI(omvarld([]))(...fattat)
        .when(sager('2026-03-10', '2026-03-30'))
        .thenRefuses('SISTA_DAG_STAMMER_EJ', 'R-70'));

    it('but history says what it says', () =>
      givetArendeI(anslaget)(...fattat)
        .when(sager('2026-03-10', '2026-03-30', { import: true }))
        .then(
          handelse('OverklagandetidUtgangen', { anslagen: '2026-03-10', sistaDag: '2026-03-30' }),
          noterat('R-70', 'SISTA_DAG_STAMMER_EJ', 'OverklagandetidUtgangen'),
        ));
  });

  it('not when the notice was broken, which starts it anew when it goes up', () =>
    givetArendeI(avbrutet)(...fattat)
      .when(ute('2026-04-15'))
      .thenRefuses('OVERKLAGANDETIDEN_EJ_BORJAT', 'R-70'));

  it('not before it was announced', () =>
    givetArendeI(omvarld([mote(justerat)]))(...fattat)
      .when(ute('2026-04-15'))
      .thenSays(/inte tillkännagiven.*Registrera anslaget/));

  it('a body that only prepares has no such time', () =>
    givetArendeI(anslaget)(
      handelse('ArendeOppnat'),
      handelse('BeslutFattat', { organ: 'KSAU', slutligt: false }),
    )
      .when(ute('2026-04-15'))
      .thenRefuses('INGEN_OVERKLAGANDETID', 'R-70'));

  it('says nothing where the meeting, or what the decision settles, is not known', () => {
    givetArende(...fattat)
      .when(ute('2026-03-30'))
      .then(handelse('OverklagandetidUtgangen'));
    givetArendeI(anslaget)(
      handelse('ArendeOppnat'),
      handelse('BeslutFattat', { organ: 'Socialnämnden', slutligt: false }),
    )
      .when(ute('2026-04-15'))
      .then(handelse('OverklagandetidUtgangen'));
  });

  it('is noted in history', () =>
    givetArendeI(anslaget)(...fattat)
      .when(
        kommando('NoteraOverklagandetidUtgangen', {}, { nu: I_APRIL, skedde: '2026-03-30', import: true }),
      )
      .then(
        handelse('OverklagandetidUtgangen'),
        noterat('R-70', 'OVERKLAGANDETIDEN_LOPER', 'OverklagandetidUtgangen'),
      ));

  it('is said once', () =>
    givetArendeI(anslaget)(...fattat, handelse('OverklagandetidUtgangen'))
      .when(ute('2026-03-31'))
      .thenNothing());

  const overklaga = (skedde: string) => kommando('TaEmotOverklagande', {}, { nu: I_APRIL, skedde });

  it('an appeal in time is taken', () =>
    givetArendeI(anslaget)(...fattat)
      .when(overklaga('2026-03-31'))
      .then(handelse('OverklagandeInkommet')));

  it('one that is late is taken too, for the court to try', () =>
    givetArendeI(anslaget)(...fattat)
      .when(overklaga('2026-04-01'))
      .then(
        handelse('OverklagandeInkommet'),
        noterat('R-70', 'OVERKLAGAT_FOR_SENT', 'OverklagandeInkommet'),
      ));

  it('and one of what cannot be appealed', () =>
    givetArendeI(anslaget)(
      handelse('ArendeOppnat'),
      handelse('BeslutFattat', { organ: 'KSAU', slutligt: false }),
    )
      .when(overklaga('2026-04-01'))
      .then(
        handelse('OverklagandeInkommet'),
        noterat('R-70', 'BESLUTET_EJ_OVERKLAGBART', 'OverklagandeInkommet'),
      ));

  // 31 March is the last day, and has to be over
  const lagakraft = kommando('NoteraLagaKraft', {}, { ...sista, skedde: '2026-04-01' });

  it('the decision holds for good when the time is out and nobody has appealed', () =>
    givetArendeI(anslaget)(...fattat)
      .when(lagakraft)
      .then(handelse('BeslutVannLagaKraft')));

  it('not on the last day itself', () =>
    givetArendeI(anslaget)(...fattat)
      .when(kommando('NoteraLagaKraft', {}, sista))
      .thenRefuses('OVERKLAGANDETIDEN_LOPER', 'R-70'));

  it('not while an appeal is open, but when it has been judged', () => {
    const overklagat = [...fattat, den('2026-03-20', handelse('OverklagandeInkommet'))];
    givetArendeI(anslaget)(...overklagat)
      .when(lagakraft)
      .thenRefuses('OVERKLAGANDE_EJ_AVGJORT', 'R-70');
    givetArendeI(anslaget)(...overklagat, den('2026-03-30', handelse('DomMeddelad', { utgang: 'avslas' })))
      .when(lagakraft)
      .then(handelse('BeslutVannLagaKraft'));
  });

  it('nor when it has been annulled', () =>
    givetArendeI(anslaget)(...fattat, den('2026-03-20', handelse('BeslutUpphavt')))
      .when(lagakraft)
      .thenRefuses('BESLUTET_UPPHAVT', 'R-70'));
});

describe('R-71: förvaltningsbesvär', () => {
  const delgivet = [
    ...fattat,
    den('2026-03-10', handelse('BeslutExpedierat')),
    den('2026-03-12', handelse('DelgivningVerkstalld', { nr: 1 })),
    den('2026-03-16', handelse('DelgivningVerkstalld', { nr: 2, mottagare: 'Bo Alm' })),
  ];
  const overklaga = (skedde: string, delgivning: number | null) =>
    kommando('TaEmotOverklagande', { slag: 'forvaltningsbesvar', delgivning }, { nu: I_APRIL, skedde });
  const besvar = (delgivning: number | null) =>
    handelse('OverklagandeInkommet', { slag: 'forvaltningsbesvar', delgivning });

  it.each([
    ['2026-04-02', 1],
    ['2026-04-07', 2], // 6 April 2026 is annandag påsk
  ] as const)('a party has three weeks from the day it got the decision: %s is in time', (skedde, nr) =>
    givetArendeI(anslaget)(...delgivet)
      .when(overklaga(skedde, nr))
      .then(besvar(nr)),
  );

  it('the day after is late, and it says what to do', () =>
    givetArendeI(anslaget)(...delgivet)
      .when(overklaga('2026-04-03', 1))
      .then(besvar(1), noterat('R-71', 'OVERKLAGAT_FOR_SENT', 'OverklagandeInkommet')));

  it('says nothing of somebody who is not known to have got it', () =>
    givetArendeI(anslaget)(...delgivet)
      .when(overklaga('2026-04-10', null))
      .then(besvar(null)));

  it('an appeal by somebody who got nothing is unknown', () =>
    givetArendeI(anslaget)(...delgivet)
      .when(overklaga('2026-04-10', 3))
      .thenUnknown('DELGIVNING_OKAND'));

  it('the one who decided tries whether it came in time before it is sent on', () => {
    const inkommet = [...delgivet, den('2026-03-30', besvar(1))];
    givetArendeI(anslaget)(...inkommet)
      .when(kommando('OverlamnaOverklagande', { iTid: null }, { nu: I_APRIL }))
      .then(
        handelse('OverklagandeOverlamnat'),
        noterat('R-71', 'RATTIDSPROVNING_SAKNAS', 'OverklagandeOverlamnat'),
      );
    givetArendeI(anslaget)(...inkommet)
      .when(kommando('OverlamnaOverklagande', { iTid: true }, { nu: I_APRIL }))
      .then(handelse('OverklagandeOverlamnat', { iTid: true }));
  });

  it('the decision holds for good when the time of every party is out', () => {
    const lagakraft = (skedde: string) => kommando('NoteraLagaKraft', {}, { nu: I_APRIL, skedde });
    givetArendeI(anslaget)(...delgivet)
      .when(lagakraft('2026-04-07'))
      .thenRefuses('OVERKLAGANDETIDEN_LOPER', 'R-71');
    givetArendeI(anslaget)(...delgivet)
      .when(lagakraft('2026-04-08'))
      .then(handelse('BeslutVannLagaKraft'));
  });

  it('says nothing beyond the calendar', () =>
    givetArendeI(omvarld([], { kalender: provkalender(2020, 2021) }))(...delgivet)
      .when(overklaga('2026-04-19', 1))
      .then(besvar(1)));
});

describe('O-29, O-30, O-31, O-32: what follows on a decision presupposes it', () => {
  const oppnat = handelse('ArendeOppnat');
  const OM_BESLUT = [
    ['VerkstallDelgivning', 'O-29'],
    ['TaEmotOverklagande', 'O-30'],
    ['NoteraInhibition', 'O-30'],
    ['UpphavBeslut', 'O-30'],
    ['NoteraOverklagandetidUtgangen', 'O-31'],
    ['NoteraLagaKraft', 'O-31'],
    ['AterrapporteraUppdrag', 'O-32'],
    ['VerkstallBeslut', 'O-32'],
    ['RattaVerkstallighet', 'O-32'],
    ['RattaBeslut', 'O-32'],
  ] as const;

  it.each(OM_BESLUT)('%s without a decision: %s', (typ, regel) =>
    givetArende(oppnat).when(kommando(typ)).thenRefuses('BESLUT_OKANT', regel),
  );

  it.each(OM_BESLUT)('%s before the decision: %s', (typ, regel) =>
    givetArende(oppnat, beslut, den('2026-03-02', handelse('BeslutExpedierat')))
      .when(kommando(typ, {}, { skedde: '2026-03-01' }))
      .thenRefuses('FORE_BESLUTET', regel),
  );

  it('a decision is served after it has been sent', () => {
    givetArende(oppnat, beslut).when(kommando('VerkstallDelgivning')).thenRefuses('EJ_EXPEDIERAT', 'O-29');
    givetArende(oppnat, beslut, den('2026-03-10', handelse('BeslutExpedierat')))
      .when(kommando('VerkstallDelgivning', {}, { nu: I_APRIL, skedde: '2026-03-09' }))
      .thenRefuses('DELGIVET_FORE_EXPEDIERING', 'O-29');
  });

  it('only a task that the decision gives is reported on', () => {
    const uppdrag = [{ till: 'Tekniska nämnden', text: 'Bygg' }];
    const medUppdrag = den('2026-03-02T08:40:00Z', handelse('BeslutFattat', { uppdrag }));
    givetArende(oppnat, medUppdrag)
      .when(kommando('AterrapporteraUppdrag', { uppdrag: 2 }))
      .thenRefuses('UPPDRAG_OKANT', 'O-32');
    givetArende(oppnat, medUppdrag)
      .when(kommando('AterrapporteraUppdrag', { uppdrag: 1 }))
      .then(handelse('UppdragAterrapporterat', { uppdrag: 1 }));
  });

  it('an appeal is not sent on before it came', () =>
    givetArende(oppnat, beslut, den('2026-03-20', handelse('OverklagandeInkommet')))
      .when(kommando('OverlamnaOverklagande', {}, { nu: I_APRIL, skedde: '2026-03-19' }))
      .thenRefuses('OVERLAMNAT_FORE_OVERKLAGANDE', 'O-30'));

  it('what is not there is unknown', () => {
    givetArende(oppnat, beslut).when(kommando('OverlamnaOverklagande')).thenUnknown('OVERKLAGANDE_OKANT');
    givetArende(oppnat, beslut).when(kommando('NoteraDom')).thenUnknown('OVERKLAGANDE_OKANT');
    givetArende(oppnat, beslut)
      .when(kommando('UpphavBeslut', { dom: 1 }))
      .thenUnknown('DOM_OKAND');
  });

  it('history without its decision goes in', () =>
    givetArende(oppnat)
      .when(kommando('VerkstallBeslut', {}, { import: true }))
      .then(handelse('BeslutVerkstallt')));
});
