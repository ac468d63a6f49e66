import type { DomainEvent } from '../shared/handelse.js';
import type {
  Beslutsslag,
  Beslutsutfall,
  Grund,
  Mottagare,
  Person,
  Roster,
  UndantagFranBeredning,
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
/** Those who moved it took it back before it was decided. */
export type MotionAtertagen = DomainEvent<'MotionAtertagen', { readonly av: readonly Person[] }>;
export type ReservationAnmald = DomainEvent<
  'ReservationAnmald',
  {
    readonly nr: number;
    readonly avser: { readonly slag: Beslutsslag; readonly nr: number } | null;
    readonly organ: string | null;
    readonly paragraf: string | null;
    readonly av: readonly Person[];
    readonly motivering: string | null;
  }
>;
export type BeslutExpedierat = DomainEvent<
  'BeslutExpedierat',
  {
    readonly nr: number;
    readonly avser: { readonly slag: Beslutsslag; readonly nr: number } | null;
    readonly mottagare: readonly Mottagare[];
    readonly kanal: string | null;
    readonly handlingar: readonly number[];
    readonly sekretesskontroll: boolean | null;
  }
>;

export type Behandlingshandelse =
  | ArendeBerett
  | ForslagTillBeslutLamnat
  | YrkandeFramstallt
  | YrkandeAtertaget
  | ArendeBordlagt
  | ArendeAterremitterat
  | BeslutFattat
  | MotionsfristAnmald
  | MotionAvskriven
  | MotionAtertagen
  | ReservationAnmald
  | BeslutExpedierat;
