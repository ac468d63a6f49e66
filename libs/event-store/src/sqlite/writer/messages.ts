import type { SealedEvent } from '../../codec/codec.js';
import type { LogUnavailableKod } from '../../errors.js';
import type { ExpectedRevision, StreamName } from '../../event-store.js';

/** One append, sealed by the caller's thread. Answers come in the order of the requests. */
export type WriteRequest = {
  readonly stream: StreamName;
  readonly expected: ExpectedRevision;
  readonly events: readonly SealedEvent[];
};

/** An error as it survives the way between threads: classes do not. */
export type WireError = {
  readonly name: string;
  readonly message: string;
  readonly kod?: LogUnavailableKod;
  readonly stack?: string;
};

/** What became of an append. Sent when its transaction is durable, or cannot be. */
export type WriteAnswer =
  /** `repeated`: it stood there already. */
  | { readonly revision: number; readonly position: number; readonly repeated?: true }
  /** Somebody else was first: where the stream ends instead. */
  | { readonly actual: ExpectedRevision }
  | { readonly error: WireError };

/** To the writer's thread. */
export type ToWriter = { readonly requests: Packed } | { readonly close: true };

/** From it. `closed` is the last one. */
export type FromWriter = { readonly answers: readonly WriteAnswer[] } | { readonly closed: true };

/**
 * Requests as one text, a line for each value: none of them holds a line break, which JSON escapes and names of
 * streams and types may not have. A tenth of the cost of objects on the way between threads.
 */
export type Packed = string;

export const pack = (requests: readonly WriteRequest[]): Packed => {
  const lines: (string | number)[] = [];
  for (const { stream, expected, events } of requests) {
    lines.push(stream, expected, events.length);
    for (const { id, type, version, data, metadata, gap } of events)
      lines.push(id, type, version, data, metadata, gap);
  }
  return lines.join('\n');
};

/** The inverse of `pack`. By index: taking lists apart would cost as much as sending them. */
export const unpack = (packed: Packed): WriteRequest[] => {
  const lines = packed.split('\n');
  const requests: WriteRequest[] = [];
  for (let at = 0; at < lines.length;) {
    const stream = lines[at] ?? '';
    const expected = lines[at + 1] === 'no-stream' ? 'no-stream' : Number(lines[at + 1]);
    const end = at + HEAD + Number(lines[at + 2]) * EVENT;
    const events: SealedEvent[] = [];
    for (at += HEAD; at < end; at += EVENT) events.push(eventAt(lines, at));
    requests.push({ stream, expected, events });
  }
  return requests;
};

/** Lines for a request, and for each of its events. */
const HEAD = 3;
const EVENT = 6;

const eventAt = (lines: readonly string[], at: number): SealedEvent => ({
  id: lines[at] ?? '',
  type: lines[at + 1] ?? '',
  version: Number(lines[at + 2]),
  data: lines[at + 3] ?? '',
  metadata: lines[at + 4] ?? '',
  gap: Number(lines[at + 5]),
});
