import { describe, it } from '@jest/globals';

import {
  avslutat,
  avviker,
  den,
  givetArende,
  givetArendeI,
  handelse,
  justerat,
  kallat,
  kommando,
  mote,
  noterat,
  omvarld,
  oppnat,
  protokollfort,
  type Givet,
} from '../testing/index.js';
import type { SammantradeStromEvent } from '../sammantrade/sammantrade.events.js';

const arendet = [handelse('ArendeOppnat'), handelse('ArendeBerett', { organ: 'Kommunstyrelsen' })];
const beslut = handelse('BeslutFattat', { paragraf: '12' });
const fatta = (skedde: string, ovrigt = {}) =>
  kommando('FattaBeslut', { paragraf: '12' }, { nu: '2026-04-20T08:00:00.000Z', skedde, ...ovrigt });
const vid = (givna: readonly Givet<SammantradeStromEvent>[]) => givetArendeI(omvarld([mote(givna)]));

describe('O-14, O-16 to O-20: a body deals with a matter at a meeting that has been opened', () => {
  it('lets what is done at it pass', () =>
    vid(oppnat)(...arendet)
      .when(fatta('2026-03-02T08:40:00Z'))
      .then(beslut));

  it('refuses what is done at one that has not, and says what to do', () => {
    vid(kallat)(...arendet)
      .when(fatta('2026-03-02'))
      .thenRefuses('SAMMANTRADE_EJ_OPPNAT', 'O-14');
    vid(kallat)(...arendet)
      .when(fatta('2026-03-02'))
      .thenSays(/Registrera först att det öppnades/);
  });

  it('can be set aside with a reason', () =>
    vid(kallat)(...arendet)
      .when(
        fatta('2026-03-02', {
          avvikelser: ['O-14', 'O-20'].map((regel) => ({ regel, skal: 'Efterregistreras' })),
        }),
      )
      .then(
        beslut,
        noterat('O-14', 'SAMMANTRADE_EJ_OPPNAT', 'BeslutFattat', 'Efterregistreras'),
        noterat('O-20', 'SAMMANTRADE_EJ_OPPNAT', 'BeslutFattat', 'Efterregistreras'),
      ));

  it('leaves history alone, and what is done where no meeting is known', () => {
    vid(kallat)(...arendet)
      .when(fatta('2026-03-02', { import: true }))
      .then(beslut);
    givetArende(...arendet)
      .when(fatta('2026-03-02'))
      .then(beslut);
  });
});

describe('O-22: nothing is decided after the meeting has ended', () => {
  it('refuses a time after the end', () =>
    vid(avslutat)(...arendet)
      .when(fatta('2026-03-02T09:00:00Z'))
      .thenRefuses('BESLUT_EFTER_SAMMANTRADET', 'O-22'));

  it.each(['2026-03-02T08:40:00Z', '2026-03-02'])('lets %s pass', (skedde) =>
    vid(avslutat)(...arendet)
      .when(fatta(skedde))
      .then(beslut),
  );
});

describe('O-24: what is sent has been approved', () => {
  const fattat = [...arendet, den('2026-03-02T08:40:00Z', beslut)];
  const expediera = (skedde: string, ovrigt = {}) =>
    kommando('ExpedieraBeslut', {}, { nu: '2026-04-20T08:00:00.000Z', skedde, ...ovrigt });

  it('lets it go when it has', () =>
    vid(justerat)(...fattat)
      .when(expediera('2026-03-09'))
      .then(handelse('BeslutExpedierat')));

  it('refuses before that, and says what to do', () => {
    vid(protokollfort)(...fattat)
      .when(expediera('2026-03-09'))
      .thenRefuses('EJ_JUSTERAT', 'O-24');
    vid(protokollfort)(...fattat)
      .when(expediera('2026-03-09'))
      .thenSays(/§ 12 är inte justerad.*omedelbart/);
    vid(justerat)(...fattat)
      .when(expediera('2026-03-08'))
      .thenRefuses('EXPEDIERAT_FORE_JUSTERING', 'O-24');
  });

  it('can be acknowledged', () =>
    vid(protokollfort)(...fattat)
      .when(expediera('2026-03-09', avviker('O-24')))
      .then(
        handelse('BeslutExpedierat'),
        noterat('O-24', 'EJ_JUSTERAT', 'BeslutExpedierat', 'Beslutat trots O-24'),
      ));

  it('says nothing of a meeting that is not known, or lacks the paragraf', () => {
    givetArende(...fattat)
      .when(expediera('2026-03-09'))
      .then(handelse('BeslutExpedierat'));
    vid(oppnat)(...fattat)
      .when(expediera('2026-03-09'))
      .then(handelse('BeslutExpedierat'));
  });

  it('leaves history alone', () =>
    vid(protokollfort)(...fattat)
      .when(expediera('2026-03-09', { import: true }))
      .then(handelse('BeslutExpedierat')));
});

describe('R-32: nothing is decided by too few', () => {
  const fa = [
    ...oppnat,
    den('2026-03-02T08:20:00Z', handelse('NarvaroAndrad', { gick: ['p-lind', 'p-berg'] })),
    ...avslutat.slice(-2, -1),
  ];

  it('refuses', () =>
    vid(fa)(...arendet)
      .when(fatta('2026-03-02T08:40:00Z'))
      .thenRefuses('EJ_BESLUTSFORT', 'R-32'));
  it('lets enough decide', () =>
    vid(avslutat)(...arendet)
      .when(fatta('2026-03-02T08:40:00Z'))
      .then(beslut));
});

describe('O-21: a statement is noted before the meeting ends, and so is who took no part', () => {
  const fattat = [...arendet, den('2026-03-02T08:40:00Z', beslut)];

  it.each(['AntecknaSarskiltYttrande', 'AvstaFranBeslut'] as const)('%s', (typ) => {
    const sagt = (skedde: string) => kommando(typ, {}, { nu: '2026-04-20T08:00:00.000Z', skedde });
    const blir = typ === 'AvstaFranBeslut' ? 'DeltogInteIBeslut' : 'SarskiltYttrandeAntecknat';
    vid(avslutat)(...fattat)
      .when(sagt('2026-03-05'))
      .thenRefuses('EFTER_SAMMANTRADET', 'O-21');
    vid(avslutat)(...fattat)
      .when(sagt('2026-03-02T08:45:00Z'))
      .then(handelse(blir));
  });
});

describe('R-37: a reservation is made before the meeting ends', () => {
  const fattat = [...arendet, den('2026-03-02T08:40:00Z', beslut)];
  const reservera = (skedde: string, ovrigt = {}) =>
    kommando('AnmalReservation', {}, { nu: '2026-04-20T08:00:00.000Z', skedde, ...ovrigt });

  it('refuses one that comes after, and says what can be done', () => {
    vid(avslutat)(...fattat)
      .when(reservera('2026-03-02T09:00:00Z'))
      .thenRefuses('RESERVATION_EFTER_SAMMANTRADET', 'R-37');
    vid(avslutat)(...fattat)
      .when(reservera('2026-03-05'))
      .thenSays(/ange när \(skedde\).*R-37, KL 4:27/);
  });

  it('is never set aside', () =>
    vid(avslutat)(...fattat)
      .when(reservera('2026-03-05', avviker('R-37')))
      .thenRefuses('RESERVATION_EFTER_SAMMANTRADET', 'R-37'));

  it.each(['2026-03-02T08:44:00Z', '2026-03-02'])('takes one of %s', (skedde) =>
    vid(avslutat)(...fattat)
      .when(reservera(skedde))
      .then(handelse('ReservationAnmald')),
  );

  it('says nothing where the meeting is not known', () =>
    givetArende(...fattat)
      .when(reservera('2026-03-05'))
      .then(handelse('ReservationAnmald')));

  it('notes it in history', () =>
    vid(avslutat)(...fattat)
      .when(reservera('2026-03-05', { import: true }))
      .then(
        handelse('ReservationAnmald'),
        noterat('R-37', 'RESERVATION_EFTER_SAMMANTRADET', 'ReservationAnmald'),
      ));
});

describe('R-40: those present are counted at the paragraf', () => {
  const begar = (begardAvAntal: number) =>
    kommando(
      'AterremitteraArende',
      { paragraf: '12', grund: 'minoritet', begardAvAntal, narvarande: null },
      { nu: '2026-04-20T08:00:00.000Z', skedde: '2026-03-02T08:40:00Z' },
    );

  it('one of three is a third', () =>
    vid(avslutat)(...arendet)
      .when(begar(1))
      .then(
        handelse('ArendeAterremitterat', {
          paragraf: '12',
          grund: 'minoritet',
          begardAvAntal: 1,
          narvarande: null,
        }),
      ));

  it('none of three is not', () =>
    vid(avslutat)(...arendet)
      .when(begar(0))
      .thenRefuses('MINORITET_FOR_LITEN', 'R-40'));
});
