import type { KeyObject } from 'node:crypto';
import { DamagedLog } from '../errors.js';

/**
 * Keys of protected content, one per stream name (`keyId`, see `nyckelstrom`), kept outside the log. A key is durable before
 * `ensure` resolves. Destroying a key is gallring of everything under it: it can never be undone.
 * Keys are key objects: four times faster to use than bytes, and not printed by accident.
 */
export interface KeyStore {
  /** The key (AES-256), made durable first if it does not exist. Throws `KeyDestroyed` if it has been destroyed. */
  ensure(keyId: string): Promise<KeyObject>;
  /**
   * The key, or null if it has been destroyed. Throws `KeyLost` if there is neither key nor trace of its
   * destruction: content must not look gallrat because a folder was not restored. Synchronous: reading
   * decodes in bulk.
   */
  find(keyId: string): KeyObject | null;
  /** Destroys the key for good. Idempotent. */
  destroy(keyId: string): Promise<void>;
}

/** The key has been destroyed (gallring): nothing protected can be written under it again. */
export class KeyDestroyed extends Error {
  override readonly name = 'KeyDestroyed';
  constructor(readonly keyId: string) {
    super(`Nyckeln till ${keyId} är förstörd genom gallring: inget skyddat innehåll kan skrivas där.`);
  }
}

/** The log refers to a key that is not there, though nobody destroyed it. */
export class KeyLost extends DamagedLog {
  constructor(readonly keyId: string) {
    super(`Nyckeln till ${keyId} saknas men är inte gallrad. Återställ nyckelmappen från säkerhetskopia.`);
  }
}
