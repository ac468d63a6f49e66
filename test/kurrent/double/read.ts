import type {
  ReadReq,
  ReadResp,
} from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js';
import { authenticate, authorizeReadAll } from './access.js';
import { asFailure, notLeader, notReady, streamDeleted } from './failure.js';
import { filterOf } from './filter.js';
import type { Recorded } from './log.js';
import { eventMessage, notFoundMessage } from './messages.js';
import type { NodeContext } from './node-context.js';
import { streamNameOf, streams } from './protocol.js';
import { Outgoing } from './outgoing.js';
import { indexFrom, type ReadCall } from './read-call.js';
import { subscribe } from './subscription.js';

/** One RPC for everything that reads: a stream or `$all`, counted or for ever. */
export const readHandler =
  (node: NodeContext) =>
  (call: ReadCall): void => {
    node.seen.openReads++;
    node.seen.methods.push('read');
    call.once('close', () => node.seen.openReads--);
    answer(node, call).catch((error: unknown) => {
      call.emit('error', asFailure(error));
    });
  };

const answer = async (node: NodeContext, call: ReadCall): Promise<void> => {
  await node.faults.passed();
  if (node.faults.ignoresNext()) return;
  const options = call.request.getOptions();
  authorizeRead(node, call, options);
  if (options?.hasSubscription()) {
    await subscribe(node, call, options);
    return;
  }
  const out = new Outgoing(node, call);
  for (const message of messages(node, options)) if (!(await out.send(message))) return;
  call.end();
};

function* messages(node: NodeContext, options: ReadReq.Options | undefined): Iterable<ReadResp> {
  const events = options?.hasStream() ? ofStream(node, options) : ofAll(node, options);
  if (events === undefined) yield notFoundMessage(streamNameOf(options?.getStream()?.getStreamIdentifier()));
  for (const event of events ?? []) yield eventMessage(event);
}

const authorizeRead = (node: NodeContext, call: ReadCall, options: ReadReq.Options | undefined): void => {
  const caller = authenticate(node.users, call.metadata);
  if (call.metadata.get('requires-leader')[0] === 'true') requireLeader(node);
  if (!options?.hasStream()) authorizeReadAll(node.log, caller);
};

const requireLeader = (node: NodeContext): void => {
  if (node.role() === 'leader') return;
  const leader = node.leader();
  throw leader ? notLeader(leader) : notReady();
};

const isBackwards = (options: ReadReq.Options | undefined): boolean =>
  options?.getReadDirection() === streams.ReadReq.Options.ReadDirection.BACKWARDS;

const ofStream = (node: NodeContext, options: ReadReq.Options): readonly Recorded[] | undefined => {
  const from = options.getStream();
  const name = streamNameOf(from?.getStreamIdentifier());
  const events = node.log.read(name, node.visible());
  if (events === 'tombstoned') throw streamDeleted(name);
  if (events === undefined) return undefined;
  const count = Number(options.getCount());
  const revision = from?.hasRevision() ? Number(from.getRevision()) : null;
  if (isBackwards(options)) {
    const until = revision ?? Infinity;
    return events
      .filter((e) => e.revision <= until)
      .slice(-count)
      .reverse();
  }
  if (from?.hasEnd()) return [];
  return events.filter((e) => e.revision >= (revision ?? 0)).slice(0, count);
};

const ofAll = (node: NodeContext, options: ReadReq.Options | undefined): Iterable<Recorded> => {
  const { matches } = filterOf(options);
  const events = node.log.all.slice(0, node.visible());
  const start = startInAll(node.log.all, options);
  const ordered = isBackwards(options) ? events.slice(0, start).reverse() : events.slice(start);
  return take(ordered, matches, Number(options?.getCount()));
};

const startInAll = (all: readonly Recorded[], options: ReadReq.Options | undefined): number => {
  const from = options?.getAll();
  const position = from?.getPosition();
  if (position) return indexFrom(all, BigInt(position.getCommitPosition()));
  return from?.hasEnd() ? all.length : 0;
};

function* take(
  events: readonly Recorded[],
  matches: (e: Recorded) => boolean,
  count: number,
): Iterable<Recorded> {
  let taken = 0;
  for (const event of events) {
    if (taken === count) return;
    if (!matches(event)) continue;
    taken++;
    yield event;
  }
}
