import { EventTooLarge } from '../errors.js';
import type { NewEvent, StreamName } from '../event-store.js';
import type { StoredEvent } from './codec.js';

type Texts = Pick<StoredEvent, 'data' | 'metadata'>;

/** Most bytes (UTF-8) of an event's canonical data, protected fields counted in clear; the same for its metadata. */
export const MAX_EVENT_BYTES = 64 * 1024;

/** Most bytes of one append as stored: what the smallest event store server that is supported accepts. */
export const MAX_APPEND_BYTES = 1024 * 1024;

/** Room for id, type, hashes and framing of one event. */
const ENVELOPE_BYTES = 256;

const STREAM_NAME = /^[a-z]+-[\x21-\x7e]{1,200}$/;

/** A fault of the writer, found before anything is queued: a name that is no stream's, or nothing to append. */
export const assertAppendable = (stream: StreamName, events: readonly NewEvent[]): void => {
  if (!STREAM_NAME.test(stream)) throw new TypeError(`"${stream}" är inte namnet på en ström.`);
  if (events.length === 0) throw new TypeError(`${stream}: en append utan händelser.`);
};

/** Throws `EventTooLarge`. */
export const assertEventSize = (type: string, part: 'data' | 'metadata', texts: readonly string[]): void => {
  if (surelyWithin(MAX_EVENT_BYTES, texts)) return;
  const bytes = bytesOf(texts);
  if (bytes > MAX_EVENT_BYTES)
    throw new EventTooLarge(
      `${type}: ${part} är ${bytes} byte, högst ${MAX_EVENT_BYTES} får plats i en händelse. Lägg långa texter som handling.`,
    );
};

/** Throws `EventTooLarge`. For the adapters: the sum is known only when all events are sealed. */
export const assertAppendSize = (stream: StreamName, events: readonly Texts[]): void => {
  const texts = events.flatMap(({ data, metadata }) => [data, metadata]);
  const envelopes = events.length * ENVELOPE_BYTES;
  if (surelyWithin(MAX_APPEND_BYTES - envelopes, texts)) return;
  const bytes = bytesOf(texts) + envelopes;
  if (bytes > MAX_APPEND_BYTES)
    throw new EventTooLarge(
      `${stream}: ${events.length} händelser är ${bytes} byte, högst ${MAX_APPEND_BYTES} får skrivas på en gång. Dela upp dem.`,
    );
};

/** UTF-8 takes at most three bytes for a unit of UTF-16: nearly every event is let through without counting. */
const surelyWithin = (bytes: number, texts: readonly string[]): boolean =>
  texts.reduce((units, text) => units + text.length, 0) * 3 <= bytes;

const bytesOf = (texts: readonly string[]): number =>
  texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
