import type { DomainEvent } from '../shared/handelse.js';
import type { Json } from '../shared/json.js';
import type { Hanvisning } from './arende.types.js';

/* What was wrong and how it was mended: part of the catalogue of `arende.events.ts`. */

export type ArendeMakulerat = DomainEvent<'ArendeMakulerat', Record<never, never>>;
export type ArendeSammanlagt = DomainEvent<'ArendeSammanlagt', { readonly till: string }>;
export type SammanlaggningMottagen = DomainEvent<
  'SammanlaggningMottagen',
  {
    readonly arende: string;
    readonly fran: Hanvisning;
  }
>;
export type ArendeOverlamnatTillNamnd = DomainEvent<
  'ArendeOverlamnatTillNamnd',
  {
    readonly serie: string;
    readonly organ: string | null;
    readonly oppning: string;
  }
>;

export type UppgiftRattad = DomainEvent<
  'UppgiftRattad',
  {
    readonly avserHandelse: number;
    readonly falt: string;
    readonly fran: Json;
    readonly till: Json;
  }
>;
export type HandelseMakulerad = DomainEvent<'HandelseMakulerad', { readonly avserHandelse: number }>;
export type AvvikelseNoterad = DomainEvent<
  'AvvikelseNoterad',
  {
    readonly regel: string | null;
    readonly kod: string;
    readonly text: string;
    readonly avser: string;
  }
>;

export type Rattelsehandelse =
  | ArendeMakulerat
  | ArendeSammanlagt
  | SammanlaggningMottagen
  | ArendeOverlamnatTillNamnd
  | UppgiftRattad
  | HandelseMakulerad
  | AvvikelseNoterad;
