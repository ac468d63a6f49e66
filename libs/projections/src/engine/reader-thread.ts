import { on } from 'node:events';
import { Worker, workerData, type MessagePort } from 'node:worker_threads';
import type { RecordedEvent } from '#domain';
import { receivedFailure } from './failure.js';
import { FilledBeside, type FillParts } from './filled-beside.js';
import { pagesHere, type StreamPages } from './stream-pages.js';
import type { FromReader, ReaderData, ThreadData, ToReader } from './thread-protocol.js';

/** Pages on their way, so that neither thread waits while the other ends its transactions. */
const AHEAD = 4;

/** Garbage that comes fast, and nothing that stays. */
const MEMORY = { maxYoungGenerationSizeMb: 24, maxOldGenerationSizeMb: 256 };

/**
 * Reads in a thread of its own, which the app's own entry file opens the log in as it does for the projection
 * thread: what reading, verifying, decrypting and parsing cost is then done beside the folding and writing. It fills
 * what it is lent, so that the two have about as much to do.
 */
export const pagesElsewhere = ({ entry, config }: Pick<ThreadData, 'entry' | 'config'>): StreamPages =>
  async function* (till, lendable) {
    const fyller = lendable.lend();
    const reader = new Worker(new URL(entry), {
      name: 'lasmodeller-lasare',
      workerData: { config, las: till, fyller } satisfies ReaderData,
      resourceLimits: MEMORY,
    });
    try {
      // It ends by itself when everything has been sent and filled; what it falls on is thrown here.
      for await (const [message] of on(reader, 'message', { close: ['exit'] })) {
        const from = message as FromReader;
        if (from.slag === 'fel') lendable.failed(from.generation, receivedFailure(from.fel));
        else {
          reader.postMessage(lendable.wanted() satisfies ToReader);
          yield JSON.parse(from.text) as readonly RecordedEvent[];
        }
      }
    } finally {
      await reader.terminate();
    }
  };

/** What this thread is to read and fill, if that is what it was started for. */
export const readerData = (): ReaderData | null =>
  'las' in (workerData as Partial<ReaderData>) ? (workerData as ReaderData) : null;

/** The body of the reader: as far ahead as it is told. As text: a tenth of the cost of objects on the way between threads. */
export const servePages = async (
  parts: FillParts,
  { las: till, fyller }: ReaderData,
  port: MessagePort,
): Promise<void> => {
  const tell = (message: FromReader): void => port.postMessage(message);
  const beside = new FilledBeside(parts, till, (generation, fel) => tell({ slag: 'fel', generation, fel }));
  beside.open(fyller);
  const taken = on(port, 'message');
  let sent = 0;
  for await (const page of pagesHere(parts.store)?.(till) ?? []) {
    if (++sent > AHEAD) beside.keep(((await taken.next()).value as [ToReader])[0]);
    tell({ slag: 'sida', text: JSON.stringify(page) });
    await beside.fill(page);
  }
  beside.filled();
};
