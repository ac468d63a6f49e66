import { emptyRoot, nodeHash, type Hash } from './hash.js';

/** What has to be known of a tree to append to it: the roots of its full subtrees, the largest (leftmost) first. */
export type CompactRange = { readonly size: number; readonly peaks: readonly Hash[] };

export const EMPTY_RANGE: CompactRange = { size: 0, peaks: [] };

/** One leaf more: each subtree that becomes full is joined with its neighbour. */
export const appendLeaf = ({ size, peaks }: CompactRange, leaf: Hash): CompactRange => {
  const after = [...peaks];
  let node = leaf;
  for (let full = size; full % 2 === 1; full = (full - 1) / 2) node = nodeHash(after.pop()!, node);
  return { size: size + 1, peaks: [...after, node] };
};

/** Root of the whole. */
export const rangeRoot = ({ peaks }: CompactRange): Hash =>
  peaks.length === 0 ? emptyRoot() : peaks.reduceRight((right, left) => nodeHash(left, right));
