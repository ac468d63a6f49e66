import { describe, expect, it } from '@jest/globals';

import { avviker, ettNyttArende, handelse, NU, oppna } from '../testing/index.js';
import { beslutaOppning } from './oppning.js';

const oppnat = (data: Parameters<typeof oppna>[0] = {}) => {
  const { givetLopnr: _givet, ...uppgifter } = data;
  return handelse('ArendeOppnat', { ...uppgifter, lopnr: 0 });
};

describe('opening an ärende', () => {
  it('becomes the opening, whose number is not taken yet', () => ettNyttArende.when(oppna()).then(oppnat()));

  it('ties the opening to what asked for it', () =>
    expect(beslutaOppning(oppna(), 'o-77')).toStrictEqual([
      { ...oppnat(), data: { ...oppnat().data, oppning: 'o-77' } },
    ]));

  it('does not decide on a number that history brings', () =>
    ettNyttArende.when(oppna({ givetLopnr: 155 }, { import: true })).then(oppnat()));

  it('carries its reason', () =>
    ettNyttArende.when(oppna({}, { skal: 'Överlämnat' })).then({ ...oppnat(), skal: 'Överlämnat' }));

  it('names the ärende it was handed over from', () => {
    const overlamnatFran = { strom: 'arende-KS-2026-3', revision: 9 };
    ettNyttArende.when(oppna({ overlamnatFran })).then(oppnat({ overlamnatFran }));
  });

  it('is refused by a rule before a number is taken', () =>
    ettNyttArende
      .when(oppna({ serie: 'KF', organ: 'KF', initiativ: 'eget' }))
      .thenRefuses('INITIATIV_EJ_BEHORIGT', 'R-01'));

  it.each([
    ['a day to come', { skedde: '2026-03-03' }, 'SKEDDE_I_FRAMTIDEN', 'skedde'],
    ['no time at all', { skedde: 'snart' }, 'SKEDDE_OGILTIGT', 'skedde'],
    ['a rule that does not exist', avviker('R-99'), 'REGEL_OKAND', 'avvikelser'],
  ])('is no good request with %s', (_vad, egna, kod, falt) =>
    ettNyttArende.when(oppna({}, { nu: NU, ...egna })).thenInvalid(kod, falt),
  );
});
