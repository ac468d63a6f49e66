import type { Beslutsutfall } from '../arende/arende.types.js';
import type { AvvikelseNoterad, HandelseMakulerad, UppgiftRattad } from '../arende/rattelse.events.js';
import type { Efterspelshandelse } from '../efterspel/efterspel.events.js';
import type { Expedierat } from '../expediering/grund/expedierat.types.js';
import type { DomainEvent } from '../shared/handelse.js';
import type {
  Delegationsslag,
  EjDelegerbart,
  Overklagbart,
  SarskiltUppdrag,
} from './delegationsbeslut.types.js';

/*
 * A decision that somebody took for a nämnd outside its meetings: stream `delegationsbeslut-<nämnd>-<år>-<n>`. It has no
 * justering. When each thing happened is `metadata.skedde` and is stored nowhere else; why is `metadata.skal`.
 */

/**
 * The decision, in the words of whoever took it. `delegat` is a role or a function, `person` an id where somebody is
 * known. `vidaredelegeratAv` is the head of the administration that let another decide (KL 7:6); `ejDelegerbart` a
 * ground of KL 6:38 that somebody has seen, null where nobody has; `motivering` why it could not wait.
 */
export type DelegationsbeslutFattat = DomainEvent<
  'DelegationsbeslutFattat',
  {
    readonly namnd: string;
    readonly ar: number;
    readonly nr: number;
    readonly slag: Delegationsslag;
    readonly arende: string | null;
    readonly punkt: string | null;
    readonly sarskiltUppdrag: SarskiltUppdrag | null;
    readonly delegat: string;
    readonly person: string | null;
    readonly vidaredelegeratAv: string | null;
    readonly rubrik: string;
    readonly beslutssatser: readonly string[];
    readonly utfall: Beslutsutfall | null;
    readonly overklagbart: Overklagbart | null;
    readonly ejDelegerbart: EjDelegerbart | null;
    readonly motivering: string | null;
  }
>;
/** It was reported to the nämnd at a meeting (KL 6:39–40, 7:8). */
export type DelegationsbeslutAnmalt = DomainEvent<
  'DelegationsbeslutAnmalt',
  { readonly sammantrade: string; readonly paragraf: number | null }
>;
/** Minutes of its own were kept, as of what is not reported (KL 6:40, 7:8). */
export type DelegationsbeslutProtokollfort = DomainEvent<
  'DelegationsbeslutProtokollfort',
  { readonly protokoll: string | null; readonly av: string | null }
>;
/** A notice of its own on the anslagstavla (KL 8:10 p. 3); `skedde` is the day it went up. */
export type DelegationsbeslutTillkannagivet = DomainEvent<
  'DelegationsbeslutTillkannagivet',
  {
    readonly nr: number;
    readonly tavlor: readonly string[];
    readonly forvaringsplats: string | null;
    readonly nedtasTidigast: string | null;
  }
>;
export type DelegationsbeslutsanslagNedtaget = DomainEvent<
  'DelegationsbeslutsanslagNedtaget',
  { readonly anslag: number }
>;
/** The notice was not up the whole time: the time for appeal did not run out by it. Why is `metadata.skal`. */
export type DelegationsbeslutsanslagAvbrutet = DomainEvent<
  'DelegationsbeslutsanslagAvbrutet',
  { readonly anslag: number }
>;
/** It was sent to those it concerns. Nothing has to be approved before that. */
export type DelegationsbeslutExpedierat = DomainEvent<
  'DelegationsbeslutExpedierat',
  Expedierat & { readonly handlingar: readonly number[] }
>;
/** It was wrongly registered. Its number is never used again. */
export type DelegationsbeslutMakulerat = DomainEvent<'DelegationsbeslutMakulerat', Record<never, never>>;

/**
 * A number was asked for: stream `oppning-<kommando>`, written before the number is tried, so that whoever repeats the
 * command knows where to look for what it got. A number that somebody else took first is followed by another try.
 */
export type DelegationsbeslutBegart = DomainEvent<
  'DelegationsbeslutBegart',
  { readonly namnd: string; readonly ar: number; readonly nr: number }
>;
/**
 * An imported decision brought a number beyond the next: stream `delegationsbeslut-<nämnd>-<år>`. From `hogsta` on there
 * are no holes.
 */
export type DelegationsbeslutsnummerOvertaget = DomainEvent<
  'DelegationsbeslutsnummerOvertaget',
  { readonly namnd: string; readonly ar: number; readonly nr: number; readonly hogsta: number }
>;

export type DelegationsbeslutEvent =
  | DelegationsbeslutFattat
  | DelegationsbeslutAnmalt
  | DelegationsbeslutProtokollfort
  | DelegationsbeslutTillkannagivet
  | DelegationsbeslutsanslagNedtaget
  | DelegationsbeslutsanslagAvbrutet
  | DelegationsbeslutExpedierat
  | DelegationsbeslutMakulerat;

/** Everything that may stand in `delegationsbeslut-<nämnd>-<år>-<n>`. */
export type DelegationsbeslutStromEvent =
  DelegationsbeslutEvent | Efterspelshandelse | UppgiftRattad | HandelseMakulerad | AvvikelseNoterad;

/** Everything by which numbers are given out. */
export type DelegationsnummerEvent = DelegationsbeslutBegart | DelegationsbeslutsnummerOvertaget;

/** The data of one event of a decision by its type. */
export type Delegationsbeslutsdata<T extends DelegationsbeslutEvent['type']> = Extract<
  DelegationsbeslutEvent,
  { readonly type: T }
>['data'];
