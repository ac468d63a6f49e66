import { fristspann, type Fristspann } from '../tidsfrister/fristspann.js';
import { inomKalendern, type Kalender } from '../tidsfrister/kalender.js';
import type { Fristgrund } from '../tidsfrister/tidsfrist.js';
import { dagarMellan } from '../tidsfrister/datumrakning.js';
import type { Skedde } from '../shared/edtf.js';
import type { Datum } from '../shared/stockholm.js';

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
  'anmalan',
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
/** What a deadline is about. */
export type Plats = Pick<Bevakning, 'avser' | 'arende' | 'sammantrade' | 'organ' | 'handlaggare'>;

const laget = (uppfylld: boolean, senast: Datum | null, idag: Datum): Fristlage => {
  if (uppfylld) return 'uppfylld';
  return senast !== null && senast < idag ? 'passerad' : 'loper';
};

/** A deadline as it stands on a day. */
export const bevakning = (
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
export const fran = (start: Skedde, grund: Fristgrund, rakna: (dag: Datum) => Sistadag) => {
  const spann: Fristspann<Sistadag> | null = inomKalendern(() => fristspann(start, rakna));
  return {
    regel: grund.regel,
    kalla: grund.kalla,
    datum: spann?.tidigast.sistaDag ?? null,
    senast: spann?.senast.sistaDag ?? null,
  };
};

/** In an ärende. */
export const iArende = (
  { arende, handlaggare }: { readonly arende: string; readonly handlaggare: string | null },
  organ: string | null,
  avser: string,
): Plats => ({ avser, arende, sammantrade: null, organ, handlaggare });

/** At a meeting. */
export const vidMote = (
  { sammantrade, organ }: { readonly sammantrade: string; readonly organ: string },
  avser: string,
): Plats => ({ avser, arende: null, sammantrade, organ, handlaggare: null });
