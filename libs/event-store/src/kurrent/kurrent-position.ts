import type { Position } from '../event-store.js';

/**
 * A place in `$all`. Events written over gRPC have the same number twice; checkpoints may lie between two
 * events, and then only the second number says so: both are kept, always.
 */
export type LogPosition = { readonly commit: bigint; readonly prepare: bigint };

/** The server's "no position": it reads as the largest unsigned number. */
const NONE = (1n << 64n) - 1n;

export const positionText = ({ commit, prepare }: LogPosition): Position => `${commit}-${prepare}`;

export const parsePosition = (text: Position): LogPosition => {
  const [commit = '', prepare = '0'] = text.split('-');
  return { commit: BigInt(commit), prepare: BigInt(prepare) };
};

export const isPlace = ({ commit, prepare }: LogPosition): boolean => commit !== NONE && prepare !== NONE;

export const isAfter = (a: LogPosition, b: LogPosition): boolean =>
  a.commit === b.commit ? a.prepare > b.prepare : a.commit > b.commit;
