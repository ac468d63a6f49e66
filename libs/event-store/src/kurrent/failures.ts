import {
  AccessDeniedError,
  CancelledError,
  convertToCommandError,
  DeadlineExceededError,
  NotLeaderError,
  StreamDeletedError,
  StreamTombstonedError,
  TimeoutError,
  UnavailableError,
  UnknownError,
} from '@kurrent/kurrentdb-client';
import { DamagedLog } from '../errors.js';
import { LogMisconfigured } from './misconfigured.js';

/** A try that got no answer within its own time: what came of it is unknown. */
export class TryTimedOut extends Error {
  override readonly name = 'TryTimedOut';
}

/** A subscription that is no more, without an error of its own. */
export class SubscriptionEnded extends Error {
  override readonly name = 'SubscriptionEnded';
}

/**
 * What the client threw, as one of its own errors. It throws raw gRPC errors and plain ones as well: a server
 * that is down is an `Error` with code 14 from an append, and `UnavailableError` from elsewhere.
 */
export const commandError = (error: unknown): Error => {
  if (!(error instanceof Error) && !isErrorLike(error)) return new Error(String(error));
  try {
    return convertToCommandError(error);
  } catch {
    return error; // a not-leader answer without the leader's address
  }
};

const isErrorLike = (error: unknown): error is Error =>
  typeof error === 'object' && error !== null && 'message' in error;

/** gRPC statuses behind an `UnknownError` that pass by themselves: cancelled, unknown, exhausted, aborted. */
const PASSING_CODES = new Set<unknown>([undefined, 1, 2, 8, 10]);

const OUTAGES = [
  TryTimedOut,
  SubscriptionEnded,
  UnavailableError,
  CancelledError,
  DeadlineExceededError,
  TimeoutError,
  NotLeaderError,
];

/** Whether the same call may succeed in a moment: the server is down, silent, electing, or was cut off. */
export const isOutage = (error: Error): boolean => {
  if (OUTAGES.some((type) => error instanceof type)) return true;
  if (error instanceof UnknownError) return PASSING_CODES.has(error.code);
  return /Failed to discover|leader-endpoint|has been shut down|ECONN|after end/i.test(error.message);
};

export const isTimeout = (error: Error): boolean =>
  [TryTimedOut, DeadlineExceededError, TimeoutError].some((type) => error instanceof type);

/** What a caller of the port is told when trying again does not help. */
export const finalError = (error: Error, where: string): Error => {
  if (error instanceof AccessDeniedError) return accessDenied(error, where);
  if (error instanceof StreamDeletedError || error instanceof StreamTombstonedError)
    return new DamagedLog(`En ström är raderad för alltid i KurrentDB (${where}): ${streamOf(error)}.`, {
      cause: error,
    });
  return error;
};

/** 16 = who are you, 7 = you may not. */
const accessDenied = (error: AccessDeniedError, where: string): LogMisconfigured =>
  Number(error.code) === 16
    ? new LogMisconfigured(
        'LOGGEN_FEL_LOSENORD',
        `KurrentDB (${where}) känner inte igen användaren eller lösenordet i KURRENTDB_URL.`,
      )
    : new LogMisconfigured(
        'LOGGEN_SAKNAR_BEHORIGHET',
        `Användaren i KURRENTDB_URL saknar behörighet i KurrentDB (${where}): läsa $all, läsa och skriva strömmar.`,
      );

const streamOf = (error: StreamDeletedError | StreamTombstonedError): string =>
  'streamName' in error ? error.streamName : error.stream;
