import { behandlatVid } from '../samband/motespunkt.js';
import { klockaAv } from '../samband/overklagandeklocka.js';
import { datumAv, type Skedde, type Skett } from '../shared/edtf.js';
import type { Datum } from '../shared/stockholm.js';
import { dagarMellan } from '../tidsfrister/datumrakning.js';
import { fristspann } from '../tidsfrister/fristspann.js';
import { motionsfrist } from '../tidsfrister/motion.js';
import type { Fristdag } from './bevakning.js';
import type { PostAv } from './poster.js';

/* Rows of the reports, each made of posts as they stood at one moment. */

const utan = <P extends { readonly slag: string; readonly nyckel: string; readonly oppen: boolean }>({
  slag: _s,
  nyckel: _n,
  oppen: _o,
  ...resten
}: P): Omit<P, 'slag' | 'nyckel' | 'oppen'> => resten;

/** A motion with how long it has waited (KL 5:35): the list that fullmäktige is to get. */
export type Motionsrad = Omit<PostAv<'motion'>, 'slag' | 'nyckel' | 'oppen'> & {
  /** Days since it was raised; null where that day is not known. */
  readonly alderDagar: number | null;
  readonly sistaDag: Datum | null;
  readonly forsenad: boolean;
};

export const motionsrad = (post: PostAv<'motion'>, { idag }: Fristdag): Motionsrad => {
  const dag = datumAv(post.vackt);
  const sistaDag = fristspann(post.vackt, motionsfrist)?.senast.sistaDag ?? null;
  return {
    ...utan(post),
    alderDagar: dag === null ? null : dagarMellan(dag, idag),
    sistaDag,
    forsenad: post.oppen && post.anmald === null && sistaDag !== null && sistaDag < idag,
  };
};

type Paragraf = PostAv<'paragraf'>;

/** What of a decision tells at which paragraf it was taken. */
export type Beslutsplats = Pick<PostAv<'beslut'>, 'arende' | 'organ' | 'paragraf' | 'datum'>;

/** The paragraf at which a decision was taken, among those that name its ärende. */
export const paragrafenFor = (beslut: Beslutsplats, paragrafer: readonly Paragraf[]): Paragraf | null => {
  const moten = paragrafer.map((post) => ({
    post,
    organ: post.organ,
    organnamn: post.organnamn,
    datum: post.sammantradesdag,
    sistaDag: post.sistaDag,
    paragrafer: [post],
  }));
  const punkt = behandlatVid(beslut.arende, beslut, moten);
  return punkt?.paragraf == null ? null : punkt.mote.post;
};

/** A decision with what its meeting says of it. */
export type Beslutsrad = Omit<PostAv<'beslut'>, 'slag' | 'nyckel' | 'oppen'> & {
  readonly sammantrade: string | null;
  readonly justerat: Skett;
  readonly anslaget: Skett;
  /**
   * The last day to ask for laglighetsprövning; null where it has not begun, cannot be told, or where the parties who
   * have been served the decision have times of their own instead (KL 13:3).
   */
  readonly overklagasSenast: Datum | null;
};

const anslaget = ({ anslag }: Paragraf): Skett => {
  const galler = anslag.findLast((a) => a.avbrutet === null);
  return galler ? { datum: galler.datum } : null;
};

/** What the meeting says of a decision, among the paragrafer that name its ärende; null = nothing is known. */
export const motesdel = (
  beslut: Beslutsplats,
  paragrafer: readonly Paragraf[],
): Pick<Beslutsrad, 'justerat' | 'anslaget'> => {
  const paragraf = paragrafenFor(beslut, paragrafer);
  return { justerat: paragraf?.justerad ?? null, anslaget: paragraf && anslaget(paragraf) };
};

export const beslutsrad = (
  post: PostAv<'beslut'>,
  paragrafer: readonly Paragraf[],
  { kalender }: Fristdag,
): Beslutsrad => {
  const paragraf = paragrafenFor(post, paragrafer);
  const klocka = paragraf && klockaAv(paragraf.anslag, paragraf.justerad !== null, kalender);
  return {
    ...utan(post),
    sammantrade: paragraf?.sammantrade ?? null,
    ...motesdel(post, paragrafer),
    overklagasSenast:
      klocka?.lage === 'loper' && post.delgivningar.length === 0 ? klocka.frist.senast.sistaDag : null,
  };
};

export type Uppdragsrad = Omit<PostAv<'uppdrag'>, 'slag' | 'nyckel'>;
export const uppdragsrad = ({ slag: _s, nyckel: _n, ...rad }: PostAv<'uppdrag'>): Uppdragsrad => rad;

export type Aterremissrad = Omit<PostAv<'aterremiss'>, 'slag' | 'nyckel'>;
export const aterremissrad = ({ slag: _s, nyckel: _n, ...rad }: PostAv<'aterremiss'>): Aterremissrad => rad;

/** A notice as it is shown to anybody: of which minutes or decision, where they are, and until when it may be appealed. */
export type Anslagsrad = Omit<PostAv<'anslag'>, 'slag' | 'nyckel' | 'raknas'> & {
  readonly overklagasSenast: Datum | null;
  /** Up all the time that it may be appealed, and when it came down (KL 8:12). */
  readonly anslagsbevis: {
    readonly uppsatt: Skedde;
    readonly nedtaget: Skedde;
    readonly helaTiden: boolean;
  } | null;
};

export const anslagsrad = (
  { slag: _s, nyckel: _n, ...post }: PostAv<'anslag'>,
  { kalender }: Fristdag,
): Anslagsrad => {
  const klocka = klockaAv([{ ...post, nedtaget: null }], true, kalender);
  const medNedtagning = klockaAv([post], true, kalender);
  const { raknas, ...visas } = post;
  return {
    ...visas,
    overklagasSenast: raknas && klocka.lage === 'loper' ? klocka.frist.senast.sistaDag : null,
    anslagsbevis: post.nedtaget && {
      uppsatt: post.datum,
      nedtaget: post.nedtaget.datum,
      helaTiden: medNedtagning.lage === 'loper',
    },
  };
};

/** From one step of a decision to the next. */
export type Ledtidssteg = 'justering' | 'anslag' | 'expediering' | 'leverans' | 'kvittens';
export type Ledtidsrad = {
  readonly organ: string;
  readonly steg: Ledtidssteg;
  readonly enhet: 'dagar' | 'timmar';
  readonly antal: number;
  /** null where none has been counted. */
  readonly median: number | null;
  readonly p95: number | null;
  /** The part (0 to 1) of what was delivered to those who have to acknowledge it that nobody has; null of other steps. */
  readonly obekraftade: number | null;
};

const mellan = (fran: Skedde, till: Skett): number | null => {
  const [a, b] = [datumAv(fran), till && datumAv(till.datum)];
  return a === null || !b ? null : dagarMellan(a, b);
};

/** The value that so great a part of some sorted ones do not exceed; null of none. */
const kvantil = (sorterade: readonly number[], del: number): number | null =>
  sorterade[Math.max(0, Math.ceil(sorterade.length * del) - 1)] ?? null;

/** What is said of how long something took, each time it was done. */
export const fordelning = (tal: readonly number[]): Pick<Ledtidsrad, 'antal' | 'median' | 'p95'> => {
  const sorterade = tal.toSorted((a, b) => a - b);
  return { antal: tal.length, median: kvantil(sorterade, 0.5), p95: kvantil(sorterade, 0.95) };
};

/** Per body: days from decision to approval, from approval to notice, and from approval (else decision) to sending. */
export const ledtider = (rader: readonly Beslutsrad[]): readonly Ledtidsrad[] => {
  const dagar = new Map<string, { organ: string; steg: Ledtidssteg; tal: number[] }>();
  const lagg = (organ: string, steg: Ledtidssteg, tal: number | null): void => {
    if (tal === null) return;
    const nyckel = `${organ} ${steg}`;
    const post = dagar.get(nyckel) ?? { organ, steg, tal: [] };
    post.tal.push(tal);
    dagar.set(nyckel, post);
  };
  for (const r of rader) {
    lagg(r.organ, 'justering', mellan(r.datum, r.justerat));
    lagg(r.organ, 'anslag', mellan(r.justerat?.datum ?? null, r.anslaget));
    lagg(r.organ, 'expediering', mellan(r.justerat?.datum ?? r.datum, r.expedierat));
  }
  return [...dagar.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { organ, steg, tal }]) => ({
      ...{ organ, steg, enhet: 'dagar' as const },
      ...fordelning(tal),
      obekraftade: null,
    }));
};
