import { fristspann, type Fristspann } from '../tidsfrister/fristspann.js';
import { registreringSenast } from '../tidsfrister/handlaggning.js';
import { inomKalendern, type Kalender } from '../tidsfrister/kalender.js';
import { motionsfrist } from '../tidsfrister/motion.js';
import { forvaltningsbesvar, nedtasTidigast, overklagandetid } from '../tidsfrister/overklagande.js';
import { justerasSenast, tillkannagesSenast } from '../tidsfrister/protokoll.js';
import type { Fristgrund } from '../tidsfrister/tidsfrist.js';
import { dagarMellan } from '../tidsfrister/datumrakning.js';
import type { Skedde } from '../shared/edtf.js';
import type { Datum } from '../shared/stockholm.js';
import type { PostAv, Rapportpost } from './poster.js';

export const FRISTTYPER = [
  'motionsfrist',
  'remissvar',
  'registrering',
  'bordlaggning',
  'justering',
  'tillkannagivande',
  'overklagandetid',
  'nedtagning',
  'forvaltningsbesvar',
  'rattelseAvVerkstallighet',
] as const;
export type Fristtyp = (typeof FRISTTYPER)[number];

export const FRISTLAGEN = ['loper', 'passerad', 'uppfylld'] as const;
export type Fristlage = (typeof FRISTLAGEN)[number];

/** One deadline that somebody watches. */
export type Bevakning = Fristgrund & {
  readonly typ: Fristtyp;
  /** The last day; null where there is none ("without delay") or nobody knows from when it counts. */
  readonly datum: Datum | null;
  /** The latest it can be, where the day it counts from is not exactly known. */
  readonly senast: Datum | null;
  readonly lage: Fristlage;
  /** Days left on the day asked about; negative when it has passed, null without a date. */
  readonly dagarKvar: number | null;
  readonly avser: string;
  readonly arende: string | null;
  readonly sammantrade: string | null;
  readonly organ: string | null;
  readonly handlaggare: string | null;
};

/** What deadlines are counted with: the days off, and the day it is. */
export type Fristdag = { readonly kalender: Kalender; readonly idag: Datum };

type Sistadag = { readonly sistaDag: Datum } & Fristgrund;
type Plats = Pick<Bevakning, 'avser' | 'arende' | 'sammantrade' | 'organ' | 'handlaggare'>;

const laget = (uppfylld: boolean, senast: Datum | null, idag: Datum): Fristlage => {
  if (uppfylld) return 'uppfylld';
  return senast !== null && senast < idag ? 'passerad' : 'loper';
};

const bevakning = (
  typ: Fristtyp,
  plats: Plats,
  frist: Fristgrund & { readonly datum: Datum | null; readonly senast: Datum | null },
  { uppfylld, idag }: { readonly uppfylld: boolean; readonly idag: Datum },
): Bevakning => ({
  typ,
  regel: frist.regel,
  kalla: frist.kalla,
  datum: frist.datum,
  senast: frist.senast,
  lage: laget(uppfylld, frist.senast, idag),
  dagarKvar: frist.datum === null ? null : dagarMellan(idag, frist.datum),
  ...plats,
});

/** A deadline from a start: by the law's rule where the start and the calendar allow, else without a date. */
const fran = (start: Skedde, grund: Fristgrund, rakna: (dag: Datum) => Sistadag) => {
  const spann: Fristspann<Sistadag> | null = inomKalendern(() => fristspann(start, rakna));
  return {
    regel: grund.regel,
    kalla: grund.kalla,
    datum: spann?.tidigast.sistaDag ?? null,
    senast: spann?.senast.sistaDag ?? null,
  };
};

const iArende = (
  { arende, handlaggare }: { readonly arende: string; readonly handlaggare: string | null },
  organ: string | null,
  avser: string,
): Plats => ({ avser, arende, sammantrade: null, organ, handlaggare });

const vidMote = (
  { sammantrade, organ }: { readonly sammantrade: string; readonly organ: string },
  avser: string,
): Plats => ({ avser, arende: null, sammantrade, organ, handlaggare: null });

const paragrafer = (nummer: readonly number[]): string =>
  `${nummer.length === 1 ? '§' : '§§'} ${nummer.join(', ')}`;

const motionens = (p: PostAv<'motion'>, { idag }: Fristdag): readonly Bevakning[] => [
  bevakning(
    'motionsfrist',
    iArende(p, p.organ, 'motionen'),
    fran(p.vackt, { regel: 'R-04', kalla: 'KL 5:35' }, motionsfrist),
    { uppfylld: !p.oppen || p.anmald !== null, idag },
  ),
];

const remissens = (p: PostAv<'remiss'>, { idag }: Fristdag): readonly Bevakning[] => [
  bevakning(
    'remissvar',
    iArende(p, p.organ, `remiss ${p.remissId}${p.oppen ? ` till ${p.obesvaradAv.join(', ')}` : ''}`),
    { regel: 'R-24', kalla: 'remissen', datum: p.svarSenast, senast: p.svarSenast },
    { uppfylld: !p.oppen, idag },
  ),
];

const bordlaggningens = (p: PostAv<'bordlaggning'>, { idag }: Fristdag): readonly Bevakning[] => [
  bevakning(
    'bordlaggning',
    iArende(p, p.organ, `bordläggning ${p.nr}`),
    { regel: 'R-44', kalla: 'KL 5:51', datum: p.tillDatum, senast: p.tillDatum },
    { uppfylld: !p.oppen, idag },
  ),
];

const beslutets = (p: PostAv<'beslut'>, { kalender, idag }: Fristdag): readonly Bevakning[] => [
  ...p.delgivningar.map((d) =>
    bevakning(
      'forvaltningsbesvar',
      iArende(p, p.organ, `beslut ${p.nr}, delgivning ${d.nr}`),
      fran(d.datum, { regel: 'R-71', kalla: 'FL 44 §' }, (dag) => forvaltningsbesvar(dag, kalender)),
      { uppfylld: p.lagaKraft !== null || p.upphavt !== null, idag },
    ),
  ),
  ...(p.rattas
    ? [
        bevakning(
          'rattelseAvVerkstallighet',
          iArende(p, p.organ, `beslut ${p.nr}, som upphävts efter att det verkställts`),
          { regel: 'R-73', kalla: 'KL 13:15', datum: null, senast: null },
          { uppfylld: false, idag },
        ),
      ]
    : []),
];

const motets = (p: PostAv<'mote'>, { kalender, idag }: Fristdag): readonly Bevakning[] => [
  ...(p.ojusterade.length === 0
    ? []
    : [
        bevakning(
          'justering',
          vidMote(p, paragrafer(p.ojusterade)),
          fran(p.slut, { regel: 'R-51', kalla: 'KL 5:69' }, (dag) => justerasSenast(dag, kalender)),
          { uppfylld: false, idag },
        ),
      ]),
  ...p.ejTillkannagivna.map(({ justerad, paragrafer: nummer }) =>
    bevakning(
      'tillkannagivande',
      vidMote(p, paragrafer(nummer)),
      fran(justerad, { regel: 'R-52', kalla: 'KL 8:12' }, (dag) => tillkannagesSenast(dag, kalender)),
      { uppfylld: false, idag },
    ),
  ),
];

const anslagets = (p: PostAv<'anslag'>, { kalender, idag }: Fristdag): readonly Bevakning[] => {
  if (p.avbrutet) return [];
  const plats = vidMote(p, `anslag ${p.nr}, ${paragrafer(p.paragrafer)}`);
  const tid = fran(p.datum, { regel: 'R-70', kalla: 'KL 13:5' }, (dag) => overklagandetid(dag, kalender));
  const ned = fran(p.datum, { regel: 'R-52b', kalla: 'KL 8:12' }, (dag) => {
    const tidigast = nedtasTidigast(overklagandetid(dag, kalender));
    return { ...tidigast, sistaDag: tidigast.tidigastDag };
  });
  const ute = tid.senast !== null && tid.senast < idag;
  return [
    bevakning('overklagandetid', plats, tid, { uppfylld: ute, idag }),
    bevakning('nedtagning', plats, ned, { uppfylld: p.nedtaget !== null, idag }),
  ];
};

const handlingens = (p: PostAv<'handling'>, { kalender, idag }: Fristdag): readonly Bevakning[] => [
  bevakning(
    'registrering',
    { avser: `handling ${p.handling}`, arende: null, sammantrade: null, organ: null, handlaggare: null },
    fran(p.inkom, { regel: 'R-10', kalla: 'OSL 5:1' }, (dag) => registreringSenast(dag, kalender)),
    { uppfylld: !p.oppen, idag },
  ),
];

/** The deadlines of one post, on a day. */
export const frister = (post: Rapportpost, dag: Fristdag): readonly Bevakning[] => {
  switch (post.slag) {
    case 'motion':
      return motionens(post, dag);
    case 'remiss':
      return remissens(post, dag);
    case 'bordlaggning':
      return bordlaggningens(post, dag);
    case 'beslut':
      return beslutets(post, dag);
    case 'mote':
      return motets(post, dag);
    case 'anslag':
      return anslagets(post, dag);
    case 'handling':
      return handlingens(post, dag);
    case 'uppdrag':
    case 'aterremiss':
    case 'paragraf':
      return [];
  }
};

/** What deadlines are sorted by: the earliest day first, what has no day last. No two have the same. */
export const fristnyckel = ({ datum, typ, arende, sammantrade, avser }: Bevakning): string =>
  `${datum ?? '9999-12-31'} ${typ} ${arende ?? sammantrade ?? ''} ${avser}`;
