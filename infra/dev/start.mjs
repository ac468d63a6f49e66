// `npm start`: the whole road from a fresh clone to a running server. Arguments are the server's (`npm start -- --tom`).
import { runNode } from './lib/child.mjs';
import { built, prepare } from './lib/prepare.mjs';
import { main, say } from './lib/progress.mjs';

await main(async (args) => {
  await prepare();
  const server = await built('apps/api/src/main.js');
  say('Startar Ärendelogg (dist/apps/api). Avsluta med Ctrl+C.');
  return runNode([server, ...args]);
});
