import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

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

/** A holder that died leaves its folder behind; its process number says so. */
const removeIfAbandoned = async (folder) => {
  const pid = Number(await readFile(join(folder, 'pid'), 'utf8').catch(() => '0'));
  if (pid !== 0 && !alive(pid)) await rm(folder, { recursive: true, force: true });
};

/** One at a time between processes: two terminals may start and build the same checkout at once. */
export const withLock = async (folder, work) => {
  for (let tries = 0; !(await take(folder)); tries++) {
    await removeIfAbandoned(folder);
    if (tries > 3000) await rm(folder, { recursive: true, force: true }); // five minutes: taken, but never signed
    await sleep(100);
  }
  try {
    return await work();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
