import type { RecordedEvent } from '#domain';
import { DamagedLog } from '../errors.js';
import type { EventStore, Position } from '../event-store.js';
import { comparePositions } from '../position.js';
import { LogWalk, type VerifyOptions, type VerifyReport } from './verifiera.js';

const PAGE = 500;

/**
 * Verifies a log that lies with a server, as the port delivers it: the port tries the bytes of everything it hands over, and
 * cannot be read past what is damaged.
 */
export const verifieraGenomPort = async (
  store: EventStore,
  { onProgress, onHashes, signal }: VerifyOptions = {},
): Promise<VerifyReport> => {
  const head = await store.head();
  const walk = new LogWalk();
  for await (const events of pages(store, head, walk)) {
    if (signal?.aborted) return walk.report(false);
    for (const event of events) walk.pass(asRead(event));
    onHashes?.(events.map(({ position, metadata: { hash } }) => ({ position, hash })));
    onProgress?.(walk.progress);
  }
  return walk.report(true);
};

const asRead = ({ stream, revision, position, metadata: { hash, foregaendeHash } }: RecordedEvent) => ({
  ...{ stream, revision, position, hash, foregaendeHash },
  intact: true,
});

async function* pages(
  store: EventStore,
  head: Position | null,
  walk: LogWalk,
): AsyncGenerator<readonly RecordedEvent[]> {
  let after: Position | null = null;
  let limit = PAGE;
  // a page may end past the head, where others go on writing
  while (comparePositions(after, head) < 0) {
    try {
      const events: readonly RecordedEvent[] = await store.readAll({ after, limit });
      if (events.length === 0) return;
      after = events.at(-1)?.position ?? after;
      yield events;
    } catch (error) {
      if (!(error instanceof DamagedLog)) throw error;
      if (limit === 1) {
        const text = `${error.message} Loggen går inte att läsa förbi den.`;
        walk.note({ strom: null, revision: null, position: null, kod: 'LOGGEN_SKADAD', text });
        return;
      }
      limit = 1; // so that everything before the damage is verified
    }
  }
}
