// After every install: `npx arendelogg` finds the checkout's own command in node_modules/.bin. Without the link npx
// would install the checkout as a package into its cache, over the network.
import { mkdir, rm, symlink } from 'node:fs/promises';

import { inRoot } from './lib/project.mjs';

const link = inRoot('node_modules', '.bin', 'arendelogg');
await mkdir(inRoot('node_modules', '.bin'), { recursive: true });
await rm(link, { force: true });
await symlink('../../infra/bin/arendelogg.mjs', link);
