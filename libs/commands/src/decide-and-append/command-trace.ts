import type { Varning } from '#domain';
import type { EventStore, Position, StreamName } from '#event-store';
import { varningarI } from './varningar.js';

/** What one command has written in a stream. */
export type CommandTrace = {
  readonly bodyHash: string;
  /** How many events, and the place of the last. */
  readonly antal: number;
  readonly revision: number;
  readonly position: Position;
  readonly varningar: readonly Varning[];
};

/** Read from the log when it is asked for: commands are seldom repeated, and what they were is not kept in memory. */
export const readTrace = async (
  store: EventStore,
  stream: StreamName,
  commandId: string,
  lastRevision: number,
): Promise<CommandTrace> => {
  const { events } = await store.read(stream, { to: lastRevision });
  const own = events.filter((e) => e.metadata.commandId === commandId);
  const last = own.at(-1);
  if (!last)
    throw new Error(`${stream}: kommandot ${commandId} har ingen händelse till och med ${lastRevision}.`);
  return {
    bodyHash: last.metadata.bodyHash,
    antal: own.length,
    revision: last.revision,
    position: last.position,
    varningar: varningarI(own),
  };
};
