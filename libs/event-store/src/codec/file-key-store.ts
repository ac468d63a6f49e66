import type { KeyObject } from 'node:crypto';
import { statSync } from 'node:fs';
import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import { errnoOf, meaningOfErrno, unavailable } from './file-errors.js';
import {
  createDurably,
  destroyedLine,
  keyPath,
  newKeyLine,
  readKeyFile,
  replaceDurably,
} from './key-file.js';
import { KeyDestroyed, KeyLost, type KeyStore } from './keys.js';

const MOST_REMEMBERED = 10_000;

/** Longest a thread or process goes on reading with a key that another one has destroyed. */
const NOTICE_MS = 1000;

/**
 * Keys as files in a folder, for as many processes and threads as like. What a store remembers is forgotten when the
 * folder's file `generation` has grown, which every destruction makes it do; it is looked at once a second at most.
 * That a key is missing or destroyed is never remembered.
 */
export class FileKeyStore implements KeyStore {
  private readonly remembered = new Map<string, KeyObject>();
  private readonly creating = new Map<string, Promise<KeyObject>>();
  private generation = 0;
  private lookedAt = Number.NEGATIVE_INFINITY;

  constructor(private readonly folder: string) {}

  async ensure(keyId: string): Promise<KeyObject> {
    const key = this.look(keyId);
    if (key === 'destroyed') throw new KeyDestroyed(keyId);
    if (key !== null) return key;
    const creating = this.creating.get(keyId) ?? this.create(keyId);
    this.creating.set(keyId, creating);
    return creating;
  }

  find(keyId: string): KeyObject | null {
    const key = this.look(keyId);
    if (key === null) throw new KeyLost(keyId);
    return key === 'destroyed' ? null : key;
  }

  /** In this process at once, in others within a second. Copies of the folder are the operator's to destroy. */
  async destroy(keyId: string): Promise<void> {
    await this.available(async () => {
      await replaceDurably(keyPath(this.folder, keyId), destroyedLine(keyId));
      this.remembered.delete(keyId);
      await appendFile(this.generationFile, '.', { mode: 0o600 });
    });
    this.remembered.delete(keyId);
  }

  private async create(keyId: string): Promise<KeyObject> {
    try {
      await this.available(() => createDurably(keyPath(this.folder, keyId), newKeyLine(keyId)));
      const key = this.look(keyId); // another process may have been first: the file decides
      if (key === null) throw new KeyLost(keyId);
      if (key === 'destroyed') throw new KeyDestroyed(keyId);
      return key;
    } finally {
      this.creating.delete(keyId);
    }
  }

  private look(keyId: string): KeyObject | 'destroyed' | null {
    try {
      this.forgetIfDestroyed();
      return this.remembered.get(keyId) ?? this.read(keyId);
    } catch (error) {
      throw this.translate(error);
    }
  }

  private read(keyId: string): KeyObject | 'destroyed' | null {
    const key = readKeyFile(this.folder, keyId);
    if (key !== null && key !== 'destroyed') this.remember(keyId, key);
    return key;
  }

  /** The first one in is the first one out: a Map keeps its order. */
  private remember(keyId: string, key: KeyObject): void {
    const [oldest] = this.remembered.size < MOST_REMEMBERED ? [] : this.remembered.keys();
    if (oldest !== undefined) this.remembered.delete(oldest);
    this.remembered.set(keyId, key);
  }

  private forgetIfDestroyed(): void {
    const now = performance.now();
    if (now - this.lookedAt < NOTICE_MS) return;
    this.lookedAt = now;
    const generation = sizeOf(this.generationFile);
    if (generation !== this.generation) this.remembered.clear();
    this.generation = generation;
  }

  private get generationFile(): string {
    return join(this.folder, 'generation');
  }

  private async available(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      throw this.translate(error);
    }
  }

  private translate(error: unknown): unknown {
    const meaning = meaningOfErrno(error);
    return meaning ? unavailable(`Nyckelmappen ${this.folder}`, meaning, error) : error;
  }
}

const sizeOf = (path: string): number => {
  try {
    return statSync(path).size;
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return 0;
    throw error;
  }
};
