import { describe, expect, it } from '@jest/globals';

import { den, handelse, strom, type Givet } from '../testing/index.js';
import { fold } from '../tid/fold.js';
import type { ArendeEvent } from './arende.events.js';
import { handelserI, tomtLage, utoka, type Arendelage } from './lage.js';

const oppnat = den('2026-01-12', handelse('ArendeOppnat'));
const remitterat = den('2026-01-19', handelse('ArendeRemitterat'));
const tilldelad = den('2026-02-09', handelse('HandlaggareTilldelad'));

/** The state before and after the last of the facts, in the order they were recorded. */
const foreOchEfter = (...fakta: readonly Givet[]): readonly [Arendelage, Arendelage] => {
  let lage = tomtLage;
  const lagen = strom(...fakta).map((faktum) => (lage = utoka(lage, faktum)));
  return lagen.slice(-2) as [Arendelage, Arendelage];
};

/** What was not folded anew is the same object still: a long ärende costs no more than a short one. */
const arTillagt = ([fore, efter]: readonly [Arendelage, Arendelage]): boolean =>
  efter.arende?.handlingar === fore.arende?.handlingar;

describe('one more fact', () => {
  it('that happened last is added, and the rest stands as it was', () => {
    expect(arTillagt(foreOchEfter(oppnat, remitterat, tilldelad))).toBe(true);
    expect(arTillagt(foreOchEfter(oppnat, remitterat, remitterat))).toBe(true);
  });

  it('is added to an ärende that was just opened, also when it happened before the opening', () => {
    const yttrande = foreOchEfter(oppnat, den('2025-12-01', handelse('YttrandeInkommet')));
    expect(arTillagt(yttrande)).toBe(true);
    expect(yttrande[1].arende?.yttranden).toMatchObject([{ datum: '2025-12-01' }]);
  });

  it('that is recorded late takes its place in the order things happened', () => {
    const sen = den('2026-02-02', handelse('HandlaggareTilldelad', { handlaggare: 'hl-lund' }));
    const lagen = foreOchEfter(oppnat, remitterat, tilldelad, sen);
    expect(arTillagt(lagen)).toBe(false);
    expect(lagen[1].arende?.handlaggare).toBe('hl-berg');
    expect(lagen[1].sista?.faktum.metadata.skedde).toBe('2026-02-09');
  });

  it.each<[string, ArendeEvent]>([
    ['a correction', handelse('UppgiftRattad', { avserHandelse: 0, falt: '/klassificering' })],
    ['an annulment', handelse('HandelseMakulerad', { avserHandelse: 1 })],
  ])('that is %s changes what was said, so everything is folded anew', (_vad, rattelse) => {
    const lagen = foreOchEfter(oppnat, remitterat, tilldelad, rattelse);
    expect(arTillagt(lagen)).toBe(false);
    expect(lagen[1].arende).toStrictEqual(fold(handelserI(lagen[1])).arende);
  });

  it('before any opening makes no ärende, and is there when the opening comes', () => {
    const [utan, med] = foreOchEfter(remitterat, oppnat);
    expect([utan.arende, handelserI(utan).length]).toStrictEqual([null, 1]);
    expect(med.arende?.remisser).toHaveLength(1);
  });
});
