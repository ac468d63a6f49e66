import type { DomainEvent } from '../shared/handelse.js';

/**
 * A meeting took a number for one of its paragrafer: stream `paragrafserie-<organ>-<år>`, written before the paragraf
 * itself, so that two meetings never have the same. A number whose paragraf was annulled may be taken by another meeting.
 */
export type ParagrafnummerTaget = DomainEvent<
  'ParagrafnummerTaget',
  { readonly organ: string; readonly ar: number; readonly nr: number; readonly sammantrade: string }
>;

/** Everything that may stand in `paragrafserie-<organ>-<år>`. */
export type ParagrafserieEvent = ParagrafnummerTaget;
