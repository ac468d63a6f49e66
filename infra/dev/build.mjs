// `npm run build`: dist/ with the tree of the sources. Only what changed is compiled again.
import { prepare } from './lib/prepare.mjs';
import { main, say } from './lib/progress.mjs';

await main(async () => {
  await prepare();
  say('dist/ är aktuell.');
});
