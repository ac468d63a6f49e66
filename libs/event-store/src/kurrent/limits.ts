/** How long, how many, how often. The defaults are those of operation; specs shorten them. */
export type KurrentLimits = {
  /**
   * One try of an append. The client's own deadline is not kept for appends: a silent server leaves the call
   * unsettled for ever. Two seconds is longer than a healthy server needs and shorter than a leader election.
   */
  readonly appendTryMs: number;
  /** One read: longest silence before the first answer and between two. Covers a discovery that hangs. */
  readonly readTryMs: number;
  /** All tries of a call together, and how long a subscription goes on without contact. */
  readonly totalMs: number;
  /** Longest silence of a subscription that has not caught up: history, checkpoints or the notice must come. */
  readonly catchUpSilenceMs: number;
  /** Pauses between tries grow from the first to the longest. */
  readonly firstPauseMs: number;
  readonly longestPauseMs: number;
  /** A client is replaced after this many time-outs in a row, but never more often than this. */
  readonly timeoutsBeforeReplacement: number;
  readonly replacementEveryMs: number;
  /** More appends at once have hung on a fresh connection. Waiting for a turn does not count as a try. */
  readonly appendsAtOnce: number;
  /** A server takes about a hundred calls on a connection, subscriptions included. */
  readonly readsAtOnce: number;
  /** Ends of streams that are remembered, so that an append need not ask for the hash before it. */
  readonly tails: number;
  /** How long an end known only from our own acknowledged append is relied on. */
  readonly ownTailMs: number;
};

export const DEFAULT_LIMITS: KurrentLimits = {
  appendTryMs: 2_000,
  readTryMs: 1_500,
  totalMs: 15_000,
  catchUpSilenceMs: 10_000,
  firstPauseMs: 50,
  longestPauseMs: 1_000,
  timeoutsBeforeReplacement: 2,
  replacementEveryMs: 5_000,
  appendsAtOnce: 96,
  readsAtOnce: 48,
  tails: 20_000,
  ownTailMs: 1_000,
};
