import fc from 'fast-check';
import { arendeId, arendestrom, type Handelse, type RecordedEvent, type Skedde } from '#domain';
import { handelse } from '#domain/testing';

/** One thing that is recorded: in which ärende, what, when it happened, and how long after the one before (ms). */
export type Inslag = {
  readonly arende: number;
  readonly handelse: Handelse;
  readonly skedde: Skedde;
  readonly efter: number;
};

const BORJAN = Date.UTC(2026, 2, 2, 9);
const DAG = 86_400_000;

const NUMMER = [
  { serie: 'KS', ar: 2026, lopnr: 1 },
  { serie: 'KS', ar: 2026, lopnr: 2 },
  { serie: 'BUN', ar: 2026, lopnr: 1 },
] as const;

const oppning = (arende: number): Handelse =>
  handelse('ArendeOppnat', { ...(NUMMER[arende] ?? NUMMER[0]), oppning: `o-${arende}` });

/** When things happened, in every form that a date can have; some of it before the opening. */
export const skedden: readonly Skedde[] = [
  null,
  '2025',
  '2026',
  '2026-02',
  '2026-03',
  '2025-11-03',
  '2026-02-27',
  '2026-03-02',
  '2026-03-03',
  '2026-03-04',
  '2026-02-28/..',
  '../2026-03-01',
  '2026-02-20/2026-03-03',
  '2026-03-01T22:30:00Z',
  '2026-03-02T08:00:00Z',
  '2026-03-03T12:00:00+01:00',
];

const skedde = fc.constantFrom(...skedden);

const rattelser = (avser: number): fc.Arbitrary<Handelse> =>
  fc
    .constantFrom<readonly [string, string | null]>(
      ['/skedde', '2026-03-02'],
      ['/skedde', '2026'],
      ['/skedde', null],
      ['/skedde', '2025-12-01'],
      ['/arendemening', 'Program om våldsförebyggande arbete'],
      ['/arendemening', 'Motion om cykelväg till skolan'],
      ['/organ', 'KS'],
      ['/handlaggare', 'hl-ek'],
      ['/till', 'Tekniska nämnden'],
    )
    .map(([falt, till]) => handelse('UppgiftRattad', { avserHandelse: avser, falt, fran: null, till }));

const fakta: fc.Arbitrary<Handelse> = fc.constantFrom<Handelse>(
  handelse('HandlaggareTilldelad', { handlaggare: 'hl-berg' }),
  handelse('HandlaggareTilldelad', { handlaggare: 'hl-strand' }),
  handelse('ArendeBerett', { organ: 'Kommunstyrelsen' }),
  handelse('ForslagTillBeslutLamnat', { till: 'Kommunfullmäktige' }),
  handelse('ArendeAterremitterat', { till: 'KS' }),
  handelse('ArendeAterremitterat', { till: null }),
  handelse('ArendeRemitterat'),
  handelse('YttrandeInkommet', { remissId: '1' }),
  handelse('BeslutFattat'),
  handelse('AnteckningGjord'),
  handelse('ArendeAvslutat'),
  handelse('ArendeAteroppnat'),
  handelse('HandlingRegistrerad'),
  handelse('ArendeMakulerat'),
);

const makulering = (avser: number): Handelse => handelse('HandelseMakulerad', { avserHandelse: avser });

const nagot = fc.oneof(
  { weight: 8, arbitrary: fakta },
  { weight: 2, arbitrary: fc.nat(8).chain(rattelser) },
  { weight: 1, arbitrary: fc.nat(8).map(makulering) },
);

/** How long after the one before: often the same moment, sometimes days. */
const efter = fc.constantFrom(0, 0, 1, 1_000, 3_600_000, DAG / 2, DAG);

/** What is recorded of three ärenden, mixed. The first of each opens it. */
export const inslag: fc.Arbitrary<readonly Inslag[]> = fc
  .array(fc.record({ arende: fc.nat(2), handelse: nagot, skedde, efter }), { maxLength: 25 })
  .map((alla) => {
    const oppnade = new Set<number>();
    return alla.map((ett) => {
      if (oppnade.has(ett.arende)) return ett;
      oppnade.add(ett.arende);
      return { ...ett, handelse: oppning(ett.arende) };
    });
  });

/** The next event of a stream, where a correction puts in what the field can hold: a remiss goes to many, all else to one. */
export const rimlig = (ett: Handelse, strom: readonly Handelse[]): Handelse => {
  if (ett.type !== 'UppgiftRattad' || ett.data.falt !== '/till') return ett;
  const till = [ett.data.till].flat();
  const tillFlera = strom[ett.data.avserHandelse]?.type === 'ArendeRemitterat';
  return { ...ett, data: { ...ett.data, till: tillFlera ? till : (till[0] ?? null) } };
};

/** The log that they make. */
export const logg = (alla: readonly Inslag[]): readonly RecordedEvent[] => {
  const strommar = new Map<string, Handelse[]>();
  let nu = BORJAN;
  return alla.map(({ arende, handelse: givet, skedde: da, efter: ms }, i) => {
    const stream = arendestrom(arendeId(NUMMER[arende] ?? NUMMER[0]));
    const strom = strommar.get(stream) ?? [];
    const revision = strom.length;
    const ett = rimlig(givet, strom);
    strommar.set(stream, [...strom, ett]);
    nu += ms;
    return {
      ...ett,
      id: `h-${i}`,
      version: 1,
      stream,
      revision,
      position: String(i + 1),
      metadata: {
        commandId: `c-${i}`,
        bodyHash: '',
        correlationId: `c-${i}`,
        causationId: `c-${i}`,
        aktor: { id: 'registrator', roll: 'registrator' },
        skedde: da,
        registrerad: new Date(nu).toISOString(),
        foregaendeHash: revision === 0 ? null : `${stream} ${revision - 1}`,
        hash: `${stream} ${revision}`,
      },
    };
  });
};

/** Moments to ask about: around everything that can happen in the log. */
export const momenter: fc.Arbitrary<number> = fc.oneof(
  fc.integer({ min: BORJAN - 200 * DAG, max: BORJAN + 20 * DAG }),
  fc
    .constantFrom(
      '2025-11-03',
      '2025-12-01',
      '2026-02-27',
      '2026-03-01',
      '2026-03-02',
      '2026-03-03',
      '2026-12-31',
    )
    .chain((dag) => fc.constantFrom(Date.parse(`${dag}T22:59:59.999Z`), Date.parse(`${dag}T23:00:00.000Z`))),
  fc.nat(20 * DAG).map((ms) => BORJAN + ms),
);

/** A batch size for each batch, in turn. */
export const delningar: fc.Arbitrary<readonly number[]> = fc.array(fc.integer({ min: 1, max: 7 }), {
  minLength: 1,
  maxLength: 5,
});

/** The events in batches of those sizes, over and over. */
export const delade = <E>(events: readonly E[], storlekar: readonly number[]): readonly (readonly E[])[] => {
  const delar: E[][] = [];
  for (let i = 0, n = 0; i < events.length; n++) {
    const antal = storlekar[n % storlekar.length] ?? 1;
    delar.push(events.slice(i, i + antal));
    i += antal;
  }
  return delar;
};
