import { extname } from 'node:path';
import { Worker, type WorkerOptions } from 'node:worker_threads';

/** Where the sources run as they are (in a specification), Node strips the types; it has to be told that `./x.js` is `./x.ts`. */
export const FROM_SOURCE = `data:text/javascript,${encodeURIComponent(`
  import { registerHooks } from 'node:module';
  registerHooks({ resolve: (name, context, next) => next(name.replace(/^(\\.{1,2}\\/.*)\\.js$/, '$1.ts'), context) });
`)}`;

/** Starts a file of this folder, or one below it, as a thread: built it is `.js`, and so is this one. */
export const startThread = (name: string, options: WorkerOptions): Worker => {
  const extension = extname(import.meta.url);
  const fromSource = extension === '.ts' ? { execArgv: ['--import', FROM_SOURCE] } : {};
  return new Worker(new URL(`./${name}${extension}`, import.meta.url), { ...fromSource, ...options });
};
