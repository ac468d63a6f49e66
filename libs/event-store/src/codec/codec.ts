import type { RecordedEvent } from '#domain';
import type { NewEvent, Position, StreamName } from '../event-store.js';

/** An event as its bytes lie in the log. */
export type StoredEvent = {
  readonly id: string;
  readonly type: string;
  readonly version: number;
  /** Canonical JSON (RFC 8785) of the data, protected fields encrypted. */
  readonly data: string;
  /** Canonical JSON (RFC 8785) of the metadata, with `foregaendeHash`, without `hash`. */
  readonly metadata: string;
  /** SHA-256, hex, of `hashInput`. */
  readonly hash: string;
};

/** An event as bytes, but for its place: ready to be chained to whatever its stream ends with. */
export type SealedEvent = Omit<StoredEvent, 'hash'> & {
  /** Where in `metadata` the value of `foregaendeHash` goes. */
  readonly gap: number;
};

/** A stored event with its place. */
export type PlacedEvent = StoredEvent & {
  readonly stream: StreamName;
  readonly revision: number;
  readonly position: Position;
};

/** Between events in clear, in today's version, and the bytes of the log. Pure but for keys and nonces. */
export interface Codec {
  /** Makes the stream's key durable if any of the events has protected content. Call before `encode`. */
  prepare(stream: StreamName, events: readonly NewEvent[]): Promise<void>;
  /**
   * All of the work that does not depend on the event's place: canonical text, encryption. Throws `NotPlainJson`,
   * `EventTooLarge`, `KeyDestroyed`. Its place is given by `chainEvent`, which needs neither catalogue nor keys.
   */
  seal(stream: StreamName, event: NewEvent): SealedEvent;
  /** Seals and chains at once. Throws as `seal`. */
  encode(stream: StreamName, revision: number, event: NewEvent, foregaendeHash: string | null): StoredEvent;
  /** Decrypts and upcasts. Throws `NewerRelease`, `DamagedLog`. Does not verify the hash. */
  decode(stored: PlacedEvent): RecordedEvent;
}

/** The text that is hashed: canonical JSON of the whole stored event, put together without parsing. */
export const hashInput = (
  stream: StreamName,
  revision: number,
  e: Pick<StoredEvent, 'id' | 'type' | 'version' | 'data' | 'metadata'>,
): string =>
  `{"data":${e.data},"id":${JSON.stringify(e.id)},"metadata":${e.metadata},"revision":${revision},"stream":${JSON.stringify(stream)},"type":${JSON.stringify(e.type)},"version":${e.version}}`;
