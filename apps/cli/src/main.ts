import { systemKlocka } from '#platform';
import type { Utgang } from './omgivning.js';
import { korKommando } from './program.js';

/** The first Ctrl-C lets the command finish what it has begun; the second ends it at once. */
const vidCtrlC = (): AbortSignal => {
  const avbrott = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      avbrott.abort();
      process.once(signal, () => process.exit(130 satisfies Utgang));
    });
  return avbrott.signal;
};

// a reader that has seen enough, as `| head`, is no fault
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

process.exitCode = await korKommando(process.argv.slice(2), {
  ut: process.stdout,
  fel: process.stderr,
  in: process.stdin,
  miljo: process.env,
  klocka: systemKlocka,
  avbrott: vidCtrlC,
});
