import { fileURLToPath } from 'node:url';

/** What a thread or a process started by a spec needs in order to run the sources: `{ execArgv: runsTypescript }`. */
export const runsTypescript: readonly string[] = [
  '--disable-warning=ExperimentalWarning',
  '--import',
  new URL('./typescript-hooks.mjs', import.meta.url).href,
];

/** A file of the sources beside the caller, as a path. */
export const sourceBeside = (caller: string, name: string): string => fileURLToPath(new URL(name, caller));
