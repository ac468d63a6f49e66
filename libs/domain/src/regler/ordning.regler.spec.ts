import { describe, expect, it } from '@jest/globals';

import { arendeDecider } from '../arende/arende.decider.js';
import {
  avviker,
  den,
  ettNyttArende,
  givenHandling,
  givetArende,
  handelse,
  handlingskommando,
  kommando,
  noterat,
  oppna,
  strom,
  type Givet,
} from '../testing/index.js';
import { prova } from './prova.js';
import type { Regelhandelse, Regelhandelsetyp, Utfall } from './regel.js';
import { reglerFor } from './register.js';

const oppnat = handelse('ArendeOppnat');

/** What one rule answers of a fact in an ärende with these facts; no ärende at all where none are given. */
const svar = (id: string, fakta: Regelhandelse, ...givna: readonly Givet[]): Utfall | undefined => {
  const { arende } = strom(...givna).reduce(arendeDecider.evolve, arendeDecider.initialState);
  const provad = { ...fakta, skedde: '2026-03-02', skal: null, import: false };
  return prova({ handelse: provad, arende, handling: null }).find(({ regel }) => regel.id === id)?.utfall;
};
const rader = (typ: Regelhandelsetyp) => reglerFor(typ).filter(({ id }) => id.startsWith('O-'));

const EFTER_OPPNING = [
  ['O-3', 'HandlingRegistrerad'],
  ['O-3', 'HandlingUpprattad'],
  ['O-5', 'MotionVackt'],
  ['O-6', 'HandlaggareTilldelad'],
  ['O-7', 'ArendeRelaterat'],
  ['O-8', 'ArendeRemitterat'],
  ['O-9', 'YttrandeInkommet'],
  ['O-10', 'SamverkanGenomford'],
  ['O-11', 'TjansteskrivelseUpprattad'],
  ['O-12', 'ArendeAnmaltTillSammantrade'],
] as const;

const PA_SAMMANTRADE = [
  ['O-16', 'YrkandeFramstallt'],
  ['O-17', 'ArendeBordlagt'],
  ['O-18', 'ArendeAterremitterat'],
  ['O-19', 'ArendeBerett'],
  ['O-19', 'ForslagTillBeslutLamnat'],
  ['O-20', 'BeslutFattat'],
] as const;

describe('O-3, O-5, O-6, O-7, O-10, O-11, O-12: what needs an opened ärende and no more', () => {
  it.each(EFTER_OPPNING)('%s: %s', (id, typ) => {
    expect(svar(id, handelse(typ), oppnat)).toStrictEqual({ svar: 'tillat' });
    expect(svar(id, handelse(typ))).toMatchObject({ svar: 'neka', kod: 'ARENDE_EJ_OPPNAT' });
  });
});

describe('O-16, O-17, O-18, O-19, O-20: what a body does, it does at a meeting', () => {
  it.each(PA_SAMMANTRADE)('%s: %s cannot be judged without the meeting', (id, typ) => {
    expect(svar(id, handelse(typ), oppnat)).toStrictEqual({ svar: 'kanEjAvgora', saknas: ['sammanträdet'] });
    expect(svar(id, handelse(typ))).toMatchObject({ svar: 'neka', kod: 'ARENDE_EJ_OPPNAT' });
  });

  it('so nothing is noted of it', () =>
    givetArende(oppnat).when(kommando('LamnaForslag')).then(handelse('ForslagTillBeslutLamnat')));
});

describe('O-13, O-14, O-22, O-23, O-24, O-25, O-26: kallelse, närvaro, protokoll, justering, anslag', () => {
  it.each([
    ['O-13', 'ArendeBerett', 'kallelsen'],
    ['O-13', 'ForslagTillBeslutLamnat', 'kallelsen'],
    ['O-13', 'BeslutFattat', 'kallelsen'],
    ['O-14', 'ArendeBerett', 'sammanträdet'],
    ['O-14', 'ForslagTillBeslutLamnat', 'sammanträdet'],
    ['O-14', 'BeslutFattat', 'sammanträdet'],
    ['O-22', 'BeslutFattat', 'sammanträdet'],
    ['O-23', 'BeslutExpedierat', 'protokollet'],
    ['O-24', 'BeslutExpedierat', 'justeringen'],
    ['O-26', 'BeslutExpedierat', 'utdragsbestyrkandet'],
  ] as const)('%s cannot judge %s without %s', (id, typ, saknas) =>
    expect(svar(id, handelse(typ), oppnat)).toStrictEqual({ svar: 'kanEjAvgora', saknas: [saknas] }),
  );
});

describe('O-1: a handling comes in, and nothing need come before it', () => {
  it('is received', () =>
    givenHandling().when(handlingskommando('TaEmotHandling')).then(handelse('HandlingInkommen')));
});

describe('O-2: an ärende is opened when something came in, or on own initiative', () => {
  it.each(['eget', 'forvaltning'] as const)('on own initiative (%s)', (initiativ) =>
    expect(svar('O-2', handelse('ArendeOppnat', { initiativ }))).toStrictEqual({ svar: 'tillat' }),
  );

  it.each(['inkommenHandling', 'ledamot', null] as const)('it cannot see what came in (%s)', (initiativ) => {
    expect(svar('O-2', handelse('ArendeOppnat', { initiativ }))).toStrictEqual({
      svar: 'kanEjAvgora',
      saknas: ['den inkomna handlingen'],
    });
    ettNyttArende.when(oppna({ initiativ })).then(handelse('ArendeOppnat', { initiativ, lopnr: 0 }));
  });
});

describe('O-4: a secrecy mark is made on a registered handling', () => {
  const registrerad = handelse('HandlingRegistrerad');
  const upprattad = handelse('HandlingUpprattad', { nr: 2 });

  it.each([
    ['any, when the mark is for all of them', null],
    ['the first', 1],
    ['the second', 2],
  ])('%s', (_vad, handlingNr) =>
    givetArende(oppnat, registrerad, upprattad)
      .when(kommando('MarkeraSekretess', { handlingNr }))
      .then(handelse('SekretessMarkerad', { handlingNr })),
  );

  it('refuses while the ärende has no handling', () =>
    givetArende(oppnat).when(kommando('MarkeraSekretess')).thenRefuses('HANDLING_EJ_REGISTRERAD', 'O-4'));

  it('refuses a handling that is not in the ärende', () =>
    givetArende(oppnat, registrerad)
      .when(kommando('MarkeraSekretess', { handlingNr: 2 }))
      .thenRefuses('HANDLING_EJ_REGISTRERAD', 'O-4'));

  it('is done and noted when the deviation is acknowledged', () =>
    givetArende(oppnat)
      .when(kommando('MarkeraSekretess', {}, avviker('O-4')))
      .then(
        handelse('SekretessMarkerad'),
        noterat('O-4', 'HANDLING_EJ_REGISTRERAD', 'SekretessMarkerad', 'Beslutat trots O-4'),
      ));

  it('notes in imported history, however old', () =>
    givetArende(oppnat)
      .when(kommando('MarkeraSekretess', {}, { import: true, skedde: '1994-03-01' }))
      .then(handelse('SekretessMarkerad'), noterat('O-4', 'HANDLING_EJ_REGISTRERAD', 'SekretessMarkerad')));

  it('asks nothing of its removal', () =>
    givetArende(oppnat, handelse('SekretessMarkerad'))
      .when(kommando('HavSekretess'))
      .then(handelse('SekretessHavd')));
});

describe('O-8: a closed ärende is not sent on remiss', () => {
  const avslutat = den('2026-02-16', handelse('ArendeAvslutat'));
  const remittera = (skedde: string | null, egna = {}) =>
    kommando('RemitteraArende', {}, { skedde, ...egna });

  it('refuses, and says to reopen it', () => {
    givetArende(oppnat, avslutat).when(remittera('2026-03-02')).thenRefuses('ARENDE_AVSLUTAT', 'O-8');
    givetArende(oppnat, avslutat)
      .when(remittera('2026-03-02'))
      .thenSays(/Återöppna/);
  });

  it('refuses on the day it was closed', () =>
    givetArende(oppnat, den('2026-03-02T08:00:00Z', handelse('ArendeAvslutat')))
      .when(remittera('2026-03-02T09:00:00Z'))
      .thenRefuses('ARENDE_AVSLUTAT', 'O-8'));

  it('takes one that has been reopened', () =>
    givetArende(oppnat, avslutat, den('2026-02-17', handelse('ArendeAteroppnat')))
      .when(remittera('2026-03-02'))
      .then(handelse('ArendeRemitterat')));

  it('takes a remiss from before the closing, recorded after it', () =>
    givetArende(oppnat, avslutat).when(remittera('2026-02-13')).then(handelse('ArendeRemitterat')));

  it.each([
    ['of an unknown day', null, '2026-02-16'],
    ['of some day that month', '2026-02', '2026-02-16'],
    ['when nobody knows the day it was closed', '2026-02-20', null],
  ])('cannot judge a remiss %s: no note', (_vad, skedde, dag) =>
    givetArende(oppnat, den(dag, handelse('ArendeAvslutat')))
      .when(remittera(skedde))
      .then(handelse('ArendeRemitterat')),
  );

  it('is done and noted when the deviation is acknowledged', () =>
    givetArende(oppnat, avslutat)
      .when(remittera('2026-03-02', avviker('O-8')))
      .then(
        handelse('ArendeRemitterat'),
        noterat('O-8', 'ARENDE_AVSLUTAT', 'ArendeRemitterat', 'Beslutat trots O-8'),
      ));

  it('notes in imported history', () =>
    givetArende(oppnat, avslutat)
      .when(remittera('2026-03-01', { import: true }))
      .then(handelse('ArendeRemitterat'), noterat('O-8', 'ARENDE_AVSLUTAT', 'ArendeRemitterat')));
});

describe('O-9: an opinion answers a remiss, or comes without one', () => {
  const remitterat = den('2026-02-10', handelse('ArendeRemitterat'));
  const svara = (skedde: string | null, egna = {}) =>
    kommando('TaEmotYttrande', { remissId: '1' }, { skedde, ...egna });
  const yttrande = handelse('YttrandeInkommet', { remissId: '1' });

  it('refuses one that came in before the remiss was sent', () =>
    givetArende(oppnat, remitterat).when(svara('2026-02-09')).thenRefuses('YTTRANDE_FORE_REMISS', 'O-9'));

  it.each(['2026-02-10', '2026-02-24', '2026-02', '2026-01-05/..', null])('takes one of %s', (skedde) =>
    givetArende(oppnat, remitterat).when(svara(skedde)).then(yttrande),
  );

  it('takes one when the day of the remiss is unknown', () =>
    givetArende(oppnat, den(null, handelse('ArendeRemitterat')))
      .when(svara('2020-02-10'))
      .then(yttrande));

  it('takes one without remiss at any time', () =>
    givetArende(oppnat, remitterat)
      .when(kommando('TaEmotYttrande', {}, { skedde: '2026-01-12' }))
      .then(handelse('YttrandeInkommet')));

  it('is done and noted when the deviation is acknowledged, and in imported history', () => {
    givetArende(oppnat, remitterat)
      .when(svara('2026-02-09', avviker('O-9')))
      .then(yttrande, noterat('O-9', 'YTTRANDE_FORE_REMISS', 'YttrandeInkommet', 'Beslutat trots O-9'));
    givetArende(oppnat, remitterat)
      .when(svara('1999-02-09', { import: true }))
      .then(yttrande, noterat('O-9', 'YTTRANDE_FORE_REMISS', 'YttrandeInkommet'));
  });
});

const AVGORANDEN = [
  ['beslut', 'BeslutFattat'],
  ['forslag', 'ForslagTillBeslutLamnat'],
  ['aterremiss', 'ArendeAterremitterat'],
  ['bordlaggning', 'ArendeBordlagt'],
] as const;

describe('O-21: a reservation concerns something that was decided', () => {
  const reservera = (data: Parameters<typeof kommando<'AnmalReservation'>>[1], egna = {}) =>
    kommando('AnmalReservation', data, egna);

  it.each(AVGORANDEN)('takes one against a %s', (slag, typ) => {
    for (const avser of [{ slag, nr: 1 }, null])
      givetArende(oppnat, handelse(typ))
        .when(reservera({ avser }))
        .then(handelse('ReservationAnmald', { avser }));
    expect.hasAssertions();
  });

  it('refuses when nothing has been decided', () => {
    givetArende(oppnat).when(reservera({})).thenRefuses('INGET_AVGORANDE', 'O-21');
    givetArende(oppnat)
      .when(reservera({ avser: null }))
      .thenRefuses('INGET_AVGORANDE', 'O-21');
  });

  it('refuses one against another kind, or another number, than there is', () => {
    const beslutat = handelse('BeslutFattat');
    givetArende(oppnat, beslutat)
      .when(reservera({ avser: { slag: 'beslut', nr: 2 } }))
      .thenRefuses('INGET_AVGORANDE', 'O-21');
    givetArende(oppnat, beslutat)
      .when(reservera({ avser: { slag: 'forslag', nr: 1 } }))
      .thenRefuses('INGET_AVGORANDE', 'O-21');
  });

  it('refuses one from before the decision', () => {
    const beslutat = den('2026-02-23', handelse('BeslutFattat'));
    givetArende(oppnat, beslutat)
      .when(reservera({}, { skedde: '2026-02-22' }))
      .thenRefuses('FORE_AVGORANDET', 'O-21');
    givetArende(oppnat, beslutat)
      .when(reservera({}, { skedde: '2026-02-23' }))
      .then(handelse('ReservationAnmald'));
    givetArende(oppnat, beslutat)
      .when(reservera({}, { skedde: null }))
      .then(handelse('ReservationAnmald'));
  });

  it('takes one from before one decision when another had been taken', () =>
    givetArende(
      oppnat,
      den('2026-01-26', handelse('ArendeBordlagt')),
      den('2026-02-23', handelse('BeslutFattat')),
    )
      .when(reservera({ avser: null }, { skedde: '2026-01-26' }))
      .then(handelse('ReservationAnmald', { avser: null })));

  it('is done and noted when the deviation is acknowledged, and in imported history', () => {
    givetArende(oppnat)
      .when(reservera({}, avviker('O-21')))
      .then(
        handelse('ReservationAnmald'),
        noterat('O-21', 'INGET_AVGORANDE', 'ReservationAnmald', 'Beslutat trots O-21'),
      );
    givetArende(oppnat)
      .when(reservera({}, { import: true, skedde: '2003-05-26' }))
      .then(handelse('ReservationAnmald'), noterat('O-21', 'INGET_AVGORANDE', 'ReservationAnmald'));
  });
});

describe('O-27: what is sent out has been decided', () => {
  const expediera = (data: Parameters<typeof kommando<'ExpedieraBeslut'>>[1] = {}, egna = {}) =>
    kommando('ExpedieraBeslut', data, egna);

  it.each([
    ['beslut', 'BeslutFattat'],
    ['aterremiss', 'ArendeAterremitterat'],
    ['bordlaggning', 'ArendeBordlagt'],
  ] as const)('takes a %s', (slag, typ) =>
    givetArende(oppnat, handelse(typ))
      .when(expediera({ avser: { slag, nr: 1 } }))
      .then(handelse('BeslutExpedierat', { avser: { slag, nr: 1 } })),
  );

  it('takes it without being told which, when there is a beslut or an återremiss', () => {
    for (const typ of ['BeslutFattat', 'ArendeAterremitterat'] as const)
      givetArende(oppnat, handelse(typ))
        .when(expediera({ avser: null }))
        .then(handelse('BeslutExpedierat', { avser: null }));
    expect.hasAssertions();
  });

  it('refuses when nothing has been decided: a förslag is handed over, not sent out', () => {
    givetArende(oppnat).when(expediera()).thenRefuses('INGET_ATT_EXPEDIERA', 'O-27');
    givetArende(oppnat, handelse('ForslagTillBeslutLamnat'))
      .when(expediera({ avser: null }))
      .thenRefuses('INGET_ATT_EXPEDIERA', 'O-27');
    givetArende(oppnat, handelse('BeslutFattat'))
      .when(expediera({ avser: { slag: 'beslut', nr: 2 } }))
      .thenRefuses('INGET_ATT_EXPEDIERA', 'O-27');
  });

  describe('a förslag', () => {
    const avser = { slag: 'forslag', nr: 1 } as const;
    const lamnat = handelse('ForslagTillBeslutLamnat');
    const kf = { typ: 'organ', namn: 'KF' } as const;
    const namnd = { typ: 'organ', namn: 'Tekniska nämnden' } as const;

    it('is handed over to fullmäktige', () =>
      givetArende(oppnat, lamnat)
        .when(expediera({ avser, mottagare: [kf] }))
        .then(handelse('BeslutExpedierat', { avser, mottagare: [kf] })));

    it.each([
      ['to others', [namnd]],
      ['to fullmäktige and others', [kf, namnd]],
      ['to nobody', []],
      ['to a person called so', [{ typ: 'person', namn: 'Kommunfullmäktige' }]],
    ] as const)('is not sent out %s', (_vad, mottagare) =>
      givetArende(oppnat, lamnat)
        .when(expediera({ avser, mottagare }))
        .thenRefuses('FORSLAG_EXPEDIERAS_EJ', 'O-27'),
    );
  });

  it('refuses what was sent before it was decided, and takes the same day', () => {
    const beslutat = den('2026-02-23', handelse('BeslutFattat'));
    givetArende(oppnat, beslutat)
      .when(expediera({}, { skedde: '2026-02-20' }))
      .thenRefuses('EXPEDIERING_FORE_BESLUT', 'O-27');
    givetArende(oppnat, beslutat)
      .when(expediera({}, { skedde: '2026-02-23' }))
      .then(handelse('BeslutExpedierat'));
  });

  it('cannot judge what has no day: no note, and justering is not asked for yet', () =>
    givetArende(oppnat, den('2026-02-23', handelse('BeslutFattat')))
      .when(expediera({}, { skedde: null }))
      .then(handelse('BeslutExpedierat')));

  it('is done and noted when the deviation is acknowledged, and in imported history', () => {
    givetArende(oppnat)
      .when(expediera({}, avviker('O-27')))
      .then(
        handelse('BeslutExpedierat'),
        noterat('O-27', 'INGET_ATT_EXPEDIERA', 'BeslutExpedierat', 'Beslutat trots O-27'),
      );
    givetArende(oppnat)
      .when(expediera({}, { import: true, skedde: '2003-05-26' }))
      .then(handelse('BeslutExpedierat'), noterat('O-27', 'INGET_ATT_EXPEDIERA', 'BeslutExpedierat'));
  });
});

describe('O-33: an ärende is closed when nothing is outstanding', () => {
  const FEL = ['O-33', 'OBESVARAD_REMISS', 'ArendeAvslutat'] as const;
  const remitterat = handelse('ArendeRemitterat');

  it('warns of an unanswered remiss', () =>
    givetArende(oppnat, remitterat)
      .when(kommando('AvslutaArende'))
      .then(handelse('ArendeAvslutat'), noterat(...FEL)));

  it('has nothing to say when it is answered, nor of receipts it cannot see', () => {
    givetArende(oppnat, remitterat, handelse('YttrandeInkommet', { remissId: '1' }))
      .when(kommando('AvslutaArende'))
      .then(handelse('ArendeAvslutat'));
    givetArende(oppnat).when(kommando('AvslutaArende')).then(handelse('ArendeAvslutat'));
  });

  it('keeps the reason when the warning was acknowledged beforehand', () =>
    givetArende(oppnat, remitterat)
      .when(kommando('AvslutaArende', {}, avviker('O-33')))
      .then(handelse('ArendeAvslutat'), noterat(...FEL, 'Beslutat trots O-33')));

  it('notes an imported reopening of what was never closed', () =>
    givetArende(oppnat)
      .when(kommando('AteroppnaArende', {}, { import: true }))
      .then(handelse('ArendeAteroppnat'), noterat('O-33', 'ARENDE_EJ_AVSLUTAT', 'ArendeAteroppnat')));

  it('has nothing to say of a reopening after a closing', () =>
    givetArende(oppnat, handelse('ArendeAvslutat'))
      .when(kommando('AteroppnaArende'))
      .then(handelse('ArendeAteroppnat')));
});

describe('before the opening', () => {
  it.each(['SekretessMarkerad', 'ReservationAnmald', 'BeslutExpedierat', 'ArendeAvslutat'] as const)(
    '%s is refused by its row',
    (typ) =>
      expect(rader(typ).map(({ id }) => svar(id, handelse(typ)))).toContainEqual(
        expect.objectContaining({ svar: 'neka', kod: 'ARENDE_EJ_OPPNAT' }),
      ),
  );
});
