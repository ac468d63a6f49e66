import type { Beslutsslag, Part } from '../arende/arende.types.js';
import type { DomainEvent } from '../shared/handelse.js';
import type { Delgivningssatt, Domsutgang, InlamnatTill, Overklagandeslag } from './efterspel.types.js';

/*
 * What follows on a decision, whoever took it: rows 29 to 32 of the legal order. `beslut` is the decision's number in
 * its stream. Persons and what they say are protected.
 */

/** A party received the decision: from that day their time for förvaltningsbesvär counts (FL 44 §). */
export type DelgivningVerkstalld = DomainEvent<
  'DelgivningVerkstalld',
  {
    readonly nr: number;
    readonly beslut: number;
    readonly mottagare: string;
    readonly satt: Delgivningssatt | null;
    readonly bevis: string | null;
  }
>;
/** `delgivning` is that of the one who appeals, where there is one. */
export type OverklagandeInkommet = DomainEvent<
  'OverklagandeInkommet',
  {
    readonly nr: number;
    readonly beslut: number;
    readonly slag: Overklagandeslag;
    readonly av: Part | null;
    readonly inlamnatTill: InlamnatTill | null;
    readonly delgivning: number | null;
    readonly handlingNr: number | null;
  }
>;
/** The deciding body sent the appeal on; `iTid` is what it found of the time (FL 45–46 §§), null where it is the court's to try. */
export type OverklagandeOverlamnat = DomainEvent<
  'OverklagandeOverlamnat',
  { readonly overklagande: number; readonly till: string; readonly iTid: boolean | null }
>;
/** A court said that the decision must not be carried out for the time being (KL 13:14, FPL 28 §). */
export type InhibitionBeslutad = DomainEvent<
  'InhibitionBeslutad',
  { readonly beslut: number; readonly domstol: string }
>;
export type DomMeddelad = DomainEvent<
  'DomMeddelad',
  {
    readonly nr: number;
    readonly beslut: number;
    readonly overklagande: number | null;
    readonly domstol: string;
    readonly malnummer: string | null;
    readonly utgang: Domsutgang | null;
  }
>;
/** What was decided does not hold: by a court's judgment, or because the body itself annulled it. */
export type BeslutUpphavt = DomainEvent<
  'BeslutUpphavt',
  {
    readonly avser: { readonly slag: Beslutsslag; readonly nr: number };
    readonly av: string;
    readonly dom: number | null;
  }
>;
/** An obvious error of writing was put right (FL 36 §). The decision stands as it was written. */
export type BeslutRattat = DomainEvent<
  'BeslutRattat',
  { readonly beslut: number; readonly fran: string; readonly till: string }
>;

/** The time for laglighetsprövning ran out with the notice unbroken (KL 13:5). Recorded by the clock. */
export type OverklagandetidUtgangen = DomainEvent<
  'OverklagandetidUtgangen',
  {
    readonly beslut: number;
    readonly anslagen: string;
    readonly sistaDag: string;
    readonly kalender: string | null;
  }
>;
/** Recorded by a person on evidence: an appeal goes to the court, and the kommun learns of it later. */
export type BeslutVannLagaKraft = DomainEvent<
  'BeslutVannLagaKraft',
  { readonly beslut: number; readonly bevis: string | null }
>;

/** `uppdrag` is its number among those of the decision, from 1; null: the decision as a whole. */
export type UppdragAterrapporterat = DomainEvent<
  'UppdragAterrapporterat',
  {
    readonly beslut: number;
    readonly uppdrag: number | null;
    readonly av: string;
    readonly resultat: string | null;
    readonly slutfort: boolean;
  }
>;
/** `gorAttAterstalla` false needs `skalprovning`: why it could not wait for laga kraft (KL 13:14). */
export type BeslutVerkstallt = DomainEvent<
  'BeslutVerkstallt',
  {
    readonly beslut: number;
    readonly av: string | null;
    readonly resultat: string | null;
    readonly gorAttAterstalla: boolean | null;
    readonly skalprovning: string | null;
  }
>;
/** What had been carried out of an annulled decision was undone as far as possible (KL 13:15). */
export type VerkstallighetRattad = DomainEvent<
  'VerkstallighetRattad',
  { readonly beslut: number; readonly resultat: string }
>;

export type Efterspelshandelse =
  | DelgivningVerkstalld
  | OverklagandeInkommet
  | OverklagandeOverlamnat
  | InhibitionBeslutad
  | DomMeddelad
  | BeslutUpphavt
  | BeslutRattat
  | OverklagandetidUtgangen
  | BeslutVannLagaKraft
  | UppdragAterrapporterat
  | BeslutVerkstallt
  | VerkstallighetRattad;

/** The data of one of these events by its type. */
export type Efterspelsdata<T extends Efterspelshandelse['type']> = Extract<
  Efterspelshandelse,
  { readonly type: T }
>['data'];
