import type { PlacedEvent } from './codec/codec.js';
import type { StreamName } from './event-store.js';

/** A log that can hand out the bytes of a stream: what a proof is about, which what is read in clear no longer is. */
export interface StoredReader {
  /** Every event of the stream as it lies, its hash verified. Throws as `read` does. */
  readStored(stream: StreamName): Promise<readonly PlacedEvent[]>;
}
