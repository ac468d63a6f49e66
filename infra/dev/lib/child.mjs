import { spawn } from 'node:child_process';
import { constants } from 'node:os';

import { childEnv, PINNED_NODE, ROOT } from './project.mjs';

const FORWARDED = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** Starts a program; `ended` is its exit code, 128 + n when signal n ended it (as a shell says it). */
export const start = (command, args, { env, ...options } = {}) => {
  const child = spawn(command, args, { cwd: ROOT, stdio: 'inherit', env: childEnv(env), ...options });
  const ended = new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve(signal ? 128 + constants.signals[signal] : code));
  });
  return { child, ended };
};

export const run = (command, args, options) => start(command, args, options).ended;

/**
 * Under `npm start` the parent is npm or its shell. When that is killed outright nobody passes anything on, and the
 * server would live on without anyone to stop it: notice that the parent has changed.
 */
const whenNpmIsGone = (act) => {
  if (process.env.npm_lifecycle_event === undefined) return () => undefined;
  const parent = process.ppid;
  const timer = setInterval(() => process.ppid !== parent && act(), 500).unref();
  return () => clearInterval(timer);
};

/** Runs the pinned Node in the foreground: signals go to it, and its end is ours. */
export const runNode = async (args, options) => {
  const { child, ended } = start(PINNED_NODE, args, options);
  const forward = (signal) => child.kill(signal);
  for (const signal of FORWARDED) process.on(signal, forward);
  const stopWatching = whenNpmIsGone(() => forward('SIGTERM'));
  try {
    return await ended;
  } finally {
    stopWatching();
    for (const signal of FORWARDED) process.off(signal, forward);
  }
};

/** Runs quietly and returns everything said, for steps whose output only matters when they fail. */
export const capture = async (command, args, options) => {
  const { child, ended } = start(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  return { code: await ended, output };
};
