import { hash } from 'node:crypto';

/** Bytes of a SHA-256. */
export const HASH_BYTES = 32;

/** A hash of a leaf or a node: 32 bytes. */
export type Hash = Uint8Array;

// One of each for the whole thread: hashing does not wait for anything, so nobody else writes in them meanwhile.
const leafInput = Buffer.alloc(1 + HASH_BYTES, 0x00);
const nodeInput = Buffer.alloc(1 + 2 * HASH_BYTES, 0x01);

/** RFC 6962 2.1: SHA-256(0x00 || leaf). A leaf here is the 32 bytes of an event's hash. */
export const leafHash = (leaf: Uint8Array): Buffer => {
  if (leaf.length !== HASH_BYTES)
    return hash('sha256', Buffer.concat([leafInput.subarray(0, 1), leaf]), 'buffer');
  leafInput.set(leaf, 1);
  return hash('sha256', leafInput, 'buffer');
};

/** RFC 6962 2.1: SHA-256(0x01 || left || right). */
export const nodeHash = (left: Hash, right: Hash): Buffer => {
  nodeInput.set(left, 1);
  nodeInput.set(right, 1 + HASH_BYTES);
  return hash('sha256', nodeInput, 'buffer');
};

/** Root of a tree without leaves: SHA-256 of nothing. */
export const emptyRoot = (): Buffer => hash('sha256', '', 'buffer');

/** Root over 2^k hashes that lie one after the other. */
export const perfectRoot = (hashes: Uint8Array): Buffer => {
  let row = hashes;
  while (row.length > HASH_BYTES) row = rowAbove(row);
  return Buffer.from(row);
};

const rowAbove = (row: Uint8Array): Buffer => {
  const above = Buffer.alloc(row.length / 2);
  for (let at = 0; at < row.length; at += 2 * HASH_BYTES) {
    nodeInput.set(row.subarray(at, at + 2 * HASH_BYTES), 1);
    above.set(hash('sha256', nodeInput, 'buffer'), at / 2);
  }
  return above;
};
