/**
 * The only file that reaches behind the client package's public interface. The public `readStream` and
 * `readAll` go through a native module with a connection of its own, and that one stays dead for ever once
 * its node is gone, costs 40 ms on every other read and half a second on the first. The client's own gRPC
 * channel, which it appends and subscribes over, has none of that and follows the cluster. So we read over it.
 *
 * client-internals.spec.ts fails when an upgrade has moved something that is used here.
 */
import { KurrentDBClient } from '@kurrent/kurrentdb-client';
import sharedMessages from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/shared_pb.js';
import streamServices from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_grpc_pb.js';
import streamMessages from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js';
import type { StreamsClient } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_grpc_pb.js';
import type {
  ReadReq,
  ReadResp,
} from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js';
import type { CallOptions, Channel, ClientReadableStream, Metadata } from '@grpc/grpc-js';

export const { ReadReq: ReadRequest } = streamMessages;
export const { Empty, StreamIdentifier } = sharedMessages;
export type ReadCall = ClientReadableStream<ReadResp>;
export type { ReadReq, ReadResp };

type Internals = {
  GRPCStreamCreator(
    service: typeof StreamsClient,
    name: string,
    create: (service: StreamsClient) => ReadCall,
  ): () => Promise<ReadCall>;
  callArguments(
    options: { readonly requiresLeader: boolean },
    callOptions: CallOptions,
  ): [Metadata, CallOptions];
  getChannel(): Promise<Channel>;
};

const internalsOf = (client: KurrentDBClient): Internals => client as unknown as Internals;

/** What is used of the client beside its public interface, for the spec that watches over it. */
export const INTERNALS = ['GRPCStreamCreator', 'callArguments', 'getChannel'] as const;

/**
 * A read over the client's own channel: its discovery, TLS, credentials and reconnection apply. No deadline:
 * progress is watched by the caller, who cancels.
 */
export const openRead = (
  client: KurrentDBClient,
  request: ReadReq,
  requiresLeader: boolean,
): Promise<ReadCall> => {
  const internals = internalsOf(client);
  return internals.GRPCStreamCreator(streamServices.StreamsClient, 'read', (service) =>
    service.read(request, ...internals.callArguments({ requiresLeader }, { deadline: Infinity })),
  )();
};

/** `dispose` ends the calls and leaves the channel open. */
export const disposeClient = async (client: KurrentDBClient): Promise<void> => {
  await client.dispose();
  const channel = await internalsOf(client).getChannel();
  channel.close();
};

/**
 * The client warns on the console of every keep-alive under ten seconds, and once more for each client that
 * replaces another. Nothing runs in between: `connectionString` is synchronous.
 */
export const createClient = (connectionString: string): KurrentDBClient => {
  const { warn } = console;
  console.warn = () => undefined;
  try {
    return KurrentDBClient.connectionString(connectionString);
  } finally {
    console.warn = warn;
  }
};
