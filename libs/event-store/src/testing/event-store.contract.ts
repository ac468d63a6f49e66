import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe } from '@jest/globals';
import type { Codec } from '../codec/codec.js';
import { createCodec } from '../codec/create-codec.js';
import { appendContract } from './contract/append.contract.js';
import { byStreamContract } from './contract/by-stream.contract.js';
import { contentContract } from './contract/content.contract.js';
import type { ContractContext, ContractSubject, FaultName } from './contract/context.js';
import { faultsContract } from './contract/faults.contract.js';
import { readContract } from './contract/read.contract.js';
import { storedContract } from './contract/stored.contract.js';
import { subscribeContract } from './contract/subscribe.contract.js';
import { MemoryKeyStore } from './memory-key-store.js';
import { provKatalog } from './prov-events.js';

/**
 * Everything the port promises, as sentences: one suite, every store. Call it from `<adapter>.spec.ts` with a
 * factory that opens a log with the codec it is given, the names of the faults it can make, and what it offers of that
 * which a store may do without: the rest is skipped, and shown as skipped.
 */
export const eventStoreContract = (
  name: string,
  open: (codec: Codec) => Promise<ContractSubject>,
  faults: readonly FaultName[] = [],
  offers: readonly ('readByStream' | 'readHashes')[] = [],
): void => {
  describe(`${name} keeps the contract of the event store`, () => {
    const the = {} as ContractContext;
    let end: AbortController;

    beforeEach(async () => {
      end = new AbortController();
      const keys = new MemoryKeyStore();
      const codec = createCodec({ katalog: provKatalog, upcasters: {}, keys });
      const subject = await open(codec);
      const start = await subject.store.head();
      const stream = `arende-${randomUUID()}`;
      Object.assign(the, { subject, store: subject.store, codec, keys, stream, start, ended: end.signal });
    });

    afterEach(async () => {
      end.abort();
      await the.subject.cleanup();
    });

    appendContract(the);
    readContract(the);
    byStreamContract(the, offers.includes('readByStream'));
    storedContract(the, offers.includes('readHashes'));
    subscribeContract(the);
    contentContract(the);
    if (faults.length > 0) faultsContract(the, faults);
  });
};
