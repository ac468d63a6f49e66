import type { DomainEvent } from '../shared/handelse.js';
import type { Leveranskanal } from './leverans.types.js';

/*
 * How expediering itself is run: streams `process-expediering-<nyckel>`. Only what people decided and what has been done,
 * so that every worker sees the same and a restart forgets nothing.
 */

/**
 * From when (record time, ISO 8601 UTC) what is expedierat is sent; what was recorded earlier never is. The newest holds.
 * Stream `process-expediering-start`.
 */
export type ExpedieringStartad = DomainEvent<'ExpedieringStartad', { readonly fran: string }>;
/** Nothing leaves by the channel until it is taken up again. Stream `process-expediering-kanal-<kanal>`. */
export type KanalPausad = DomainEvent<'KanalPausad', { readonly kanal: Leveranskanal }>;
export type KanalAterupptagen = DomainEvent<'KanalAterupptagen', { readonly kanal: Leveranskanal }>;
/**
 * What a body's secretary has to deal with was told in one message. Stream `process-expediering-sammanfattning-<organ>`.
 * `dag` is the day (Stockholm): there is one a day.
 */
export type SammanfattningSkickad = DomainEvent<
  'SammanfattningSkickad',
  { readonly organ: string | null; readonly dag: string; readonly leveranser: readonly string[] }
>;

export type ExpedieringsprocessEvent =
  ExpedieringStartad | KanalPausad | KanalAterupptagen | SammanfattningSkickad;
