import type { RecordedEvent } from '#domain';
import type { Codec, StoredEvent } from '#event-store';

/** The bytes of an event as they lie in the log: what its hash is made of. */
export type LagradText = Pick<StoredEvent, 'version' | 'data' | 'metadata'>;

const texter = new WeakMap<object, LagradText>();

/**
 * A codec that remembers, for every event it reads, the text it was read from, for as long as somebody holds the event. A
 * log opened with it can be exported with proof: the port delivers events in clear, and a hash is over what was stored.
 */
export const medLagradText = (codec: Codec): Codec => ({
  ...codec,
  decode: (stored) => {
    const handelse = codec.decode(stored);
    const { version, data, metadata } = stored;
    texter.set(handelse, { version, data, metadata });
    return handelse;
  },
});

/** What an event was read from; null where the log was opened without `medLagradText`. */
export const lagradText = (handelse: RecordedEvent): LagradText | null => texter.get(handelse) ?? null;
