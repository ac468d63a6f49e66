import type { SealedEvent } from '../../codec/codec.js';
import type { LogUnavailableKod } from '../../errors.js';
import type { Appended, ExpectedRevision, StreamName } from '../../event-store.js';

/** One append, sealed by the caller's thread. */
export type WriteRequest = {
  /** What the answer refers to. */
  readonly nr: number;
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
  | ({ readonly nr: number } & Appended)
  /** Somebody else was first: where the stream ends instead. */
  | { readonly nr: number; readonly actual: ExpectedRevision }
  | { readonly nr: number; readonly error: WireError };

/** To the writer's thread. */
export type ToWriter = { readonly requests: readonly WriteRequest[] } | { readonly close: true };

/** From it. `closed` is the last one. */
export type FromWriter = { readonly answers: readonly WriteAnswer[] } | { readonly closed: true };
