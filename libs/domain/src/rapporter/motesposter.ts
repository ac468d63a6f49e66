import {
  anslagAv,
  anslaget,
  justeringAv,
  sistaSammantradesdag,
  type Anslagslage,
} from '../sammantrade/justering.js';
import { sammantradeId } from '../sammantrade/sammantrade-id.js';
import type { Sammantrade } from '../sammantrade/sammantrade.state.js';
import { sistaKandaDag } from '../samband/motespunkt.js';
import type { Skedde } from '../shared/edtf.js';
import type {
  Anslagsbild,
  Anslagspost,
  Moteshuvud,
  Sammantradespost,
  Paragrafpost,
  Rapportpost,
} from './poster.js';

const huvud = (s: Sammantrade): Moteshuvud => ({
  sammantrade: sammantradeId(s),
  organ: s.organ,
  organnamn: s.organnamn,
  sammantradesdag: s.datum,
});

const bild = ({ nr, datum, nedtaget, avbrutet }: Anslagslage): Anslagsbild => ({
  nr,
  datum,
  nedtaget,
  avbrutet,
});

/** Elections and decisions settle something: what cannot be appealed needs no clock. */
const AVGOR: readonly string[] = ['beslut', 'val'];

const paragraferna = (s: Sammantrade): readonly Paragrafpost[] =>
  s.paragrafer.map((p) => {
    const justering = justeringAv(s, p.nr);
    return {
      slag: 'paragraf',
      nyckel: `paragraf-${p.nr}`,
      oppen: false,
      ...huvud(s),
      ...{ nr: p.nr, rubrik: p.rubrik, arenden: p.arenden, avgor: AVGOR.includes(p.slag) },
      sistaDag: sistaKandaDag(s),
      justerad: justering && { datum: justering.datum },
      anslag: anslagAv(s, p.nr).map(bild),
    };
  });

const justerat = (s: Sammantrade, paragrafer: readonly number[]): Skedde => {
  const dagar = new Set(paragrafer.map((p) => justeringAv(s, p)?.datum ?? null));
  return dagar.size === 1 ? ([...dagar][0] ?? null) : null;
};

const anslag = {
  slag: 'anslag',
  delegationsbeslut: null,
  paragrafer: [],
  forvaringsplats: null,
  nedtasTidigast: null,
  justerat: null,
  raknas: false,
} as const;

const anslagen = (s: Sammantrade): readonly Anslagspost[] =>
  s.anslag.flatMap((a) => {
    const lage = anslaget(s, a.nr);
    if (!lage) return [];
    return [
      {
        ...anslag,
        typ: 'justering' as const,
        nyckel: `anslag-${a.nr}`,
        oppen: !lage.nedtaget && !lage.avbrutet,
        ...huvud(s),
        ...bild(lage),
        ...{ paragrafer: a.paragrafer, tavlor: a.tavlor, forvaringsplats: a.forvaringsplats },
        ...{ nedtasTidigast: a.nedtasTidigast, justerat: justerat(s, a.paragrafer), raknas: true },
      },
    ];
  });

/** Fullmäktige's meetings are announced too (KL 5:13), until they are held. */
const kungorelserna = (s: Sammantrade): readonly Anslagspost[] =>
  s.kungorelser.map(({ datum, tavlor }, i) => ({
    ...anslag,
    typ: 'kungorelse',
    nyckel: `kungorelse-${i + 1}`,
    oppen: !s.oppnat && !s.installt,
    ...huvud(s),
    ...{ nr: i + 1, datum, tavlor, nedtaget: null, avbrutet: null },
  }));

/** Approved paragrafer without a notice that stands, by the day of their approval. */
const ejTillkannagivna = (s: Sammantrade): Sammantradespost['ejTillkannagivna'] =>
  s.justeringar
    .map(({ datum, paragrafer }) => ({
      justerad: datum,
      paragrafer: paragrafer.filter((p) => !anslagAv(s, p).some((a) => a.avbrutet === null)),
    }))
    .filter(({ paragrafer }) => paragrafer.length > 0);

const motet = (s: Sammantrade): readonly Sammantradespost[] => {
  const ojusterade = s.paragrafer.map((p) => p.nr).filter((nr) => justeringAv(s, nr) === null);
  const kvar = ejTillkannagivna(s);
  return s.installt && !s.oppnat
    ? []
    : [
        {
          slag: 'mote',
          nyckel: 'mote',
          oppen: ojusterade.length > 0 || kvar.length > 0,
          ...huvud(s),
          status: s.status,
          slut: sistaSammantradesdag(s),
          ojusterade,
          ejTillkannagivna: kvar,
        },
      ];
};

/** Everything that reports have to say of a meeting. */
export const motesposter = (s: Sammantrade): readonly Rapportpost[] => [
  ...motet(s),
  ...paragraferna(s),
  ...anslagen(s),
  ...kungorelserna(s),
];
