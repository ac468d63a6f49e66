import type { sendUnaryData, ServerReadableStream, ServerUnaryCall } from '@grpc/grpc-js';
import type {
  AppendReq,
  AppendResp,
  DeleteReq,
  DeleteResp,
  TombstoneReq,
  TombstoneResp,
} from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js';
import { authenticate, authorizeAdmin, type Caller } from './access.js';
import type { Expected } from './append-rules.js';
import { asFailure, noMessage, notLeader, notReady, streamDeleted, tooLarge } from './failure.js';
import type { AppendAnswer, Proposed } from './log.js';
import type { NodeContext } from './node-context.js';
import { shared, streamNameOf, streams, uuidOf } from './protocol.js';

type AppendCall = ServerReadableStream<AppendReq, AppendResp>;

/** The classic append, one call each: what the client uses when credentials are given per call. */
export const appendHandler =
  (node: NodeContext) =>
  (call: AppendCall, answer: sendUnaryData<AppendResp>): void => {
    node.seen.methods.push('append');
    const requests: AppendReq[] = [];
    call.on('data', (request: AppendReq) => requests.push(request));
    call.on('end', () => void append(node, call, requests).then((resp) => answer(null, resp), fail(answer)));
  };

/** Who may write, and where: the leader itself, or a follower that passes the write on unless asked not to. */
export const authorizeWrite = (
  node: NodeContext,
  metadata: AppendCall['metadata'],
  stream: string,
): Caller => {
  const caller = authenticate(node.users, metadata);
  if (stream.startsWith('$')) authorizeAdmin(caller);
  const leader = node.leader();
  if (!leader) throw notReady();
  if (node.role() !== 'leader' && metadata.get('requires-leader')[0] === 'true') throw notLeader(leader);
  return caller;
};

const append = async (
  node: NodeContext,
  call: AppendCall,
  requests: readonly AppendReq[],
): Promise<AppendResp> => {
  await node.faults.passed();
  const options = requests[0]?.getOptions();
  const stream = streamNameOf(options?.getStreamIdentifier());
  authorizeWrite(node, call.metadata, stream);
  const events = requests.slice(1).map((request) => proposed(request.getProposedMessage()));
  const expected = expectedOf(options);
  node.seen.appends++;
  return appendResponse(stream, expected, node.log.append(stream, events, expected));
};

type Message = {
  getId: AppendReq.ProposedMessage['getId'];
  getMetadataMap: AppendReq.ProposedMessage['getMetadataMap'];
  getData_asU8: AppendReq.ProposedMessage['getData_asU8'];
  getCustomMetadata_asU8: AppendReq.ProposedMessage['getCustomMetadata_asU8'];
};

export const proposed = (message: Message | undefined): Proposed => {
  if (!message) throw noMessage();
  const metadata = message.getMetadataMap();
  return {
    id: uuidOf(message.getId()),
    type: metadata.get('type') ?? '',
    contentType: metadata.get('content-type') ?? '',
    data: message.getData_asU8(),
    metadata: message.getCustomMetadata_asU8(),
  };
};

const expectedOf = (options: AppendReq.Options | undefined): Expected => {
  if (options?.hasAny()) return 'any';
  if (options?.hasNoStream()) return 'no-stream';
  return options?.hasStreamExists() ? 'stream-exists' : Number(options?.getRevision());
};

const appendResponse = (stream: string, expected: Expected, answer: AppendAnswer): AppendResp => {
  if (answer.kind === 'tombstoned') throw streamDeleted(stream);
  if (answer.kind === 'too-large') throw tooLarge(answer.max);
  const response = new streams.AppendResp();
  if (answer.kind === 'wrong-revision') {
    response.setWrongExpectedVersion(wrongExpectedVersion(expected, answer.actual));
    return response;
  }
  const position = new streams.AppendResp.Position();
  position.setCommitPosition(String(answer.position));
  position.setPreparePosition(String(answer.position));
  const success = new streams.AppendResp.Success();
  success.setCurrentRevision(String(answer.revision));
  success.setPosition(position);
  response.setSuccess(success);
  return response;
};

const wrongExpectedVersion = (
  expected: Expected,
  actual: number | 'no-stream',
): AppendResp.WrongExpectedVersion => {
  const wrong = new streams.AppendResp.WrongExpectedVersion();
  if (actual === 'no-stream') wrong.setCurrentNoStream(new shared.Empty());
  else wrong.setCurrentRevision(String(actual));
  if (expected === 'any') wrong.setExpectedAny(new shared.Empty());
  else if (expected === 'no-stream') wrong.setExpectedNoStream(new shared.Empty());
  else if (expected === 'stream-exists') wrong.setExpectedStreamExists(new shared.Empty());
  else wrong.setExpectedRevision(String(expected));
  return wrong;
};

const fail =
  <R>(answer: sendUnaryData<R>) =>
  (error: unknown): void =>
    answer(asFailure(error));

/** Soft: the stream reads as missing, and may be written again. Hard (tombstone): never again. */
export const deleteHandler =
  (node: NodeContext) =>
  (call: ServerUnaryCall<DeleteReq, DeleteResp>, answer: sendUnaryData<DeleteResp>): void =>
    remove(node, call, answer, new streams.DeleteResp(), (stream) => node.log.delete(stream));

export const tombstoneHandler =
  (node: NodeContext) =>
  (call: ServerUnaryCall<TombstoneReq, TombstoneResp>, answer: sendUnaryData<TombstoneResp>): void =>
    remove(node, call, answer, new streams.TombstoneResp(), (stream) => node.log.tombstone(stream));

const remove = <Q extends DeleteReq | TombstoneReq, R extends DeleteResp | TombstoneResp>(
  node: NodeContext,
  call: ServerUnaryCall<Q, R>,
  answer: sendUnaryData<R>,
  response: R,
  act: (stream: string) => bigint,
): void => {
  try {
    authorizeAdmin(authenticate(node.users, call.metadata));
    const position = new streams.DeleteResp.Position();
    const at = String(act(streamNameOf(call.request.getOptions()?.getStreamIdentifier())));
    position.setCommitPosition(at);
    position.setPreparePosition(at);
    response.setPosition(position);
    answer(null, response);
  } catch (error) {
    fail(answer)(error);
  }
};
