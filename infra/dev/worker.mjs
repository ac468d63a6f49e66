// `npm run worker`: a process that sends what is owed over Redis (REDIS_URL), beside `npm start` over the same data.
import { runNode } from './lib/child.mjs';
import { built, prepare } from './lib/prepare.mjs';
import { main, say } from './lib/progress.mjs';

await main(async (args) => {
  await prepare();
  const worker = await built('apps/worker/src/main.js');
  say('Startar arbetaren (dist/apps/worker). Avsluta med Ctrl+C.');
  return runNode([worker, ...args]);
});
