import type { Codec, StoredEvent } from '../codec/codec.js';
import { assertAppendSize } from '../codec/limits.js';
import { RevisionConflict } from '../errors.js';
import type { Appended, ExpectedRevision, NewEvent, StreamName } from '../event-store.js';
import type { Rows, Tail } from './rows.js';
import type { StreamTails } from './stream-tails.js';

/** What a caller wants appended. */
export type Append = {
  readonly stream: StreamName;
  readonly events: readonly NewEvent[];
  readonly expected: ExpectedRevision;
};

/**
 * One append inside the write transaction. Whatever the append itself can be refused for is thrown before the first
 * row is inserted, so that the others in the same transaction stand.
 */
export const appendOne = (append: Append, rows: Rows, tails: StreamTails, codec: Codec): Appended => {
  const { stream, events, expected } = append;
  const tail = tails.of(stream);
  if (expected !== (tail?.revision ?? 'no-stream')) return acknowledged(append, tail, rows);

  const first = tail ? tail.revision + 1 : 0;
  const stored = encodeChain(stream, events, first, tail?.hash ?? null, codec);
  assertAppendSize(stream, stored);
  let position = 0;
  for (const [i, event] of stored.entries()) position = rows.insert(stream, first + i, event);
  const revision = first + stored.length - 1;
  tails.remember(stream, { revision, hash: stored.at(-1)?.hash ?? '' });
  return { revision, position: String(position) };
};

/** The same ids at the revisions they would have got are the same append, repeated. Anything else is a conflict. */
const acknowledged = ({ stream, events, expected }: Append, tail: Tail | undefined, rows: Rows): Appended => {
  const first = expected === 'no-stream' ? 0 : expected + 1;
  const standing = rows.standing(stream, first, events.length);
  const last = standing.at(-1);
  if (last && standing.length === events.length && standing.every(({ id }, i) => id === events[i]?.id))
    return { revision: first + standing.length - 1, position: String(last.position) };
  throw new RevisionConflict(stream, expected, tail?.revision ?? 'no-stream');
};

const encodeChain = (
  stream: StreamName,
  events: readonly NewEvent[],
  first: number,
  previousHash: string | null,
  codec: Codec,
): readonly StoredEvent[] => {
  let foregaendeHash = previousHash;
  return events.map((event, i) => {
    const stored = codec.encode(stream, first + i, event, foregaendeHash);
    foregaendeHash = stored.hash;
    return stored;
  });
};
