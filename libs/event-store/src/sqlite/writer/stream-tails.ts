import type { StreamName } from '../../event-store.js';
import type { Rows, Tail } from '../rows.js';

const MOST_REMEMBERED = 50_000;

/** Where streams end, remembered between transactions. */
export type StreamTails = {
  /**
   * Forgets everything when SQLite says that another connection has committed. To be called inside the write
   * transaction, where nobody else can commit any more.
   */
  readonly refresh: () => void;
  readonly of: (stream: StreamName) => Tail | undefined;
  readonly moved: (stream: StreamName, tail: Tail) => void;
  /** After a transaction that did not commit. */
  readonly forget: () => void;
};

export const streamTails = (rows: Rows): StreamTails => {
  const tails = new Map<StreamName, Tail>();
  let seen = -1;

  const moved = (stream: StreamName, tail: Tail): void => {
    if (tails.size >= MOST_REMEMBERED) tails.clear(); // each costs one look-up to learn again
    tails.set(stream, tail);
  };

  return {
    refresh: () => {
      const dataVersion = rows.dataVersion();
      if (dataVersion !== seen) tails.clear();
      seen = dataVersion;
    },
    of: (stream) => tails.get(stream) ?? rows.tail(stream),
    moved,
    forget: () => {
      tails.clear();
    },
  };
};
