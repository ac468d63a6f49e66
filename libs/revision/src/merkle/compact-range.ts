import { emptyRoot, nodeHash, type Hash } from './hash.js';

/** What has to be known of a tree to append to it: the roots of its full subtrees, the largest (leftmost) first. */
export type CompactRange = { readonly size: number; readonly peaks: readonly Hash[] };

export const EMPTY_RANGE: CompactRange = { size: 0, peaks: [] };

/** One leaf more: each subtree that becomes full is joined with its neighbour. */
export const appendLeaf = ({ size, peaks }: CompactRange, leaf: Hash): CompactRange => {
  // a full subtree for every one that size ends with in binary: not by bits, size passes 2^32
  let full = 0;
  for (let rest = size; rest % 2 === 1; rest = (rest - 1) / 2) full++;
  const kept = peaks.length - full;
  const node = peaks.slice(kept).reduceRight((right, left) => nodeHash(left, right), leaf);
  return { size: size + 1, peaks: [...peaks.slice(0, kept), node] };
};

/** Root of the whole. */
export const rangeRoot = ({ peaks }: CompactRange): Hash =>
  peaks.length === 0 ? emptyRoot() : peaks.reduceRight((right, left) => nodeHash(left, right));
