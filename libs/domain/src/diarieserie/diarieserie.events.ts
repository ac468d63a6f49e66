import type { DomainEvent } from '../shared/handelse.js';
import type { DataAv } from '../arende/arende.events.js';

/** A deviation that the ärende is to note, with the reason that its note then carries in its metadata. */
export type Oppningsnotering = DataAv<'AvvikelseNoterad'> & { readonly skal?: string };

/**
 * An opening was decided: written first, so that a crash can be completed and a repeated command finds its
 * number. `serieRevision` is how far the serie had come (-1: empty); the number lies after it.
 */
export type OppningBegard = DomainEvent<
  'OppningBegard',
  {
    readonly serie: string;
    readonly ar: number;
    readonly serieRevision: number;
    readonly givetLopnr: number | null;
    readonly arende: Omit<DataAv<'ArendeOppnat'>, 'lopnr'>;
    readonly noteringar: readonly Oppningsnotering[];
    readonly relation: DataAv<'ArendeRelaterat'> | null;
  }
>;

type Nummer = {
  readonly serie: string;
  readonly ar: number;
  readonly lopnr: number;
  /** Highest number of the serie with this one: the newest event says it for the whole serie. */
  readonly hogsta: number;
  /** The `oppning-<id>` it was given to. */
  readonly oppning: string;
};
/** The next number was given to an opening. */
export type DiarienummerTilldelat = DomainEvent<'DiarienummerTilldelat', Nummer>;
/** An imported ärende brought its own number. */
export type DiarienummerOvertaget = DomainEvent<'DiarienummerOvertaget', Nummer>;

export type OppningEvent = OppningBegard;
export type DiarieserieEvent = DiarienummerTilldelat | DiarienummerOvertaget;
