import { createSecretKey, hash, randomBytes, randomUUID, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { link, mkdir, open, rename, rm, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { DamagedLog } from '../errors.js';
import { errnoOf } from './file-errors.js';

/**
 * One key is one file of one line: `nyckel <base64url> <keyId>`, or once it is destroyed `gallrad <keyId>`. The name is a
 * hash, since a key id is no file name, and the first two letters a folder, since a log has very many of them.
 */
export const keyPath = (folder: string, keyId: string): string => {
  const name = hash('sha256', keyId, 'hex');
  return join(folder, name.slice(0, 2), name);
};

const KEY_BYTES = 32;

export const newKeyLine = (keyId: string): string =>
  `nyckel ${randomBytes(KEY_BYTES).toString('base64url')} ${keyId}\n`;

export const destroyedLine = (keyId: string): string => `gallrad ${keyId}\n`;

/** The key, `destroyed`, or null when there is no file. Throws `DamagedLog` for a file that is something else. */
export const readKeyFile = (folder: string, keyId: string): KeyObject | 'destroyed' | null => {
  const path = keyPath(folder, keyId);
  const line = textOf(path);
  if (line === null) return null;
  if (line === destroyedLine(keyId)) return 'destroyed';
  const [word, key = '', id] = line.trimEnd().split(' ');
  const bytes = Buffer.from(key, 'base64url');
  if (word === 'nyckel' && id === keyId && bytes.length === KEY_BYTES) return createSecretKey(bytes);
  throw new DamagedLog(`Nyckelfilen ${path} till ${keyId} är skadad. Återställ den från säkerhetskopia.`);
};

/** Makes the file unless it exists; afterwards it stands whole and durable, whoever made it. */
export const createDurably = async (path: string, text: string): Promise<void> => {
  await withTemporary(path, text, async (temporary) => {
    try {
      await link(temporary, path); // unlike a rename it never replaces what another process was first to make
    } catch (error) {
      if (errnoOf(error) !== 'EEXIST') throw error;
    }
  });
};

/** Puts the file in the place of the one that stands there, and overwrites what that one held. */
export const replaceDurably = async (path: string, text: string): Promise<void> => {
  const former = await openIfThere(path);
  try {
    await withTemporary(path, text, (temporary) => rename(temporary, path));
    if (former) await overwrite(former);
  } finally {
    await former?.close();
  }
};

const withTemporary = async (
  path: string,
  text: string,
  use: (temporary: string) => Promise<void>,
): Promise<void> => {
  const folder = dirname(path);
  const made = await mkdir(folder, { recursive: true, mode: 0o700 });
  const temporary = `${path}.${randomUUID()}.tmp`;
  try {
    await writeDurably(temporary, text);
    await use(temporary);
  } finally {
    await rm(temporary, { force: true });
  }
  await syncFolder(folder);
  if (made !== undefined) await syncFolder(dirname(folder));
};

const writeDurably = async (path: string, text: string): Promise<void> => {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
};

/** A name is durable when its folder is. */
const syncFolder = async (path: string): Promise<void> => {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
};

/** The file has no name any more; what it held should not be found on the disk either. */
const overwrite = async (file: FileHandle): Promise<void> => {
  const { size } = await file.stat();
  await file.write(Buffer.alloc(size), 0, size, 0);
  await file.sync();
};

const openIfThere = async (path: string): Promise<FileHandle | null> => {
  try {
    return await open(path, 'r+');
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return null;
    throw error;
  }
};

const textOf = (path: string): string | null => {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return null;
    throw error;
  }
};
