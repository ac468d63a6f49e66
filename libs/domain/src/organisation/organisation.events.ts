import type { AvvikelseNoterad, HandelseMakulerad, UppgiftRattad } from '../arende/rattelse.events.js';
import type { DomainEvent } from '../shared/handelse.js';

/*
 * What is known of one body (organ) over time: stream `organisation-<organ>`. `skedde` is the first day on which a
 * fact holds, and the last day is a field only where it was known in advance.
 */

/** Kinds of bodies that a register holds: those that KL 3 kap. knows (styrelse 3:3, nämnder 3:4), the others as they are in use. */
export const ORGANSLAG = [
  'fullmaktige',
  'styrelse',
  'namnd',
  'gemensamNamnd',
  'utskott',
  'beredning',
  'valberedning',
  'revision',
  'forvaltning',
  'bolag',
] as const;
export type Organslag = (typeof ORGANSLAG)[number];

/** Those chosen among the members come first: whoever has one of the first four is a member. */
export const ROLLER = [
  'ordforande',
  'forsteViceOrdforande',
  'andreViceOrdforande',
  'ledamot',
  'ersattare',
  'adjungerad',
  'sekreterare',
  'chef',
] as const;
export type Roll = (typeof ROLLER)[number];

export const AVSLUTSGRUNDER = [
  'avsagelse',
  'mandatetUt',
  'entledigad',
  'ejValbar',
  'avliden',
  'organetUpphorde',
  'annat',
] as const;
export type Avslutsgrund = (typeof AVSLUTSGRUNDER)[number];

export const KANALER = ['e-post', 'webhook', 'post'] as const;
export type Kanal = (typeof KANALER)[number];

/** The body began to exist. `organ` is its code, the same as in the name of the stream; it is never used again. */
export type OrganInrattat = DomainEvent<
  'OrganInrattat',
  {
    readonly organ: string;
    readonly namn: string;
    readonly typ: Organslag;
    readonly overordnat: string | null;
    readonly antalLedamoter: number | null;
    readonly antalErsattare: number | null;
  }
>;
/** It has another name from then on; it is the same body. */
export type OrganOmdopt = DomainEvent<'OrganOmdopt', { readonly namn: string }>;
/** How many it is to have from then on. */
export type AntalBestamt = DomainEvent<
  'AntalBestamt',
  { readonly antalLedamoter: number | null; readonly antalErsattare: number | null }
>;
/** It became part of another body. `skedde` is the first day without it. */
export type OrganSammanslaget = DomainEvent<'OrganSammanslaget', { readonly uppgickI: string }>;
/** It ceased. `skedde` is the first day without it. */
export type OrganUpphort = DomainEvent<'OrganUpphort', Record<never, never>>;

/** Who a person's id means: the only place where the name stands. */
export type PersonAngiven = DomainEvent<'PersonAngiven', { readonly person: string; readonly namn: string }>;
/** A person got a role. `till` is the last day, where it was known when it was given. */
export type UppdragTilldelat = DomainEvent<
  'UppdragTilldelat',
  {
    readonly person: string;
    readonly roll: Roll;
    readonly parti: string | null;
    /** An ersättare's place in the order in which they step in, within the party where parties have orders of their own. */
    readonly ordning: number | null;
    readonly till: string | null;
  }
>;
/** A role ended before it was to, or without a day set. `skedde` is the first day without it; no role = all of them. */
export type UppdragAvslutat = DomainEvent<
  'UppdragAvslutat',
  { readonly person: string; readonly roll: Roll | null; readonly grund: Avslutsgrund | null }
>;

/** Where messages to the body go: a function, not a person. */
export type BrevladaAngiven = DomainEvent<
  'BrevladaAngiven',
  { readonly kanal: Kanal; readonly adress: string }
>;
/**
 * How those who are to be told are followed up when the body is sent to: after how many working days it is reminded, and
 * when it is somebody else's matter; to whom it then goes, functions and not persons; whether it confirms what it gets.
 * null: what is otherwise done.
 */
export type ExpedieringsregelAngiven = DomainEvent<
  'ExpedieringsregelAngiven',
  {
    readonly paminnelseEfter: number | null;
    readonly eskaleringEfter: number | null;
    readonly sekreterare: string | null;
    readonly eskalerasTill: string | null;
    readonly kvitterar: boolean | null;
  }
>;
/** What the body answers for, in the words of its reglemente. */
export type AnsvarsomradeAngivet = DomainEvent<'AnsvarsomradeAngivet', { readonly text: string }>;
/** What a name for several bodies means: either all of some kinds, or those listed by code. */
export type GruppAngiven = DomainEvent<
  'GruppAngiven',
  {
    readonly grupp: string;
    readonly typer: readonly Organslag[] | null;
    readonly organ: readonly string[] | null;
  }
>;

export type OrganEvent =
  | OrganInrattat
  | OrganOmdopt
  | AntalBestamt
  | OrganSammanslaget
  | OrganUpphort
  | PersonAngiven
  | UppdragTilldelat
  | UppdragAvslutat
  | BrevladaAngiven
  | ExpedieringsregelAngiven
  | AnsvarsomradeAngivet
  | GruppAngiven;

/** Everything that may stand in `organisation-<organ>`. */
export type OrganisationEvent = OrganEvent | UppgiftRattad | HandelseMakulerad | AvvikelseNoterad;
