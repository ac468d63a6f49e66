import type { Handlingslage, Historikrad, Listrad, RecordedEvent } from '#domain';
import type { Position } from '#event-store';
import type { Oavslutadslag } from '#projections';
import type { Operation } from 'fast-json-patch';

/** A page of a list; `nasta` is the cursor of the next one, null when this is the last. */
export type Sida<P> = { readonly poster: readonly P[]; readonly nasta: string | null };

/** A card as JSON text (the domain's `Kort`), ready to be sent, with what its ETag is made of. */
export type Kortsvar = {
  readonly json: string;
  /** Newest revision behind the card. */
  readonly revision: number;
  readonly position: Position;
};

/** One line of the register. */
export type Arendepost = { readonly id: string; readonly diarienummer: string } & Omit<
  Listrad,
  'ar' | 'lopnr'
>;

/**
 * One step of a replay: what a fact was, as it stands corrected, when it counts from, and what it changed on the card.
 * `revision` is its place in the ärende, or in the meeting that `sammantrade` names.
 */
export type Uppspelningssteg = Historikrad & {
  /** ISO 8601 UTC; absent where `skedde` is the instant itself. */
  readonly raknasFran?: string;
  /** The meeting whose fact it is; absent for those of the ärende itself. */
  readonly sammantrade?: string;
  /** What was done, when it happened, when it was recorded and by whom, in sentences. */
  readonly mening: string;
  /** What it changed, in sentences. */
  readonly andringIOrd: readonly string[];
  /** RFC 6902, from the card before; the first from the empty object. */
  readonly andring: readonly Operation[];
};

/** One line of the list of things that came in. */
export type Handlingspost = { readonly id: string; readonly revision: number } & Pick<
  Handlingslage,
  'rubrik' | 'status' | 'inkom' | 'kanal' | 'avsandarensDnr' | 'externVarning' | 'arende'
>;

/** The first half of a write over two streams. */
export type Oavslutad = {
  readonly slag: Oavslutadslag;
  /** The event that was written; its metadata holds the command's id. */
  readonly strom: string;
  readonly revision: number;
  readonly typ: RecordedEvent['type'];
  readonly position: Position;
};
