import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { EventTooLarge, LogUnavailable, NotPlainJson, RevisionConflict } from '#event-store';
import { noterad, noterade } from '#event-store/testing';
import { closeAdapters, connectAdapter, Consumer, IMPATIENT, newStream } from './adapter.js';
import { DoubleCluster, DoubleNode } from './double/index.js';
import { failureOf, until } from './raw-client.js';

/** What the client does wrong, or leaves to its user, when appending: each stays closed. */
describe('traps of appending', () => {
  let node: DoubleNode;
  beforeEach(async () => {
    node = await DoubleNode.start();
  });
  afterEach(async () => {
    await closeAdapters();
    await node.kill();
  });

  it('5: a server that is down is LogUnavailable, not a raw gRPC error', async () => {
    const store = await connectAdapter(node.url, IMPATIENT);
    await node.kill();
    const error = await failureOf(store.append(newStream(), [noterad()], 'no-stream'));
    expect(error).toBeInstanceOf(LogUnavailable);
    expect(error).toMatchObject({
      kod: 'LOGGEN_KAN_EJ_NAS',
      message: expect.stringContaining('går inte att nå'),
    });
  });

  it('6: a silent server is given up on, and the same append again is stored once', async () => {
    const store = await connectAdapter(node.url, IMPATIENT);
    const [stream, events] = [newStream(), noterade(2)];
    node.faults.stall();
    const error = await failureOf(store.append(stream, events, 'no-stream'));
    expect(error).toMatchObject({ name: 'LogUnavailable', kod: 'LOGGEN_TIDEN_UTE' });
    node.faults.resume();
    expect((await store.append(stream, events, 'no-stream')).revision).toBe(1);
    expect(node.log.read(stream)).toHaveLength(2);
  });

  it.each(['lose-answer', 'swallow', 'store-and-drop'] as const)(
    '6: an append whose outcome is unknown (%s) is tried again by itself, and stored once',
    async (fault) => {
      const store = await connectAdapter(node.url, { appendTryMs: 300 });
      const stream = newStream();
      await store.append(stream, noterade(1), 'no-stream');
      node.faults.onNextAppends(fault);
      expect((await store.append(stream, noterade(2), 0)).revision).toBe(2);
      node.faults.onNextAppends(fault, 3);
      expect((await store.append(stream, noterade(2), 2)).revision).toBe(4);
      expect((await store.read(stream)).events.map((e) => e.revision)).toEqual([0, 1, 2, 3, 4]);
    },
  );

  it('7: the setting that makes the client answer with a wrong revision is refused', async () => {
    const refused = await failureOf(connectAdapter(`${node.url}&throwOnAppendFailure=false`));
    expect(refused).toMatchObject({ name: 'LogMisconfigured', kod: 'LOGGEN_FEL_ADRESS' });
  });

  it('8: what is not JSON is refused before it reaches the client, which would never settle', async () => {
    const store = await connectAdapter(node.url);
    const append = store.append(newStream(), [noterad({ detaljer: { belopp: 5n } })], 'no-stream');
    expect(await failureOf(append)).toBeInstanceOf(NotPlainJson);
    expect(node.seen.appends).toBe(0);
  });

  it('18: a client that searched for the leader in vain remembers it for ever, and is replaced', async () => {
    const cluster = await DoubleCluster.start({ electionMs: 2_500 });
    try {
      const store = await connectAdapter(`${cluster.url}&maxDiscoverAttempts=2`);
      const stream = newStream();
      await store.append(stream, noterade(1), 'no-stream');
      await store.read(stream); // so that the append need not read, which would wake the client up
      await cluster.killLeader();
      expect((await store.append(stream, noterade(1), 0)).revision).toBe(1);
    } finally {
      await closeAdapters();
      await cluster.close();
    }
  }, 20_000);

  it('a repeat that the server takes for a conflict is recognised by its ids', async () => {
    const [first, second] = [await connectAdapter(node.url), await connectAdapter(node.url)];
    const [stream, events] = [newStream(), noterade(2)];
    const stored = await first.append(stream, events, 'no-stream');
    node.log.acknowledgesRepeats = false;
    expect(await second.append(stream, events, 'no-stream')).toEqual(stored);
    expect(await failureOf(second.append(stream, [events[0]!, noterad()], 'no-stream'))).toMatchObject({
      actual: 1,
    });
  });

  it('the expected revision is always explicit: never "any"', async () => {
    const store = await connectAdapter(node.url);
    const append = jest.spyOn(node.log, 'append');
    const stream = newStream();
    await store.append(stream, [noterad()], 'no-stream');
    await store.append(stream, [noterad()], 0);
    expect(append.mock.calls.map(([, , expected]) => expected)).toEqual(['no-stream', 0]);
  });

  it('a conflict has a text, and names both revisions', async () => {
    const store = await connectAdapter(node.url);
    const stream = newStream();
    await store.append(stream, noterade(3), 'no-stream');
    const error = await failureOf(store.append(stream, [noterad()], 'no-stream'));
    expect(error).toBeInstanceOf(RevisionConflict);
    expect(error.message).toBe(`${stream}: väntade revision no-stream, men den är 2`);
  });

  it('an append that the server finds too large is EventTooLarge', async () => {
    await node.kill();
    node = await DoubleNode.start({ maxAppendSize: 10_000 });
    const store = await connectAdapter(node.url);
    const error = await failureOf(
      store.append(newStream(), [noterad({ text: 'a'.repeat(20_000) })], 'no-stream'),
    );
    expect(error).toBeInstanceOf(EventTooLarge);
    expect(error.message).toContain('10000 byte');
  });

  it('hundreds of appends at once all come home, on a fresh connection too', async () => {
    const store = await connectAdapter(node.url);
    const appends = Array.from({ length: 400 }, () => store.append(newStream(), noterade(2), 'no-stream'));
    expect((await Promise.all(appends)).every(({ revision }) => revision === 1)).toBe(true);
  });

  it('14: closing leaves no call and no connection behind', async () => {
    const store = await connectAdapter(node.url);
    await store.append(newStream(), [noterad()], 'no-stream');
    const following = new Consumer(store);
    await until(() => following.isCaughtUp, Boolean);
    expect(node.connections).toBe(1);
    await store.close();
    await until(
      () => [node.connections, node.seen.openReads],
      ([c, r]) => c === 0 && r === 0,
    );
    expect(await failureOf(store.append(newStream(), [noterad()], 'no-stream'))).toMatchObject({
      kod: 'LOGGEN_KAN_EJ_NAS',
      message: expect.stringContaining('stängd'),
    });
  });

  describe('the chain of hashes', () => {
    const chainIsWhole = async (stream: string): Promise<void> => {
      const store = await connectAdapter(node.url);
      const metadata = (await store.read(stream)).events.map((e) => e.metadata);
      expect(metadata.map((m) => m.foregaendeHash)).toEqual([
        null,
        ...metadata.slice(0, -1).map((m) => m.hash),
      ]);
    };

    it('holds when a repeat by another process was acknowledged, though its bytes are not those stored', async () => {
      const [first, second] = [await connectAdapter(node.url), await connectAdapter(node.url)];
      const stream = newStream();
      const event = noterad();
      await first.append(stream, [event], 'no-stream');
      const later = { ...event, metadata: { ...event.metadata, registrerad: '2025-04-24T08:15:31.000Z' } };
      await second.append(stream, [later], 'no-stream');
      await second.append(stream, [noterad()], 0);
      await first.append(stream, [noterad()], 1);
      await chainIsWhole(stream);
    });

    it('holds when the same command runs twice at once in one process', async () => {
      const store = await connectAdapter(node.url);
      const stream = newStream();
      await store.append(stream, [noterad()], 'no-stream');
      await store.read(stream);
      const event = noterad();
      const later = { ...event, metadata: { ...event.metadata, registrerad: '2025-04-24T08:15:31.000Z' } };
      await Promise.all([store.append(stream, [event], 0), store.append(stream, [later], 0)]);
      await store.append(stream, [noterad()], 1);
      await chainIsWhole(stream);
    });

    it('costs no question where the end of the stream is known', async () => {
      const store = await connectAdapter(node.url, { ownTailMs: 60_000 });
      const stream = newStream();
      await store.read(stream);
      node.seen.methods.length = 0;
      for (let revision = -1; revision < 9; revision++)
        await store.append(stream, [noterad()], revision < 0 ? 'no-stream' : revision);
      expect(node.seen.methods).not.toContain('read');
      await chainIsWhole(stream);
    });
  });
});
