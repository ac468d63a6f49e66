import type { Loggfel, LoggfelKod } from '#event-store';
import type { TradfelKod } from '../trad/index.js';

/** What can be wrong between the log, its tree and the heads: stable codes, beside those of the log itself. */
export type RevisionsfelKod =
  | LoggfelKod
  | TradfelKod
  /** The hash of an event is no hash. */
  | 'HASH_OLASBAR'
  /** The log does not begin with the events that a head was signed over. */
  | 'TRADHUVUD_STAMMER_EJ'
  /** A head was signed over more events than the log has. */
  | 'LOGGEN_KORTARE_AN_HUVUDET'
  /** A head is not signed with the key of the log. */
  | 'TRADHUVUDETS_SIGNATUR'
  /** What was to be a head is none. */
  | 'INGET_TRADHUVUD'
  /** The heads in the log cannot be read. */
  | 'TRADHUVUDEN_OLASBARA';

/** A fault, and where. */
export type Revisionsfel = Omit<Loggfel, 'kod'> & { readonly kod: RevisionsfelKod };
