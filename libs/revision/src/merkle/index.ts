export { emptyRoot, HASH_BYTES, leafHash, leafHashInto, nodeHash, perfectRoot, type Hash } from './hash.js';
export {
  nodesOfLevels,
  rangeHash,
  TILE_HEIGHT,
  TILE_WIDTH,
  treeRoot,
  type Nodes,
  type ReadLevel,
} from './nodes.js';
export { appendLeaf, EMPTY_RANGE, rangeRoot, type CompactRange } from './compact-range.js';
export { consistencyProof, inclusionProof } from './proofs.js';
export { verifyConsistency, verifyInclusion, type Tree } from './verify.js';
