import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { handelsekatalog } from '../katalog.js';
import type { Decided } from '../shared/decider.js';
import { OgiltigBegaran, Okand, RuleViolation } from '../shared/fel.js';
import { passarForm } from '../shared/form.js';
import type { Json } from '../shared/json.js';
import type { FaltSpec } from '../shared/katalog.js';
import { borjan, kommandoUr, type Kommandosteg } from '../testing/index.js';
import type { Faktum } from '../tid/faktum.js';
import { fold } from '../tid/fold.js';
import { historik } from '../visa/historik.js';
import { kort } from '../visa/kort.js';
import type { ArendeCommand } from './arende.commands.js';
import { arendeDecider } from './arende.decider.js';
import type { ArendeEvent } from './arende.events.js';
import { handelserI, type Arendelage } from './lage.js';

const varde: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom<Json>(
    null,
    '',
    'x',
    '2025-04-23',
    '2025',
    0,
    1,
    -1,
    1.5,
    true,
    [],
    {},
    ['x'],
    [null],
    [{}],
  ),
  fc.constantFrom<Json>('majoritet', 'minoritet', { slag: 'beslut', nr: 1 }, [
    { namn: 'Anna Ek', parti: null },
  ]),
  fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<Json>,
);
const steg: fc.Arbitrary<Kommandosteg> = fc.record({
  typ: fc.nat(1000),
  data: fc.nat(1000),
  skedde: fc.nat(5000),
  avser: fc.nat(60),
  till: varde,
  import: fc.boolean(),
  kvitterar: fc.boolean(),
});
const foljd = fc.array(steg, { minLength: 1, maxLength: 25 });

type Gjort = { readonly command: ArendeCommand; readonly beslutade: readonly Decided<ArendeEvent>[] };

const arNej = (error: unknown): boolean =>
  error instanceof RuleViolation || error instanceof Okand || error instanceof OgiltigBegaran;

const inspelad = (
  { skal, ...handelse }: Decided<ArendeEvent>,
  { nu, skedde, import: importerad }: ArendeCommand,
  revision: number,
): Faktum => ({
  ...handelse,
  id: `h-${revision}`,
  revision,
  metadata: {
    commandId: `c-${revision}`,
    aktor: { id: 'registrator', roll: 'registrator' },
    skedde,
    registrerad: nu,
    ...(importerad && { import: true as const }),
    ...(skal !== undefined && { skal }),
  },
});

/** Runs a sequence of commands: what was decided, and what the ärende came to. Refusals leave nothing. */
const kor = (
  stegen: readonly Kommandosteg[],
  typer?: readonly ArendeCommand['type'][],
): { readonly gjort: readonly Gjort[]; readonly lage: Arendelage } => {
  let lage = borjan().reduce(arendeDecider.evolve, arendeDecider.initialState);
  const gjort: Gjort[] = [];
  for (const s of stegen) {
    const command = kommandoUr(s, lage, typer);
    let beslutade: readonly Decided<ArendeEvent>[] = [];
    try {
      beslutade = arendeDecider.decide(command, lage);
    } catch (error) {
      if (!arNej(error)) throw error;
    }
    gjort.push({ command, beslutade });
    for (const handelse of beslutade)
      lage = arendeDecider.evolve(lage, inspelad(handelse, command, handelserI(lage).length));
  }
  return { gjort, lage };
};

const passarKatalogen = ({ type, data }: ArendeEvent): void => {
  const { falt } = handelsekatalog[type] as { readonly falt: Readonly<Record<string, FaltSpec>> };
  expect(Object.keys(data).sort()).toEqual(Object.keys(falt).sort());
  for (const [namn, v] of Object.entries(data) as [string, Json][]) {
    const spec = falt[namn]!;
    if (!(v === null ? spec.nullbar : passarForm(spec.typ, v)))
      throw new Error(`${type}.${namn}: ${JSON.stringify(v)} är inte ${spec.typ}`);
  }
};

const UPPSKOV = ['BordlaggArende', 'AterremitteraArende', 'BeredArende', 'LamnaForslag'] as const;
const NUMRERADE = [
  'MakuleraHandelse',
  'MakuleraHandelse',
  'RegistreraHandling',
  'UpprattaHandling',
  'FlyttaHandling',
  'FramstallYrkande',
  'FattaBeslut',
  'RemitteraArende',
] as const;

describe('whatever the commands', () => {
  it('a refusal is one of the three kinds, and every event is plain JSON of the shape the catalogue says', () => {
    fc.assert(
      fc.property(foljd, (stegen) => {
        for (const { beslutade } of kor(stegen).gjort)
          for (const { skal, ...handelse } of beslutade) {
            expect(JSON.parse(JSON.stringify(handelse))).toStrictEqual(handelse);
            expect(['undefined', 'string']).toContain(typeof skal);
            passarKatalogen(handelse);
          }
      }),
      { numRuns: 150 },
    );
  });

  it('every event still has that shape when it has been corrected', () => {
    fc.assert(
      fc.property(foljd, (stegen) => {
        fold(handelserI(kor(stegen).lage)).fakta.forEach(({ faktum: { type, data } }) =>
          passarKatalogen({ type, data } as ArendeEvent),
        );
      }),
      { numRuns: 100 },
    );
  });

  it('the ärende can be shown: its card is plain JSON, its audit trail has a line for every event', () => {
    fc.assert(
      fc.property(foljd, (stegen) => {
        const { lage } = kor(stegen);
        const [arende, handelser] = [lage.arende, handelserI(lage)];
        const kortet = kort(arende!, { revision: handelser.length - 1, position: '1' });
        expect(JSON.stringify(JSON.parse(JSON.stringify(kortet)))).toBe(JSON.stringify(kortet));
        expect(historik(handelser)).toHaveLength(handelser.length);
      }),
      { numRuns: 60 },
    );
  });

  it('a number within an ärende is given once, to the end of time', () => {
    fc.assert(
      fc.property(foljd, (stegen) => {
        const givna = handelserI(kor(stegen, NUMRERADE).lage)
          .slice(borjan().length)
          .flatMap(({ type, data }) => {
            const kind = type.startsWith('Handling') ? 'handling' : type;
            if (type === 'ArendeRemitterat') return [`${kind} ${data.remissId}`];
            const hanvisar = ['HandlingFlyttad', 'SekretessHavd', 'YrkandeAtertaget'].includes(type);
            return 'nr' in data && !hanvisar ? [`${kind} ${data.nr}`] : [];
          });
        expect(new Set(givna).size).toBe(givna.length);
      }),
      { numRuns: 100 },
    );
  });

  it('a minority sends the ärende back or puts it off at most once, whatever else happens', () => {
    fc.assert(
      fc.property(foljd, (stegen) => {
        const iOrdning = stegen.map((s) => ({ ...s, import: false, skedde: 1 }));
        const arende = kor(iOrdning, UPPSKOV).lage.arende!;
        const staende = [...arende.bordlaggningar, ...arende.aterremisser].filter(
          (u) => u.grund === 'minoritet' && u.organ === 'Kommunfullmäktige',
        );
        expect(staende.length).toBeLessThanOrEqual(1);
      }),
      { numRuns: 100 },
    );
  });

  it('what was decided at a time is decided again from what was known then', () => {
    fc.assert(
      fc.property(foljd, (stegen) => {
        const { lage } = kor(stegen);
        const handelser = handelserI(lage);
        handelser.forEach(({ metadata: { registrerad } }) => {
          const da = handelser.filter((h) => h.metadata.registrerad <= registrerad);
          const sparat = da.reduce(arendeDecider.evolve, arendeDecider.initialState).arende;
          expect(JSON.stringify(fold(handelser, { vidTidpunkt: Date.parse(registrerad) }).arende)).toBe(
            JSON.stringify(sparat),
          );
        });
      }),
      { numRuns: 40 },
    );
  });

  it('the sequences do something: most kinds of events are decided on', () => {
    const typer = new Set(
      fc.sample(foljd, { numRuns: 300, seed: 1 }).flatMap((s) => handelserI(kor(s).lage).map((h) => h.type)),
    );
    expect(typer.size).toBeGreaterThanOrEqual(30);
  });
});
