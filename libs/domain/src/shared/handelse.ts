import type { Skedde } from './edtf.js';

/** A fact: what happened, as a discriminated union over `type`. `data` is plain JSON. */
export type DomainEvent<T extends string = string, D = unknown> = { readonly type: T; readonly data: D };

/** Who did it: an id and a role, never a name. */
export type Aktor = { readonly id: string; readonly roll: string; readonly organ?: string };

/** The evidence of an imported fact. `citat` is protected (encrypted) in the log. */
export type Kalla = { readonly handling: string; readonly sida?: string; readonly citat?: string };

/** Another stream that a decision was based on, and how far it had come. */
export type Sett = { readonly strom: string; readonly revision: number };

/**
 * What is recorded about every event beside what happened.
 * `skedde` is valid time (EDTF subset, null = unknown); `registrerad` is record time (UTC, ms), never
 * earlier than that of the event before it in the stream.
 */
export type Metadata = {
  readonly commandId: string;
  readonly bodyHash: string;
  readonly correlationId: string;
  readonly causationId: string;
  readonly aktor: Aktor;
  readonly skedde: Skedde;
  readonly registrerad: string;
  /** Recorded afterwards: starts no mail, timer, reminder or escalation. */
  readonly import?: true;
  readonly sett?: readonly Sett[];
  readonly kalla?: Kalla;
  /** Why, for corrections and overrides. Protected in the log. */
  readonly skal?: string;
};

/** Metadata as stored: the hash chain of the stream is part of it. */
export type StoredMetadata = Metadata & {
  /** Hash of the event before it in the same stream, null for the first. */
  readonly foregaendeHash: string | null;
  /** SHA-256 (hex) over the stored bytes of this event. */
  readonly hash: string;
};

/** An event as it is read back from the log, in today's version, with protected fields in clear. */
export type RecordedEvent<E extends DomainEvent = DomainEvent> = E & {
  readonly id: string;
  readonly version: number;
  readonly metadata: StoredMetadata;
  readonly stream: string;
  /** Place in the stream, from 0. */
  readonly revision: number;
  /** Place in the whole log: opaque, ordered by `comparePositions` of the event store. */
  readonly position: string;
  /** Set when the key of its protected fields has been destroyed (gallring): they are empty. */
  readonly gallrad?: true;
};
