import type { AvvikelseNoterad, HandelseMakulerad, UppgiftRattad } from '../arende/rattelse.events.js';
import type { DomainEvent } from '../shared/handelse.js';

/*
 * To whom a nämnd has given the right to decide for it, over time: stream `delegationsordning-<nämnd>`. `skedde` is the
 * first day on which a fact holds.
 */

/** What becomes of a decision by a point: reported to the nämnd, or kept in minutes of its own (KL 6:40, 7:8). */
export const ANMALNINGSSATT = ['anmals', 'protokollfors'] as const;
export type Anmalningssatt = (typeof ANMALNINGSSATT)[number];

/** One group of matters and who may decide in it: roles and functions, never persons. */
export type Delegationspunkt = {
  /** Its number in the order, e.g. `3.2`. */
  readonly punkt: string;
  readonly text: string;
  readonly lagrum: string | null;
  readonly delegater: readonly string[];
  /** The head of the administration may let another employee decide (KL 7:6). */
  readonly vidaredelegation: boolean;
  readonly anmalan: Anmalningssatt;
};

/** A whole order was adopted: it takes the place of what held before. */
export type DelegationsordningFaststalld = DomainEvent<
  'DelegationsordningFaststalld',
  {
    readonly beteckning: string | null;
    readonly sammantrade: string | null;
    readonly paragraf: number | null;
    readonly punkter: readonly Delegationspunkt[];
  }
>;
/** A point was added; one of the same number is replaced. */
export type DelegationspunktTillagd = DomainEvent<'DelegationspunktTillagd', Delegationspunkt>;
/** A point no longer holds. `skedde` is the first day without it. */
export type DelegationspunktUpphavd = DomainEvent<'DelegationspunktUpphavd', { readonly punkt: string }>;

export type DelegationsordningEvent =
  DelegationsordningFaststalld | DelegationspunktTillagd | DelegationspunktUpphavd;

/** Everything that may stand in `delegationsordning-<nämnd>`. */
export type DelegationsordningStromEvent =
  DelegationsordningEvent | UppgiftRattad | HandelseMakulerad | AvvikelseNoterad;
