// `npm test`: installs, builds and runs every specification; arguments go to Jest (`npm test -- libs/domain`).
// The last line says `N passed, N failed`, alone.
import { mkdtemp, readFile, rm, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { runNode } from './lib/child.mjs';
import { ensureGathered } from './lib/gathered.mjs';
import { prepare } from './lib/prepare.mjs';
import { main, say } from './lib/progress.mjs';
import { inRoot } from './lib/project.mjs';

const NODE_FLAGS = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];

/**
 * Where the specifications keep their logs. Every append waits for the disk, so most of what they do is waiting: in memory
 * they take a fraction of the time. What they prove of a killed process is the same, since no machine is switched off.
 */
const IN_MEMORY = '/dev/shm';
const ENOUGH_BYTES = 4 * 2 ** 30;
const TMPFS = 0x01021994;
const placeForLogs = async () => {
  const place = await statfs(IN_MEMORY).catch(() => null);
  const roomy = place?.type === TMPFS && place.bavail * place.bsize >= ENOUGH_BYTES;
  return roomy && !process.env.TMPDIR ? IN_MEMORY : tmpdir();
};

/** jest.config.mjs adds the reporter that writes the counts when it is told where. */
const runJest = (args, folder, resultFile) =>
  runNode([...NODE_FLAGS, inRoot('node_modules', 'jest', 'bin', 'jest.js'), ...args], {
    env: { ARENDELOGG_TESTRESULTAT: resultFile, TMPDIR: folder },
  });

const readCounts = (resultFile) =>
  readFile(resultFile, 'utf8').then(JSON.parse, () => ({ passed: 0, failed: 0, skipped: 0 }));

const closingLine = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;

await main(async (args) => {
  await prepare();
  await ensureGathered();
  const folder = await mkdtemp(join(await placeForLogs(), 'arendelogg-test-'));
  const resultFile = join(folder, 'resultat.json');
  try {
    say(
      args.length > 0
        ? `Kör specifikationerna: ${args.join(' ')}`
        : 'Kör alla specifikationer (libs, apps, test)',
    );
    const code = await runJest(args, folder, resultFile);
    const counts = await readCounts(resultFile);
    // Nothing to run, or Jest itself gave up: a failure that no specification is counted for.
    if (code !== 0 && counts.failed === 0) counts.failed = 1;
    process.stdout.write(`\n${closingLine(counts)}\n`);
    return counts.failed > 0 ? code || 1 : 0;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
