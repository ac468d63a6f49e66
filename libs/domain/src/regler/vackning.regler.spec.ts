import { describe, expect, it } from '@jest/globals';

import { INITIATIVTYPER, type Initiativtyp } from '../arende/arende.types.js';
import { avviker, ettNyttArende, givetArende, handelse, kommando, noterat, oppna } from '../testing/index.js';

const oppnat = (data: Parameters<typeof oppna>[0]) => handelse('ArendeOppnat', { lopnr: 0, ...data });
const iFullmaktige = (initiativ: Initiativtyp | null) =>
  ({ serie: 'KF', organ: 'Kommunfullmäktige', slag: null, initiativ }) as const;

const FAR: readonly Initiativtyp[] = [
  'namnd',
  'ledamot',
  'revisor',
  'fullmaktigeberedning',
  'bolagsstyrelse',
  'medborgarforslag',
  'folkinitiativ',
];
const FAR_EJ = INITIATIVTYPER.filter((typ) => !FAR.includes(typ));

describe('R-01: who may raise a matter in fullmäktige', () => {
  it.each(FAR)('lets %s do it', (initiativ) =>
    ettNyttArende.when(oppna(iFullmaktige(initiativ))).then(oppnat(iFullmaktige(initiativ))),
  );

  it.each(FAR_EJ)('refuses %s, and says who may', (initiativ) => {
    ettNyttArende.when(oppna(iFullmaktige(initiativ))).thenRefuses('INITIATIV_EJ_BEHORIGT', 'R-01');
    ettNyttArende.when(oppna(iFullmaktige(initiativ))).thenSays(/nämnd, ledamot.*öppna ärendet hos en nämnd/);
  });

  it('is never set aside by an acknowledgement', () =>
    ettNyttArende
      .when(oppna(iFullmaktige('eget'), avviker('R-01')))
      .thenRefuses('INITIATIV_EJ_BEHORIGT', 'R-01'));

  it('sees that it is fullmäktige by the serie when no body is named', () =>
    ettNyttArende
      .when(oppna({ ...iFullmaktige('eget'), organ: null }))
      .thenRefuses('INITIATIV_EJ_BEHORIGT', 'R-01'));

  it.each(['Kommunstyrelsen', 'Socialnämnden'])('lets anyone raise a matter in %s', (organ) =>
    ettNyttArende
      .when(oppna({ ...iFullmaktige('forvaltning'), organ }))
      .then(oppnat({ ...iFullmaktige('forvaltning'), organ })),
  );

  it.each(['motion', 'medborgarforslag', 'interpellation', 'enkelFraga', 'avtal', null] as const)(
    'leaves no note when nobody says who raised it (%s)',
    (slag) =>
      ettNyttArende
        .when(oppna({ ...iFullmaktige(null), slag }))
        .then(oppnat({ ...iFullmaktige(null), slag })),
  );

  it('notes in imported history and never refuses', () =>
    ettNyttArende
      .when(oppna(iFullmaktige('forvaltning'), { import: true, skedde: '2024' }))
      .then(oppnat(iFullmaktige('forvaltning')), noterat('R-01', 'INITIATIV_EJ_BEHORIGT', 'ArendeOppnat')));

  it('does not judge what happened under the law before it', () =>
    ettNyttArende
      .when(oppna(iFullmaktige('forvaltning'), { skedde: '2017-12-29' }))
      .then(oppnat(iFullmaktige('forvaltning'))));

  it('judges what may have happened after the law came: a year that ends after it', () => {
    ettNyttArende
      .when(oppna(iFullmaktige('eget'), { skedde: '2018' }))
      .thenRefuses('INITIATIV_EJ_BEHORIGT', 'R-01');
    ettNyttArende
      .when(oppna(iFullmaktige('eget'), { skedde: '2017-06-01/2018-01-01' }))
      .thenRefuses('INITIATIV_EJ_BEHORIGT', 'R-01');
    ettNyttArende
      .when(oppna(iFullmaktige('eget'), { skedde: null }))
      .thenRefuses('INITIATIV_EJ_BEHORIGT', 'R-01');
  });
});

describe('R-02: a ledamot moves motions, an ersättare when serving', () => {
  it.each([true, false, null])(
    'cannot know who was ledamot then: no note (serving: %s)',
    (tjanstgorandeErsattare) =>
      givetArende(handelse('ArendeOppnat'))
        .when(kommando('VackMotion', { tjanstgorandeErsattare }))
        .then(handelse('MotionVackt', { tjanstgorandeErsattare })),
  );

  it('nor in imported history or before the law', () => {
    for (const egna of [{ import: true }, { skedde: '2015-02-23' }])
      givetArende(handelse('ArendeOppnat'))
        .when(kommando('VackMotion', { tjanstgorandeErsattare: false }, egna))
        .then(handelse('MotionVackt', { tjanstgorandeErsattare: false }));
    expect.hasAssertions();
  });
});
