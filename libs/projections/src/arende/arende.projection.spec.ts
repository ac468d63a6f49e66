import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { kort, type Handelse, type RecordedEvent } from '#domain';
import { handelse } from '#domain/testing';
import { modelBench, type ModelBench } from '../testing/model-bench.js';
import { vikOm } from '../vikning/lage.js';
import { delade, delningar, logg } from '../vikning/testing/slumplogg.js';
import { innehall } from '../vikning/testing/tabeller.js';
import { Vikningar, type Arendehandelse } from '../vikning/vikningar.js';
import { lasKort } from './arende.fragor.js';
import { arendeModell } from './arende.projection.js';
import { LANG_LISTA } from './kortbitar.js';

const ID = 'KS-2026-1';

/** An ärende with an opening, and then this. */
const strom = (handelser: readonly Handelse[]): readonly RecordedEvent[] =>
  logg(
    [handelse('ArendeOppnat', { serie: 'KS', ar: 2026, lopnr: 1 }), ...handelser].map((h) => ({
      arende: 0,
      handelse: h,
      skedde: null,
      efter: 1_000,
    })),
  );

const yttrande = (n: number): Handelse =>
  handelse('YttrandeInkommet', { remissId: null, sammanfattning: `Yttrande ${n}, med "citat" och\nrad` });

const yttranden = (antal: number): readonly Handelse[] =>
  Array.from({ length: antal }, (_, i) => yttrande(i));

const lagrat = (bank: ModelBench): unknown => {
  const kortet = lasKort(bank.query, ID, () => undefined);
  return kortet && JSON.parse(kortet.json);
};

/** The card by the state that the whole stream folds to. */
const facit = (handelser: readonly RecordedEvent[]): unknown => {
  const { arende } = vikOm(handelser as readonly Arendehandelse[]).steg;
  const { revision, position } = handelser.at(-1)!;
  return arende && (JSON.parse(JSON.stringify(kort(arende, { revision, position }))) as unknown);
};

const medBank = <T>(log: readonly RecordedEvent[], gor: (bank: ModelBench) => T): T => {
  const bank = modelBench(arendeModell(new Vikningar()), log);
  try {
    return gor(bank);
  } finally {
    bank.close();
  }
};

/** Mostly more of the same, so that lists become long; now and then what changes, shortens or empties them. */
const langtArende = fc
  .array(
    fc.oneof(
      { weight: 30, arbitrary: fc.nat(99).map(yttrande) },
      { weight: 12, arbitrary: fc.constant(handelse('AnteckningGjord')) },
      { weight: 4, arbitrary: fc.constant(handelse('HandlingRegistrerad')) },
      {
        weight: 2,
        arbitrary: fc.nat(80).map((avserHandelse) => handelse('HandelseMakulerad', { avserHandelse })),
      },
      {
        weight: 2,
        arbitrary: fc
          .nat(80)
          .map((avserHandelse) =>
            handelse('UppgiftRattad', { avserHandelse, falt: '/skedde', fran: null, till: '2026-03-01' }),
          ),
      },
    ),
    { minLength: 30, maxLength: 120, size: 'max' },
  )
  .map(strom);

describe('Läsmodellen arende', () => {
  it('shows a card with long lists as the whole stream folds to, however it came there', () => {
    fc.assert(
      fc.property(langtArende, delningar, (log, storlekar) => {
        medBank(log, (bank) => {
          let kant: readonly RecordedEvent[] = [];
          for (const del of delade(log, storlekar)) {
            kant = [...kant, ...del];
            bank.apply(del);
            expect(lagrat(bank)).toEqual(facit(kant));
          }
          expect(innehall(bank.query)).toEqual(medBank(log, (hel) => (hel.apply(log), innehall(hel.query))));
        });
      }),
      { numRuns: 15 },
    );
  });

  it('forgets the pieces of a list that has become short', () => {
    const makuleringar = Array.from({ length: 12 }, (_, i) =>
      handelse('HandelseMakulerad', { avserHandelse: 1 + i }),
    );
    const log = strom([...yttranden(LANG_LISTA + 4), ...makuleringar]);
    medBank(log, (bank) => {
      bank.apply(log.slice(0, LANG_LISTA + 5));
      expect(bank.query.all('SELECT nr FROM kortbit')).toHaveLength(3);
      bank.apply(log, 1);
      expect(bank.query.all('SELECT nr FROM kortbit')).toEqual([]);
      expect(lagrat(bank)).toEqual(facit(log));
    });
  });

  it('holds nothing of an ärende whose opening is annulled', () => {
    const log = strom([...yttranden(LANG_LISTA), handelse('HandelseMakulerad', { avserHandelse: 0 })]);
    medBank(log, (bank) => {
      bank.apply(log, 10);
      expect(innehall(bank.query)).toEqual({ arende: [], kortbit: [] });
    });
  });

  it('keeps to itself what the card does not show, however much of it there is', () => {
    const losa = Array.from({ length: LANG_LISTA }, (_, i) => handelse('YrkandeAtertaget', { nr: 100 + i }));
    const log = strom(losa);
    medBank(log, (bank) => {
      bank.apply(log);
      expect(vikOm(log as readonly Arendehandelse[]).steg.arende?.losa).toHaveLength(LANG_LISTA);
      expect(lagrat(bank)).toEqual(facit(log));
    });
  });

  it('writes as little for the two hundredth yttrande as for the fortieth', () => {
    const log = strom(yttranden(200));
    const skrivet = (fran: number): number => {
      let tecken = 0;
      const modell = arendeModell(new Vikningar());
      const bank = modelBench(
        {
          ...modell,
          apply: (handelser, tx, strommar) =>
            modell.apply(
              handelser,
              {
                get: (sql, ...p) => tx.get(sql, ...p),
                all: (sql, ...p) => tx.all(sql, ...p),
                run: (sql, ...p) => {
                  tecken += JSON.stringify(p).length;
                  return tx.run(sql, ...p);
                },
              },
              strommar,
            ),
        },
        log,
      );
      bank.apply(log.slice(0, fran));
      tecken = 0;
      bank.apply(log.slice(fran, fran + 16), 1);
      bank.close();
      return tecken;
    };
    expect(skrivet(180)).toBeLessThan(skrivet(40) * 1.1);
  });
});
