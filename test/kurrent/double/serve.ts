/** The double as a process of its own: what is measured against it must not share its thread. Says its URL to its parent. */
import { DoubleNode } from './node.js';

const node = await DoubleNode.start();
process.send?.(node.url);
process.once('disconnect', () => {
  void node.kill().then(() => process.exit());
});

export type Served = string;
