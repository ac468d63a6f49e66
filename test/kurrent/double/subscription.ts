import { randomUUID } from 'node:crypto';
import { status } from '@grpc/grpc-js';
import type { ReadReq } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js';
import { Failure, streamDeleted } from './failure.js';
import { filterOf, SEARCH_WINDOW } from './filter.js';
import type { Recorded } from './log.js';
import { caughtUpMessage, checkpointMessage, confirmationMessage, eventMessage } from './messages.js';
import type { NodeContext } from './node-context.js';
import { Outgoing } from './outgoing.js';
import { streamNameOf } from './protocol.js';
import { indexFrom, type ReadCall } from './read-call.js';

/** History first, then one notice that the reader has caught up, then what is appended, until one side ends it. */
export const subscribe = async (
  node: NodeContext,
  call: ReadCall,
  options: ReadReq.Options,
): Promise<void> => {
  const news = new News(node, call);
  const out = new Outgoing(node, call);
  const wanted = wantedBy(node, options);
  try {
    await out.send(confirmationMessage(randomUUID()));
    let next = wanted.start;
    for (let caughtUp = false; out.isOpen;) {
      next = await sendFrom(node, out, wanted, next);
      if (!caughtUp) await out.send(caughtUpMessage());
      caughtUp = true;
      if (next >= node.visible()) await news.arrived();
    }
  } finally {
    news.stop();
  }
};

type Wanted = {
  readonly start: number;
  readonly matches: (event: Recorded) => boolean;
  readonly checkpointEvery: number;
};

const sendFrom = async (node: NodeContext, out: Outgoing, wanted: Wanted, from: number): Promise<number> => {
  let index = from;
  for (; index < node.visible() && out.isOpen; index++) {
    const event = node.log.all[index];
    if (!event) break;
    if (wanted.matches(event)) await out.send(eventMessage(event));
    if ((index - wanted.start + 1) % wanted.checkpointEvery === 0)
      await out.send(checkpointMessage(event.position));
  }
  return index;
};

/** Where a subscription begins: after the position or revision it names. */
const wantedBy = (node: NodeContext, options: ReadReq.Options): Wanted => {
  if (options.hasStream()) return wantedOfStream(node, options);
  const filter = filterOf(options);
  return { start: startOf(node, options.getAll(), filter.matches), ...filter };
};

const startOf = (node: NodeContext, from: AllOptions | undefined, matches: Wanted['matches']): number => {
  const { all } = node.log;
  const position = from?.getPosition();
  if (!position) return from?.hasEnd() ? node.visible() : 0;
  const commit = BigInt(position.getCommitPosition());
  return node.faults.losesFirstAfterForeignCheckpoint
    ? afterFirstMatch(all, indexFrom(all, commit), matches)
    : indexFrom(all, commit + 1n);
};

type AllOptions = ReadReq.Options.AllOptions;

/** What comes next is looked for through the filter, among as many events as are searched at a time. */
const afterFirstMatch = (all: readonly Recorded[], from: number, matches: Wanted['matches']): number => {
  const window = all.slice(from, from + SEARCH_WINDOW);
  const first = window.findIndex(matches);
  return from + (first === -1 ? window.length : first + 1);
};

const wantedOfStream = (node: NodeContext, options: ReadReq.Options): Wanted => {
  const from = options.getStream();
  const name = streamNameOf(from?.getStreamIdentifier());
  if (node.log.read(name) === 'tombstoned') throw streamDeleted(name);
  const after = from?.hasRevision() ? Number(from.getRevision()) : -1;
  const start = from?.hasEnd() ? node.visible() : 0;
  return { start, checkpointEvery: Infinity, matches: (e) => e.stream === name && e.revision > after };
};

/** Wakes a subscription when something is appended, and ends it when the node drops it. */
class News {
  private failure: Failure | undefined;
  private pending = false;
  private wake: () => void = () => undefined;
  readonly stop: () => void;

  constructor(node: NodeContext, call: ReadCall) {
    const arrived = (): void => {
      this.pending = true;
      this.wake();
    };
    const forget = node.faults.onDrop((reason) => {
      this.failure = new Failure(status.UNKNOWN, reason);
      call.emit('error', this.failure);
      arrived();
    });
    node.log.appended.on('appended', arrived);
    call.once('close', arrived);
    call.once('cancelled', arrived);
    this.stop = () => {
      forget();
      node.log.appended.off('appended', arrived);
    };
  }

  async arrived(): Promise<void> {
    if (!this.pending) await new Promise<void>((resolve) => (this.wake = resolve));
    this.pending = false;
  }
}
