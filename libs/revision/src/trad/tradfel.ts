import type { Position } from '#event-store';

/** What can be wrong between the log and the tree that was made of it: stable codes. */
export type TradfelKod =
  /** The event of a leaf has another hash than it had when the leaf was written. */
  | 'LOVET_STAMMER_EJ'
  /** The event of a leaf is no longer in the log. */
  | 'HANDELSE_BORTTAGEN'
  /** The log has an event before one that already has its leaf. */
  | 'HANDELSE_INSATT'
  /** The tree has leaves beyond the end of the log: it has been cut short, or an older copy was put in its place. */
  | 'LOGGEN_KORTARE_AN_TRADET'
  /** The files of the tree do not hold together. */
  | 'TRADET_SKADAT';

/** The log is not the one that the tree was made of, or the tree is damaged. Nothing was written. */
export class Tradfel extends Error {
  override readonly name = 'Tradfel';
  constructor(
    readonly kod: TradfelKod,
    message: string,
    readonly position: Position | null = null,
  ) {
    super(message);
  }
}
