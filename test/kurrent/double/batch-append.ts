import type { ServerDuplexStream } from '@grpc/grpc-js';
import type { Message } from 'google-protobuf';
import type {
  BatchAppendReq,
  BatchAppendResp,
} from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js';
import type { Status } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/status_pb.js';
import { authorizeWrite, proposed } from './append.js';
import type { Expected } from './append-rules.js';
import { asFailure } from './failure.js';
import type { AppendAnswer, Proposed } from './log.js';
import { allPosition } from './messages.js';
import type { NodeContext } from './node-context.js';
import {
  any,
  code,
  empty,
  shared,
  status,
  streamIdentifier,
  streamNameOf,
  streams,
  uuid,
  uuidOf,
} from './protocol.js';

type BatchCall = ServerDuplexStream<BatchAppendReq, BatchAppendResp>;
type Batch = { readonly stream: string; readonly expected: Expected; readonly events: Proposed[] };

/** The server gives an append that it cannot commit this long before it says so. */
const COMMIT_TIMEOUT = 5_000;

/** One open call carries all appends of a client; answers find their way home by correlation id. */
export const batchAppendHandler =
  (node: NodeContext) =>
  (call: BatchCall): void => {
    node.seen.methods.push('batchAppend');
    const batches = new Map<string, Batch>();
    call.on('data', (request: BatchAppendReq) => {
      receive(node, call, batches, request).catch((error: unknown) => call.emit('error', asFailure(error)));
    });
    call.on('end', () => call.end());
  };

const receive = async (
  node: NodeContext,
  call: BatchCall,
  batches: Map<string, Batch>,
  request: BatchAppendReq,
): Promise<void> => {
  const id = uuidOf(request.getCorrelationId());
  const batch = batches.get(id) ?? batchOf(request);
  batch.events.push(...request.getProposedMessagesList().map(proposed));
  batches.set(id, batch);
  if (!request.getIsFinal()) return;
  batches.delete(id);
  if (node.faults.isStalled) await node.faults.passed();
  commit(node, call, id, batch);
};

const commit = (node: NodeContext, call: BatchCall, id: string, batch: Batch): void => {
  const fault = node.faults.nextAppendFault();
  node.seen.appends++;
  if (fault === 'swallow') return;
  if (node.role() === 'electing' || !node.leader()) {
    // taken during an election: nobody to commit it, and the writer hears of it only when the server gives up
    setTimeout(() => respond(call, id, batch, { kind: 'timeout' }), COMMIT_TIMEOUT).unref();
    return;
  }
  authorizeWrite(node, call.metadata, batch.stream);
  const answer = node.log.append(batch.stream, batch.events, batch.expected);
  if (fault === 'store-and-drop') node.dropConnections();
  if (fault === undefined) respond(call, id, batch, answer);
};

const batchOf = (request: BatchAppendReq): Batch => {
  const options = request.getOptions();
  return { stream: streamNameOf(options?.getStreamIdentifier()), expected: expectedOf(options), events: [] };
};

const expectedOf = (options: BatchAppendReq.Options | undefined): Expected => {
  if (options?.hasAny()) return 'any';
  if (options?.hasNoStream()) return 'no-stream';
  return options?.hasStreamExists() ? 'stream-exists' : Number(options?.getStreamPosition());
};

type Answer = AppendAnswer | { readonly kind: 'timeout' };

const respond = (call: BatchCall, id: string, batch: Batch, answer: Answer): void => {
  if (call.cancelled || call.destroyed) return;
  const response = new streams.BatchAppendResp();
  response.setCorrelationId(uuid(id));
  response.setStreamIdentifier(streamIdentifier(batch.stream));
  if ('revision' in answer) {
    const success = new streams.BatchAppendResp.Success();
    success.setCurrentRevision(String(answer.revision));
    success.setPosition(allPosition(answer.position));
    response.setSuccess(success);
  } else response.setError(errorStatus(batch, answer));
  call.write(response);
};

type Refusal = Exclude<Answer, { readonly revision: number }>;

/** Errors of single appends travel inside the answer, so that the call lives on. */
const errorStatus = (batch: Batch, answer: Refusal): Status => {
  switch (answer.kind) {
    case 'tombstoned':
      return packed('StreamDeleted', new shared.StreamDeleted());
    case 'timeout':
      return packed('Timeout', new shared.Timeout());
    case 'too-large': {
      const details = new shared.MaximumAppendSizeExceeded();
      details.setMaxappendsize(answer.max);
      return packed('MaximumAppendSizeExceeded', details);
    }
    case 'wrong-revision':
      return packed('WrongExpectedVersion', wrongExpectedVersion(batch.expected, answer.actual));
  }
};

const packed = (name: string, details: Message): Status => {
  const packedDetails = new any.Any();
  packedDetails.pack(details.serializeBinary(), `event_store.client.${name}`);
  const message = new status.Status();
  message.setCode(code.Code.UNKNOWN);
  message.setMessage(name);
  message.setDetails(packedDetails);
  return message;
};

const wrongExpectedVersion = (
  expected: Expected,
  actual: number | 'no-stream',
): InstanceType<typeof shared.WrongExpectedVersion> => {
  const wrong = new shared.WrongExpectedVersion();
  if (actual === 'no-stream') wrong.setCurrentNoStream(new empty.Empty());
  else wrong.setCurrentStreamRevision(String(actual));
  if (expected === 'any') wrong.setExpectedAny(new empty.Empty());
  else if (expected === 'no-stream') wrong.setExpectedNoStream(new empty.Empty());
  else if (expected === 'stream-exists') wrong.setExpectedStreamExists(new empty.Empty());
  else wrong.setExpectedStreamPosition(String(expected));
  return wrong;
};
