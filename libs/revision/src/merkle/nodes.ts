import { emptyRoot, HASH_BYTES, nodeHash, perfectRoot, type Hash } from './hash.js';

/** Heights that a tile spans (C2SP tlog-tiles): 256 hashes of one level become one of the next. */
export const TILE_HEIGHT = 8;
export const TILE_WIDTH = 2 ** TILE_HEIGHT;

/** Hash of the full subtree of 2^height leaves that begins at leaf index * 2^height. */
export type Nodes = (height: number, index: number) => Hash;

/** `count` hashes of a level of tiles, from number `from` on, one after the other. Level 0 is the leaf hashes. */
export type ReadLevel = (level: number, from: number, count: number) => Uint8Array;

/** Nodes by levels of tiles: those between two levels are computed from the lower, at most 128 hashes. */
export const nodesOfLevels =
  (read: ReadLevel): Nodes =>
  (height, index) => {
    const count = 2 ** (height % TILE_HEIGHT);
    const hashes = read(Math.floor(height / TILE_HEIGHT), index * count, count);
    if (hashes.length !== count * HASH_BYTES)
      throw new RangeError(`Nod ${index} på höjd ${height} finns inte i trädet.`);
    return perfectRoot(hashes);
  };

/** Root of the first `size` leaves. */
export const treeRoot = (nodes: Nodes, size: number): Hash =>
  size === 0 ? emptyRoot() : rangeHash(nodes, 0, size);

/** Hash of a subtree of RFC 6962: leaves from `from` (inclusive, where a subtree begins) to `to` (exclusive). */
export const rangeHash = (nodes: Nodes, from: number, to: number): Hash => {
  const split = splitOf(to - from);
  if (split * 2 === to - from || to - from === 1) {
    const height = Math.log2(to - from);
    return nodes(height, from / 2 ** height);
  }
  return nodeHash(rangeHash(nodes, from, from + split), rangeHash(nodes, from + split, to));
};

/** Largest power of two below n (RFC 6962: k); for 1 there is none, and nothing to split. Not by bits: n passes 2^32. */
export const splitOf = (n: number): number => {
  let k = 1;
  while (k * 2 < n) k *= 2;
  return k;
};
