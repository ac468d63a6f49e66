import { eventStoreContract, type ContractSubject } from '#event-store/testing';
import { KurrentEventStore, type KurrentOptions } from '../../libs/event-store/src/kurrent/index.js';
import { DoubleNode } from './double/index.js';

const onDouble = async (codec: KurrentOptions['codec']): Promise<ContractSubject> => {
  const node = await DoubleNode.start();
  const opened: KurrentEventStore[] = [];
  const open = async (): Promise<KurrentEventStore> => {
    const store = await KurrentEventStore.connect({ url: node.url, codec });
    opened.push(store);
    return store;
  };
  return {
    store: await open(),
    fresh: true,
    another: open,
    reopen: async () => {
      await opened[0]?.close();
      return open();
    },
    bytes: async () => Buffer.concat(node.log.all.flatMap(({ data, metadata }) => [data, metadata])),
    damage: async (from, to) => {
      const newest = node.log.all.at(-1);
      if (newest)
        Object.assign(newest, { data: Buffer.from(Buffer.from(newest.data).toString().replace(from, to)) });
    },
    faults: {
      dropConnections: async () => {
        node.dropConnections();
      },
      loseNextAnswer: async () => {
        node.faults.onNextAppends('lose-answer');
      },
      stallNextCall: async () => {
        node.faults.ignoreNext();
      },
      restart: () => node.restart(),
    },
    cleanup: async () => {
      await Promise.all(opened.map((store) => store.close()));
      await node.kill();
    },
  };
};

eventStoreContract('KurrentEventStore over the double', onDouble, [
  'dropConnections',
  'loseNextAnswer',
  'stallNextCall',
  'restart',
]);
