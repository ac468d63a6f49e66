import { spawn, type ChildProcessWithoutNullStreams, type SpawnOptions } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { FROM_SOURCE } from '../sqlite/start-thread.js';

/** A process that a spec starts over a log, and hears of line by line. */
export type Child = {
  readonly process: ChildProcessWithoutNullStreams;
  /** What it has said so far. */
  readonly lines: readonly string[];
  /** The first line, said already or to come, that begins so. Rejects when the process ends without it. */
  readonly said: (beginning: string) => Promise<string>;
  readonly kill: () => Promise<void>;
  /** Its exit code, once it has ended by itself. */
  readonly ended: () => Promise<number | null>;
};

const NODE_FLAGS = [
  '--experimental-transform-types',
  '--disable-warning=ExperimentalWarning',
  '--import',
  FROM_SOURCE,
];

/** Runs a file of this folder (`writers.entry.ts`) as it stands, as a process of its own. */
export const startChild = (entry: string, args: readonly string[], options: SpawnOptions = {}): Child =>
  childOf(process.execPath, [...NODE_FLAGS, entryPath(entry), ...args], options);

/** The same under a limit on how large a file it may write, in blocks of 1024 bytes; root may lift it later. */
export const startLimitedChild = (entry: string, args: readonly string[], blocks: number): Child =>
  childOf('bash', [
    '-c',
    `ulimit -S -f ${blocks}; exec "$@"`,
    'bash',
    process.execPath,
    ...NODE_FLAGS,
    entryPath(entry),
    ...args,
  ]);

const entryPath = (entry: string): string => fileURLToPath(new URL(`./${entry}`, import.meta.url));

/** Those that have not ended: a spec that fails half-way leaves none behind. */
const running = new Set<ChildProcessWithoutNullStreams>();

/** Ends every process that was started here and is still running. */
export const killChildren = (): void => {
  for (const child of running) child.kill('SIGKILL');
};

const childOf = (command: string, args: readonly string[], options: SpawnOptions = {}): Child => {
  const child = spawn(command, args, { ...options, stdio: 'pipe' });
  const lines: string[] = [];
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  running.add(child);
  const exited = once(child, 'exit').finally(() => running.delete(child));
  const reader = createInterface({ input: child.stdout });
  reader.on('line', (line) => lines.push(line));

  const said = async (beginning: string): Promise<string> => {
    for (;;) {
      const line = lines.find((l) => l.startsWith(beginning));
      if (line !== undefined) return line;
      const news = await Promise.race([once(reader, 'line').then(() => 'line'), exited.then(() => 'exit')]);
      if (news === 'exit' && !lines.some((l) => l.startsWith(beginning)))
        throw new Error(`the process ended without saying "${beginning}": ${lines.join(' | ')} ${errors}`);
    }
  };

  return {
    process: child,
    lines,
    said,
    kill: async () => {
      child.kill('SIGKILL');
      await exited;
    },
    ended: async () => {
      await exited;
      return child.exitCode;
    },
  };
};
