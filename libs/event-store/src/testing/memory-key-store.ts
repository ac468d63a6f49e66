import { createSecretKey, randomBytes, type KeyObject } from 'node:crypto';
import { KeyDestroyed, KeyLost, type KeyStore } from '../codec/keys.js';

/** Keys in memory, for specs. */
export class MemoryKeyStore implements KeyStore {
  private readonly keys = new Map<string, KeyObject | 'destroyed'>();

  ensure(keyId: string): Promise<KeyObject> {
    const key = this.keys.get(keyId) ?? createSecretKey(randomBytes(32));
    if (key === 'destroyed') return Promise.reject(new KeyDestroyed(keyId));
    this.keys.set(keyId, key);
    return Promise.resolve(key);
  }

  find(keyId: string): KeyObject | null {
    const key = this.keys.get(keyId);
    if (key === undefined) throw new KeyLost(keyId);
    return key === 'destroyed' ? null : key;
  }

  destroy(keyId: string): Promise<void> {
    this.keys.set(keyId, 'destroyed');
    return Promise.resolve();
  }
}
