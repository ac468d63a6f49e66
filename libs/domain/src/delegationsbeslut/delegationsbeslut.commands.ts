import type { MakuleraHandelse, RattaUppgift } from '../arende/arende.commands.js';
import type { EfterspelCommand } from '../efterspel/efterspel.commands.js';
import type { Command } from '../shared/decider.js';
import type { Delegationsbeslutsdata } from './delegationsbeslut.events.js';

/**
 * Takes a decision outside a meeting. It gets the next number of the nämnd and the year in which it was taken;
 * `givetNr` and `ar` only for imported history, which brings its own.
 */
export type FattaDelegationsbeslut = Command<
  'FattaDelegationsbeslut',
  Omit<Delegationsbeslutsdata<'DelegationsbeslutFattat'>, 'nr'> & { readonly givetNr: number | null }
>;

export type AnmalDelegationsbeslut = Command<
  'AnmalDelegationsbeslut',
  Delegationsbeslutsdata<'DelegationsbeslutAnmalt'>
>;
export type ProtokollforDelegationsbeslut = Command<
  'ProtokollforDelegationsbeslut',
  Delegationsbeslutsdata<'DelegationsbeslutProtokollfort'>
>;
export type TillkannageDelegationsbeslut = Command<
  'TillkannageDelegationsbeslut',
  Omit<Delegationsbeslutsdata<'DelegationsbeslutTillkannagivet'>, 'nr'>
>;
/** Too early it is a break of the notice, and becomes one when the deviation is acknowledged (R-61b). */
export type TaNedDelegationsbeslutsanslag = Command<
  'TaNedDelegationsbeslutsanslag',
  Delegationsbeslutsdata<'DelegationsbeslutsanslagNedtaget'>
>;
export type AvbrytDelegationsbeslutsanslag = Command<
  'AvbrytDelegationsbeslutsanslag',
  Delegationsbeslutsdata<'DelegationsbeslutsanslagAvbrutet'>
>;
export type ExpedieraDelegationsbeslut = Command<
  'ExpedieraDelegationsbeslut',
  Omit<Delegationsbeslutsdata<'DelegationsbeslutExpedierat'>, 'nr'>
>;
export type MakuleraDelegationsbeslut = Command<'MakuleraDelegationsbeslut', Record<never, never>>;

/** Everything that can be asked of a decision that has been taken. */
export type DelegationsbeslutCommand =
  | AnmalDelegationsbeslut
  | ProtokollforDelegationsbeslut
  | TillkannageDelegationsbeslut
  | TaNedDelegationsbeslutsanslag
  | AvbrytDelegationsbeslutsanslag
  | ExpedieraDelegationsbeslut
  | MakuleraDelegationsbeslut
  | EfterspelCommand
  | RattaUppgift
  | MakuleraHandelse;
