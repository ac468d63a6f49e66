import type { DomainEvent } from './handelse.js';
import type { Skedde } from './edtf.js';

/** A rule that the caller sets aside, and why. It becomes an `AvvikelseNoterad`. */
export type Avvikelsekvittens = { readonly regel: string; readonly skal: string };

/**
 * What every command carries beside its own data. Time comes in with the command: `nu` is ISO 8601 UTC,
 * `skedde` is when it happened in the world.
 */
export type Kommandouppgifter = {
  readonly nu: string;
  readonly skedde: Skedde;
  /** History recorded afterwards: rules note and never refuse. */
  readonly import: boolean;
  readonly avvikelser: readonly Avvikelsekvittens[];
  readonly skal?: string;
};

/** A command: what somebody wants, as a discriminated union over `type`. */
export type Command<T extends string = string, D = unknown> = Kommandouppgifter & {
  readonly type: T;
  readonly data: D;
};

/** An event decided on; `skal` goes to its metadata. */
export type Decided<E extends DomainEvent = DomainEvent> = E & { readonly skal?: string };

/** Something the caller should know although the command was carried out. */
export type Varning = { readonly regel: string | null; readonly kod: string; readonly text: string };

/** What a decision gives: no events means that there was nothing to do. */
export type Decision<E extends DomainEvent = DomainEvent> = readonly Decided<E>[];

/**
 * Decides on commands over one stream. `decide` throws `RuleViolation`, `Okand` or `OgiltigBegaran`; `evolve`
 * takes recorded events in stream order and never refuses.
 */
export type Decider<S, C, E extends DomainEvent, R> = {
  readonly initialState: S;
  readonly decide: (command: C, state: S) => Decision<E>;
  readonly evolve: (state: S, recorded: R) => S;
};
