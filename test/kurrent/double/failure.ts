import { Metadata, status } from '@grpc/grpc-js';

/** A status other than OK, as the server sends it: code, text and the trailers that name the exception. */
export class Failure extends Error {
  readonly metadata = new Metadata();
  readonly details: string;
  constructor(
    readonly code: status,
    details: string,
    trailers: Readonly<Record<string, string>> = {},
  ) {
    super(details);
    this.details = details;
    for (const [key, value] of Object.entries(trailers)) this.metadata.set(key, value);
  }
}

export const notLeader = ({ host, port }: { readonly host: string; readonly port: number }): Failure =>
  new Failure(status.NOT_FOUND, 'Leader info available', {
    exception: 'not-leader',
    'leader-endpoint-host': host,
    'leader-endpoint-port': String(port),
  });

export const notReady = (): Failure => new Failure(status.UNKNOWN, 'Server Is Not Ready');

export const streamDeleted = (stream: string): Failure =>
  new Failure(status.FAILED_PRECONDITION, `Event stream '${stream}' is deleted.`, {
    exception: 'stream-deleted',
    'stream-name': stream,
  });

export const tooLarge = (max: number): Failure =>
  new Failure(status.INVALID_ARGUMENT, `Maximum Append Size of ${max} Exceeded.`, {
    exception: 'maximum-append-size-exceeded',
    'maximum-append-size': String(max),
  });

export const unauthenticated = (): Failure => new Failure(status.UNAUTHENTICATED, '');

export const accessDenied = (): Failure =>
  new Failure(status.PERMISSION_DENIED, 'Access Denied', { exception: 'access-denied' });

export const noMessage = (): Failure => new Failure(status.INVALID_ARGUMENT, 'No message');

/** What a handler threw, as the status that ends its call. */
export const asFailure = (error: unknown): Failure =>
  error instanceof Failure ? error : new Failure(status.INTERNAL, String(error));
