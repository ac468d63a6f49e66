// `npm run scenario -- ar`: runs a scenario through the built product and prints it; test/scenario knows them by name.
import { runNode } from './lib/child.mjs';
import { built, prepare } from './lib/prepare.mjs';
import { main } from './lib/progress.mjs';

await main(async (args) => {
  await prepare();
  return runNode(['--disable-warning=ExperimentalWarning', await built('test/scenario/main.js'), ...args]);
});
