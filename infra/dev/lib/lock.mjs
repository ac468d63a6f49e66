import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { ROOT } from './project.mjs';

const alive = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
};

const take = async (folder) => {
  try {
    await mkdir(folder);
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    return false;
  }
  await writeFile(join(folder, 'pid'), String(process.pid));
  return true;
};

/** A holder that died leaves its folder behind; its process number says so, or that it never came to write one. */
const removeIfAbandoned = async (folder, tries) => {
  const pid = Number(await readFile(join(folder, 'pid'), 'utf8').catch(() => '0'));
  const abandoned = pid === 0 ? tries > 50 : !alive(pid);
  if (abandoned) await rm(folder, { recursive: true, force: true });
};

/** One at a time between processes: two terminals may install and build the same checkout at once. */
export const withLock = async (name, work) => {
  const checkout = createHash('sha256').update(ROOT).digest('hex').slice(0, 12);
  const folder = join(tmpdir(), `arendelogg-${checkout}-${name}`);
  for (let tries = 0; !(await take(folder)); tries++) {
    await removeIfAbandoned(folder, tries);
    await sleep(100);
  }
  try {
    return await work();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
