import { createSecretKey, randomBytes, type KeyObject } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { KeyLost, type KeyStore } from '#event-store';

/** INTERIM: until the event store has its own. */
export class FileKeyStore implements KeyStore {
  private readonly cache = new Map<string, KeyObject>();
  constructor(private readonly folder: string) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  }
  async ensure(keyId: string): Promise<KeyObject> {
    const path = join(this.folder, keyId);
    if (!this.cache.has(keyId) && !existsSync(path)) writeFileSync(path, randomBytes(32), { mode: 0o600 });
    return this.find(keyId)!;
  }
  find(keyId: string): KeyObject | null {
    const kand = this.cache.get(keyId);
    if (kand) return kand;
    const path = join(this.folder, keyId);
    if (!existsSync(path)) throw new KeyLost(keyId);
    const nyckel = createSecretKey(readFileSync(path));
    this.cache.set(keyId, nyckel);
    return nyckel;
  }
  async destroy(): Promise<void> {
    throw new Error('ej');
  }
}
