import type { Hash } from './hash.js';
import { rangeHash, splitOf, type Nodes } from './nodes.js';

/** Audit path of leaf `index` in the tree of `size` leaves (RFC 6962 2.1.1), the leaf's neighbour first. */
export const inclusionProof = (nodes: Nodes, index: number, size: number): Hash[] => {
  if (!(index >= 0 && index < size)) throw new RangeError(`Löv ${index} finns inte i ett träd av ${size}.`);
  const path: Hash[] = [];
  let [from, to] = [0, size];
  while (to - from > 1) {
    const middle = from + splitOf(to - from);
    if (index < middle) {
      path.push(rangeHash(nodes, middle, to));
      to = middle;
    } else {
      path.push(rangeHash(nodes, from, middle));
      from = middle;
    }
  }
  return path.reverse();
};

/** That the tree of `size` leaves begins with that of `before` leaves (RFC 6962 2.1.2). Empty where nothing needs to be shown. */
export const consistencyProof = (nodes: Nodes, before: number, size: number): Hash[] => {
  if (!(before >= 0 && before <= size))
    throw new RangeError(`Ett träd av ${size} har inte börjat med ${before} löv.`);
  if (before === 0 || before === size) return [];
  const proof: Hash[] = [];
  let [from, to] = [0, size];
  while (before !== to) {
    const middle = from + splitOf(to - from);
    if (before <= middle) {
      proof.push(rangeHash(nodes, middle, to));
      to = middle;
    } else {
      proof.push(rangeHash(nodes, from, middle));
      from = middle;
    }
  }
  // the old tree itself is known to whoever asks, unless it ends within a subtree
  if (from > 0) proof.push(rangeHash(nodes, from, to));
  return proof.reverse();
};
