import type { Kort, RecordedEvent } from '#domain';
import type { StoredEvent } from '#event-store';

/** The bytes of an event as they lie in the log: what its hash is made of. */
export type LagradText = Pick<StoredEvent, 'version' | 'data' | 'metadata'>;

/** One event of an akt, in clear, with the bytes it was read from where they are known. */
export type Arkivhandelse = { readonly handelse: RecordedEvent; readonly lagrat: LagradText | null };

/** What was found in the document store where a document was to be. */
export type Dokumentlage = 'finns' | 'saknas' | 'andrat';

/** A document that an event of the akt speaks of, and whether it is there as it was stored. */
export type Dokumentpost = {
  readonly sha256: string;
  readonly namn: string;
  readonly mime: string;
  readonly storlek: number;
  readonly lage: Dokumentlage;
  /** The event that speaks of it. */
  readonly strom: string;
  readonly revision: number;
  /** The handling of the ärende that it belongs to; null where it belongs to none. */
  readonly handlingNr: number | null;
};

/** Everything that an export of one ärende is made of. */
export type Akt = {
  readonly kort: Kort;
  /** In the order of the log, over all streams that belong to the ärende. */
  readonly handelser: readonly Arkivhandelse[];
  /** Revisions of the ärende's own events that have been annulled. */
  readonly makulerade: ReadonlySet<number>;
  readonly dokument: readonly Dokumentpost[];
};
