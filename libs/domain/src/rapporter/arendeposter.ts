import { arFullmaktige } from '../arende/organ.js';
import type { Arende, Beslut } from '../arende/arende.state.js';
import { arMotion } from '../arende/motion.js';
import { arendeId } from '../diarieserie/diarienummer.js';
import { upphavt } from '../efterspel/efterspel.state.js';
import type { Skedde, Skett } from '../shared/edtf.js';
import { raknasFran } from '../shared/edtf.js';
import type {
  Arendehuvud,
  Aterremisspost,
  Aterremissvar,
  Beslutspost,
  Bordlaggningspost,
  Motionspost,
  Rapportpost,
  Remisspost,
  Uppdragspost,
} from './poster.js';

const huvud = (arende: Arende): Arendehuvud => ({
  arende: arendeId(arende),
  arendemening: arende.arendemening,
  handlaggare: arende.handlaggare,
});

const skett = (post: { readonly datum: Skedde } | undefined): Skett => (post ? { datum: post.datum } : null);

/** The decision that answered the motion: fullmäktige's, and one that still stands. */
const svaret = ({ beslut }: Arende): Beslut | undefined =>
  beslut.findLast((b) => b.slutligt && arFullmaktige(b.organ) && b.upphavt === null);

const motionslage = (arende: Arende): Pick<Motionspost, 'lage' | 'avgjord' | 'utfall'> => {
  const svar = svaret(arende);
  if (arende.motionAtertagen) return { lage: 'atertagen', avgjord: arende.motionAtertagen, utfall: null };
  if (arende.motionAvskriven)
    return { lage: 'avskriven', avgjord: arende.motionAvskriven, utfall: 'avskriven' };
  return svar
    ? { lage: 'besvarad', avgjord: skett(svar), utfall: svar.utfall }
    : { lage: 'obesvarad', avgjord: null, utfall: null };
};

/** Statuses of an ärende that is dealt with elsewhere, or never should have been. */
const BORTA: readonly Arende['status'][] = ['sammanlagt', 'overlamnat', 'makulerat'];

const motionen = (arende: Arende): readonly Motionspost[] => {
  if (!arMotion(arende) || BORTA.includes(arende.status)) return [];
  const lage = motionslage(arende);
  return [
    {
      slag: 'motion',
      nyckel: 'motion',
      oppen: lage.lage === 'obesvarad',
      ...huvud(arende),
      organ: arende.instans ?? arende.organ,
      status: arende.status,
      vackt: arende.motion?.datum ?? null,
      motionarer: arende.motion?.motionarer ?? [],
      ...lage,
      anmald: skett(arende.fristanmalningar.at(-1)),
      fristPasserad: arende.motionsfristPasserad,
    },
  ];
};

const besluten = (arende: Arende): readonly Beslutspost[] =>
  arende.beslut.map((b) => {
    const { efterspel } = arende;
    const delgivningar = efterspel.delgivningar
      .filter((d) => d.beslut === b.nr)
      .map(({ nr, datum }) => ({ nr, datum }));
    const rattas =
      b.upphavt !== null &&
      b.verkstallt !== null &&
      !efterspel.verkstallighetsrattelser.some((r) => r.beslut === b.nr);
    return {
      slag: 'beslut',
      nyckel: `beslut-${b.nr}`,
      oppen: rattas || (delgivningar.length > 0 && b.lagaKraft === null && b.upphavt === null),
      ...huvud(arende),
      ...{ nr: b.nr, organ: b.organ, paragraf: b.paragraf, datum: b.datum },
      ...{ beslutssatser: b.beslutssatser, utfall: b.utfall, slutligt: b.slutligt },
      ...{ expedierat: b.expedierat, overklagat: b.overklagat, overklagandetidUt: b.overklagandetidUt },
      ...{ lagaKraft: b.lagaKraft, verkstallt: b.verkstallt, upphavt: b.upphavt },
      delgivningar,
      rattas,
    };
  });

/** The tasks of a decision; a motion that was granted without any is one, since something is to come of it. */
const givna = (
  arende: Arende,
  b: Beslut,
): readonly { nr: number | null; till: string | null; text: string | null }[] => {
  if (b.uppdrag.length > 0) return b.uppdrag.map((u, i) => ({ nr: i + 1, till: u.till, text: u.text }));
  const bifallen = b.utfall === 'bifall' || b.utfall === 'delvisBifall';
  return arMotion(arende) && b.slutligt && bifallen ? [{ nr: null, till: null, text: null }] : [];
};

const uppdragen = (arende: Arende): readonly Uppdragspost[] =>
  arende.beslut.flatMap((b) =>
    givna(arende, b).map(({ nr, till, text }) => {
      const rapporter = arende.efterspel.aterrapporteringar
        .filter((r) => r.beslut === b.nr && (r.uppdrag === nr || r.uppdrag === null))
        .map(({ datum, av, resultat, slutfort }) => ({ datum, av, resultat, slutfort }));
      const slutfort = skett(rapporter.find((r) => r.slutfort));
      return {
        slag: 'uppdrag',
        nyckel: `uppdrag-${b.nr}-${nr ?? 0}`,
        oppen: slutfort === null && b.upphavt === null,
        ...huvud(arende),
        ...{ beslut: b.nr, nr, organ: b.organ, paragraf: b.paragraf, datum: b.datum, till, text },
        rapporter,
        slutfort,
        verkstallt: b.verkstallt,
        upphavt: b.upphavt,
      };
    }),
  );

/** When something counts, with what was recorded last as the last where a day is unknown. */
const moment = ({
  datum,
  revision,
}: {
  readonly datum: Skedde;
  readonly revision: number;
}): readonly [number, number] => [
  datum === null ? Number.POSITIVE_INFINITY : raknasFran(datum, '9999-12-31T00:00:00.000Z').moment,
  revision,
];

const efter = (a: Parameters<typeof moment>[0], b: Parameters<typeof moment>[0]): boolean => {
  const [[ta, ra], [tb, rb]] = [moment(a), moment(b)];
  return ta === tb ? ra > rb : ta > tb;
};

/** What has been said and done about the matter since it was sent back, in the order it stands in the ärende. */
const svaretPa = (arende: Arende, aterremiss: Arende['aterremisser'][number]): readonly Aterremissvar[] => {
  const efterDen = <P extends { readonly datum: Skedde; readonly revision: number }>(poster: readonly P[]) =>
    poster.filter((p) => efter(p, aterremiss));
  return [
    ...efterDen(arende.tjansteskrivelser).map((p) => ({
      typ: 'tjansteskrivelse' as const,
      av: p.kontor,
      datum: p.datum,
    })),
    ...efterDen(arende.yttranden).map((p) => ({ typ: 'yttrande' as const, av: p.fran, datum: p.datum })),
    ...efterDen(arende.beredningar).map((p) => ({ typ: 'beredning' as const, av: p.organ, datum: p.datum })),
    ...efterDen(arende.forslag).map((p) => ({ typ: 'forslag' as const, av: p.organ, datum: p.datum })),
    ...efterDen(arende.beslut).map((p) => ({ typ: 'beslut' as const, av: p.organ, datum: p.datum })),
  ];
};

const aterremisserna = (arende: Arende): readonly Aterremisspost[] =>
  arende.aterremisser.map((a) => {
    const svar = svaretPa(arende, a);
    const ogiltig = upphavt(arende.efterspel, { slag: 'aterremiss', nr: a.nr });
    return {
      slag: 'aterremiss',
      nyckel: `aterremiss-${a.nr}`,
      oppen: ogiltig === null && !svar.some(({ typ }) => typ === 'forslag' || typ === 'beslut'),
      ...huvud(arende),
      ...{ nr: a.nr, organ: a.organ, paragraf: a.paragraf, datum: a.datum },
      ...{ till: a.till, grund: a.grund, skal: a.skal, svar, upphavt: ogiltig },
    };
  });

const remisserna = (arende: Arende): readonly Remisspost[] =>
  arende.remisser.map((r) => ({
    slag: 'remiss',
    nyckel: `remiss-${r.remissId}`,
    oppen: r.obesvarad,
    ...huvud(arende),
    ...{ remissId: r.remissId, datum: r.datum, svarSenast: r.svarSenast },
    obesvaradAv: r.till.filter((t) => !r.besvaradAv.includes(t)),
    organ: arende.instans ?? arende.organ,
  }));

const bordlaggningarna = (arende: Arende): readonly Bordlaggningspost[] =>
  arende.bordlaggningar.map((b) => {
    const sedan = [...arende.beslut, ...arende.aterremisser, ...arende.forslag, ...arende.bordlaggningar];
    return {
      slag: 'bordlaggning',
      nyckel: `bordlaggning-${b.nr}`,
      oppen: !sedan.some((p) => p !== b && efter(p, b)),
      ...huvud(arende),
      ...{ nr: b.nr, organ: b.organ, paragraf: b.paragraf, datum: b.datum },
      ...{ tillDatum: b.tillDatum, grund: b.grund },
    };
  });

/** Everything that reports have to say of an ärende. */
export const arendeposter = (arende: Arende): readonly Rapportpost[] => [
  ...motionen(arende),
  ...besluten(arende),
  ...uppdragen(arende),
  ...aterremisserna(arende),
  ...remisserna(arende),
  ...bordlaggningarna(arende),
];

/** What posts of what was sent back, or put off, look at beside it. */
const senare = (arende: Arende): readonly unknown[] => {
  if (arende.aterremisser.length > 0)
    return [arende.forslag, arende.beredningar, arende.tjansteskrivelser, arende.yttranden];
  return arende.bordlaggningar.length > 0 ? [arende.forslag] : [];
};

/** What `arendeposter` is made of: where all of it is the same, so are the posts. */
export const postgrund = (arende: Arende): readonly unknown[] => [
  ...[arende.slag, arende.status, arende.instans, arende.arendemening, arende.handlaggare],
  ...[arende.motion, arende.fristanmalningar, arende.motionAvskriven, arende.motionAtertagen],
  ...[arende.motionsfristPasserad, arende.beslut, arende.efterspel, arende.aterremisser, arende.remisser],
  ...[arende.bordlaggningar, ...senare(arende)],
];

/** Whether an ärende can have any post at all: most events of most ärenden touch none. */
export const harPoster = ({
  slag,
  motion,
  beslut,
  aterremisser,
  remisser,
  bordlaggningar,
}: Arende): boolean =>
  slag === 'motion' ||
  motion !== null ||
  [beslut, aterremisser, remisser, bordlaggningar].some((lista) => lista.length > 0);
