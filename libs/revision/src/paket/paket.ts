import type { PlacedEvent, Position } from '#event-store';

/** A signed head of the tree (C2SP checkpoint), and the key that it can be tried with (C2SP vkey). */
export type Bevishuvud = { readonly storlek: number; readonly not: string; readonly nyckel: string };

/** What proves that events stand in the log. */
export interface Beviskalla {
  /**
   * The newest signed head that covers all of the events, one that is made now where there is none: so that the
   * same ärende gives the same package as long as nothing happens in it.
   */
  huvud(positioner: readonly Position[]): Promise<Bevishuvud>;
  /** Leaf of the event at a position; null where the tree does not have it. */
  nrPa(position: Position): number | null;
  /** Leaves of the tree. */
  readonly storlek: number;
  inklusionsbevis(nr: number, storlek: number): readonly Uint8Array[];
  konsistensbevis(fran: number, till: number): readonly Uint8Array[];
}

/** An event with its leaf in the tree. */
export type Beviset = { readonly nr: number; readonly handelse: PlacedEvent };

/** A file of a package. What it holds can be read again and again. */
export type Paketfil = {
  readonly namn: string;
  readonly storlek: number;
  readonly sha256: string;
  readonly las: () => AsyncIterable<Uint8Array>;
};

/** A document that an event names and the package does not have. */
export type SaknatDokument = {
  readonly sha256: string;
  readonly orsak: 'finns inte i dokumentlagret' | 'är skadat i dokumentlagret';
  /** The first event that names it. */
  readonly strom: string;
  readonly revision: number;
};

/** An evidence package, before it is written anywhere. */
export type Bevispaket = {
  readonly arende: string;
  /** In the order they are written. */
  readonly filer: readonly Paketfil[];
  readonly handelser: number;
  readonly huvud: Bevishuvud;
  readonly saknas: readonly SaknatDokument[];
  /** Documents that only protected content names: without the keys they are left out. */
  readonly skyddade: number;
};
