// Where things are, and the pinned Node. Everything under infra/dev must run on Node 20, which may be all a fresh
// machine has; the product itself is always run by the Node in node_modules.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const ROOT = resolve(import.meta.dirname, '../../..');
export const inRoot = (...parts) => join(ROOT, ...parts);

/** The package `node` puts its binary here at install. */
export const PINNED_NODE = inRoot('node_modules', '.bin', 'node');
export const hasPinnedNode = () => existsSync(PINNED_NODE);

/**
 * The environment for children: `node` and every tool's name mean those of this checkout. What Node has compiled once is
 * kept, which takes a quarter off every later start.
 */
export const childEnv = (extra = {}) => ({
  NODE_COMPILE_CACHE: inRoot('node_modules', '.cache', 'compile'),
  ...process.env,
  PATH: `${inRoot('node_modules', '.bin')}:${process.env.PATH ?? ''}`,
  ...extra,
});
