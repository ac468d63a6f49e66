import { describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import {
  consistencyProof,
  emptyRoot,
  inclusionProof,
  leafHash,
  nodesOfLevels,
  treeRoot,
  verifyConsistency,
  verifyInclusion,
} from './index.js';

/** The eight leaves that the tests of Certificate Transparency have used since 2013, and what they come to. */
const LEAVES = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
].map((hex) => Buffer.from(hex, 'hex'));
const ROOTS = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];
const LEVEL = Buffer.concat(LEAVES.map(leafHash));
const nodes = nodesOfLevels((_, from, count) => LEVEL.subarray(from * 32, (from + count) * 32));
const hex = (hashes: readonly Uint8Array[]): string[] => hashes.map((h) => Buffer.from(h).toString('hex'));
const rootOf = (size: number) => ({ size, root: Buffer.from(ROOTS[size - 1] ?? '', 'hex') });

describe('the tree of RFC 6962', () => {
  it('without leaves has the hash of nothing as its root', () => {
    expect(emptyRoot().toString('hex')).toBe(createHash('sha256').digest('hex'));
    expect(hex([treeRoot(nodes, 0)])).toEqual([emptyRoot().toString('hex')]);
  });

  it.each(ROOTS.map((root, i) => [i + 1, root]))('of %s leaves has the known root', (size, root) => {
    expect(hex([treeRoot(nodes, Number(size))])).toEqual([root]);
  });

  it.each([
    [0, 1, []],
    [
      0,
      8,
      [
        '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
        '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
        '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
      ],
    ],
    [
      5,
      8,
      [
        'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
        'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
        'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
      ],
    ],
    [2, 3, ['fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125']],
    [
      1,
      5,
      [
        '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
        '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
        'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
      ],
    ],
  ])('has the known audit path of leaf %i in %i', (index, size, path) => {
    const proof = inclusionProof(nodes, index, size);
    expect(hex(proof)).toEqual(path);
    const leaf = leafHash(LEAVES[index] ?? Buffer.alloc(0));
    expect(verifyInclusion({ leaf, index }, proof, rootOf(size))).toBe(true);
  });

  it.each([
    [1, 1, []],
    [
      1,
      8,
      [
        '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
        '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
        '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
      ],
    ],
    [
      6,
      8,
      [
        '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
        'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
        'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
      ],
    ],
    [
      2,
      5,
      [
        '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
        'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
      ],
    ],
  ])('has the known proof that %i leaves begin %i', (before, size, path) => {
    const proof = consistencyProof(nodes, before, size);
    expect(hex(proof)).toEqual(path);
    expect(verifyConsistency(rootOf(before), rootOf(size), proof)).toBe(true);
  });

  it('refuses to prove what is not in it', () => {
    expect(() => inclusionProof(nodes, 8, 8)).toThrow(RangeError);
    expect(() => consistencyProof(nodes, 9, 8)).toThrow(RangeError);
    expect(() => treeRoot(nodes, 9)).toThrow(RangeError);
  });
});
