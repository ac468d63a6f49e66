import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** A part of the product as a process of its own. `url` is empty where nothing listens. */
export type Igang = { readonly url: string; readonly barn: ChildProcess };

/** Starts a built file, and waits until it says that it is ready. */
export const starta = async (fil: string, env: Readonly<Record<string, string>>): Promise<Igang> => {
  const barn = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', join(import.meta.dirname, fil)],
    {
      env: { PATH: process.env['PATH'] ?? '', PORT: '0', ARENDELOGG_DEMO: '0', ...env },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  let ut = '';
  await new Promise<void>((resolve, reject) => {
    barn.stdout.on('data', (bit: Buffer) => {
      ut += bit.toString();
      if (ut.includes('Redo efter')) resolve();
    });
    barn.once('exit', (kod) => {
      reject(new Error(`Processen slutade med ${kod ?? 'signal'}: ${ut}`));
    });
  });
  return { url: /Lyssnar på (http:\S+)/.exec(ut)?.[1] ?? '', barn };
};

/** Asks it to stop, and waits until it has. */
export const stoppa = async ({ barn }: Igang): Promise<void> => {
  if (barn.exitCode !== null) return;
  barn.kill('SIGTERM');
  await once(barn, 'exit');
};
