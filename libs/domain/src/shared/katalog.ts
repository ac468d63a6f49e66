import type { DomainEvent } from './handelse.js';
import type { Json } from './json.js';

/** Which kind of stream an event belongs to: the part of the stream name before the first hyphen. */
export type Stromslag =
  | 'arende'
  | 'sammantrade'
  | 'paragrafserie'
  | 'handling'
  | 'oppning'
  | 'diarieserie'
  | 'organisation'
  | 'delegationsordning'
  | 'delegationsbeslut'
  | 'expediering'
  | 'leverans'
  | 'process'
  | 'lasning'
  | 'tradhuvud';

/** One field of an event's `data`, as the catalogue describes it. */
export type FaltSpec = {
  /**
   * Shape in words that `passarForm` reads, with unit where there is one: "text", "antal personer",
   * "bifall | avslag", "lista av { namn: text, parti: text? }" (`?` may be null).
   */
  readonly typ: string;
  readonly beskrivning: string;
  /** May be null: nobody knows, or it does not apply. */
  readonly nullbar?: true;
  /**
   * Protected: encrypted as a whole in the log. The value is what a reader sees when the key has been
   * destroyed (gallring): an empty text, an empty list, null.
   */
  readonly skyddad?: { readonly tomt: Json };
};

/** One event: current version, where it lives, what its fields mean, which rules speak of it. */
export type HandelseSpec<D = Record<string, unknown>> = {
  readonly version: number;
  readonly strom: readonly Stromslag[];
  readonly beskrivning: string;
  /** Row of the legal order (domain row number) and rules that are tried when it is recorded. */
  readonly regler: readonly string[];
  readonly falt: { readonly [F in keyof D & string]-?: FaltSpec };
};

/** A complete catalogue of a union of events: the compiler asks for every event and every field. */
export type Katalog<E extends DomainEvent> = {
  readonly [T in E['type']]: HandelseSpec<Extract<E, DomainEvent<T>>['data']>;
};

/** A catalogue as machinery sees it, without the types of the single events. */
export type AnyKatalog = Readonly<Record<string, HandelseSpec>>;
