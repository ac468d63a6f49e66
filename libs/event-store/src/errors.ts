import type { ExpectedRevision, StreamName } from './event-store.js';

/** Somebody else was first. Retried by decide-and-append unless the caller named the revision. */
export class RevisionConflict extends Error {
  override readonly name = 'RevisionConflict';
  readonly stream: StreamName;
  readonly expected: ExpectedRevision;
  readonly actual: ExpectedRevision;

  constructor(stream: StreamName, expected: ExpectedRevision, actual: ExpectedRevision) {
    super(`${stream}: väntade revision ${expected}, men den är ${actual}`);
    this.stream = stream;
    this.expected = expected;
    this.actual = actual;
  }
}

/** The log cannot be reached or is full/locked. The outcome of an append is unknown: repeat it with the same ids and revision. */
export class LogUnavailable extends Error {
  override readonly name = 'LogUnavailable';
  readonly kod: LogUnavailableKod;

  constructor(message: string, kod: LogUnavailableKod, options?: ErrorOptions) {
    super(message, options);
    this.kod = kod;
  }
}
export type LogUnavailableKod =
  'LOGGEN_KAN_EJ_NAS' | 'DISKEN_FULL' | 'LOGGEN_LAST' | 'LOGGEN_SKRIVSKYDDAD' | 'LOGGEN_TIDEN_UTE';

/** The stored bytes are not what was written, or the file is not a log. */
export class DamagedLog extends Error {
  override readonly name = 'DamagedLog';
}

/** The log (or an event in it) was written by a newer release: this one must not guess. */
export class NewerRelease extends Error {
  override readonly name = 'NewerRelease';
}

/** An event larger than 64 KiB, or an append larger than 1 MiB: nothing was written. */
export class EventTooLarge extends Error {
  override readonly name = 'EventTooLarge';
}

/** An event that is not plain JSON (bigint, undefined, NaN, a class, a cycle): a fault of the writer. */
export class NotPlainJson extends Error {
  override readonly name = 'NotPlainJson';
}
