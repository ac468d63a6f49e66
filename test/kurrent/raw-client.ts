import { randomUUID } from 'node:crypto';
import {
  jsonEvent,
  type KurrentDBClient,
  type AllStreamResolvedEvent,
  type AllStreamSubscription,
  type EventData,
} from '@kurrent/kurrentdb-client';
import { createClient, openRead } from '../../libs/event-store/src/kurrent/client-internals.js';
import { readStreamRequest } from '../../libs/event-store/src/kurrent/read-requests.js';

const open = new Set<KurrentDBClient>();

/** The client package as it is, without the adapter. `disposeRawClients` after each test. */
export const rawClient = (url: string, options = ''): KurrentDBClient => {
  const client = createClient(`${url}${options}`);
  open.add(client);
  return client;
};

export const disposeRawClients = async (): Promise<void> => {
  await Promise.all([...open].map((client) => client.dispose()));
  open.clear();
};

export const rawEvent = (data: Record<string, string> = {}, id = randomUUID()): EventData =>
  jsonEvent({ id, type: 'ProvNoterad', data });

export const rawEvents = (count: number): EventData[] => Array.from({ length: count }, () => rawEvent());

/** Revisions of a stream over the client's native reader. */
export const revisionsOf = async (client: KurrentDBClient, stream: string): Promise<number[]> => {
  const revisions: number[] = [];
  for await (const { event } of client.readStream(stream)) revisions.push(Number(event?.revision));
  return revisions;
};

/** The same over the client's gRPC channel. */
export const countOverChannel = async (
  client: KurrentDBClient,
  stream: string,
  requiresLeader = false,
): Promise<number> => {
  const range = { stream, from: null, backwards: false, count: Number.MAX_SAFE_INTEGER };
  const call = await openRead(client, readStreamRequest(range), requiresLeader);
  let count = 0;
  for await (const response of call) if ((response as { hasEvent(): boolean }).hasEvent()) count++;
  return count;
};

/** How it failed; fails itself when it did not. */
export const failureOf = async (work: Promise<unknown>): Promise<Error> => {
  let answer: unknown;
  try {
    answer = await work;
  } catch (error) {
    return error as Error;
  }
  throw new Error(`did not fail, but answered ${String(answer)}`);
};

/** The same call until it succeeds: after a restart the first may still meet the old connection. */
export const comesBack = async <T>(call: () => Promise<T>, ms = 5_000): Promise<T> => {
  for (const limit = performance.now() + ms; ;) {
    try {
      return await call();
    } catch (error) {
      if (performance.now() > limit) throw error;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }
};

/** Everything a subscription says, in the order it says it. */
export const transcript = (subscription: AllStreamSubscription): string[] => {
  const said: string[] = [];
  subscription
    .on('data', ({ event }: AllStreamResolvedEvent) => said.push(`${event?.streamId}@${event?.revision}`))
    .on('caughtUp', () => said.push('caughtUp'))
    .on('error', (error: Error) => said.push(`error ${error.constructor.name} ${error.message}`.trim()))
    .on('end', () => said.push('end'))
    .on('close', () => said.push('close'));
  return said;
};

/** Waits for something to become true; fails with what was seen instead. */
export const until = async <T>(read: () => T, wanted: (value: T) => boolean, ms = 8_000): Promise<T> => {
  for (const limit = performance.now() + ms; ;) {
    const value = read();
    if (wanted(value)) return value;
    if (performance.now() > limit) throw new Error(`still ${JSON.stringify(value)} after ${ms} ms`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
};
