import {
  convertToCommandError,
  DeadlineExceededError,
  NotLeaderError,
  streamNameFilter,
  UnavailableError,
} from '@kurrent/kurrentdb-client';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  comesBack,
  countOverChannel,
  disposeRawClients,
  failureOf,
  rawClient,
  rawEvent,
  rawEvents,
  revisionsOf,
  transcript,
  until,
} from '../raw-client.js';
import { DoubleCluster } from './index.js';

/** What a real cluster of three (23.10.8) did to this client, as far as a double can do it. */
describe('the double of three nodes behaves as a real cluster', () => {
  const stream = 'arende-1';
  let cluster: DoubleCluster;
  let client: ReturnType<typeof rawClient>;

  beforeEach(async () => {
    cluster = await DoubleCluster.start({ electionMs: 400 });
    client = rawClient(cluster.url);
    await client.appendToStream(stream, rawEvent(), { streamState: 'no_stream' });
  });
  afterEach(async () => {
    await disposeRawClients();
    await cluster.close();
  });

  const elected = () =>
    until(
      () => cluster.leader,
      (leader) => leader !== undefined,
    );

  describe('when the leader is killed', () => {
    it('an append in flight fails as unavailable, and the client finds the new leader', async () => {
      cluster.leader?.faults.stall();
      const inFlight = failureOf(client.appendToStream(stream, rawEvent(), { streamState: 0n }));
      await until(
        () => cluster.nodes[0]?.seen.methods.length,
        (n) => n !== undefined && n > 1,
      );
      await cluster.killLeader();
      expect(convertToCommandError(await inFlight)).toBeInstanceOf(UnavailableError);
      await elected();
      const next = () => client.appendToStream(stream, rawEvent(), { streamState: 0n });
      expect(await comesBack(next)).toMatchObject({ success: true });
    });

    it('an append sent during the election is swallowed, and after five seconds times out without a text', async () => {
      cluster.resignLeader();
      const error = await failureOf(
        client.appendToStream(stream, rawEvent(), { streamState: 0n, deadline: 500 }),
      );
      expect(error).toBeInstanceOf(DeadlineExceededError);
      expect(error.message).toBe('');
      expect(cluster.log.all).toHaveLength(1);
    });

    it('the native reader stays unavailable while the node is gone; a new client reads', async () => {
      expect(await revisionsOf(client, stream)).toEqual([0]);
      await cluster.killLeader();
      await elected();
      for (let i = 0; i < 3; i++)
        expect(await failureOf(revisionsOf(client, stream))).toBeInstanceOf(UnavailableError);
      expect(await revisionsOf(rawClient(cluster.url), stream)).toEqual([0]);
    });

    it('a read over the channel fails once, with a raw error, and then finds another node', async () => {
      expect(await countOverChannel(client, stream)).toBe(1);
      await cluster.killLeader();
      await elected();
      const failed = await countOverChannel(client, stream).catch((error: unknown) => error as Error);
      if (failed instanceof Error) expect(failed).toMatchObject({ code: 14 });
      expect(await countOverChannel(client, stream)).toBe(1);
    });

    it('a subscription ends as unavailable', async () => {
      const said = transcript(client.subscribeToAll({ filter: streamNameFilter({ prefixes: ['arende-'] }) }));
      await until(
        () => said.length,
        (length) => length === 2,
      );
      await cluster.killLeader();
      await until(
        () => said.length,
        (length) => length === 3,
      );
      expect(said[2]).toMatch(/^error UnavailableError/);
    });
  });

  it('a follower answers with the past, and points to the leader when that is not good enough', async () => {
    const follower = cluster.nodes[1]!;
    follower.lagBehind();
    await client.appendToStream(stream, rawEvents(4), { streamState: 0n });
    const follows = rawClient(`kurrentdb://127.0.0.1:${follower.wire.port}?tls=false`);
    expect(await countOverChannel(follows, stream)).toBe(1);
    const refused = convertToCommandError(await failureOf(countOverChannel(follows, stream, true)));
    expect(refused).toBeInstanceOf(NotLeaderError);
    expect((refused as NotLeaderError).leader.port).toBe(cluster.leader?.wire.port);
    expect(await countOverChannel(follows, stream, true)).toBe(5);
    follower.catchUp();
    expect(await countOverChannel(follows, stream)).toBe(5);
  });

  it('without a quorum nobody is found, and nobody is ready', async () => {
    cluster.electionMs = 60_000;
    cluster.resignLeader();
    const nobody = rawClient(cluster.url, '&maxDiscoverAttempts=2&discoveryInterval=20');
    expect(await failureOf(nobody.appendToStream(stream, rawEvent(), { streamState: 0n }))).toMatchObject({
      message: 'Failed to discover after 2 attempts.',
    });
    const direct = rawClient(`kurrentdb://127.0.0.1:${cluster.nodes[1]?.wire.port}?tls=false`);
    expect(await failureOf(countOverChannel(direct, stream, true))).toMatchObject({
      message: expect.stringContaining('Server Is Not Ready'),
    });
  });

  it('a hung leader takes connections and says nothing; keep-alive finds it, and who asks seldom is still waiting', async () => {
    const attentive = rawClient(cluster.url, '&keepAliveInterval=1000&keepAliveTimeout=500');
    const patient = rawClient(cluster.url, '&keepAliveInterval=60000');
    for (const each of [attentive, patient]) expect(await countOverChannel(each, stream)).toBe(1);
    cluster.leader?.wire.hang();
    const waiting = failureOf(countOverChannel(patient, stream)).then(() => 'the patient one');
    const found = failureOf(countOverChannel(attentive, stream));
    expect(await Promise.race([waiting, found])).toMatchObject({ code: 14 });
  });
});
