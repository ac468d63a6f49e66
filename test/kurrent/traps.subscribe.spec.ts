import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { comparePositions, LogUnavailable, type Batch } from '#event-store';
import { noterad, noterade } from '#event-store/testing';
import { closeAdapters, connectAdapter, Consumer, IMPATIENT, newStream } from './adapter.js';
import { DoubleNode } from './double/index.js';
import { disposeRawClients, rawClient, rawEvents, until } from './raw-client.js';

/** What the client does wrong, or leaves to its user, when following the log: each stays closed. */
describe('traps of subscribing', () => {
  let node: DoubleNode;
  let end: AbortController;
  let ended: AbortSignal;
  beforeEach(async () => {
    end = new AbortController();
    ended = end.signal;
    node = await DoubleNode.start();
  });
  afterEach(async () => {
    end.abort();
    await closeAdapters();
    await disposeRawClients();
    await node.kill();
  });

  const revisions = (stream: string, count: number) =>
    Array.from({ length: count }, (_, revision) => `${stream}@${revision}`);

  /** Events of somebody else, enough to make the server send checkpoints. */
  const foreign = async (count: number): Promise<void> => {
    const raw = rawClient(node.url);
    for (let sent = 0; sent < count; sent += 500)
      await raw.appendToStream('annat-1', rawEvents(Math.min(500, count - sent)), { streamState: 'any' });
  };

  it.each([
    ['9: when the server stops and starts again', () => node.restart()],
    ['9: when the connection is cut', async () => node.dropConnections()],
    ['17: when the server drops it for being too slow', async () => node.faults.dropSubscriptions()],
  ])('%s the subscription goes on: nothing missing, nothing twice', async (_, fault) => {
    const store = await connectAdapter(node.url);
    const stream = newStream();
    await store.append(stream, noterade(3), 'no-stream');
    const consumer = new Consumer(store);
    await until(
      () => consumer.seen.length,
      (n) => n === 3,
    );
    await fault();
    await store.append(stream, noterade(3), 2);
    await until(
      () => consumer.seen.length,
      (n) => n === 6,
    );
    await fault();
    await store.append(stream, noterade(3), 5);
    await until(
      () => consumer.seen.length,
      (n) => n >= 9,
    );
    await consumer.stop();
    expect(consumer.seen).toEqual(revisions(stream, 9));
    expect(consumer.error).toBeUndefined();
  });

  it('9: without contact for long enough it ends with LogUnavailable, for the host to show', async () => {
    const store = await connectAdapter(node.url, IMPATIENT);
    const consumer = new Consumer(store);
    await until(() => consumer.isCaughtUp, Boolean);
    await node.kill();
    await consumer.running;
    expect(consumer.error).toBeInstanceOf(LogUnavailable);
  });

  it('9: a server that takes the subscription and says nothing is left for another try', async () => {
    const store = await connectAdapter(node.url, { readTryMs: 300 });
    await store.append(newStream(), noterade(3), 'no-stream');
    node.faults.ignoreNext();
    const consumer = new Consumer(store);
    await until(
      () => consumer.seen.length,
      (n) => n === 3,
    );
    await consumer.stop();
  });

  it('10: a subscription that fails while nobody takes from it does not end the process', async () => {
    const store = await connectAdapter(node.url);
    const stream = newStream();
    await store.append(stream, noterade(3), 'no-stream');
    const taking = slowly(store.subscribe({ after: null, signal: ended }));
    await taking.next();
    await node.restart();
    await until(
      () => node.seen.openReads,
      (n) => n === 0,
    );
    await store.append(stream, noterade(1), 2);
    expect(await taking.until((events) => events.length === 4)).toEqual([0, 1, 2, 3]);
  });

  it('11: a checkpoint never runs ahead of the events', async () => {
    const store = await connectAdapter(node.url);
    const stream = newStream();
    for (let round = 0; round < 2; round++) {
      await foreign(1_000);
      await store.append(stream, noterade(40), round === 0 ? 'no-stream' : round * 40 - 1);
    }
    await foreign(1_500);
    const positions = (await store.readAll({ after: null, limit: 1_000 })).map((e) => e.position);
    const stop = new AbortController();
    let delivered = 0;
    let checkpoints = 0;
    for await (const batch of store.subscribe({ after: null, signal: stop.signal, batchSize: 7 })) {
      delivered += batch.events.length;
      if (batch.events.length === 0) checkpoints++;
      const covered = positions.filter((position) => comparePositions(position, batch.position) <= 0);
      expect(covered).toHaveLength(delivered);
      if (delivered === 80 && checkpoints > 0) stop.abort();
    }
    expect(delivered).toBe(80);
  });

  it('11: a quiet category still moves its checkpoint past what others write', async () => {
    const store = await connectAdapter(node.url);
    const { position } = await store.append(newStream(), [noterad()], 'no-stream');
    const consumer = new Consumer(store);
    await until(() => consumer.isCaughtUp, Boolean);
    await foreign(1_100);
    const last = await until(
      () => consumer.batches.at(-1)?.position ?? null,
      (at) => comparePositions(at, position) > 0,
    );
    await consumer.stop();
    const later = new Consumer(store, last);
    await store.append(newStream(), [noterad()], 'no-stream');
    await until(
      () => later.seen.length,
      (n) => n === 1,
    );
    await later.stop();
  });

  it('19: a checkpoint that is no event of ours: the server loses the first event after it, we do not', async () => {
    node.faults.losesFirstAfterForeignCheckpoint = true;
    const store = await connectAdapter(node.url);
    await foreign(1_100);
    const first = new Consumer(store);
    const checkpoint = await until(
      () => first.batches.at(-1)?.position ?? null,
      (position) => position !== null,
    );
    await first.stop();
    const stream = newStream();
    await store.append(stream, noterade(3), 'no-stream');
    const second = new Consumer(store, checkpoint);
    await until(
      () => second.seen.length,
      (n) => n >= 3,
    );
    await store.append(stream, noterade(2), 2);
    await node.restart();
    await until(
      () => second.seen.length,
      (n) => n >= 5,
    );
    await second.stop();
    expect(second.seen).toEqual(revisions(stream, 5));
  });

  it('12: what goes wrong while the server is listened to reaches the consumer, and stalls nothing', async () => {
    const store = await connectAdapter(node.url);
    const stream = newStream();
    await store.append(stream, noterade(101), 'no-stream');
    Object.assign(node.log.all[32]!, { data: Buffer.from('{"text":"ändrad"}') });
    const consumer = new Consumer(store);
    await consumer.running;
    expect(consumer.error).toMatchObject({
      name: 'DamagedLog',
      message: expect.stringContaining('revision 32'),
    });
    expect(consumer.seen).toEqual(revisions(stream, 32));
  });

  it('13: a slow consumer stops the server from sending', async () => {
    const store = await connectAdapter(node.url);
    for (let i = 0; i < 10; i++) await store.append(newStream(), large(300), 'no-stream');
    const taking = slowly(store.subscribe({ after: null, signal: ended, batchSize: 10 }));
    const sent = node.seen.eventsSent;
    await taking.next();
    await stopsGrowing(() => node.seen.eventsSent);
    expect(node.seen.eventsSent - sent).toBeLessThan(1_000);
    await taking.until((events) => events.length === 3_000);
    expect(node.seen.eventsSent - sent).toBe(3_000);
  });
});

const large = (count: number) => Array.from({ length: count }, () => noterad({ text: 'a'.repeat(1_000) }));

/** Batches taken by hand, one when asked for. */
const slowly = (batches: AsyncIterable<Batch>) => {
  const iterator = batches[Symbol.asyncIterator]();
  const revisions: number[] = [];
  const next = async (): Promise<void> => {
    const { value } = (await iterator.next()) as { value: Batch };
    revisions.push(...value.events.map((e) => e.revision));
  };
  const until = async (done: (revisions: readonly number[]) => boolean): Promise<readonly number[]> => {
    while (!done(revisions)) await next();
    return revisions;
  };
  return { next, until };
};

/** Waits until a number has been the same for a while. */
const stopsGrowing = async (read: () => number): Promise<void> => {
  for (let same = 0; same < 5;) {
    const before = read();
    await new Promise((resolve) => setTimeout(resolve, 50));
    same = read() === before ? same + 1 : 0;
  }
};
