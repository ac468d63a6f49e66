import { randomUUID } from 'node:crypto';
import { createCodec, type Batch, type Codec, type EventStore, type Position } from '#event-store';
import { MemoryKeyStore, provKatalog } from '#event-store/testing';
import { KurrentEventStore, type KurrentLimits } from '../../libs/event-store/src/kurrent/index.js';

const opened = new Set<EventStore>();

/** Tries so short that a test of the last one need not wait long. */
export const IMPATIENT: Partial<KurrentLimits> = {
  appendTryMs: 300,
  readTryMs: 300,
  totalMs: 1_500,
  longestPauseMs: 200,
  replacementEveryMs: 500,
};

export const provCodec = (): Codec =>
  createCodec({ katalog: provKatalog, upcasters: {}, keys: new MemoryKeyStore() });

/** The adapter with the events of the contract suite. `closeAdapters` after each test. */
export const connectAdapter = async (
  url: string,
  limits: Partial<KurrentLimits> = {},
  codec = provCodec(),
): Promise<KurrentEventStore> => {
  const store = await KurrentEventStore.connect({ url, codec, limits });
  opened.add(store);
  return store;
};

export const closeAdapters = async (): Promise<void> => {
  await Promise.all([...opened].map((store) => store.close()));
  opened.clear();
};

export const newStream = (): string => `arende-${randomUUID()}`;

/** A consumer as a read model is: takes batches, remembers its checkpoint, and keeps what it saw. */
export class Consumer {
  readonly seen: string[] = [];
  readonly batches: Batch[] = [];
  readonly running: Promise<void>;
  error: unknown;
  private readonly stopping = new AbortController();

  constructor(
    store: EventStore,
    after: Position | null = null,
    private readonly batchSize = 500,
  ) {
    this.running = this.run(store, after).catch((error: unknown) => {
      this.error = error;
    });
  }

  get isCaughtUp(): boolean {
    return this.batches.at(-1)?.caughtUp ?? false;
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  private async run(store: EventStore, after: Position | null): Promise<void> {
    const { signal } = this.stopping;
    for await (const batch of store.subscribe({ after, signal, batchSize: this.batchSize })) {
      this.batches.push(batch);
      this.seen.push(...batch.events.map(({ stream, revision }) => `${stream}@${revision}`));
    }
  }
}
