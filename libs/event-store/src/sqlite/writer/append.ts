import { chainEvents } from '../../codec/chain.js';
import type { Rows, Tail } from '../rows.js';
import type { WriteAnswer, WriteRequest } from './messages.js';
import type { StreamTails } from './stream-tails.js';

/**
 * One append inside the write transaction: checked against the stream's end, chained to it, inserted. A conflict is
 * found before the first row is inserted, so that the other appends of the transaction stand.
 */
export const append = (request: WriteRequest, rows: Rows, tails: StreamTails): WriteAnswer => {
  const { stream, events, expected } = request;
  const tail = tails.of(stream);
  if (expected !== (tail?.revision ?? 'no-stream')) return acknowledged(request, tail, rows);

  const first = tail ? tail.revision + 1 : 0;
  let position = 0;
  let end = tail;
  for (const [i, event] of chainEvents(stream, first, events, tail?.hash ?? null).entries()) {
    position = rows.insert(stream, first + i, event);
    end = { revision: first + i, hash: event.hash };
  }
  if (end) tails.moved(stream, end);
  return { revision: first + events.length - 1, position };
};

/** The same ids at the revisions they would have got are the same append, repeated. Anything else is a conflict. */
const acknowledged = (
  { stream, events, expected }: WriteRequest,
  tail: Tail | undefined,
  rows: Rows,
): WriteAnswer => {
  const first = expected === 'no-stream' ? 0 : expected + 1;
  const standing = rows.standing(stream, first, events.length);
  const last = standing.at(-1);
  if (last && standing.length === events.length && standing.every(({ id }, i) => id === events[i]?.id))
    return { revision: first + standing.length - 1, position: last.position };
  return { actual: tail?.revision ?? 'no-stream' };
};
