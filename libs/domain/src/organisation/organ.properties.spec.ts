import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { handelse, med, organlage, type Givet } from '../testing/index.js';
import { arLedamot, finnsVid, ledamoterVid, namnVid, organVid, type OrganFaktum } from './index.js';
import type { OrganisationEvent } from './index.js';

/*
 * A slow and obvious reference of who was a member and what a body was called, written from what the facts mean and
 * sharing nothing with the implementation: no fold, no state, days as texts.
 */

const DAGAR = [
  '2023-12-31',
  '2024-01-01',
  '2024-02-10',
  '2024-02-29',
  '2024-12-31',
  '2025-01-01',
  '2025-06-15',
];
const FRAGADE = ['2023-11-30', ...DAGAR, '2024-02-11', '2024-06-01', '2025-03-01', '2026-12-31'].sort();
const TIDER = [
  ...DAGAR,
  '2024-02',
  '2024',
  '2025',
  '2024-02-10/..',
  '../2024-02-29',
  '2024-01-01/2024-12-31',
  null,
];
const ROLLER = ['ledamot', 'ordforande', 'ersattare'] as const;
const PERSONER = ['p-0', 'p-1'];

const forsta = (skedde: string | null): string => {
  if (skedde === null || skedde.startsWith('..')) return '0000';
  return `${skedde.split('/')[0]!}-01-01`.slice(0, 10);
};
const raknad = ({ metadata: { skedde, registrerad } }: OrganFaktum): string => {
  if (skedde === null || skedde.endsWith('..')) return registrerad.slice(0, 10);
  const sista = skedde.split('/').at(-1)!;
  if (sista.length === 10) return sista;
  return sista.length === 4 ? `${sista}-12-31` : `${sista}-29`; // February of a leap year is the only month
};

const galler = (alla: readonly OrganFaktum[], h: OrganFaktum): boolean =>
  !alla.some(
    (m) =>
      m.type === 'HandelseMakulerad' &&
      m.revision > h.revision &&
      m.data.avserHandelse === h.revision &&
      galler(alla, m),
  );

/** An event with each correction that applies, oldest first, themselves corrected. */
const rattad = (alla: readonly OrganFaktum[], h: OrganFaktum): OrganFaktum => {
  const kopia = structuredClone(h) as unknown as {
    data: Record<string, unknown>;
    metadata: { skedde: unknown };
  };
  for (const r of alla) {
    if (r.type !== 'UppgiftRattad' || r.revision <= h.revision || r.data.avserHandelse !== h.revision)
      continue;
    if (!galler(alla, r)) continue;
    const { falt, till } = rattad(alla, r).data as { falt: string; till: unknown };
    if (falt === '/skedde') kopia.metadata.skedde = till;
    else if (falt.slice(1) in kopia.data) kopia.data[falt.slice(1)] = till;
  }
  return kopia as unknown as OrganFaktum;
};

/** The facts that stand, as corrected. */
const fakta = (alla: readonly OrganFaktum[]): readonly OrganFaktum[] =>
  alla
    .filter((h) => h.type !== 'HandelseMakulerad' && h.type !== 'UppgiftRattad' && galler(alla, h))
    .map((h) => rattad(alla, h));

const fore = (a: OrganFaktum, b: OrganFaktum): boolean =>
  raknad(a) < raknad(b) || (raknad(a) === raknad(b) && a.revision < b.revision);

type Tilldelat = Extract<OrganFaktum, { type: 'UppdragTilldelat' }>;

const dagenEfter = (dag: string): string =>
  new Date(Date.parse(`${dag}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

/** The fact that ends a role: of those after it that find it running the first, or one that waited for it. */
const slutPa = (alla: readonly OrganFaktum[], m: Tilldelat): OrganFaktum | undefined => {
  const traffar = (f: OrganFaktum, u: Tilldelat): boolean =>
    f.type === 'UppdragAvslutat' &&
    f.data.person === u.data.person &&
    (f.data.roll === null || f.data.roll === u.data.roll);
  const iTid = (f: OrganFaktum, { data: { till } }: Tilldelat, frist: number): boolean =>
    till === null || raknad(f) <= (frist === 1 ? dagenEfter(till) : till);
  const traffadeNagon = (f: OrganFaktum): boolean =>
    alla.some((u) => {
      if (u.type !== 'UppdragTilldelat' || !traffar(f, u) || !fore(u, f) || !iTid(f, u, 1)) return false;
      const slut = slutPa(alla, u);
      return slut === undefined || slut === f || fore(f, slut);
    });
  const forst = (kandidater: readonly OrganFaktum[]) =>
    [...kandidater].sort((a, b) => (fore(a, b) ? -1 : 1))[0];

  const vantande = forst(
    alla.filter(
      (f) => traffar(f, m) && fore(f, m) && forsta(m.metadata.skedde) <= raknad(f) && !traffadeNagon(f),
    ),
  );
  if (vantande) return vantande;
  const organets = forst(alla.filter((f) => f.type === 'OrganUpphort'));
  if (organets && fore(organets, m)) return organets;
  return forst(
    alla.filter(
      (f) =>
        fore(m, f) &&
        ((traffar(f, m) && iTid(f, m, 1)) ||
          (f === organets && iTid(f, m, 1)) ||
          (f.type === 'UppdragTilldelat' &&
            f.data.person === m.data.person &&
            f.data.roll === m.data.roll &&
            iTid(f, m, 0))),
    ),
  );
};

const skett = (f: OrganFaktum, dag: string): boolean | null => {
  if (raknad(f) <= dag) return true;
  return forsta(f.metadata.skedde) > dag ? false : null;
};

/** Replaced by the same role: from the day the replacement counts, since one of the two holds until then. */
const slutat = (slut: OrganFaktum | undefined, dag: string): boolean | null => {
  if (slut === undefined) return false;
  return slut.type === 'UppdragTilldelat' ? raknad(slut) <= dag : skett(slut, dag);
};

const hade = (alla: readonly OrganFaktum[], m: Tilldelat, dag: string): boolean | null => {
  const borjade = skett(m, dag);
  const slutade = m.data.till !== null && m.data.till < dag ? true : slutat(slutPa(alla, m), dag);
  if (borjade === false || slutade === true) return false;
  return borjade === true && slutade === false ? true : null;
};

const fanns = (alla: readonly OrganFaktum[], dag: string): boolean | null => {
  const forst = alla.filter((f) => f.type === 'OrganUpphort').sort((a, b) => (fore(a, b) ? -1 : 1))[0];
  if (!forst) return true;
  const svar = skett(forst, dag);
  return svar === null ? null : !svar;
};

const uppdragen = (alla: readonly OrganFaktum[]) =>
  alla.filter((f): f is Tilldelat => f.type === 'UppdragTilldelat');

const ledamot = (alla: readonly OrganFaktum[], person: string, dag: string): boolean | null => {
  const svar = uppdragen(alla)
    .filter((m) => m.data.person === person && m.data.roll !== 'ersattare')
    .map((m) => hade(alla, m, dag));
  const nagot = svar.includes(true) ? true : svar.includes(null) ? null : false;
  const organ = fanns(alla, dag);
  if (nagot === false || organ === false) return false;
  return nagot === null || organ === null ? null : true;
};

/** Random streams: few persons, days and roles, so that facts meet, tie and speak of each other. */
const steg = fc.record({
  typ: fc.nat(11),
  tid: fc.nat(TIDER.length - 1),
  person: fc.nat(1),
  roll: fc.nat(2),
  till: fc.option(fc.constantFrom(...DAGAR), { nil: null, freq: 2 }),
  avser: fc.nat(9),
  ratta: fc.nat(3),
});
type Steg = typeof steg extends fc.Arbitrary<infer T> ? T : never;

const vardeFor = (falt: string, { tid, till, roll, person }: Steg): string | null => {
  if (falt === '/skedde') return TIDER[tid]!;
  if (falt === '/till') return till;
  return falt === '/roll' ? ROLLER[roll]! : PERSONER[person]!;
};

/** A correction; one of a correction says another value of the same field. */
const rattelse = (steg: Steg, mal: OrganisationEvent | undefined): OrganisationEvent => {
  const falt = ['/skedde', '/till', '/roll', '/person'][steg.ratta]!;
  const andras = mal?.type === 'UppgiftRattad' ? mal.data.falt : falt;
  return handelse('UppgiftRattad', {
    avserHandelse: 1 + steg.avser,
    falt: mal?.type === 'UppgiftRattad' ? '/till' : falt,
    fran: null,
    till: vardeFor(andras, steg),
  });
};

const handelseUr = (steg: Steg, tidigare: readonly OrganisationEvent[]): OrganisationEvent => {
  const { typ, person, roll, till, avser } = steg;
  const vem = { person: PERSONER[person]!, roll: ROLLER[roll]! };
  if (typ < 5) return handelse('UppdragTilldelat', { ...vem, till });
  if (typ < 8) return handelse('UppdragAvslutat', typ === 7 ? { ...vem, roll: null } : vem);
  if (typ === 8) return handelse('OrganOmdopt', { namn: `Nämnd ${avser}` });
  if (typ === 9) return handelse('HandelseMakulerad', { avserHandelse: 1 + avser });
  return typ === 10 && avser === 0 ? handelse('OrganUpphort') : rattelse(steg, tidigare[1 + avser]);
};

const lageUr = (alla: readonly Steg[]) => {
  const givna: Givet<OrganisationEvent>[] = [
    med({ skedde: '2020-01-01', registrerad: '2024-02-10T12:00:00.000Z' }, handelse('OrganInrattat')),
  ];
  for (const [i, s] of alla.entries()) {
    const registrerad = `2024-0${3 + Math.floor(i / 2)}-10T12:00:00.000Z`;
    givna.push(med({ skedde: TIDER[s.tid]!, registrerad }, handelseUr(s, givna)));
  }
  return organlage(...givna);
};

const strommar = fc.array(steg, { minLength: 1, maxLength: 9 });

describe('a body on any day, by any history', () => {
  it('has the members that the facts say, and nobody knows where they do not', () => {
    fc.assert(
      fc.property(strommar, (s) => {
        const lage = lageUr(s);
        const alla = fakta(lage.handelser);
        for (const dag of FRAGADE) {
          expect([dag, finnsVid(lage, dag)]).toEqual([dag, fanns(alla, dag)]);
          for (const person of PERSONER)
            expect([dag, person, arLedamot(lage, person, dag)]).toEqual([
              dag,
              person,
              ledamot(alla, person, dag),
            ]);
        }
      }),
      { numRuns: 600 },
    );
  });

  it('is the fold to that day: the same roles, and as members those who surely are', () => {
    fc.assert(
      fc.property(strommar, fc.constantFrom(...FRAGADE), (s, dag) => {
        const lage = lageUr(s);
        const alla = fakta(lage.handelser);
        expect(
          organVid(lage, dag)
            ?.uppdrag.map((u) => u.revision)
            .sort(),
        ).toEqual(
          uppdragen(alla)
            .filter((m) => hade(alla, m, dag) === true)
            .map((m) => m.revision)
            .sort(),
        );
        if (finnsVid(lage, dag) === true)
          expect(
            ledamoterVid(lage, dag)
              ?.map((u) => u.person)
              .sort(),
          ).toEqual(PERSONER.filter((p) => arLedamot(lage, p, dag) === true));
      }),
      { numRuns: 300 },
    );
  });

  it('has the name that was last given, and none where another may have been', () => {
    fc.assert(
      fc.property(strommar, fc.constantFrom(...FRAGADE), (s, dag) => {
        const lage = lageUr(s);
        const alla = fakta(lage.handelser);
        const namn = alla
          .flatMap((f) => (f.type === 'OrganInrattat' || f.type === 'OrganOmdopt' ? [f] : []))
          .sort((a, b) => (fore(a, b) ? -1 : 1))
          .filter((f) => skett(f, dag) !== false);
        const vantat = namn.some((f) => skett(f, dag) === null) ? null : namn.at(-1)!.data.namn;
        expect(namnVid(lage, dag)).toBe(fanns(alla, dag) === true ? vantat : null);
      }),
      { numRuns: 300 },
    );
  });
});
