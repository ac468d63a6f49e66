// `npm run bench -- append rebuild http`: measures the built product; test/bench/main.ts knows the benches by name.
import { runNode } from './lib/child.mjs';
import { built, prepare } from './lib/prepare.mjs';
import { main } from './lib/progress.mjs';

await main(async (args) => {
  await prepare();
  return runNode(['--disable-warning=ExperimentalWarning', await built('test/bench/main.js'), ...args]);
});
