import type { DomainEvent } from '../shared/handelse.js';
import type { Kvittenssatt, Leveranskanal } from './leverans.types.js';

/*
 * What became of one recipient: stream `leverans-<expedieringsId>-<nr>`. It has no beginning of its own: a recipient
 * that was settled waits until something stands here. `omgang` counts the times it was sent, from 1.
 */

/** Which attempt: the round, and the attempt within it, from 1. */
export type Forsok = { readonly omgang: number; readonly forsok: number; readonly kanal: Leveranskanal };

export type SkickadTillMottagare = DomainEvent<'SkickadTillMottagare', Forsok>;
/** The receiving side has it: 2xx, a transport receipt, or it was acknowledged. `bevis` is what it said. */
export type Levererad = DomainEvent<'Levererad', Forsok & { readonly bevis: string | null }>;
/** `nastaForsok` (ISO 8601 UTC) is when it is tried again; null: it is not, by itself. */
export type LeveransMisslyckad = DomainEvent<
  'LeveransMisslyckad',
  Forsok & { readonly kod: string; readonly orsak: string; readonly nastaForsok: string | null }
>;
/** Nobody tries any more until somebody has it sent again: a task for the nämndsekreterare. */
export type LeveransUppgiven = DomainEvent<
  'LeveransUppgiven',
  { readonly omgang: number; readonly forsok: number; readonly kod: string }
>;
/** It is to be sent once more, to where the recipient is reached now. */
export type LeveransOmsand = DomainEvent<
  'LeveransOmsand',
  { readonly omgang: number; readonly kanal: Leveranskanal; readonly adress: string }
>;
/** It is not to be sent. Why is `metadata.skal`. */
export type LeveransAterkallad = DomainEvent<'LeveransAterkallad', Record<never, never>>;

/** A person of the recipient's has said that they have it (KL 6:36: for a nämnd, whoever it has let). */
export type MottagandeKvitterat = DomainEvent<
  'MottagandeKvitterat',
  { readonly av: string; readonly satt: Kvittenssatt }
>;
/** It was served on the recipient (delgivningslagen): the time for appeal by a party counts from it. */
export type MottagareDelgiven = DomainEvent<
  'MottagareDelgiven',
  { readonly satt: string; readonly bevis: string | null }
>;
/** Reminded that nobody has acknowledged it. */
export type LeveransPamind = DomainEvent<
  'LeveransPamind',
  { readonly omgang: number; readonly kanal: Leveranskanal }
>;
/** Nobody acknowledged it in time: told to somebody above. */
export type LeveransEskalerad = DomainEvent<'LeveransEskalerad', { readonly omgang: number }>;

export type LeveransEvent =
  | SkickadTillMottagare
  | Levererad
  | LeveransMisslyckad
  | LeveransUppgiven
  | LeveransOmsand
  | LeveransAterkallad
  | MottagandeKvitterat
  | MottagareDelgiven
  | LeveransPamind
  | LeveransEskalerad;
