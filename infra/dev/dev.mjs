// `npm run dev`: compiles what changes and restarts the server after each build without errors. Arguments are the server's.
import { start } from './lib/child.mjs';
import { ensureBuilt } from './lib/build.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { built } from './lib/prepare.mjs';
import { main, say } from './lib/progress.mjs';
import { inRoot, PINNED_NODE } from './lib/project.mjs';

const watchSources = (onBuilt) => {
  const tsc = inRoot('node_modules', 'typescript', 'bin', 'tsc');
  const watcher = start(PINNED_NODE, [tsc, '-p', 'tsconfig.build.json', '--watch', '--preserveWatchOutput'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  watcher.child.stdout.on('data', (chunk) => {
    const text = String(chunk);
    process.stderr.write(text);
    if (text.includes('Found 0 errors')) onBuilt();
  });
  return watcher;
};

/** One server at a time: the old one has let go of its port and files before the next one starts. */
const restarter = (server, args) => {
  let current;
  let queue = Promise.resolve();
  const stop = async () => {
    current?.child.kill('SIGTERM');
    await current?.ended;
    current = undefined;
  };
  const restart = async () => {
    await stop();
    say('Startar om servern …');
    current = start(PINNED_NODE, ['--enable-source-maps', server, ...args]);
    void current.ended.then((code) => say(`Servern slutade (kod ${code}). Väntar på ändringar.`));
  };
  return {
    restart: () => (queue = queue.then(restart)),
    stop: () => (queue = queue.then(stop)),
  };
};

await main(async (args) => {
  await ensureInstalled();
  await ensureBuilt().catch((error) => say(error.message)); // the watcher goes on from here
  const server = restarter(await built('apps/api/src/main.js'), args);
  const watcher = watchSources(server.restart);
  say('Bevakar apps och libs. Avsluta med Ctrl+C.');
  const end = () => watcher.child.kill('SIGTERM');
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, end);
  await watcher.ended;
  await server.stop();
});
