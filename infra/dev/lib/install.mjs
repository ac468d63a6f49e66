import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';

import { run } from './child.mjs';
import { withLock } from './lock.mjs';
import { step, Stop } from './progress.mjs';
import { hasPinnedNode, inRoot } from './project.mjs';

const LOCK = inRoot('package-lock.json');
const INSTALLED = inRoot('node_modules', '.package-lock.json'); // npm's own list of what it put there
const STAMP = inRoot('node_modules', '.arendelogg-lock');

// npm's chatter to stderr: stdout belongs to the command that is being prepared for.
const QUIET_STDOUT = ['inherit', 2, 'inherit'];

const lockHash = async () =>
  createHash('sha256')
    .update(await readFile(LOCK))
    .digest('hex');
const readOrEmpty = (file) => readFile(file, 'utf8').catch(() => '');
const packagesIn = async (file) => JSON.parse((await readOrEmpty(file)) || '{}').packages ?? {};

/** Installed by npm itself, without us: compare what npm says it did with what the lock file asks for. */
const installedAsLocked = async () => {
  const [locked, installed] = await Promise.all([packagesIn(LOCK), packagesIn(INSTALLED)]);
  const wanted = Object.keys(locked).filter((path) => path !== '' && !locked[path].optional);
  return (
    wanted.every((path) => installed[path]?.version === locked[path].version) &&
    Object.keys(installed).every((path) => installed[path].version === locked[path]?.version)
  );
};

const upToDate = async () => {
  if (!hasPinnedNode()) return false;
  const hash = await lockHash();
  if ((await readOrEmpty(STAMP)) === hash) return true;
  if (!(await installedAsLocked())) return false;
  await writeFile(STAMP, hash);
  return true;
};

const install = async () => {
  if (await upToDate()) return; // somebody else just did
  // Errors only: on an older Node, npm warns for every package that wants 24, and 24 is what will run them.
  const code = await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    stdio: QUIET_STDOUT,
  });
  if (code !== 0) {
    throw new Stop('npm ci misslyckades. Felet står ovanför; en npm-logg ligger i ~/.npm/_logs.', code);
  }
  if (!hasPinnedNode()) {
    throw new Stop(
      'Node 24 saknas i node_modules/.bin. Paketet node hämtar den med ett installationsskript: kör `npm ci --no-ignore-scripts`.',
    );
  }
  await writeFile(STAMP, await lockHash());
};

/** `npm ci` when node_modules is missing or is not what package-lock.json says. */
export const ensureInstalled = async () => {
  if (await upToDate()) return;
  await step('Installerar beroenden (npm ci)', () => withLock('installerar', install));
};
