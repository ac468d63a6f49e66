import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { helaOrganet, organrad, type OrganFaktum, type RecordedEvent } from '#domain';
import { exempelkommun, handelse } from '#domain/testing';
import { modelBench } from '../testing/model-bench.js';
import { listaOrgan, organkoderFor, type Organfraga } from './organ.fragor.js';
import { organModell } from './organ.projection.js';

/** The streams of the invented municipality, mixed: one event of each at a time. */
const blandad = (
  strommar: readonly (readonly [string, readonly OrganFaktum[]])[],
): readonly RecordedEvent[] => {
  const langst = Math.max(...strommar.map(([, handelser]) => handelser.length));
  const iTur = Array.from({ length: langst }, (_, i) =>
    strommar.flatMap(([kod, handelser]) => (handelser[i] ? [[kod, handelser[i]] as const] : [])),
  ).flat();
  return iTur.map(
    ([kod, faktum], n) =>
      ({ ...faktum, version: 1, stream: `organisation-${kod}`, position: String(n + 1) }) as RecordedEvent,
  );
};

const strommar = [...exempelkommun().strommar];
const makulerat = (kod: string, avser: number): (typeof strommar)[number] => {
  const handelser = exempelkommun().strommar.get(kod) ?? [];
  const [forsta] = handelser;
  return [
    kod,
    [
      ...handelser,
      {
        ...forsta!,
        ...handelse('HandelseMakulerad', { avserHandelse: avser }),
        id: `makulerad-${kod}-${avser}`,
        revision: handelser.length,
      },
    ],
  ];
};

const medModellen = <T>(
  log: readonly RecordedEvent[],
  storlek: number,
  fraga: (query: ReturnType<typeof modelBench>['query']) => T,
): T => {
  const bench = modelBench(organModell(), log);
  try {
    bench.apply(log, storlek);
    return fraga(bench.query);
  } finally {
    bench.close();
  }
};

const ALLT: Organfraga = { typ: null, efter: null };
const koder = (log: readonly RecordedEvent[], namn: string): readonly string[] =>
  medModellen(log, 50, (query) => organkoderFor(query, namn));

describe('the read model of bodies', () => {
  it('shows what folding each whole stream would, in the order of the codes, in batches of any size', () => {
    const log = blandad(strommar);
    const facit = strommar
      .map(([, handelser]) => organrad(helaOrganet({ handelser })!))
      .toSorted((a, b) => (a.organ < b.organ ? -1 : 1));
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), (storlek) => {
        expect(medModellen(log, storlek, (query) => listaOrgan(query, ALLT))).toEqual(facit);
      }),
      { numRuns: 5 },
    );
  });

  it('is asked by kind, and from where a page ended', () => {
    const lista = (fraga: Partial<Organfraga>): readonly string[] =>
      medModellen(blandad(strommar), 500, (query) =>
        listaOrgan(query, { ...ALLT, ...fraga }).map(({ organ }) => organ),
      );
    expect(lista({ typ: 'styrelse' })).toEqual(['KS']);
    expect(lista({ typ: 'namnd', efter: 'KFN' })).toEqual(['KUN', 'SBN', 'SN']);
  });

  it('finds a body by every name it has had, however it is spelled', () => {
    const log = blandad(strommar);
    expect(koder(log, 'Socialnämnden')).toEqual(['SN']);
    expect(koder(log, ' tekniska  NÄMNDEN')).toEqual(['SBN']);
    expect(koder(log, 'Samhällsbyggnadsnämnden')).toEqual(['SBN']);
    expect(koder(log, 'KF')).toEqual(['KF']);
    expect(koder(log, 'Miljönämnden')).toEqual([]);
  });

  it('gives all that have had a name', () => {
    const [, socialnamnden = []] = strommar.find(([kod]) => kod === 'SN') ?? [];
    expect(koder(blandad([...strommar, ['XN', socialnamnden]]), 'Socialnämnden')).toEqual(['SN', 'XN']);
  });

  it('forgets a name that was annulled, and a body whose founding was', () => {
    const namnbytet =
      exempelkommun()
        .strommar.get('SBN')
        ?.findIndex(({ type }) => type === 'OrganOmdopt') ?? -1;
    const log = blandad([makulerat('SBN', namnbytet), makulerat('SN', 0)]);
    expect(koder(log, 'Samhällsbyggnadsnämnden')).toEqual([]);
    expect(koder(log, 'Tekniska nämnden')).toEqual(['SBN']);
    expect(koder(log, 'Socialnämnden')).toEqual([]);
    expect(medModellen(log, 1, (query) => listaOrgan(query, ALLT).map(({ organ }) => organ))).toEqual([
      'SBN',
    ]);
  });

  it('leaves the streams of others alone', () => {
    const [forsta] = blandad(strommar);
    const annan = { ...forsta!, stream: 'delegationsordning-SN' } as RecordedEvent;
    expect(medModellen([annan], 1, (query) => listaOrgan(query, ALLT))).toEqual([]);
  });
});
