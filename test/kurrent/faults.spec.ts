import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { closeAdapters, connectAdapter } from './adapter.js';
import { DoubleCluster, DoubleNode, Wire } from './double/index.js';
import { FLAWLESS, Load } from './load.js';
import { until } from './raw-client.js';

/** Once in an ordinary run; `npm run test:fault` asks for more. */
const ROUNDS = Number(process.env['FAULT_ROUNDS'] ?? 1);
const LIMIT = 40_000 * ROUNDS;

/** An outage of less than ten seconds, whatever its kind: nobody who calls the log hears of it, and nothing is lost, doubled or moved. */
describe('eight writers, a reader and a consumer notice nothing', () => {
  afterEach(closeAdapters);

  const rounds = async (load: Load, fault: (round: number) => Promise<void> | void): Promise<void> => {
    await load.more();
    for (let round = 0; round < ROUNDS; round++) {
      await fault(round);
      await load.more();
    }
    expect(await load.verdict()).toEqual(FLAWLESS);
  };

  describe('on one node', () => {
    let node: DoubleNode;
    beforeEach(async () => {
      node = await DoubleNode.start();
    });
    afterEach(async () => {
      await closeAdapters();
      await node.kill();
    });

    it(
      'when it is killed and started again, three times',
      async () => {
        const load = new Load(await connectAdapter(node.url));
        await rounds(load, async () => {
          for (let i = 0; i < 3; i++) {
            await node.restart();
            await load.more();
          }
        });
      },
      LIMIT,
    );

    it(
      'when it is down for a while',
      async () => {
        await rounds(new Load(await connectAdapter(node.url)), async () => {
          await node.kill();
          await passed(2_000);
          await node.start();
        });
      },
      LIMIT,
    );

    it(
      'when answers are lost, appends swallowed and connections cut',
      async () => {
        const load = new Load(await connectAdapter(node.url, { appendTryMs: 400 }));
        await rounds(load, async () => {
          for (const fault of ['lose-answer', 'swallow', 'store-and-drop', 'lose-answer'] as const) {
            node.faults.onNextAppends(fault, 5);
            await load.more(2);
          }
          node.dropConnections();
          node.faults.dropSubscriptions();
        });
      },
      LIMIT,
    );

    it(
      'when it hangs: connections are taken, and nothing comes through',
      async () => {
        const wire = await Wire.to(() => node.port);
        const load = new Load(await connectAdapter(`kurrentdb://127.0.0.1:${wire.port}?tls=false`));
        await rounds(load, async () => {
          wire.hang();
          await passed(4_000);
          wire.recover();
        });
        await closeAdapters();
        await wire.refuse();
      },
      LIMIT,
    );
  });

  describe('in a cluster of three', () => {
    let cluster: DoubleCluster;
    beforeEach(async () => {
      cluster = await DoubleCluster.start();
    });
    afterEach(async () => {
      await closeAdapters();
      await cluster.close();
    });

    const elected = (): Promise<unknown> =>
      until(
        () => cluster.leader,
        (leader) => leader !== undefined,
      );

    it(
      'when the leader is killed, and comes back as a follower',
      async () => {
        const load = new Load(await connectAdapter(cluster.url));
        await rounds(load, async () => {
          const fallen = await cluster.killLeader();
          await elected();
          await load.more();
          await fallen.start();
        });
      },
      LIMIT,
    );

    it(
      'when the leader hands over',
      async () => {
        await rounds(new Load(await connectAdapter(cluster.url)), async () => {
          cluster.resignLeader();
          await elected();
        });
      },
      LIMIT,
    );

    it(
      'when the leader hangs, and the others elect a new one',
      async () => {
        const load = new Load(await connectAdapter(cluster.url));
        await rounds(load, async () => {
          const { leader } = cluster;
          leader?.wire.hang();
          cluster.resignLeader();
          await elected();
          await load.more();
          leader?.wire.recover();
        });
      },
      LIMIT,
    );
  });
});

const passed = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
