import { parentPort, workerData } from 'node:worker_threads';
import type { EventStore } from '#event-store';
import { orsakAv, RebuildInProgress } from './errors.js';
import { giveWay } from './give-way.js';
import { ProjectionEngine, type EngineOptions } from './projection-engine.js';
import type { ReadModelFiles } from './read-model-files.js';
import { pagesElsewhere, readerData, servePages } from './reader-thread.js';
import type { FromThread, ThreadData, ToThread } from './thread-protocol.js';

/** What the app chooses for the thread. All of it is made, used and closed there. */
export type ThreadParts = Pick<EngineOptions, 'models' | 'batchSize' | 'bulkFrom' | 'tickMs' | 'retry'> & {
  readonly store: EventStore;
  readonly files: ReadModelFiles;
};

/**
 * The body of the projection thread. The app's own entry file calls it and nothing else:
 * `await runProjectionThread<Config>(async (config) => ({ store, files, models }))`. Ends when told to stop.
 */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- the app names what it sent
export const runProjectionThread = async <Config>(
  open: (config: Config) => ThreadParts | Promise<ThreadParts>,
): Promise<void> => {
  if (parentPort === null) throw new Error('runProjectionThread hör hemma i en tråd');
  giveWay();
  const port = parentPort;
  const tell = (message: FromThread): void => port.postMessage(message);
  const { config, agare, entry } = workerData as ThreadData;
  const { store, files, ...parts } = await open(config as Config);
  const close = async (): Promise<void> => {
    files.close();
    await store.close();
    port.close();
  };
  const reads = readerData();
  if (reads !== null) return servePages({ store, files, models: parts.models }, reads, port).finally(close);
  const pages = store.readByStream === undefined ? null : pagesElsewhere({ entry, config });
  const engine = new ProjectionEngine({ ...parts, store, files, agare, pages, report: tell });
  const stopped = Promise.withResolvers<undefined>();
  port.on('message', (message: ToThread) => {
    if (message.slag === 'stoppa') stopped.resolve(undefined);
    else void rebuild(engine, message, tell);
  });
  tell({ slag: 'startad', namn: [...new Set(parts.models.map(({ namn }) => namn))] });
  engine.start();
  await stopped.promise;
  await engine.stop();
  await close();
};

const rebuild = async (
  engine: ProjectionEngine,
  { id, namn }: Extract<ToThread, { slag: 'byggOm' }>,
  tell: (message: FromThread) => void,
): Promise<void> => {
  try {
    await engine.byggOm(namn);
    tell({ slag: 'byggt', id, fel: null });
  } catch (error) {
    tell({ slag: 'byggt', id, fel: { orsak: orsakAv(error), pagar: error instanceof RebuildInProgress } });
  }
};
