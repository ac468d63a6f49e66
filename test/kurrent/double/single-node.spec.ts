import {
  MaxAppendSizeExceededError,
  StreamDeletedError,
  StreamNotFoundError,
  streamNameFilter,
  UnavailableError,
  UnsupportedError,
  WrongExpectedVersionError,
} from '@kurrent/kurrentdb-client';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  comesBack,
  disposeRawClients,
  failureOf,
  rawClient,
  rawEvent,
  rawEvents,
  revisionsOf,
  transcript,
  until,
} from '../raw-client.js';
import { DoubleNode } from './index.js';

/** What a real node (23.10.8, single, insecure) answered to this client, line by line: the double must answer the same. */
describe('the double answers as a real node', () => {
  const stream = 'arende-1';
  let node: DoubleNode;
  let client: ReturnType<typeof rawClient>;

  beforeEach(async () => {
    node = await DoubleNode.start();
    client = rawClient(node.url, '&keepAliveInterval=10000');
  });
  afterEach(async () => {
    await disposeRawClients();
    await node.kill();
  });

  const append = (
    events: Parameters<typeof client.appendToStream>[1],
    streamState: 'any' | 'no_stream' | bigint,
  ) => client.appendToStream(stream, events, { streamState });

  describe('to a wrong expected revision', () => {
    it.each([
      { written: 2, expected: 'no_stream' as const, actual: 1n },
      { written: 2, expected: 0n, actual: 1n },
      { written: 2, expected: 7n, actual: 1n },
      { written: 0, expected: 0n, actual: 'no_stream' },
    ])(
      '$expected where it is $actual: both states, and no message',
      async ({ written, expected, actual }) => {
        if (written > 0) await append(rawEvents(written), 'no_stream');
        const error = await failureOf(append(rawEvent(), expected));
        expect(error).toBeInstanceOf(WrongExpectedVersionError);
        expect(error).toMatchObject({
          expectedState: expected,
          actualState: actual,
          streamName: stream,
          message: '',
        });
      },
    );

    it('the same over the classic append', async () => {
      await append(rawEvents(2), 'no_stream');
      const credentials = { username: 'admin', password: 'changeit' };
      const classic = client.appendToStream(stream, rawEvent(), { streamState: 'no_stream', credentials });
      expect(await failureOf(classic)).toMatchObject({
        expectedState: 'no_stream',
        actualState: 1n,
        message: '',
      });
      expect(node.seen.methods).toContain('append');
    });
  });

  describe('to a repeated append', () => {
    it.each(['at the tail', 'in mid-stream', 'after kill and restart'])(
      'with the same ids and the same explicit revision, %s: success, the same place, nothing stored twice',
      async (when) => {
        const events = rawEvents(2);
        const first = await append(events, 'no_stream');
        if (when !== 'at the tail') await append(rawEvents(3), 1n);
        if (when === 'after kill and restart') await node.restart();
        const stored = node.log.all.length;
        expect(await comesBack(() => append(events, 'no_stream'))).toEqual(first);
        expect(node.log.all).toHaveLength(stored);
      },
    );

    it('with the same first id and a new one: a wrong revision', async () => {
      const [first, second] = [rawEvent(), rawEvent()];
      await append([first, second], 'no_stream');
      expect(await failureOf(append([first, rawEvent()], 'no_stream'))).toBeInstanceOf(
        WrongExpectedVersionError,
      );
    });

    it('with `any`: recognised until a restart, and stored twice after it', async () => {
      const event = rawEvent();
      await append(event, 'any');
      await append(event, 'any');
      expect(node.log.all).toHaveLength(1);
      await node.restart();
      await comesBack(() => append(event, 'any'));
      expect(node.log.all).toHaveLength(2);
    });
  });

  it('refuses an append of 1.1 MB', async () => {
    const error = await failureOf(append(rawEvent({ text: 'a'.repeat(1_100_000) }), 'no_stream'));
    expect(error).toBeInstanceOf(MaxAppendSizeExceededError);
    expect(error).toMatchObject({ maxAppendSize: 1024 * 1024 });
  });

  it('a missing, a deleted and a tombstoned stream are not found, not found, and deleted', async () => {
    expect(await failureOf(revisionsOf(client, stream))).toBeInstanceOf(StreamNotFoundError);
    await append(rawEvents(2), 'no_stream');
    await client.deleteStream(stream);
    expect(await failureOf(revisionsOf(client, stream))).toBeInstanceOf(StreamNotFoundError);
    await append(rawEvent(), 'no_stream');
    expect(await revisionsOf(client, stream)).toEqual([2]);
    await client.tombstoneStream(stream);
    expect(await failureOf(revisionsOf(client, stream))).toBeInstanceOf(StreamDeletedError);
    expect(await failureOf(append(rawEvent(), 'no_stream'))).toBeInstanceOf(StreamDeletedError);
  });

  it('a filtered subscription to all gives 4 old and 3 live events, and has caught up in between', async () => {
    await append(rawEvents(4), 'no_stream');
    await client.appendToStream('annat-1', rawEvents(3), { streamState: 'no_stream' });
    const said = transcript(client.subscribeToAll({ filter: streamNameFilter({ prefixes: ['arende-'] }) }));
    await until(
      () => said.length,
      (length) => length === 5,
    );
    await append(rawEvents(3), 3n);
    await until(
      () => said.length,
      (length) => length === 8,
    );
    const events = [0, 1, 2, 3, 4, 5, 6].map((revision) => `${stream}@${revision}`);
    expect(said).toEqual([...events.slice(0, 4), 'caughtUp', ...events.slice(4)]);
  });

  it('gives a checkpoint for every 32 events times the interval', async () => {
    await client.appendToStream('annat-1', rawEvents(200), { streamState: 'no_stream' });
    const checkpoints: bigint[] = [];
    const checkpointReached = async (_: unknown, { commit }: { commit: bigint }) => {
      checkpoints.push(commit);
    };
    const filter = streamNameFilter({ prefixes: ['arende-'], checkpointInterval: 2, checkpointReached });
    const said = transcript(client.subscribeToAll({ filter }));
    await until(
      () => said.length,
      (length) => length === 1,
    );
    expect(checkpoints).toEqual([63, 127, 191].map((index) => node.log.all[index]?.position));
  });

  describe('when it is killed and started again', () => {
    it('reads and appends of a client that had read before come back by themselves', async () => {
      await append(rawEvent(), 'no_stream');
      await revisionsOf(client, stream);
      await node.restart();
      await comesBack(() => append(rawEvent(), 0n));
      await comesBack(() => revisionsOf(client, stream));
    });

    it('an open subscription ends with UnavailableError and stays ended', async () => {
      await append(rawEvent(), 'no_stream');
      const said = transcript(client.subscribeToAll());
      await until(
        () => said.length,
        (length) => length === 2,
      );
      await node.restart();
      await until(
        () => said.length,
        (length) => length === 3,
      );
      await comesBack(() => append(rawEvent(), 0n));
      expect(said.at(-1)).toMatch(/^error (UnavailableError|CancelledError)/);
      expect(said).toHaveLength(3);
    });

    it('a client whose first read met a dead server can never read, though it can append', async () => {
      await append(rawEvent(), 'no_stream');
      await node.kill();
      expect(await failureOf(revisionsOf(client, stream))).toBeInstanceOf(UnavailableError);
      await node.start();
      await comesBack(() => append(rawEvent(), 0n));
      expect(await failureOf(revisionsOf(client, stream))).toBeInstanceOf(UnavailableError);
      expect(await revisionsOf(rawClient(node.url), stream)).toEqual([0, 1]);
    });
  });

  it('an append while it is down is a plain Error with code 14', async () => {
    await node.kill();
    const error = await failureOf(append(rawEvent(), 'no_stream'));
    expect(error).not.toBeInstanceOf(UnavailableError);
    expect(error).toMatchObject({ code: 14, message: expect.stringMatching(/^14 UNAVAILABLE/) });
  });

  it('has no multiStreamAppend', async () => {
    const request = { streamName: stream, expectedState: 'no_stream' as const, events: [rawEvent()] };
    expect(await failureOf(client.multiStreamAppend([request]))).toBeInstanceOf(UnsupportedError);
  });

  it('takes $correlationId and $causationId in the metadata', async () => {
    await append({ ...rawEvent(), metadata: { $correlationId: 'a', $causationId: 'b' } }, 'no_stream');
    for await (const { event } of client.readStream(stream))
      expect(event?.metadata).toEqual({ $correlationId: 'a', $causationId: 'b' });
  });

  it('drops a live subscriber that is too slow with an UnknownError', async () => {
    const said = transcript(client.subscribeToAll());
    await until(
      () => said.length,
      (length) => length === 1,
    );
    node.faults.dropSubscriptions();
    await until(
      () => said.length,
      (length) => length >= 2,
    );
    expect(said[1]).toBe('error UnknownError 2 UNKNOWN: Consumer too slow');
  });
});
