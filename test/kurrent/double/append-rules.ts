import type { AppendAnswer, Proposed, Recorded } from './recorded.js';

export type Expected = number | 'no-stream' | 'any' | 'stream-exists';

/** What the server does with an append, given what the stream holds. */
export const decideAppend = (
  stored: readonly Recorded[],
  softDeleted: boolean,
  recentIds: ReadonlyMap<string, Recorded>,
  stream: string,
  events: readonly Proposed[],
  expected: Expected,
): AppendAnswer | { readonly kind: 'store' } => {
  if (expected === 'any') return repeatAmong(recentIds, stream, events) ?? { kind: 'store' };
  const last = stored.length - 1;
  const seen = softDeleted ? -1 : last;
  if (expected === 'stream-exists') return seen >= 0 ? { kind: 'store' } : wrongRevision(seen);
  const revision = expected === 'no-stream' ? -1 : expected;
  if (revision === last || revision === seen) return { kind: 'store' };
  return repeatAt(stored, revision + 1, events) ?? wrongRevision(last);
};

const wrongRevision = (last: number): AppendAnswer => ({
  kind: 'wrong-revision',
  actual: last < 0 ? 'no-stream' : last,
});

/** An explicit revision: the same ids in the same places are the same append, however long ago. */
const repeatAt = (
  stored: readonly Recorded[],
  from: number,
  events: readonly Proposed[],
): AppendAnswer | undefined => {
  const places = stored.slice(from, from + events.length);
  const last = places.at(-1);
  if (!last || places.length !== events.length) return undefined;
  return places.every((e, i) => e.id === events[i]?.id)
    ? { kind: 'repeated', revision: last.revision, position: last.position }
    : undefined;
};

/** `any`: only what the server happens to remember. */
const repeatAmong = (
  recentIds: ReadonlyMap<string, Recorded>,
  stream: string,
  events: readonly Proposed[],
): AppendAnswer | undefined => {
  const known = events.map((e) => recentIds.get(`${stream}/${e.id}`));
  const last = known.at(-1);
  return last && known.every((e) => e !== undefined)
    ? { kind: 'repeated', revision: last.revision, position: last.position }
    : undefined;
};
