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

/** No event as stored is larger: encryption adds a third to what is protected, and tells whose key it was. */
const LARGEST_EVENT_BYTES = 2 * MAX_EVENT_BYTES + MAX_EVENT_BYTES / 2 + 2048;

// the one stream of its kind has no more to be told by
const STREAM_NAME = /^([a-z]+-[\x21-\x7e]{1,200}|tradhuvud)$/;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A fault of the writer, found before anything is queued: a name that is no stream's, an id that is no UUID, or nothing to append. */
export const assertAppendable = (stream: StreamName, events: readonly NewEvent[]): void => {
  if (!STREAM_NAME.test(stream)) throw new TypeError(`"${stream}" är inte namnet på en ström.`);
  if (events.length === 0) throw new TypeError(`${stream}: en append utan händelser.`);
  const odd = events.find(({ id }) => !UUID.test(id));
  if (odd) throw new TypeError(`${stream}: "${odd.id}" är inte id för en händelse.`);
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
  if (events.length * LARGEST_EVENT_BYTES <= MAX_APPEND_BYTES) return;
  const bytes =
    bytesOf(events.flatMap(({ data, metadata }) => [data, metadata])) + events.length * ENVELOPE_BYTES;
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
