import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  ARENDESTATUSAR,
  arendeIdAv,
  fold,
  listrad,
  organnyckel,
  tolkaSkedde,
  type Faktum,
  type Listrad,
  type RecordedEvent,
} from '#domain';
import { sokDiarium } from '../diarium/diarium.fragor.js';
import { diariumModell } from '../diarium/diarium.projection.js';
import type { SqlQuery } from '../engine/read-model.js';
import { modelBench } from '../testing/model-bench.js';
import { sokTidslinje } from '../tidslinje/tidslinje.fragor.js';
import { tidslinjeModell } from '../tidslinje/tidslinje.projection.js';
import { inslag, logg, momenter } from '../vikning/testing/slumplogg.js';
import { Vikningar } from '../vikning/vikningar.js';
import { SORTERINGAR, type Listfraga, type Listpost, type Sortering } from './listfraga.js';
import { dagnummer, statusplats } from './nycklar.js';
import { tolkaSoktext } from './soktext.js';

/** The filter as a person would think of it; the reference below reads nothing else. */
type Onskan = {
  readonly q: string | null;
  readonly serie: string | null;
  readonly status: Listrad['status'] | null;
  readonly organ: string | null;
  readonly slag: string | null;
  readonly handlaggare: string | null;
  readonly oppnadFran: string | null;
  readonly oppnadTill: string | null;
};
type Rad = { readonly id: string; readonly nr: number; readonly rad: Listrad };

const vikt = (text: string): readonly string[] =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** Each piece of the search text stands in a row in the text; the last word may be the beginning of one. */
const harOrden = (text: string, q: string): boolean => {
  const ord = vikt(text);
  const bitar = q
    .split(/\s+/)
    .map(vikt)
    .filter((b) => b.length > 0);
  const star = (bit: readonly string[], sist: boolean): boolean =>
    ord.some((_, i) =>
      bit.every((b, j) => (sist && j === bit.length - 1 ? ord[i + j]?.startsWith(b) : ord[i + j] === b)),
    );
  return bitar.length > 0 && bitar.every((bit, i) => star(bit, i === bitar.length - 1));
};

const NUMMER: Readonly<Record<string, (id: string) => boolean>> = {
  '2026.1': (id) => id.endsWith('-2026-1'),
  'KS 2026/2': (id) => id === 'KS-2026-2',
  'bun-2026-1': (id) => id === 'BUN-2026-1',
  '2026.1 KS': (id) => id === 'KS-2026-1',
};

const fran = ({ oppnad }: Listrad): string => tolkaSkedde(oppnad)?.fran ?? '';
const till = ({ oppnad }: Listrad): string => tolkaSkedde(oppnad)?.till ?? '9999-12-31';
const ar = (a: string | null, b: string): boolean => a !== null && organnyckel(a) === organnyckel(b);

const om = <T>(onskad: T | null, haller: (onskad: T) => boolean): boolean =>
  onskad === null || haller(onskad);

const uppfyller = ({ id, rad }: Rad, o: Onskan): boolean =>
  [
    om(o.q, (q) => NUMMER[q]?.(id) ?? harOrden(rad.arendemening, q)),
    om(o.organ, (organ) => ar(rad.organ, organ) || ar(rad.instans, organ)),
    om(o.serie, (serie) => rad.serie === serie),
    om(o.status, (status) => rad.status === status),
    om(o.slag, (slag) => rad.slag === slag),
    om(o.handlaggare, (handlaggare) => rad.handlaggare === handlaggare),
    om(o.oppnadFran, (dag) => till(rad) >= dag),
    om(o.oppnadTill, (dag) => fran(rad) <= dag),
  ].every(Boolean);

const text = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);
const avOppning = (a: Rad, b: Rad): number => text(fran(a.rad), fran(b.rad)) || a.nr - b.nr;
const avNummer = (a: Rad, b: Rad): number =>
  text(a.rad.serie, b.rad.serie) || a.rad.ar - b.rad.ar || a.rad.lopnr - b.rad.lopnr;
const plats = ({ rad }: Rad): number => ARENDESTATUSAR.indexOf(rad.status);
const JAMFOR: Readonly<Record<Sortering, (a: Rad, b: Rad) => number>> = {
  oppnad: avOppning,
  '-oppnad': (a, b) => avOppning(b, a),
  diarienummer: avNummer,
  '-diarienummer': (a, b) => avNummer(b, a),
  status: (a, b) => plats(a) - plats(b) || avOppning(b, a),
  arendemening: (a, b) => a.rad.arendemening.localeCompare(b.rad.arendemening, 'sv') || a.nr - b.nr,
};

const facit = (
  log: readonly RecordedEvent[],
  tider: { vidTidpunkt?: number; giltig?: number },
  onskan: Onskan,
  sort: Sortering,
): readonly string[] => {
  const oppnade = log.filter(({ type }) => type === 'ArendeOppnat').map(({ stream }) => stream);
  return oppnade
    .flatMap((strom, nr): readonly Rad[] => {
      const { arende } = fold(
        log.filter((e) => e.stream === strom) as readonly (RecordedEvent & Faktum)[],
        tider,
      );
      return arende === null ? [] : [{ id: arendeIdAv(strom) ?? '', nr, rad: listrad(arende) }];
    })
    .filter((rad) => uppfyller(rad, onskan))
    .sort(JAMFOR[sort])
    .map(({ id }) => id);
};

const fragaAv = (o: Onskan, sort: Sortering): Omit<Listfraga, 'efter' | 'limit'> => ({
  sort,
  filter: {
    ...o,
    sok: o.q === null ? null : tolkaSoktext(o.q),
    status: o.status === null ? null : statusplats(o.status),
    organ: o.organ === null ? null : organnyckel(o.organ),
    oppnadFran: o.oppnadFran === null ? null : dagnummer(o.oppnadFran),
    oppnadTill: o.oppnadTill === null ? null : dagnummer(o.oppnadTill),
  },
});

/** Every page in turn. */
const blattra = (
  sida: (fraga: Listfraga) => readonly Listpost[],
  fraga: Omit<Listfraga, 'efter' | 'limit'>,
  limit: number,
): readonly string[] => {
  const alla: string[] = [];
  for (let efter: Listfraga['efter'] = null; ;) {
    const poster = sida({ ...fraga, efter, limit });
    alla.push(...poster.map(({ id }) => id));
    const sista = poster.at(-1);
    if (sista === undefined || poster.length < limit || alla.length > 20) return alla;
    efter = sista.nyckel;
  }
};

const kanske = <T>(...varden: readonly T[]): fc.Arbitrary<T | null> =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.constantFrom(...varden) });

const onskningar: fc.Arbitrary<Onskan> = fc.record({
  q: kanske(
    ...[
      'motion',
      'valdsforebyggande',
      'Våldsförebyggande arb',
      'cykelväg mot',
      'till skol',
      'NEAR(motion)',
      'v',
    ],
    ...['motion OR program', '"motion', 'arendemening:motion', '-', 'om-cykelväg', ...Object.keys(NUMMER)],
  ),
  serie: kanske('KS', 'BUN', 'TN'),
  status: kanske<Listrad['status']>(
    'registrerat',
    'underBeredning',
    'aterremitterat',
    'beslutat',
    'avslutat',
  ),
  organ: kanske('KS', 'kommunstyrelsen', 'KF', 'Tekniska nämnden'),
  slag: kanske('motion', 'avtal'),
  handlaggare: kanske('hl-berg', 'hl-ek'),
  oppnadFran: kanske('2025-12-15', '2026-03-02', '2026-03-04'),
  oppnadTill: kanske('2025-12-31', '2026-03-01', '2026-03-02'),
});

const fragor = fc.record({
  onskan: onskningar,
  sort: fc.constantFrom(...SORTERINGAR),
  limit: fc.integer({ min: 1, max: 3 }),
  /** 0: every road that is taken when there are too many rows to sort. */
  fa: fc.constantFrom(0, 1, 5_000),
  t: momenter,
});

describe('Listor', () => {
  it('ger sida för sida precis det som filtret säger, i ordning, nu och vid en tidpunkt', () => {
    fc.assert(
      fc.property(inslag, fc.array(fragor, { minLength: 5, maxLength: 10 }), (ins, fragorna) => {
        const log = logg(ins);
        const vikningar = new Vikningar();
        const [diarium, tidslinje] = [
          modelBench(diariumModell(vikningar), log),
          modelBench(tidslinjeModell(vikningar), log),
        ];
        try {
          diarium.apply(log);
          tidslinje.apply(log);
          for (const { onskan, sort, limit, fa, t } of fragorna) {
            const fraga = { ...fragaAv(onskan, sort), fa };
            const da = (query: SqlQuery, axel: 'vid' | 'giltig') =>
              blattra((f) => sokTidslinje(query, axel, t, f), fraga, limit);
            const nu = blattra((f) => sokDiarium(diarium.query, f), fraga, limit);
            expect(nu).toEqual(facit(log, {}, onskan, sort));
            expect(da(tidslinje.query, 'vid')).toEqual(facit(log, { vidTidpunkt: t }, onskan, sort));
            expect(da(tidslinje.query, 'giltig')).toEqual(facit(log, { giltig: t }, onskan, sort));
          }
        } finally {
          diarium.close();
          tidslinje.close();
        }
      }),
      { numRuns: 60 },
    );
  });
});
