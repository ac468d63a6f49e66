import { describe, expect, it } from '@jest/globals';

import { arendeDecider } from '../arende/arende.decider.js';
import {
  avviker,
  den,
  givetArende,
  handelse,
  kommando,
  noterat,
  strom,
  type Givet,
  type Handelsedata,
} from '../testing/index.js';
import { prova } from './prova.js';

const KF = 'Kommunfullmäktige';
const NAMND = 'Tekniska nämnden';
const oppnat = handelse('ArendeOppnat', { slag: 'motion' });
const vackt = (dag: string | null) => den(dag, handelse('MotionVackt'));
const berett = den('2026-01-26', handelse('ArendeBerett'));
const anmald = (dag: string | null = '2026-02-16') => den(dag, handelse('MotionsfristAnmald'));

const given = (...fore: readonly Givet[]) => givetArende(oppnat, ...fore);

describe('R-03: a motion is settled by fullmäktige', () => {
  const beslut = (slutligt: boolean) => kommando('FattaBeslut', { organ: NAMND, slutligt });

  it('refuses a nämnd that settles it, and says what it can do instead', () => {
    given(vackt('2025-10-27')).when(beslut(true)).thenRefuses('MOTION_AVGORS_AV_FULLMAKTIGE', 'R-03');
    given(vackt('2025-10-27'))
      .when(beslut(true))
      .thenSays(/beredning eller som förslag till fullmäktige/);
  });

  it('knows a motion by how the ärende was opened, or by what was noted in it', () => {
    given().when(beslut(true)).thenRefuses('MOTION_AVGORS_AV_FULLMAKTIGE', 'R-03');
    givetArende(handelse('ArendeOppnat', { slag: null }), vackt('2025-10-27'))
      .when(beslut(true))
      .thenRefuses('MOTION_AVGORS_AV_FULLMAKTIGE', 'R-03');
  });

  it('lets a nämnd decide on the way there', () =>
    given(vackt('2025-10-27'))
      .when(beslut(false))
      .then(handelse('BeslutFattat', { organ: NAMND, slutligt: false })));

  it('lets a nämnd settle what is no motion', () =>
    givetArende(handelse('ArendeOppnat', { slag: 'avtal' }))
      .when(beslut(true))
      .then(handelse('BeslutFattat', { organ: NAMND })));

  it('cannot know whether a medborgarförslag was handed to the nämnd', () =>
    givetArende(handelse('ArendeOppnat', { slag: 'medborgarforslag' }))
      .when(beslut(true))
      .then(handelse('BeslutFattat', { organ: NAMND })));

  it('notes it in imported history', () =>
    given()
      .when(kommando('FattaBeslut', { organ: NAMND }, { import: true }))
      .then(
        handelse('BeslutFattat', { organ: NAMND }),
        noterat('R-03', 'MOTION_AVGORS_AV_FULLMAKTIGE', 'BeslutFattat'),
      ));
});

describe('R-04: a motion is answered within a year, or reported', () => {
  const beslut = (skedde: string) => kommando('FattaBeslut', {}, { skedde });

  it('says nothing on the last day of the year', () =>
    given(vackt('2025-02-24'), berett).when(beslut('2026-02-24')).then(handelse('BeslutFattat')));

  it('warns the day after, unless fullmäktige had been told', () => {
    given(vackt('2025-02-24'), berett)
      .when(beslut('2026-02-25'))
      .then(handelse('BeslutFattat'), noterat('R-04', 'MOTIONSFRIST_PASSERAD', 'BeslutFattat'));
    given(vackt('2025-02-24'), berett, anmald()).when(beslut('2026-02-25')).then(handelse('BeslutFattat'));
  });

  it('does not count what fullmäktige was told after the decision', () =>
    given(vackt('2025-02-24'), berett, anmald('2026-02-27'))
      .when(beslut('2026-02-25'))
      .then(handelse('BeslutFattat'), noterat('R-04', 'MOTIONSFRIST_PASSERAD', 'BeslutFattat')));

  it('warns when the report itself comes late', () => {
    const rapport = (skedde: string) => kommando('AnmalMotionsfrist', {}, { skedde });
    given(vackt('2025-02-24')).when(rapport('2026-02-24')).then(handelse('MotionsfristAnmald'));
    given(vackt('2025-02-24'))
      .when(rapport('2026-02-25'))
      .then(handelse('MotionsfristAnmald'), noterat('R-04', 'MOTION_ANMALD_SENT', 'MotionsfristAnmald'));
  });

  it.each([null, '2025-02-24/..'])('cannot know when the motion was raised %s', (dag) =>
    given(vackt(dag), berett).when(beslut('2026-02-25')).then(handelse('BeslutFattat')),
  );

  it('gives a motion of some day in a month until the end of that month', () => {
    given(vackt('2025-02'), berett).when(beslut('2026-02-28')).then(handelse('BeslutFattat'));
  });

  it('cannot know of a decision without a day, nor of an ärende where no motion was noted', () => {
    given(vackt('2025-02-24'), berett)
      .when(kommando('FattaBeslut', {}, { skedde: null }))
      .then(handelse('BeslutFattat'));
    given(berett)
      .when({ ...beslut('2026-02-25'), ...avviker('O-20') })
      .then(
        handelse('BeslutFattat'),
        noterat('O-20', 'MOTION_EJ_VACKT', 'BeslutFattat', 'Beslutat trots O-20'),
      );
  });
});

describe('R-04: writing a motion off', () => {
  const avskriv = (organ = KF, egna = {}) => kommando('AvskrivMotion', { organ }, egna);

  it('may be done when fullmäktige has been told why it is not ready', () =>
    given(vackt('2025-10-27'), anmald()).when(avskriv()).then(handelse('MotionAvskriven')));

  it('is refused before that, and says what to do', () => {
    given(vackt('2025-10-27')).when(avskriv()).thenRefuses('MOTIONEN_EJ_ANMALD', 'R-04');
    given(vackt('2025-10-27'))
      .when(avskriv())
      .thenSays(/Registrera anmälan till fullmäktige/);
    given(anmald('2026-03-01'))
      .when(avskriv(KF, { skedde: '2026-02-23' }))
      .thenRefuses('MOTIONEN_EJ_ANMALD', 'R-04');
  });

  it('is refused by anyone but fullmäktige', () =>
    given(vackt('2025-10-27'), anmald())
      .when(avskriv('Kommunstyrelsen'))
      .thenRefuses('MOTION_AVSKRIVS_AV_FULLMAKTIGE', 'R-04'));

  it('is the same thing as a beslut by that name', () => {
    const beslut = kommando('FattaBeslut', { utfall: 'avskriven' });
    given(vackt('2025-10-27'), berett).when(beslut).thenRefuses('MOTIONEN_EJ_ANMALD', 'R-04');
    given(vackt('2025-10-27'), berett, anmald())
      .when(beslut)
      .then(handelse('BeslutFattat', { utfall: 'avskriven' }));
  });

  it('is left alone in imported history that may have the report elsewhere', () =>
    given(vackt('2025-10-27'))
      .when(avskriv(KF, { import: true }))
      .then(handelse('MotionAvskriven')));

  it('is done once', () =>
    given(vackt('2025-10-27'), anmald(), handelse('MotionAvskriven')).when(avskriv()).thenNothing());
});

describe('taking a motion back', () => {
  it('is done once, and only with a motion', () => {
    given(vackt('2025-10-27')).when(kommando('AtertaMotion')).then(handelse('MotionAtertagen'));
    given(vackt('2025-10-27'), handelse('MotionAtertagen')).when(kommando('AtertaMotion')).thenNothing();
    givetArende(handelse('ArendeOppnat', { slag: 'avtal' }))
      .when(kommando('AtertaMotion'))
      .thenRefuses('INGEN_MOTION');
  });
});

describe('R-05: the administration does not take a stand on a motion', () => {
  const svar = (slag: 'motion' | 'avtal', data: Partial<Handelsedata<'YttrandeInkommet'>>) => {
    const { arende } = strom(handelse('ArendeOppnat', { slag })).reduce(
      arendeDecider.evolve,
      arendeDecider.initialState,
    );
    const yttrandet = {
      ...handelse('YttrandeInkommet', data),
      skedde: '2026-03-02',
      skal: null,
      import: false,
    };
    return prova({ handelse: yttrandet, arende, handling: null }).find(({ regel }) => regel.id === 'R-05');
  };
  const tar = { stallningstagande: 'tillstyrker' } as const;

  it('is reported', () =>
    expect(svar('motion', { ...tar, fran: 'Tekniska kontoret' })).toMatchObject({
      regel: { allvar: 'R' },
      utfall: { svar: 'varna', kod: 'FORVALTNING_TAR_STALLNING' },
    }));

  it.each([
    ['a nämnd may', 'motion', { ...tar, fran: NAMND }, 'tillat'],
    [
      'an office that only tells what there is',
      'motion',
      { stallningstagande: null, fran: 'Tekniska kontoret' },
      'tillat',
    ],
    ['what is no motion', 'avtal', { ...tar, fran: 'Tekniska kontoret' }, 'tillat'],
    ['it cannot know what a name means', 'motion', { ...tar, fran: 'Vision' }, 'kanEjAvgora'],
  ] as const)('%s', (_, slag, data, utfall) => expect(svar(slag, data)?.utfall.svar).toBe(utfall));

  it('leaves no note: it is only for reports', () =>
    given()
      .when(kommando('TaEmotYttrande', { ...tar, fran: 'Tekniska kontoret' }))
      .then(handelse('YttrandeInkommet', { ...tar, fran: 'Tekniska kontoret' })));
});
