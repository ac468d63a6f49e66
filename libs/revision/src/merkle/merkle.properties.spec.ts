import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  appendLeaf,
  consistencyProof,
  EMPTY_RANGE,
  inclusionProof,
  leafHash,
  nodesOfLevels,
  perfectRoot,
  rangeRoot,
  treeRoot,
  verifyConsistency,
  verifyInclusion,
  type Hash,
} from './index.js';

// The definitions of RFC 6962, word by word and as slow as they are written there.
const sha = (...parts: readonly Uint8Array[]): Buffer =>
  createHash('sha256').update(Buffer.concat(parts)).digest();
const k = (n: number): number => 2 ** (Math.ceil(Math.log2(n)) - 1);
const MTH = (d: readonly Buffer[]): Buffer => {
  if (d.length === 0) return sha();
  if (d.length === 1) return sha(Buffer.from([0]), d[0]!);
  return sha(Buffer.from([1]), MTH(d.slice(0, k(d.length))), MTH(d.slice(k(d.length))));
};
const PATH = (m: number, d: readonly Buffer[]): Buffer[] => {
  if (d.length === 1) return [];
  const half = k(d.length);
  return m < half
    ? [...PATH(m, d.slice(0, half)), MTH(d.slice(half))]
    : [...PATH(m - half, d.slice(half)), MTH(d.slice(0, half))];
};
const SUBPROOF = (m: number, d: readonly Buffer[], whole: boolean): Buffer[] => {
  if (m === d.length) return whole ? [] : [MTH(d)];
  const half = k(d.length);
  return m <= half
    ? [...SUBPROOF(m, d.slice(0, half), whole), MTH(d.slice(half))]
    : [...SUBPROOF(m - half, d.slice(half), false), MTH(d.slice(0, half))];
};

const LEAVES = Array.from({ length: 1100 }, (_, i) => sha(Buffer.from(`händelse ${i}`)));
const level0 = Buffer.concat(LEAVES.map(leafHash));
const level1 = Buffer.concat([0, 1, 2, 3].map((n) => perfectRoot(level0.subarray(n * 8192, (n + 1) * 8192))));
const levels = [level0, level1];
const nodes = nodesOfLevels((level, from, count) =>
  (levels[level] ?? Buffer.alloc(0)).subarray(from * 32, (from + count) * 32),
);
const bytes = (hashes: readonly Hash[]): Buffer[] => hashes.map((h) => Buffer.from(h));
const treeOf = (size: number) => ({ size, root: treeRoot(nodes, size) });

const size = fc.integer({ min: 1, max: LEAVES.length });
const leafOfTree = size.chain((n) => fc.tuple(fc.integer({ min: 0, max: n - 1 }), fc.constant(n)));
const twoSizes = fc.tuple(size, size).map(([a, b]): [number, number] => (a < b ? [a, b] : [b, a]));

describe('the tree over tiles of two levels', () => {
  it('has the root that the definition has, and so does the range that was appended to', () => {
    fc.assert(
      fc.property(size, (n) => {
        const root = MTH(LEAVES.slice(0, n));
        expect(Buffer.from(treeRoot(nodes, n))).toEqual(root);
        const range = LEAVES.slice(0, n).reduce((r, leaf) => appendLeaf(r, leafHash(leaf)), EMPTY_RANGE);
        expect([range.size, Buffer.from(rangeRoot(range))]).toEqual([n, root]);
      }),
      { numRuns: 40 },
    );
  });

  it('gives the audit path of the definition, which verifies', () => {
    fc.assert(
      fc.property(leafOfTree, ([index, n]) => {
        const proof = inclusionProof(nodes, index, n);
        expect(bytes(proof)).toEqual(PATH(index, LEAVES.slice(0, n)));
        expect(verifyInclusion({ leaf: leafHash(LEAVES[index]!), index }, proof, treeOf(n))).toBe(true);
      }),
    );
  });

  it('gives the consistency proof of the definition, which verifies', () => {
    fc.assert(
      fc.property(twoSizes, ([before, n]) => {
        const proof = consistencyProof(nodes, before, n);
        expect(bytes(proof)).toEqual(before === n ? [] : SUBPROOF(before, LEAVES.slice(0, n), true));
        expect(verifyConsistency(treeOf(before), treeOf(n), proof)).toBe(true);
      }),
    );
  });

  it('lets no proof stand for another leaf, place, size or root, nor one that is shorter, longer or changed', () => {
    fc.assert(
      fc.property(leafOfTree, fc.nat(), ([index, n], pick) => {
        const proof = inclusionProof(nodes, index, n);
        const leaf = leafHash(LEAVES[index]!);
        const tree = treeOf(n);
        const other = sha(leaf);
        const refused = [
          verifyInclusion({ leaf: other, index }, proof, tree),
          verifyInclusion({ leaf, index }, proof, { ...tree, root: other }),
          verifyInclusion({ leaf, index }, [...proof, other], tree),
          verifyInclusion({ leaf, index: n }, proof, tree),
          verifyInclusion({ leaf, index: -1 }, proof, tree),
          n > 1 && verifyInclusion({ leaf, index: (index + 1) % n }, proof, tree),
          n > 1 && verifyInclusion({ leaf, index }, proof.slice(1), tree),
          n > 1 && verifyInclusion({ leaf, index }, proof.with(pick % proof.length, other), tree),
        ];
        expect(refused).not.toContain(true);
      }),
    );
  });

  it('lets no consistency proof stand for another tree, nor one that is shorter, longer or changed', () => {
    fc.assert(
      fc.property(twoSizes, fc.nat(), ([before, n], pick) => {
        const proof = consistencyProof(nodes, before, n);
        const [a, b] = [treeOf(before), treeOf(n)];
        const other = sha(a.root);
        const refused = [
          verifyConsistency({ ...a, root: other }, b, proof),
          verifyConsistency(a, { ...b, root: other }, proof),
          verifyConsistency(a, b, [...proof, other]),
          before < n && verifyConsistency(b, a, proof),
          before < n && verifyConsistency(a, b, proof.slice(1)),
          before < n && verifyConsistency(a, b, proof.with(pick % proof.length, other)),
        ];
        expect(refused).not.toContain(true);
      }),
    );
  });
});
