import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { arDatum, sistaDagen, veckodag, type Datum } from '../shared/stockholm.js';
import { provkalender } from '../testing/index.js';
import { dagarMellan, plusAr, plusDagar, plusManader, plusVeckor } from './datumrakning.js';
import { fristspann } from './fristspann.js';
import { kvittensEskalering, kvittensPaminnelse, registreringSenast } from './handlaggning.js';
import { arVardag } from './kalender.js';
import { motionsfrist } from './motion.js';
import { forvaltningsbesvar, nedtasTidigast, overklagandetid } from './overklagande.js';
import { justerasSenast, tillkannagesSenast } from './protokoll.js';
import { bradskandeSenast, kallelseSenast, kungorelseSenast } from './sammantrade.js';
import type { Tidsfrist } from './tidsfrist.js';
import { arbetsdagarMellan, nastaVardag, plusArbetsdagar, senasteVardag } from './vardagar.js';

const kalender = provkalender(1990, 2061);
/** From julafton on a Wednesday to the Monday after; Easter moves four days. */
const LANGSTA_FLYTT = 5;

const iso = (dygn: number): Datum => new Date(dygn * 86_400_000).toISOString().slice(0, 10);
const dygnFor = (dag: string): number => Date.parse(`${dag}T00:00:00Z`) / 86_400_000;
const dag = fc.integer({ min: dygnFor('1990-02-01'), max: dygnFor('2060-12-31') }).map(iso);
const tvaDagar = fc
  .tuple(dag, fc.integer({ min: 0, max: 400 }))
  .map(([forst, antal]) => [forst, iso(dygnFor(forst) + antal)] as const)
  .filter(([, sist]) => sist <= '2060-12-31');

const flyttade: readonly (readonly [string, (start: Datum) => Tidsfrist])[] = [
  ['overklagandetid', (start) => overklagandetid(start, kalender)],
  ['forvaltningsbesvar', (start) => forvaltningsbesvar(start, kalender)],
  ['justerasSenast', (start) => justerasSenast(start, kalender)],
  ['tillkannagesSenast', (start) => tillkannagesSenast(start, kalender)],
  ['registreringSenast', (start) => registreringSenast(start, kalender)],
];
const fasta: typeof flyttade = [
  ['motionsfrist', motionsfrist],
  ['kungorelseSenast', (start) => kungorelseSenast(start, kalender)],
  ['kallelseSenast', (start) => kallelseSenast(start, kalender)],
  ['bradskandeSenast', (start) => bradskandeSenast(start, kalender)],
  ['kvittensPaminnelse', (start) => kvittensPaminnelse(start, kalender)],
  ['kvittensEskalering', (start) => kvittensEskalering(start, kalender)],
];

const alltid = <T>(arb: fc.Arbitrary<T>, galler: (varde: T) => void): void =>
  fc.assert(fc.property(arb, galler), { numRuns: 300 });

describe('the time for appeal, whatever the day', () => {
  it('is never shorter than 21 days, and ends on a weekday', () =>
    alltid(dag, (start) => {
      const { sistaDag } = overklagandetid(start, kalender);
      expect(dagarMellan(start, sistaDag)).toBeGreaterThanOrEqual(21);
      expect(arVardag(sistaDag, kalender)).toBe(true);
    }));

  it('would without days off end on the day of the week it began', () =>
    alltid(dag, (start) =>
      expect(veckodag(overklagandetid(start, kalender).utanFlytt)).toBe(veckodag(start)),
    ));

  it('is over when the notice may be taken down', () =>
    alltid(dag, (start) => {
      const frist = overklagandetid(start, kalender);
      expect(dagarMellan(frist.sistaDag, nedtasTidigast(frist).tidigastDag)).toBe(1);
    }));
});

describe.each(flyttade)('%s', (_namn, frist) => {
  it('is moved forward over days off only, and never further than over a long holiday', () =>
    alltid(dag, (start) => {
      const { sistaDag, utanFlytt } = frist(start);
      const flytt = dagarMellan(utanFlytt, sistaDag);
      expect(flytt).toBeGreaterThanOrEqual(0);
      expect(flytt).toBeLessThanOrEqual(LANGSTA_FLYTT);
      expect(arVardag(sistaDag, kalender)).toBe(true);
      for (let n = 0; n < flytt; n++) expect(arVardag(plusDagar(utanFlytt, n), kalender)).toBe(false);
    }));
});

describe.each(fasta)('%s', (_namn, frist) => {
  it('is not moved', () =>
    alltid(dag, (start) => {
      const { sistaDag, utanFlytt } = frist(start);
      expect(sistaDag).toBe(utanFlytt);
    }));
});

describe.each([...flyttade, ...fasta])('%s', (_namn, frist) => {
  it('never ends earlier by starting later', () =>
    alltid(tvaDagar, ([forst, sist]) => {
      expect(frist(forst).sistaDag <= frist(sist).sistaDag).toBe(true);
      expect(frist(forst).utanFlytt <= frist(sist).utanFlytt).toBe(true);
    }));

  it('lies within the span of a start somewhere between two days', () =>
    alltid(fc.tuple(tvaDagar, fc.nat(400)), ([[forst, sist], n]) => {
      const start = plusDagar(forst, n % (dagarMellan(forst, sist) + 1));
      const spann = fristspann(`${forst}/${sist}`, frist);
      const { sistaDag } = frist(start);
      expect(spann!.tidigast.sistaDag <= sistaDag && sistaDag <= spann!.senast.sistaDag).toBe(true);
    }));
});

describe('a deadline before a meeting', () => {
  it.each([kungorelseSenast, kallelseSenast])('leaves a whole week, counted from the weekday too', (senast) =>
    alltid(dag, (motesdag) => {
      const { sistaDag, sistaVardag } = senast(motesdag, kalender);
      expect(dagarMellan(sistaDag, motesdag)).toBe(7);
      expect(sistaVardag <= sistaDag).toBe(true);
      expect(arVardag(sistaVardag, kalender)).toBe(true);
    }),
  );
});

describe('dates', () => {
  const antal = fc.integer({ min: -2000, max: 2000 });

  it('come back by as many days and weeks as they went', () =>
    alltid(fc.tuple(dag, antal), ([start, n]) => {
      expect(plusDagar(plusDagar(start, n), -n)).toBe(start);
      expect(plusVeckor(start, n)).toBe(plusDagar(start, 7 * n));
      expect(dagarMellan(start, plusDagar(start, n))).toBe(n);
    }));

  it('are those of another calculation', () =>
    alltid(fc.tuple(dag, antal), ([start, n]) => expect(plusDagar(start, n)).toBe(iso(dygnFor(start) + n))));

  it('keep their number in the month, or fall on its last day', () =>
    alltid(fc.tuple(dag, antal), ([start, n]) => {
      const slut = plusManader(start, n);
      expect(arDatum(slut)).toBe(true);
      expect(slut.slice(8) === start.slice(8) || slut === sistaDagen(slut.slice(0, 7))).toBe(true);
      expect(slut.slice(8) <= start.slice(8)).toBe(true);
      const manader = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));
      expect(manader(slut) - manader(start)).toBe(n);
    }));

  it('a year and back is the same day, but for 29 February', () =>
    alltid(fc.tuple(dag, fc.integer({ min: 1, max: 100 })), ([start, n]) => {
      const tillbaka = plusAr(plusAr(start, n), -n);
      if (start.endsWith('-02-29') && !plusAr(start, n).endsWith('-02-29'))
        expect(tillbaka).toBe(plusDagar(start, -1));
      else expect(tillbaka).toBe(start);
    }));
});

describe('working days', () => {
  const antal = fc.integer({ min: 1, max: 40 });

  it('between two days are as many as were added, and end on a weekday', () =>
    alltid(fc.tuple(dag, antal), ([start, n]) => {
      const slut = plusArbetsdagar(start, n, kalender);
      expect(arbetsdagarMellan(start, slut, kalender)).toBe(n);
      expect(arVardag(slut, kalender)).toBe(true);
    }));

  it('add up', () =>
    alltid(fc.tuple(dag, antal, antal), ([start, m, n]) =>
      expect(plusArbetsdagar(plusArbetsdagar(start, m, kalender), n, kalender)).toBe(
        plusArbetsdagar(start, m + n, kalender),
      ),
    ));

  it('no weekday lies between a day and the next weekday, or the one before', () =>
    alltid(dag, (start) => {
      const [fore, efter] = [senasteVardag(start, kalender), nastaVardag(start, kalender)];
      expect(fore <= start && start <= efter).toBe(true);
      expect(fore === efter).toBe(arVardag(start, kalender));
      expect(arbetsdagarMellan(fore, efter, kalender)).toBe(fore === efter ? 0 : 1);
    }));
});
