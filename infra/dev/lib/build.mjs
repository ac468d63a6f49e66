import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';

import { capture } from './child.mjs';
import { withLock } from './lock.mjs';
import { step, Stop } from './progress.mjs';
import { inRoot, PINNED_NODE, ROOT } from './project.mjs';

const SOURCES = ['apps', 'libs', ...['bench', 'kurrent', 'scenario'].map((part) => join('test', part))];
const SETTINGS = ['package.json', 'package-lock.json', 'tsconfig.json', 'tsconfig.build.json'];
const DIST = inRoot('dist');
const STAMP = inRoot('dist', '.byggd');
const NOT_OURS = new Set(['node_modules', 'web']);

const filesUnder = async (folder) => {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const found = entries.map((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return NOT_OURS.has(entry.name) ? [] : filesUnder(path);
    return [path];
  });
  return (await Promise.all(found)).flat();
};

/** Names, sizes and times of everything a build reads: a few milliseconds, so that an unchanged start costs nothing. */
const fingerprint = async () => {
  const sources = (await Promise.all(SOURCES.map((folder) => filesUnder(inRoot(folder))))).flat();
  const read = [
    ...sources.filter((file) => /[.](ts|mjs)$/.test(file) && !file.endsWith('.spec.ts')),
    ...SETTINGS.map((f) => inRoot(f)),
  ];
  const lines = await Promise.all(
    read.map(async (file) => {
      const { size, mtimeMs } = await stat(file);
      return `${relative(ROOT, file)} ${size} ${mtimeMs}`;
    }),
  );
  return createHash('sha256').update(lines.sort().join('\n')).digest('hex');
};

const isBuilt = async (print) => (await readFile(STAMP, 'utf8').catch(() => '')) === print;

/** A source that was moved or deleted must not live on in dist/. */
const removeOrphans = async () => {
  for (const file of await filesUnder(DIST)) {
    const source = inRoot(relative(DIST, file).replace(/\.js(\.map)?$/, '.ts'));
    if (/\.js(\.map)?$/.test(file) && !existsSync(source)) await rm(file);
  }
};

const compile = async () => {
  const tsc = inRoot('node_modules', 'typescript', 'bin', 'tsc');
  const pretty = process.stderr.isTTY ? ['--pretty'] : [];
  const { code, output } = await capture(PINNED_NODE, [tsc, '-p', 'tsconfig.build.json', ...pretty]);
  if (code === 0) return;
  process.stderr.write(output);
  throw new Stop('Bygget misslyckades. Felen står ovanför; `npm run types` visar dem igen.', code);
};

/** What is handed out as it stands, and so is no part of what is compiled. */
const copyPlain = async () => {
  for (const file of (await filesUnder(inRoot('libs'))).filter((name) => name.endsWith('.mjs'))) {
    const target = join(DIST, relative(ROOT, file));
    await mkdir(dirname(target), { recursive: true });
    await copyFile(file, target);
  }
};

/** Brings dist/ up to date with the sources; does nothing when it is. `quiet` is for commands with an output of their own. */
export const ensureBuilt = async ({ quiet = false } = {}) => {
  if (await isBuilt(await fingerprint())) return;
  const build = async () => {
    const print = await fingerprint();
    if (await isBuilt(print)) return; // somebody else just did
    if (!existsSync(join(DIST, 'apps'))) await rm(DIST, { recursive: true, force: true });
    await compile();
    await copyPlain();
    await removeOrphans();
    await mkdir(dirname(STAMP), { recursive: true });
    await writeFile(STAMP, print);
  };
  const locked = () => withLock('bygger', build);
  await (quiet ? locked() : step(`Bygger (${['apps', 'libs'].join(', ')} → dist${sep})`, locked));
};
