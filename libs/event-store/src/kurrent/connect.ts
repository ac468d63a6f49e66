import type { EventStore } from '../event-store.js';
import type { StoredReader } from '../stored-reader.js';
import type { KurrentOptions } from './kurrent-event-store.js';

export type { KurrentOptions } from './kurrent-event-store.js';
export * from './misconfigured.js';
export * from './stream-categories.js';

/**
 * Opens the log in KurrentDB. The client, with gRPC and its native module, is loaded here and not before: the
 * embedded road has no use for it and shall not pay for it at every start.
 */
export const connectKurrent = async (options: KurrentOptions): Promise<EventStore & StoredReader> => {
  const { KurrentEventStore } = await import('./kurrent-event-store.js');
  return KurrentEventStore.connect(options);
};
