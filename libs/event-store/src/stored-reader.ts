import type { PlacedEvent } from './codec/codec.js';
import type { ReadOptions, StreamName } from './event-store.js';

/** A log that can hand out the bytes of a stream: what a proof is about, which what is read in clear no longer is. */
export interface StoredReader {
  /** The events of a stream as they lie, their hashes verified. Throws as `read` does. */
  readStored(stream: StreamName, options?: ReadOptions): Promise<readonly PlacedEvent[]>;
}
