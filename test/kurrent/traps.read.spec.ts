import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { DamagedLog } from '#event-store';
import { noterad, noterade } from '#event-store/testing';
import { closeAdapters, connectAdapter, newStream } from './adapter.js';
import { DoubleCluster, DoubleNode } from './double/index.js';
import { disposeRawClients, failureOf, rawClient, rawEvent, revisionsOf } from './raw-client.js';

/** What the client does wrong when reading: each stays closed. */
describe('traps of reading', () => {
  let node: DoubleNode;
  beforeEach(async () => {
    node = await DoubleNode.start();
  });
  afterEach(async () => {
    await closeAdapters();
    await disposeRawClients();
    await node.kill();
  });

  it('1: reads go on when the leader has fallen and stays down', async () => {
    const cluster = await DoubleCluster.start({ electionMs: 500 });
    try {
      const store = await connectAdapter(cluster.url);
      const stream = newStream();
      await store.append(stream, noterade(3), 'no-stream');
      expect((await store.read(stream)).revision).toBe(2);
      await cluster.killLeader();
      for (let i = 0; i < 5; i++) expect((await store.read(stream)).revision).toBe(2);
      expect((await store.read(stream, { fresh: true })).revision).toBe(2);
      expect(await store.readAll({ after: null, limit: 10 })).toHaveLength(3);
    } finally {
      await closeAdapters();
      await cluster.close();
    }
  });

  it('2: a first read that meets a server that is down does not end reading for ever', async () => {
    await node.kill();
    const connecting = connectAdapter(node.url);
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    await node.start();
    const store = await connecting;
    const stream = newStream();
    await store.append(stream, noterade(2), 'no-stream');
    expect((await store.read(stream)).revision).toBe(1);
  });

  it('2: nor does one that waits while the server is started again', async () => {
    const store = await connectAdapter(node.url);
    const stream = newStream();
    await store.append(stream, noterade(2), 'no-stream');
    await node.kill();
    const reading = store.read(stream);
    await new Promise((resolve) => setTimeout(resolve, 200));
    await node.start();
    expect((await reading).revision).toBe(1);
  });

  it('3: reads share the one connection of the appends: the native reader, 40 ms late, has its own', async () => {
    const store = await connectAdapter(node.url);
    const stream = newStream();
    await store.append(stream, noterade(50), 'no-stream');
    await store.read(stream);
    await store.readAll({ after: null, limit: 10 });
    await store.head();
    expect(node.connections).toBe(1);
  });

  it('4: the first read does not wait half a second for a discovery, as the native reader does', async () => {
    const stream = newStream();
    const store = await connectAdapter(node.url);
    await store.append(stream, [noterad()], 'no-stream');
    const native = revisionsOf(rawClient(node.url), stream).then(() => 'native');
    const own = (async () => (await connectAdapter(node.url)).read(stream))().then(() => 'own');
    expect(await Promise.race([native, own])).toBe('own');
    expect(await native).toBe('native');
  });

  it('a follower that has fallen behind answers with the past; after a conflict the leader is asked', async () => {
    const cluster = await DoubleCluster.start();
    try {
      const [leader, follower] = [cluster.nodes[0]!, cluster.nodes[1]!];
      const url = (port: number) => `kurrentdb://127.0.0.1:${port}?tls=false`;
      const writer = await connectAdapter(url(leader.wire.port));
      const reader = await connectAdapter(url(follower.wire.port));
      const stream = newStream();
      await writer.append(stream, noterade(2), 'no-stream');
      expect((await reader.read(stream)).revision).toBe(1);
      follower.lagBehind();
      await writer.append(stream, noterade(3), 1);
      expect((await reader.read(stream)).revision).toBe(1);
      expect(await failureOf(reader.append(stream, [noterad()], 1))).toMatchObject({ actual: 4 });
      expect((await reader.read(stream, { fresh: true })).revision).toBe(4);
      expect((await reader.append(stream, [noterad()], 4)).revision).toBe(5);
    } finally {
      await closeAdapters();
      await cluster.close();
    }
  });

  it('what belongs to the server or to others is left out of the whole log', async () => {
    const store = await connectAdapter(node.url);
    const raw = rawClient(node.url);
    await raw.appendToStream('$system-1', rawEvent(), { streamState: 'any' });
    await raw.appendToStream('annat-1', rawEvent(), { streamState: 'any' });
    await raw.setStreamMetadata('arende-1', {});
    expect(await store.head()).toBeNull();
    const { position } = await store.append(newStream(), [noterad()], 'no-stream');
    await raw.appendToStream('annat-1', rawEvent(), { streamState: 'any' });
    expect(await store.head()).toBe(position);
    expect(await store.readAll({ after: null, limit: 10 })).toHaveLength(1);
  });

  it.each([
    ['another text', (data: string) => data.replace('cykelväg', 'gångväg')],
    ['other spelling of the same JSON', null],
  ])('stored bytes are verified: %s', async (_, change) => {
    const store = await connectAdapter(node.url);
    const stream = newStream();
    await store.append(stream, [noterad({ detaljer: { 10: 'a', 9: 'b' } })], 'no-stream');
    const stored = node.log.all[0]!;
    const data = Buffer.from(stored.data).toString();
    const changed = change ? change(data) : JSON.stringify(JSON.parse(data), null, 2);
    Object.assign(stored, { data: Buffer.from(changed) });
    if (change) expect(await failureOf(store.read(stream))).toBeInstanceOf(DamagedLog);
    else expect((await store.read(stream)).events[0]?.data).toMatchObject({ detaljer: { 9: 'b', 10: 'a' } });
  });

  it('an event that somebody else has written to a stream of ours is named, not guessed at', async () => {
    const store = await connectAdapter(node.url);
    await rawClient(node.url).appendToStream('arende-1', rawEvent(), { streamState: 'any' });
    const error = await failureOf(store.read('arende-1'));
    expect(error).toBeInstanceOf(DamagedLog);
    expect(error.message).toContain('skriven av ett annat system');
  });
});
