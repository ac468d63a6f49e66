import { emptyRoot, HASH_BYTES, nodeHash, type Hash } from './hash.js';

/** A tree, by its size and root: what a tree head says. */
export type Tree = { readonly size: number; readonly root: Hash };

/** Whether a leaf stands at an index of a tree (RFC 9162 2.1.3.2, which is the same for RFC 6962). */
export const verifyInclusion = (
  { leaf, index }: { readonly leaf: Hash; readonly index: number },
  proof: readonly Hash[],
  { size, root }: Tree,
): boolean => {
  if (!(Number.isSafeInteger(index) && index >= 0 && index < size) || !wellFormed(proof)) return false;
  const climb = { node: index, last: size - 1 };
  let hash = leaf;
  for (const neighbour of proof) {
    if (climb.last === 0) return false;
    hash = isRight(climb) ? nodeHash(neighbour, hash) : nodeHash(hash, neighbour);
    up(climb);
  }
  return climb.last === 0 && same(hash, root);
};

/** Whether a later tree begins with an earlier one (RFC 9162 2.1.4.2). */
export const verifyConsistency = (before: Tree, after: Tree, proof: readonly Hash[]): boolean => {
  if (!isTree(before) || !isTree(after) || before.size > after.size || !wellFormed(proof)) return false;
  if (before.size === after.size) return proof.length === 0 && same(before.root, after.root);
  if (before.size === 0) return proof.length === 0 && same(before.root, emptyRoot());
  return climbs(before, after, proof);
};

const climbs = (before: Tree, after: Tree, proof: readonly Hash[]): boolean => {
  // where the earlier tree is one full subtree the proof begins at it
  const [first, ...rest] = isPowerOfTwo(before.size) ? [before.root, ...proof] : proof;
  if (first === undefined) return false;
  const climb = { node: before.size - 1, last: after.size - 1 };
  while (climb.node % 2 === 1) step(climb);
  let [earlier, later] = [first, first];
  for (const neighbour of rest) {
    if (climb.last === 0) return false;
    if (isRight(climb)) {
      earlier = nodeHash(neighbour, earlier);
      later = nodeHash(neighbour, later);
    } else later = nodeHash(later, neighbour);
    up(climb);
  }
  return climb.last === 0 && same(earlier, before.root) && same(later, after.root);
};

/** A node on its way to the root, and the last node of its row. */
type Climb = { node: number; last: number };

/** A right child, or the last of its row, which is lifted past rows where it has no neighbour. */
const isRight = ({ node, last }: Climb): boolean => node % 2 === 1 || node === last;

const up = (climb: Climb): void => {
  if (isRight(climb)) while (climb.node % 2 === 0 && climb.node !== 0) step(climb);
  step(climb);
};

const step = (climb: Climb): void => {
  climb.node = Math.floor(climb.node / 2);
  climb.last = Math.floor(climb.last / 2);
};

const isTree = ({ size, root }: Tree): boolean =>
  Number.isSafeInteger(size) && size >= 0 && root.length === HASH_BYTES;

const wellFormed = (proof: readonly Hash[]): boolean => proof.every((h) => h.length === HASH_BYTES);

const isPowerOfTwo = (n: number): boolean => Number.isInteger(Math.log2(n));

const same = (a: Hash, b: Hash): boolean => Buffer.compare(a, b) === 0;
