import { describe, expect, it } from '@jest/globals';

import { den, givetArende, handelse, kommando } from '../testing/index.js';

const oppnat = handelse('ArendeOppnat');

describe('O-20: fullmäktige settles a motion when it has been raised', () => {
  const motion = handelse('ArendeOppnat', { slag: 'motion' });
  const vackt = (dag: string | null) => den(dag, handelse('MotionVackt'));
  const fatta = (data: Parameters<typeof kommando<'FattaBeslut'>>[1] = {}, egna = {}) =>
    kommando('FattaBeslut', data, egna);
  const beslutat = handelse('BeslutFattat');
  const berett = handelse('ArendeBerett');

  it('refuses before that, and says what to do', () => {
    givetArende(motion, berett).when(fatta()).thenRefuses('MOTION_EJ_VACKT', 'O-20');
    givetArende(motion, berett)
      .when(fatta())
      .thenSays(/när den väcktes och av vem. Registrera det först/);
    givetArende(motion, berett, vackt('2026-02-24'))
      .when(fatta({}, { skedde: '2026-02-23' }))
      .thenRefuses('FORE_MOTIONEN', 'O-20');
  });

  it('lets it when it has been, on whatever day that was', () => {
    for (const dag of ['2026-02-23', null])
      givetArende(motion, berett, vackt(dag)).when(fatta()).then(beslutat);
    expect.hasAssertions();
  });

  it('says nothing of other matters, of what settles nothing, nor of other bodies', () => {
    givetArende(handelse('ArendeOppnat'), berett).when(fatta()).then(beslutat);
    const utan = { slutligt: false };
    givetArende(motion, berett).when(fatta(utan)).then(handelse('BeslutFattat', utan));
  });

  it('cannot know of history', () =>
    givetArende(motion, berett)
      .when(fatta({}, { import: true }))
      .then(beslutat));
});

describe('O-21: so does a statement, and who took no part', () => {
  it.each(['AntecknaSarskiltYttrande', 'AvstaFranBeslut'] as const)('%s', (typ) => {
    const handelser = {
      AntecknaSarskiltYttrande: 'SarskiltYttrandeAntecknat',
      AvstaFranBeslut: 'DeltogInteIBeslut',
    };
    const beslutat = den('2026-02-23', handelse('BeslutFattat'));
    givetArende(oppnat).when(kommando(typ)).thenRefuses('INGET_AVGORANDE', 'O-21');
    givetArende(oppnat, beslutat)
      .when(kommando(typ, {}, { skedde: '2026-02-22' }))
      .thenRefuses('FORE_AVGORANDET', 'O-21');
    givetArende(oppnat, beslutat)
      .when(kommando(typ))
      .then(handelse(handelser[typ] as 'DeltogInteIBeslut'));
  });
});

describe('O-8: what is said of a remiss comes after it', () => {
  const remitterat = den('2026-02-02', handelse('ArendeRemitterat'));

  it.each(['ForlangSvarstid', 'PaminnOmRemiss'] as const)('%s', (typ) => {
    givetArende(oppnat).when(kommando(typ)).thenUnknown('REMISS_OKAND');
    givetArende(oppnat, remitterat)
      .when(kommando(typ, {}, { skedde: '2026-02-01' }))
      .thenRefuses('FORE_REMISSEN', 'O-8');
    givetArende(oppnat, remitterat, handelse('ArendeAvslutat'))
      .when(kommando(typ))
      .then(handelse(typ === 'PaminnOmRemiss' ? 'RemissPamind' : 'RemissSvarstidForlangd'));
  });
});
