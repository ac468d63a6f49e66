import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { evolve } from '../arende/arende.evolve.js';
import type { Arende } from '../arende/arende.state.js';
import { handelserI, utoka, tomtLage } from '../arende/lage.js';
import { dygnetsSlut } from '../shared/stockholm.js';
import { historiaUr, historiesteg, skeddeUr, strom, handelse } from '../testing/index.js';
import { historik } from '../visa/historik.js';
import type { Faktum } from './faktum.js';
import { fold, kantaFakta, type Tidpunkter } from './fold.js';
import { perioder } from './perioder.js';

/*
 * A slow and obvious reference of what the two times mean, written from the definition and sharing nothing with
 * the implementation but `evolve`: dates by Intl, corrections by a recursive "does it apply", no sorting tricks.
 */

const stockholm = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', dateStyle: 'short' });
const dagar = new Map<number, string>();
const dagFor = (ms: number): string => {
  const dag = dagar.get(ms) ?? stockholm.format(ms);
  dagar.set(ms, dag);
  return dag;
};

/** The same, told quickly; where they differ, told clearly. */
const samma = (svar: unknown, vantat: unknown): void => {
  if (JSON.stringify(svar) !== JSON.stringify(vantat)) expect(svar).toEqual(vantat);
};

const dygnsslut = new Map<string, number>();
const sistaMillisekunden = (dag: string): number => {
  let ms = dygnsslut.get(dag);
  if (ms === undefined) {
    ms = Date.parse(`${dag}T00:00:00Z`) + 26 * 3_600_000;
    while (dagFor(ms - 1) !== dag) ms -= 1_800_000;
    dygnsslut.set(dag, --ms);
  }
  return ms;
};

/** Day 0 of the month after. */
const sistaDagen = (manad: string): string => {
  const [ar, nr] = manad.split('-').map(Number);
  return new Date(Date.UTC(ar!, nr, 0)).toISOString().slice(0, 10);
};

/** Which days a date allows, first and last; undefined where it says nothing. */
const tillatna = (skedde: string | null): { forst?: string | undefined; sist?: string | undefined } => {
  if (skedde === null) return {};
  if (skedde.includes('T')) return { forst: dagFor(Date.parse(skedde)), sist: dagFor(Date.parse(skedde)) };
  if (skedde.length === 4) return { forst: `${skedde}-01-01`, sist: `${skedde}-12-31` };
  if (skedde.length === 7) return { forst: `${skedde}-01`, sist: sistaDagen(skedde) };
  const [forst, sist = forst] = skedde.split('/').map((dag) => (dag === '..' ? undefined : dag));
  return skedde.endsWith('/..') ? { forst } : { forst, sist };
};

type Skrivbart = Record<string, unknown>;

/** Does an event apply: has nothing that itself applies annulled it? */
const galler = (alla: readonly Faktum[], h: Faktum): boolean =>
  !alla.some(
    (m) =>
      m.revision > h.revision &&
      m.type === 'HandelseMakulerad' &&
      m.data.avserHandelse === h.revision &&
      galler(alla, m),
  );

const rattelserAv = (alla: readonly Faktum[], h: Faktum): readonly Faktum[] =>
  alla.filter(
    (r) =>
      r.revision > h.revision &&
      r.type === 'UppgiftRattad' &&
      r.data.avserHandelse === h.revision &&
      galler(alla, r),
  );

/** An event as it stands: with each correction that applies, oldest first, so that the newest wins. */
const rattad = (alla: readonly Faktum[], h: Faktum): Faktum => {
  const kopia = JSON.parse(JSON.stringify(h)) as { data: Skrivbart; metadata: Skrivbart };
  for (const r of rattelserAv(alla, h)) {
    const { falt } = r.data as { falt: string };
    const { till } = rattad(alla, r).data as { till: unknown };
    if (falt === '/skedde') kopia.metadata['skedde'] = till;
    else {
      const delar = falt.slice(1).split('/');
      const sista = delar.pop()!;
      let plats: unknown = kopia.data;
      for (const del of delar) plats = (plats as Skrivbart | undefined)?.[del];
      if (typeof plats === 'object' && plats !== null && sista in plats) (plats as Skrivbart)[sista] = till;
    }
  }
  return kopia as unknown as Faktum;
};

type Raknat = { readonly faktum: Faktum; readonly moment: number; readonly heldag: boolean };

const raknat = (faktum: Faktum): Raknat => {
  const { skedde } = faktum.metadata;
  if (skedde?.includes('T')) return { faktum, moment: Date.parse(skedde), heldag: false };
  const dag = tillatna(skedde).sist ?? dagFor(Date.parse(faktum.metadata.registrerad));
  return { faktum, moment: sistaMillisekunden(dag), heldag: true };
};

/** An opening without a full date counts as the first day within it on which another fact counts. */
const oppningRaknad = (oppning: Faktum, andra: readonly Raknat[]): Raknat => {
  const egen = raknat(oppning);
  const { skedde } = oppning.metadata;
  if (skedde !== null && /^\d{4}-\d{2}-\d{2}(T.*)?$/.test(skedde)) return egen;
  const { forst, sist } = tillatna(skedde);
  const inom = andra
    .map((r) => dagFor(r.moment))
    .filter((dag) => (forst === undefined || forst <= dag) && (sist === undefined || dag <= sist));
  return { ...egen, moment: Math.min(egen.moment, ...inom.map(sistaMillisekunden)) };
};

const foljd = (r: Raknat): string =>
  [
    dagFor(r.moment),
    r.heldag ? 1 : 0,
    String(r.moment).padStart(15, '0'),
    String(r.faktum.revision).padStart(5, '0'),
  ].join(' ');

const referens = (
  handelser: readonly Faktum[],
  { vidTidpunkt = Infinity, giltig = Infinity }: Tidpunkter,
) => {
  // 1. keep what was registered by then
  const kanda = handelser.filter((h) => Date.parse(h.metadata.registrerad) <= vidTidpunkt);
  // 2. put in the corrections, leave out what was annulled
  const fakta = kanda
    .filter((h) => h.type !== 'UppgiftRattad' && h.type !== 'HandelseMakulerad')
    .filter((h) => galler(kanda, h))
    .map((h) => rattad(kanda, h));
  // 3. keep what had happened by then; nothing before the opening
  const oppning = fakta.find((f) => f.type === 'ArendeOppnat');
  if (!oppning) return { ordning: [], arende: null };
  const andra = fakta.filter((f) => f !== oppning).map(raknat);
  if (oppningRaknad(oppning, andra).moment > giltig) return { ordning: [], arende: null };
  // 4. the opening first, then by Stockholm date, time (whole days last) and position
  const ordning = [
    oppning,
    ...andra
      .filter((r) => r.moment <= giltig)
      .sort((a, b) => (foljd(a) < foljd(b) ? -1 : 1))
      .map((r) => r.faktum),
  ];
  return { ordning, arende: ordning.reduce<Arende | null>((arende, f) => evolve(arende, f), null) };
};

const flera = fc.array(historiesteg, { minLength: 1, maxLength: 18 });
const historia = flera.map((s) => historiaUr(s));
const utanRattelser = flera.map((s) => historiaUr(s, { rattelser: false }));

/** Moments worth asking about: every time in the history, a millisecond before and after, and the ends of its days. */
const moment = (h: readonly Faktum[]): readonly number[] => {
  const tider = h.flatMap((f) => [Date.parse(f.metadata.registrerad), raknat(f).moment]);
  return [...new Set(tider.flatMap((t) => [t - 1, t, t + 1, sistaMillisekunden(dagFor(t))]))];
};
const fraga = (h: readonly Faktum[]): fc.Arbitrary<Tidpunkter> => {
  const tid = fc.option(fc.constantFrom(...moment(h)), { nil: undefined, freq: 4 });
  return fc.record({ vidTidpunkt: tid, giltig: tid });
};
const historiaOchFragor = historia.chain((h) =>
  fc.tuple(fc.constant(h), fc.array(fraga(h), { minLength: 6, maxLength: 6 })),
);

describe('fold', () => {
  it('says what the definition says, for any history and any two times', () => {
    fc.assert(
      fc.property(historiaOchFragor, ([h, fragor]) => {
        for (const tider of fragor) {
          const { arende, fakta } = fold(h, tider);
          const svar = referens(h, tider);
          samma(arende, svar.arende);
          samma(arende === null ? [] : fakta.map(({ faktum }) => faktum), svar.ordning);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('says for a date what it says for the end of that day in Sweden', () => {
    for (const dag of ['2025-03-30', '2025-10-26', '2025-12-31'])
      expect(dygnetsSlut(dag)).toBe(sistaMillisekunden(dag));
  });

  it('in record time is what was said at that time: replay equals what was saved', () => {
    fc.assert(
      fc.property(historia, (h) => {
        h.forEach(({ metadata: { registrerad } }) => {
          const vidTidpunkt = Date.parse(registrerad);
          const da = h.filter((f) => f.metadata.registrerad <= registrerad);
          samma(fold(h, { vidTidpunkt }).arende, fold(da).arende);
          expect(fold(h, { vidTidpunkt }).revision).toBe(da.length - 1);
        });
      }),
    );
  });

  it('does not depend on the order the events are handed over in', () => {
    fc.assert(
      fc.property(historia, (h) => {
        samma(fold([...h].reverse()).arende, fold(h).arende);
      }),
    );
  });

  it('is evolve in append order for facts recorded as they happen', () => {
    fc.assert(
      fc.property(utanRattelser, (h) => {
        const iOrdning = h.map((f) => ({
          ...f,
          metadata: { ...f.metadata, skedde: f.metadata.registrerad },
        }));
        expect(fold(iOrdning).arende).toEqual(iOrdning.reduce<Arende | null>((a, f) => evolve(a, f), null));
      }),
    );
  });

  it('is null, of revision -1, when nothing was known', () => {
    const h = strom(handelse('ArendeOppnat'));
    expect(fold(h, { vidTidpunkt: Date.parse(h[0]!.metadata.registrerad) - 1 })).toMatchObject({
      arende: null,
      fakta: [],
      revision: -1,
    });
    expect(fold([])).toMatchObject({ arende: null, revision: -1 });
  });
});

describe('the state that commands decide on', () => {
  it('grown event by event equals the fold of them all, at every step', () => {
    fc.assert(
      fc.property(historia, (h) => {
        let lage = tomtLage;
        h.forEach((faktum, n) => {
          lage = utoka(lage, faktum);
          const { arende, fakta } = fold(h.slice(0, n + 1));
          samma(lage.arende, arende);
          samma(lage.sista?.faktum, fakta.at(-1)?.faktum);
          samma(handelserI(lage), h.slice(0, n + 1));
        });
      }),
      { numRuns: 120 },
    );
  });
});

describe('periods', () => {
  it('give at every moment what the fold gives', () => {
    fc.assert(
      fc.property(historia, fc.nat(), (h, n) => {
        const vidTidpunkt = [undefined, ...moment(h)][n % (moment(h).length + 1)];
        const alla = perioder(kantaFakta(h, vidTidpunkt).fakta);
        for (const giltig of moment(h)) {
          const period = alla.filter((p) => p.fran <= giltig).at(-1);
          samma(period?.arende ?? null, fold(h, { vidTidpunkt, giltig }).arende);
        }
        samma(alla.at(-1)?.arende ?? null, fold(h, { vidTidpunkt }).arende);
      }),
      { numRuns: 120 },
    );
  });

  it('begin each after the one before', () => {
    fc.assert(
      fc.property(historia, (h) => {
        const borjan = perioder(kantaFakta(h).fakta).map((p) => p.fran);
        expect(borjan).toEqual([...new Set(borjan)].sort((a, b) => a - b));
      }),
    );
  });
});

describe('the audit trail', () => {
  it('shows what was known and had happened, each event once, with what became of it', () => {
    fc.assert(
      fc.property(historiaOchFragor, ([h, fragor]) => {
        for (const tider of fragor) {
          const { vidTidpunkt = Infinity, giltig = Infinity } = tider;
          const kanda = h.filter((f) => Date.parse(f.metadata.registrerad) <= vidTidpunkt);
          const vantade = kanda
            .filter((f) => f.type === 'ArendeOppnat' || raknat(rattad(kanda, f)).moment <= giltig)
            .map((f) => ({
              revision: f.revision,
              skedde: f.metadata.skedde,
              rattad: rattelserAv(kanda, f).at(-1)?.revision,
              makulerad: kanda
                .filter(
                  (m) =>
                    m.revision > f.revision &&
                    m.type === 'HandelseMakulerad' &&
                    m.data.avserHandelse === f.revision &&
                    galler(kanda, m),
                )
                .at(-1)?.revision,
            }));
          const rader = historik(h, tider);
          const visade = rader?.map((rad) => ({
            revision: rad.revision,
            skedde: rad.skedde,
            rattad: rad.rattad,
            makulerad: rad.makulerad,
          }));
          samma(visade ?? null, referens(h, tider).arende === null ? null : vantade);
        }
      }),
      { numRuns: 150 },
    );
  });
});

it('the histories hold every form of time', () => {
  const former = new Set(
    Array.from({ length: 5000 }, (_, n) => (skeddeUr(n) ?? 'null').replaceAll(/\d/g, '0')),
  );
  for (const form of [
    'null',
    '0000',
    '0000-00',
    '0000-00-00',
    '0000-00-00/..',
    '../0000-00-00',
    '0000-00-00/0000-00-00',
    '0000-00-00T00:00:00Z',
  ])
    expect(former).toContain(form);
});
