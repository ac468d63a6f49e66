#!/usr/bin/env node
// `npx arendelogg …`: the command line of this checkout, built first if the sources are newer.
import { runNode } from '../dev/lib/child.mjs';
import { built, prepare } from '../dev/lib/prepare.mjs';
import { main } from '../dev/lib/progress.mjs';

await main(async (args) => {
  await prepare({ quiet: true });
  // The caller's folder, not the checkout's: file names in the arguments are relative to it.
  return runNode([await built('apps/cli/src/main.js'), ...args], { cwd: process.cwd() });
});
