import type { Expedierat } from '../expediering/grund/expedierat.types.js';
import type { DomainEvent } from '../shared/handelse.js';
import type { Justeringsmetod, Protokollsbrist, Underskrift } from './sammantrade.types.js';

/* The minutes of a meeting and what follows on them: part of the catalogue of `sammantrade.events.ts`. */

/** `saknas` null: nobody has gone through whether the minutes are complete. */
export type ProtokollUpprattat = DomainEvent<
  'ProtokollUpprattat',
  { readonly paragrafer: readonly number[]; readonly saknas: readonly Protokollsbrist[] | null }
>;
/** A set of paragrafer was approved; the notice, the appeal and the expediering hang on that set. */
export type ProtokollJusterat = DomainEvent<
  'ProtokollJusterat',
  {
    readonly paragrafer: readonly number[];
    readonly ordforande: string | null;
    readonly justerare: readonly string[];
    readonly metod: Justeringsmetod | null;
    readonly omedelbar: boolean;
    readonly sha256: string | null;
    readonly underskrifter: readonly Underskrift[];
  }
>;
export type JusteringVagrad = DomainEvent<
  'JusteringVagrad',
  { readonly paragrafer: readonly number[]; readonly person: string; readonly motivering: string | null }
>;

/**
 * The approval was announced on the anslagstavla (KL 8:12); `skedde` is the day it went up. A gemensam nämnd has
 * several boards; one that went up on another day, or anew after a break, is an anslag of its own.
 */
export type JusteringTillkannagiven = DomainEvent<
  'JusteringTillkannagiven',
  {
    readonly nr: number;
    readonly paragrafer: readonly number[];
    readonly tavlor: readonly string[];
    readonly forvaringsplats: string | null;
    readonly nedtasTidigast: string | null;
  }
>;
export type AnslagNedtaget = DomainEvent<'AnslagNedtaget', { readonly anslag: number }>;
/** The notice was not up the whole time: the time for appeal did not run out by it. Why is `metadata.skal`. */
export type AnslagAvbrutet = DomainEvent<'AnslagAvbrutet', { readonly anslag: number }>;

export type ProtokollsutdragBestyrkt = DomainEvent<
  'ProtokollsutdragBestyrkt',
  { readonly paragraf: number; readonly av: string | null }
>;
export type ProtokollsanteckningGjord = DomainEvent<
  'ProtokollsanteckningGjord',
  { readonly paragraf: number | null; readonly av: string | null; readonly text: string }
>;

/** A paragraf that belongs to no ärende was sent to those it concerns. */
export type ParagrafExpedierad = DomainEvent<
  'ParagrafExpedierad',
  Expedierat & { readonly paragraf: number }
>;

export type Protokollshandelse =
  | ProtokollUpprattat
  | ProtokollJusterat
  | JusteringVagrad
  | JusteringTillkannagiven
  | AnslagNedtaget
  | AnslagAvbrutet
  | ProtokollsutdragBestyrkt
  | ProtokollsanteckningGjord
  | ParagrafExpedierad;
