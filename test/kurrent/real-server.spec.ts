import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import type { Codec } from '#event-store';
import { eventStoreContract, type ContractSubject } from '#event-store/testing';
import { KurrentEventStore } from '../../libs/event-store/src/kurrent/index.js';
import { closeAdapters, connectAdapter } from './adapter.js';
import { Wire } from './double/index.js';
import { FLAWLESS, Load } from './load.js';
import { findServer, type RealServer } from './real-server.js';

/** The adapter against a server that other people made: the double proves the adapter, not the server. */
const server = await findServer();

const contract = ({ url }: RealServer): void => {
  const open = async (codec: Codec): Promise<ContractSubject> => {
    const opened: KurrentEventStore[] = [];
    const another = async (): Promise<KurrentEventStore> => {
      const store = await KurrentEventStore.connect({ url, codec });
      opened.push(store);
      return store;
    };
    return {
      store: await another(),
      another,
      reopen: async () => {
        await opened[0]?.close();
        return another();
      },
      cleanup: async () => {
        await Promise.all(opened.map((store) => store.close()));
      },
    };
  };
  eventStoreContract('KurrentEventStore over a real server', open);
};

/** Only where the server is ours to break. */
const faults = ({ port, restart }: NonNullable<RealServer['own']>): void => {
  describe('eight writers, a reader and a consumer notice nothing', () => {
    afterEach(closeAdapters);

    it('when a real server is killed and started again, three times', async () => {
      const load = new Load(
        await connectAdapter(`kurrentdb://127.0.0.1:${port}?tls=false`, { totalMs: 60_000 }),
      );
      for (let i = 0; i < 3; i++) {
        await load.more();
        await restart();
      }
      await load.more();
      expect(await load.verdict()).toEqual(FLAWLESS);
    }, 180_000);

    it('when a real server hangs: connections are taken, and nothing comes through', async () => {
      const wire = await Wire.to(() => port);
      const load = new Load(await connectAdapter(`kurrentdb://127.0.0.1:${wire.port}?tls=false`));
      await load.more();
      wire.hang();
      await new Promise((resolve) => setTimeout(resolve, 4_000));
      wire.recover();
      await load.more();
      wire.cut();
      await load.more();
      expect(await load.verdict()).toEqual(FLAWLESS);
      await closeAdapters();
      await wire.refuse();
    });
  });
};

if (server === undefined) {
  process.stderr.write(
    '\n*** VARNING: KurrentEventStore är INTE prövad mot en riktig KurrentDB: KURRENTDB_URL är inte satt, och varken kurrentdb eller eventstored finns på PATH. `npm run test:kurrent` startar en med Docker. ***\n\n',
  );
  it.skip('KurrentEventStore over a real server: there was none', () => undefined);
} else {
  process.stderr.write(`\nKurrentEventStore prövas mot en riktig KurrentDB (${server.from}).\n\n`);
  afterAll(server.stop);
  contract(server);
  if (server.own) faults(server.own);
}
