import type { ArendeEvent } from '../arende/arende.events.js';
import type { DomainEvent, Metadata } from '../shared/handelse.js';

/** What the fold needs of a recorded event's metadata. */
export type Faktametadata = Pick<
  Metadata,
  'skedde' | 'registrerad' | 'kalla' | 'skal' | 'aktor' | 'import' | 'commandId'
>;

/** An event, of an ärende where nothing else is said, as a fold sees it: what, when in both times, and where in the stream. */
export type Faktum<E extends DomainEvent = ArendeEvent> = E & {
  readonly id: string;
  readonly revision: number;
  readonly metadata: Faktametadata;
  /** Protected content of it, or of a correction put into it, is gone: the key has been destroyed. */
  readonly gallrad?: true;
};

/** A fact of one type. */
export type FaktumAv<T extends ArendeEvent['type']> = Faktum<Extract<ArendeEvent, { readonly type: T }>>;
