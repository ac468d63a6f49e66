import type { ReadResp } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js';
import type { Recorded } from './log.js';
import { shared, streamIdentifier, streams, uuid } from './protocol.js';

export const eventMessage = (recorded: Recorded): ReadResp => {
  const position = String(recorded.position);
  const event = new streams.ReadResp.ReadEvent.RecordedEvent();
  event.setId(uuid(recorded.id));
  event.setStreamIdentifier(streamIdentifier(recorded.stream));
  event.setStreamRevision(String(recorded.revision));
  event.setCommitPosition(position);
  event.setPreparePosition(position);
  event.setData(recorded.data);
  event.setCustomMetadata(recorded.metadata);
  const metadata = event.getMetadataMap();
  metadata.set('type', recorded.type);
  metadata.set('content-type', recorded.contentType);
  metadata.set('created', String(recorded.created));
  const read = new streams.ReadResp.ReadEvent();
  read.setEvent(event);
  read.setCommitPosition(position);
  const response = new streams.ReadResp();
  response.setEvent(read);
  return response;
};

export const notFoundMessage = (stream: string): ReadResp => {
  const notFound = new streams.ReadResp.StreamNotFound();
  notFound.setStreamIdentifier(streamIdentifier(stream));
  const response = new streams.ReadResp();
  response.setStreamNotFound(notFound);
  return response;
};

export const confirmationMessage = (id: string): ReadResp => {
  const confirmation = new streams.ReadResp.SubscriptionConfirmation();
  confirmation.setSubscriptionId(id);
  const response = new streams.ReadResp();
  response.setConfirmation(confirmation);
  return response;
};

export const checkpointMessage = (position: bigint): ReadResp => {
  const checkpoint = new streams.ReadResp.Checkpoint();
  checkpoint.setCommitPosition(String(position));
  checkpoint.setPreparePosition(String(position));
  const response = new streams.ReadResp();
  response.setCheckpoint(checkpoint);
  return response;
};

export const caughtUpMessage = (): ReadResp => {
  const response = new streams.ReadResp();
  response.setCaughtUp(new streams.ReadResp.CaughtUp());
  return response;
};

export const allPosition = (position: bigint): InstanceType<typeof shared.AllStreamPosition> => {
  const message = new shared.AllStreamPosition();
  message.setCommitPosition(String(position));
  message.setPreparePosition(String(position));
  return message;
};
