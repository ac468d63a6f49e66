// `npm run deps:graph`: the arrows between libs and apps as they are, for a Mermaid viewer.
import { mkdir, writeFile } from 'node:fs/promises';

import { capture } from './lib/child.mjs';
import { main, say, Stop } from './lib/progress.mjs';
import { inRoot } from './lib/project.mjs';

const FOLDERS = ['libs', 'apps'];

await main(async () => {
  const { code, output } = await capture('depcruise', [
    ...FOLDERS,
    '--include-only=^(libs|apps)/',
    '--exclude=[.](spec|contract)[.]ts$|/testing/',
    '--collapse=^(libs|apps)/[^/]+',
    '--output-type=mermaid',
  ]);
  if (code !== 0) throw new Stop(output, code);
  await mkdir(inRoot('reports'), { recursive: true });
  await writeFile(inRoot('reports', 'beroenden.mmd'), output);
  process.stdout.write(output);
  say('Skrivet till reports/beroenden.mmd (Mermaid).');
});
