import { on } from 'node:events';
import { Worker, workerData, type MessagePort } from 'node:worker_threads';
import type { RecordedEvent } from '#domain';
import type { EventStore, Position } from '#event-store';
import { pagesHere, type StreamPages } from './stream-pages.js';
import type { ReaderData, ThreadData } from './thread-protocol.js';

/** Pages on their way, so that neither thread waits for the other: one is being written while the next are read. */
const AHEAD = 2;

/** Garbage that comes fast, and nothing that stays. */
const MEMORY = { maxYoungGenerationSizeMb: 12, maxOldGenerationSizeMb: 256 };

/**
 * Reads in a thread of its own, which the app's own entry file opens the log in as it does for the projection
 * thread: what reading, verifying, decrypting and parsing cost is then done beside the folding and writing.
 */
export const pagesElsewhere = ({ entry, config }: Pick<ThreadData, 'entry' | 'config'>): StreamPages =>
  async function* (till) {
    const reader = new Worker(new URL(entry), {
      name: 'lasmodeller-lasare',
      workerData: { config, las: till } satisfies ReaderData,
      resourceLimits: MEMORY,
    });
    try {
      // It ends by itself when everything has been sent; what it falls on is thrown here.
      for await (const [page] of on(reader, 'message', { close: ['exit'] })) {
        reader.postMessage(null);
        yield JSON.parse(page as string) as readonly RecordedEvent[];
      }
    } finally {
      await reader.terminate();
    }
  };

/** Up to where this thread is to read, if that is what it was started for. */
export const readsUpTo = (): Position | null => (workerData as Partial<ReaderData>).las ?? null;

/** The body of the reader: as far ahead as it is told. As text: a tenth of the cost of objects on the way between threads. */
export const servePages = async (store: EventStore, till: Position, port: MessagePort): Promise<void> => {
  const taken = on(port, 'message');
  let sent = 0;
  for await (const page of pagesHere(store)?.(till) ?? []) {
    if (++sent > AHEAD) await taken.next();
    port.postMessage(JSON.stringify(page));
  }
};
