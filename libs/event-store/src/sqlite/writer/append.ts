import { chainEvent } from '../../codec/chain.js';
import type { Rows, Tail } from '../rows.js';
import type { WriteAnswer, WriteRequest } from './messages.js';
import type { StreamTails } from './stream-tails.js';

/**
 * One append inside the write transaction: checked against the stream's end, chained to it, inserted. A conflict is
 * found before the first row is inserted, so that the other appends of the transaction stand.
 */
export const append = (request: WriteRequest, rows: Rows, tails: StreamTails): WriteAnswer => {
  const { stream, expected } = request;
  const tail = tails.of(stream);
  if (expected !== (tail?.revision ?? 'no-stream')) return acknowledged(request, tail, rows);

  const placed = insertAfter(tail, request, rows);
  tails.moved(stream, placed);
  return { revision: placed.revision, position: placed.position };
};

type Placed = Tail & { readonly position: number };

/** Chains the events to the stream's end, one to the other. Where it ends then. */
const insertAfter = (tail: Tail | undefined, { stream, events }: WriteRequest, rows: Rows): Placed => {
  let end: Placed = { revision: -1, hash: '', position: 0, ...tail };
  for (const event of events) {
    const revision = end.revision + 1;
    const stored = chainEvent(stream, revision, event, revision === 0 ? null : end.hash);
    end = { revision, hash: stored.hash, position: rows.insert(stream, revision, stored) };
  }
  return end;
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
    return { revision: first + standing.length - 1, position: last.position, repeated: true };
  return { actual: tail?.revision ?? 'no-stream' };
};
