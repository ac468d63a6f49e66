import { registreringSenast } from '../tidsfrister/handlaggning.js';
import { motionsfrist } from '../tidsfrister/motion.js';
import { forvaltningsbesvar, nedtasTidigast, overklagandetid } from '../tidsfrister/overklagande.js';
import { justerasSenast, tillkannagesSenast } from '../tidsfrister/protokoll.js';
import { bevakning, fran, iArende, vidMote, type Bevakning, type Fristdag, type Plats } from './bevakning.js';
import type { Anslagsbild, PostAv, Rapportpost } from './poster.js';

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

/** What is waited for after a decision, whoever took it. */
type Beslutat = Pick<PostAv<'beslut'>, 'delgivningar' | 'rattas' | 'lagaKraft' | 'upphavt'>;

const efterBeslutet = (p: Beslutat, plats: Plats, { kalender, idag }: Fristdag): readonly Bevakning[] => [
  ...p.delgivningar.map((d) =>
    bevakning(
      'forvaltningsbesvar',
      { ...plats, avser: `${plats.avser}, delgivning ${d.nr}` },
      fran(d.datum, { regel: 'R-71', kalla: 'FL 44 §' }, (dag) => forvaltningsbesvar(dag, kalender)),
      { uppfylld: p.lagaKraft !== null || p.upphavt !== null, idag },
    ),
  ),
  ...(p.rattas
    ? [
        bevakning(
          'rattelseAvVerkstallighet',
          { ...plats, avser: `${plats.avser}, som upphävts efter att det verkställts` },
          { regel: 'R-73', kalla: 'KL 13:15', datum: null, senast: null },
          { uppfylld: false, idag },
        ),
      ]
    : []),
];

const beslutets = (p: PostAv<'beslut'>, dag: Fristdag): readonly Bevakning[] =>
  efterBeslutet(p, iArende(p, p.organ, `beslut ${p.nr}`), dag);

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

const ettAnslags = (
  anslag: Anslagsbild,
  plats: Plats,
  { kalender, idag }: Fristdag,
): readonly Bevakning[] => {
  if (anslag.avbrutet) return [];
  const { datum, nedtaget } = anslag;
  const tid = fran(datum, { regel: 'R-70', kalla: 'KL 13:5' }, (dag) => overklagandetid(dag, kalender));
  const ned = fran(datum, { regel: 'R-52b', kalla: 'KL 8:12' }, (dag) => {
    const tidigast = nedtasTidigast(overklagandetid(dag, kalender));
    return { ...tidigast, sistaDag: tidigast.tidigastDag };
  });
  const ute = tid.senast !== null && tid.senast < idag;
  return [
    bevakning('overklagandetid', plats, tid, { uppfylld: ute, idag }),
    bevakning('nedtagning', plats, ned, { uppfylld: nedtaget !== null, idag }),
  ];
};

const anslagetsPlats = (p: PostAv<'anslag'>): Plats => {
  const { organ, sammantrade, delegationsbeslut } = p;
  return sammantrade === null
    ? {
        avser: `delegationsbeslut ${delegationsbeslut ?? ''}, anslag ${p.nr}`,
        ...{ arende: null, sammantrade, organ, handlaggare: null },
      }
    : vidMote({ sammantrade, organ }, `anslag ${p.nr}, ${paragrafer(p.paragrafer)}`);
};

const anslagets = (p: PostAv<'anslag'>, dag: Fristdag): readonly Bevakning[] =>
  p.raknas ? ettAnslags(p, anslagetsPlats(p), dag) : [];

/** An urgent decision is reported at the nämnd's next meeting, whichever day that is. */
const delegationens = (p: PostAv<'delegationsbeslut'>, dag: Fristdag): readonly Bevakning[] => {
  const plats: Plats = {
    avser: `delegationsbeslut ${p.beslut}`,
    ...{ arende: p.arende, sammantrade: null, organ: p.organ, handlaggare: null },
  };
  const { idag } = dag;
  return [
    ...(p.bradskande
      ? [
          bevakning(
            'anmalan',
            plats,
            { regel: 'R-61', kalla: 'KL 6:40', datum: null, senast: null },
            { uppfylld: p.anmalt !== null, idag },
          ),
        ]
      : []),
    ...efterBeslutet(p, plats, dag),
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
    case 'delegationsbeslut':
      return delegationens(post, dag);
    case 'uppdrag':
    case 'aterremiss':
    case 'paragraf':
      return [];
  }
};

/** What deadlines are sorted by: the earliest day first, what has no day last. No two have the same. */
export const fristnyckel = ({ datum, typ, arende, sammantrade, avser }: Bevakning): string =>
  `${datum ?? '9999-12-31'} ${typ} ${arende ?? sammantrade ?? ''} ${avser}`;
