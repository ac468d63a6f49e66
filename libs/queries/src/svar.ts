import type { Handlingslage, Listrad, RecordedEvent, Skedde } from '#domain';
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

/** One step of a replay: what a fact was, when it counts from, and what it changed on the card. */
export type Uppspelningssteg = {
  readonly revision: number;
  readonly typ: string;
  readonly skedde: Skedde;
  readonly registrerad: string;
  /** ISO 8601 UTC; absent where `skedde` is the instant itself. */
  readonly raknasFran?: string;
  readonly text: string;
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
