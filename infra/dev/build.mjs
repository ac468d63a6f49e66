// `npm run build`: dist/ with the tree of the sources. Only what changed is compiled again.
import { ensureBuilt } from './lib/build.mjs';
import { main, say } from './lib/progress.mjs';

await main(async () => {
  await ensureBuilt();
  say('dist/ är aktuell.');
});
