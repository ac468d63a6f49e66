/**
 * The wire protocol as the client package itself generated it: the double speaks exactly what the client
 * under test speaks, and an upgrade of the client upgrades both.
 */
import code from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/code_pb.js';
import gossipGrpc from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/gossip_grpc_pb.js';
import gossip from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/gossip_pb.js';
import featuresGrpc from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/serverfeatures_grpc_pb.js';
import features from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/serverfeatures_pb.js';
import shared from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/shared_pb.js';
import status from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/status_pb.js';
import streamsGrpc from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_grpc_pb.js';
import streams from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js';
import type {
  StreamIdentifier,
  UUID,
} from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/shared_pb.js';
import any from 'google-protobuf/google/protobuf/any_pb.js';
import empty from 'google-protobuf/google/protobuf/empty_pb.js';

export { any, code, empty, features, featuresGrpc, gossip, gossipGrpc, shared, status, streams, streamsGrpc };

const utf8 = new TextDecoder();

export const streamNameOf = (identifier: StreamIdentifier | undefined): string =>
  utf8.decode(identifier?.getStreamName_asU8());

export const streamIdentifier = (name: string): StreamIdentifier => {
  const identifier = new shared.StreamIdentifier();
  identifier.setStreamName(new TextEncoder().encode(name));
  return identifier;
};

export const uuidOf = (uuid: UUID | undefined): string => uuid?.getString() ?? '';

export const uuid = (text: string): UUID => {
  const message = new shared.UUID();
  message.setString(text);
  return message;
};
