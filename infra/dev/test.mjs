// `npm test`: installs, builds and runs every specification; arguments go to Jest (`npm test -- libs/domain`).
// The last line says `N passed, N failed`, alone.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { runNode } from './lib/child.mjs';
import { prepare } from './lib/prepare.mjs';
import { main, say } from './lib/progress.mjs';
import { inRoot } from './lib/project.mjs';

const NODE_FLAGS = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];

const runJest = (args, resultFile) =>
  runNode(
    [
      ...NODE_FLAGS,
      inRoot('node_modules', 'jest', 'bin', 'jest.js'),
      '--reporters=default',
      `--reporters=${inRoot('infra', 'dev', 'jest-result.mjs')}`,
      ...args,
    ],
    { env: { ARENDELOGG_TESTRESULTAT: resultFile } },
  );

const closingLine = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;

await main(async (args) => {
  await prepare();
  const folder = await mkdtemp(join(tmpdir(), 'arendelogg-test-'));
  const resultFile = join(folder, 'resultat.json');
  try {
    say(
      args.length > 0
        ? `Kör specifikationerna: ${args.join(' ')}`
        : 'Kör alla specifikationer (libs, apps, test)',
    );
    const code = await runJest(args, resultFile);
    const text = await readFile(resultFile, 'utf8').catch(() => undefined);
    const counts =
      text === undefined ? { passed: 0, failed: code === 0 ? 0 : 1, skipped: 0 } : JSON.parse(text);
    process.stdout.write(`\n${closingLine(counts)}\n`);
    return code !== 0 ? code : Number(counts.failed > 0);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
