import type { Expedierat } from '../expediering/grund/expedierat.types.js';
import type { DomainEvent } from '../shared/handelse.js';
import type {
  Beslutsslag,
  Beslutsutfall,
  Grund,
  OMROSTNINGSFRAGOR,
  Person,
  Rost,
  Roster,
  UndantagFranBeredning,
  UTSLAG,
  Uppdrag,
  Yrkandetyp,
} from './arende.types.js';

/* What bodies do with an ärende: part of the catalogue of `arende.events.ts`. */

type Behandling = { readonly organ: string; readonly paragraf: string | null };
export type ArendeBerett = DomainEvent<'ArendeBerett', Behandling & { readonly resultat: string | null }>;
export type ForslagTillBeslutLamnat = DomainEvent<
  'ForslagTillBeslutLamnat',
  Behandling & {
    readonly nr: number;
    readonly till: string | null;
    readonly text: string;
    readonly tillagg: readonly string[];
  }
>;
export type YrkandeFramstallt = DomainEvent<
  'YrkandeFramstallt',
  {
    readonly nr: number;
    readonly organ: string | null;
    readonly paragraf: string | null;
    readonly typ: Yrkandetyp;
    readonly text: string;
    readonly av: readonly Person[];
  }
>;
export type YrkandeAtertaget = DomainEvent<'YrkandeAtertaget', { readonly nr: number }>;

/** The chair put the questions, each to be answered yes or no (KL 5:53). */
export type PropositionStalld = DomainEvent<
  'PropositionStalld',
  {
    readonly organ: string | null;
    readonly paragraf: string | null;
    readonly ordning: readonly string[];
    readonly utfall: string | null;
  }
>;
/** A vote was held (KL 5:54–56), by name or by number. */
export type OmrostningGenomford = DomainEvent<
  'OmrostningGenomford',
  Behandling & {
    readonly nr: number;
    readonly fraga: (typeof OMROSTNINGSFRAGOR)[number];
    readonly jaProposition: string | null;
    readonly nejProposition: string | null;
    readonly oppen: boolean;
    readonly myndighetsutovning: boolean | null;
    readonly ja: number;
    readonly nej: number;
    readonly avstar: number | null;
    readonly franvarande: number | null;
    readonly roster: readonly Rost[];
    readonly utslag: (typeof UTSLAG)[number] | null;
    readonly utfall: 'ja' | 'nej' | null;
  }
>;

type Uppskov = Behandling & {
  readonly nr: number;
  readonly grund: Grund | null;
  readonly begardAv: readonly string[];
  readonly begardAvAntal: number | null;
  readonly roster: Roster | null;
  readonly narvarande: number | null;
  readonly skal: readonly string[];
};
export type ArendeBordlagt = DomainEvent<'ArendeBordlagt', Uppskov & { readonly tillDatum: string | null }>;
export type ArendeAterremitterat = DomainEvent<
  'ArendeAterremitterat',
  Uppskov & { readonly till: string | null }
>;

export type BeslutFattat = DomainEvent<
  'BeslutFattat',
  Behandling & {
    readonly nr: number;
    readonly beslutssatser: readonly string[];
    readonly utfall: Beslutsutfall | null;
    readonly slutligt: boolean;
    readonly uppdrag: readonly Uppdrag[];
    readonly gallerFran: string | null;
    readonly undantagFranBeredning: UndantagFranBeredning | null;
  }
>;
/** Fullmäktige was told that a motion has not been prepared within its year, and what there is so far (KL 5:35). */
export type MotionsfristAnmald = DomainEvent<
  'MotionsfristAnmald',
  Behandling & { readonly nr: number; readonly beredningenHarVisat: string | null }
>;
/** Fullmäktige took the motion off the list of those to be answered (KL 5:35). */
export type MotionAvskriven = DomainEvent<'MotionAvskriven', Behandling>;
/** The year went by and fullmäktige neither decided nor was told why (KL 5:35). Recorded by the clock. */
export type MotionsfristPasserad = DomainEvent<'MotionsfristPasserad', { readonly sistaDag: string }>;
/** Those who moved it took it back before it was decided. */
export type MotionAtertagen = DomainEvent<'MotionAtertagen', { readonly av: readonly Person[] }>;
/** Who said or did something of their own about what was decided; `avser` null: what the body did at that paragraf. */
type OmAvgorandet = {
  readonly nr: number;
  readonly avser: { readonly slag: Beslutsslag; readonly nr: number } | null;
  readonly organ: string | null;
  readonly paragraf: string | null;
  readonly av: readonly Person[];
};
export type ReservationAnmald = DomainEvent<
  'ReservationAnmald',
  OmAvgorandet & { readonly motivering: string | null }
>;
/** A statement beside the decision, without the legal effect of a reservation. */
export type SarskiltYttrandeAntecknat = DomainEvent<
  'SarskiltYttrandeAntecknat',
  OmAvgorandet & { readonly text: string | null }
>;
/** Was there and took no part in deciding (KL 4:25). */
export type DeltogInteIBeslut = DomainEvent<
  'DeltogInteIBeslut',
  OmAvgorandet & { readonly myndighetsutovning: boolean | null; readonly motivering: string | null }
>;
export type BeslutExpedierat = DomainEvent<
  'BeslutExpedierat',
  Expedierat & {
    readonly avser: { readonly slag: Beslutsslag; readonly nr: number } | null;
    readonly handlingar: readonly number[];
  }
>;

export type Behandlingshandelse =
  | ArendeBerett
  | ForslagTillBeslutLamnat
  | YrkandeFramstallt
  | YrkandeAtertaget
  | PropositionStalld
  | OmrostningGenomford
  | ArendeBordlagt
  | ArendeAterremitterat
  | BeslutFattat
  | MotionsfristAnmald
  | MotionsfristPasserad
  | MotionAvskriven
  | MotionAtertagen
  | ReservationAnmald
  | SarskiltYttrandeAntecknat
  | DeltogInteIBeslut
  | BeslutExpedierat;
